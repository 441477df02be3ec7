import { Problem, readStart } from '@release-tools/base'

/** What the header of a GGUF file says of the model, by key: only texts of the group `general`. */
export type GgufFacts = Map<string, string>

/** Bytes of the header that are read. The keys of the group `general` come first; vocabularies of megabytes follow. */
const mostBytes = 1024 * 1024
const versions = [2, 3]
const [textType, listType] = [8, 9]
/** Bytes of a value, by the number of its type. */
const sizes: Record<number, number> = { 0: 1, 1: 1, 2: 2, 3: 2, 4: 4, 5: 4, 6: 4, 7: 1, 10: 8, 11: 8, 12: 8 }

/** The part of the header that was read ends. */
class End extends Error {}

/**
 * Reads the beginning of the header of a GGUF file: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md. Throws a Problem if it is
 * none, or of a version that is not known.
 */
export async function readGguf(path: string): Promise<GgufFacts> {
  const reader = new Reader(await readStart(path, mostBytes, 'inside'))
  const facts: GgufFacts = new Map()
  try {
    if (reader.magic() !== 'GGUF') throw wrong(path, 'it does not begin with GGUF.')
    const version = reader.number(4)
    if (!versions.includes(version)) throw wrong(path, `it is of version ${version}, of which nothing is known.`)
    reader.number(8)
    for (let left = reader.number(8); left > 0; left--) {
      const key = reader.text()
      const value = reader.value(reader.number(4), path)
      if (key.startsWith('general.') && value !== undefined) facts.set(key, value)
    }
  } catch (error) {
    if (!(error instanceof End)) throw error
  }
  return facts
}

/** Reads values one after the other, little-endian. */
class Reader {
  readonly #bytes: Buffer
  #at = 0

  constructor(bytes: Buffer) {
    this.#bytes = bytes
  }

  magic(): string {
    return this.#take(4).toString('latin1')
  }

  number(size: 4 | 8): number {
    const bytes = this.#take(size)
    return size === 4 ? bytes.readUInt32LE() : Number(bytes.readBigUInt64LE())
  }

  text(): string {
    return this.#take(this.number(8)).toString()
  }

  /** A text. Undefined for a value of another type, which is skipped. */
  value(type: number, path: string): string | undefined {
    if (type === textType) return this.text()
    if (type !== listType) return this.#skip(sizeOf(type, path))
    const [itemType, length] = [this.number(4), this.number(8)]
    if (itemType !== textType) return this.#skip(sizeOf(itemType, path) * length)
    for (let left = length; left > 0; left--) this.text()
    return undefined
  }

  #skip(count: number): undefined {
    this.#take(count)
  }

  #take(count: number): Buffer {
    if (count > this.#bytes.length - this.#at) throw new End()
    this.#at += count
    return this.#bytes.subarray(this.#at - count, this.#at)
  }
}

/** A list of lists is in no model. */
function sizeOf(type: number, path: string): number {
  const size = sizes[type]
  if (size === undefined) throw wrong(path, `a value is of the type ${type}, of which nothing is known.`)
  return size
}

function wrong(path: string, found: string): Problem {
  return new Problem(`read the header of ${path}`, { found, next: 'Write the file again with the gguf library.' })
}
