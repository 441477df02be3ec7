import { besidePath, leafHash, leftSize, nodeHash, type Range, rootOfProof } from './inclusion.ts'

/** Leaves in a tile of the lowest level. */
const width = 256
const hashSize = 32
/** Most bytes of a tile of entries: each has at most 65,535 and its length. */
export const entriesLimit = width * (65_535 + 2)

/** Reads a file of a log, by its path (`tile/0/000`); undefined if there is none. Throws a Problem. */
export type ReadTile = (path: string, limit: number) => Promise<Buffer | undefined>

/** A file of the log that is missing or damaged, by its path. */
export class BadTile extends Error {}

/** A log in tiles of a certain size (https://c2sp.org/tlog-tiles). Tiles are read once. What they have is compared with the root only. */
export class Tiles {
  readonly #read: ReadTile
  readonly #size: number
  readonly #tiles = new Map<string, Promise<Buffer>>()

  constructor(read: ReadTile, size: number) {
    this.#read = read
    this.#size = size
  }

  /** An entry as the log keeps it. Throws BadTile. */
  async entry(index: number): Promise<Buffer> {
    const place = this.#place('entries', 0, Math.floor(index / width))
    let rest = await this.#tile(place, entriesLimit)
    for (let before = index % width; ; before--) {
      const length = rest.length < 2 ? Number.POSITIVE_INFINITY : rest.readUInt16BE()
      if (rest.length < 2 + length) throw new BadTile(place.path)
      if (before === 0) return rest.subarray(2, 2 + length)
      rest = rest.subarray(2 + length)
    }
  }

  /** The root that the tiles lead to from an entry: that of the log if the log has the entry in this place. Throws BadTile. */
  async rootFrom(entry: Buffer, index: number): Promise<Buffer | undefined> {
    const proof = await Promise.all(besidePath(index, this.#size).map(range => this.#rootOf(range)))
    return rootOfProof(leafHash(entry), index, this.#size, proof)
  }

  async #rootOf({ from, to }: Range): Promise<Buffer> {
    const level = Math.log2(to - from)
    if (Number.isInteger(level)) return this.#subtree(level, from / (to - from))
    const middle = from + leftSize({ from, to })
    const [left, right] = await Promise.all([this.#rootOf({ from, to: middle }), this.#rootOf({ from: middle, to })])
    return nodeHash(left, right)
  }

  /** The digest of a complete subtree of 2 ** `level` leaves: it is in a tile, or the digests below it are. */
  async #subtree(level: number, index: number): Promise<Buffer> {
    const count = 2 ** (level % 8)
    const first = index * count
    const place = this.#place('hashes', Math.floor(level / 8), Math.floor(first / width))
    const tile = await this.#tile(place, width * hashSize)
    const start = (first % width) * hashSize
    if (tile.length % hashSize !== 0 || tile.length < start + count * hashSize) throw new BadTile(place.path)
    let hashes = Array.from({ length: count }, (_, at) =>
      tile.subarray(start + at * hashSize, start + (at + 1) * hashSize),
    )
    while (hashes.length > 1)
      hashes = Array.from({ length: hashes.length / 2 }, (_, at) =>
        nodeHash(hashes[2 * at] ?? Buffer.alloc(0), hashes[2 * at + 1] ?? Buffer.alloc(0)),
      )
    return hashes[0] ?? Buffer.alloc(0)
  }

  /** Path of a tile, and of the whole one if there are not yet as many digests at this size. */
  #place(kind: 'entries' | 'hashes', level: number, number: number): { path: string; whole: string } {
    const hashes = Math.floor(this.#size / width ** level)
    const whole = `tile/${kind === 'entries' ? kind : level}/${numberPath(number)}`
    const present = hashes - number * width
    return { path: present >= width ? whole : `${whole}.p/${present}`, whole }
  }

  async #tile(place: { path: string; whole: string }, limit: number): Promise<Buffer> {
    const known = this.#tiles.get(place.path)
    if (known !== undefined) return known
    const read = this.#fetch(place, limit)
    this.#tiles.set(place.path, read)
    return read
  }

  /** A log may remove an incomplete tile when it has the whole one. */
  async #fetch({ path, whole }: { path: string; whole: string }, limit: number): Promise<Buffer> {
    const tile = (await this.#read(path, limit)) ?? (path === whole ? undefined : await this.#read(whole, limit))
    if (tile === undefined) throw new BadTile(path)
    return tile
  }
}

/** Three digits for each folder, all but the last after an `x`: 1234067 is `x001/x234/067`. */
function numberPath(number: number): string {
  const digits = String(number)
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g) ?? []
  return groups.map((group, at) => (at === groups.length - 1 ? group : `x${group}`)).join('/')
}
