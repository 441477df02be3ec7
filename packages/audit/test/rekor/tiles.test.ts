import { createHash } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { BadTile, Tiles } from '../../src/rekor/tiles.ts'
import { entryOf, tileLog } from '../../testing/tile-log.ts'

function openTiles(files: ReadonlyMap<string, Buffer>, size: number): Tiles {
  return new Tiles(async path => files.get(`api/v2/${path}`), size)
}

/** The root in the head of a log. */
function rootIn(files: ReadonlyMap<string, Buffer>): Buffer {
  return Buffer.from(String(files.get('api/v2/checkpoint')).split('\n')[2] ?? '', 'base64')
}

test.each([1, 2, 3, 255, 256, 257, 600])('each entry of a log of %d leads to its root', async size => {
  const { files } = tileLog(size)
  const root = rootIn(files)
  const tiles = openTiles(files, size)
  for (const index of new Set([0, Math.floor(size / 2), Math.max(0, size - 2), size - 1])) {
    expect(await tiles.entry(index)).toEqual(entryOf(index))
    expect(await tiles.rootFrom(entryOf(index), index)).toEqual(root)
    expect(await tiles.rootFrom(entryOf(size), index)).not.toEqual(root)
  }
})

test('an incomplete tile that the log has removed is read from the whole one', async () => {
  const [before, after] = [tileLog(300), tileLog(600)]
  const files = new Map([...before.files, ...after.files])
  for (const level of ['0', 'entries']) files.delete(`api/v2/tile/${level}/001.p/44`)
  const tiles = openTiles(files, 300)
  const root = rootIn(before.files)
  expect(await tiles.entry(299)).toEqual(entryOf(299))
  expect(await tiles.rootFrom(entryOf(299), 299)).toEqual(root)
})

test('a tile that is missing, cut, or of other lengths is named', async () => {
  const { files } = tileLog(3)
  const without = (path: string, file?: Buffer) => {
    const changed = new Map(files)
    if (file === undefined) changed.delete(path)
    else changed.set(path, file)
    return openTiles(changed, 3)
  }
  const [entries, hashes] = ['api/v2/tile/entries/000.p/3', 'api/v2/tile/0/000.p/3']
  await expect(without(entries).entry(0)).rejects.toEqual(new BadTile('tile/entries/000.p/3'))
  await expect(without(entries, Buffer.of(0)).entry(0)).rejects.toEqual(new BadTile('tile/entries/000.p/3'))
  await expect(without(entries, Buffer.of(0, 9, 1)).entry(0)).rejects.toEqual(new BadTile('tile/entries/000.p/3'))
  await expect(without(hashes, Buffer.alloc(33)).rootFrom(entryOf(0), 0)).rejects.toEqual(new BadTile('tile/0/000.p/3'))
  await expect(without(hashes, Buffer.alloc(64)).rootFrom(entryOf(0), 0)).rejects.toEqual(new BadTile('tile/0/000.p/3'))
})

/** A log of equal entries: all subtrees of a height have one hash, so that it needs no memory. */
function equalEntries(size: number) {
  const hashOf = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest()
  const hashes = [hashOf(Buffer.of(0), entryOf(0))]
  for (let height = 1; height < 40; height++) {
    const below = hashes[height - 1] ?? Buffer.alloc(0)
    hashes.push(hashOf(Buffer.of(1), below, below))
  }
  const heights = hashes.map((_, height) => height).filter(height => Math.floor(size / 2 ** height) % 2 === 1)
  const root = heights.reduce<Buffer | undefined>((right, height) => {
    const left = hashes[height] ?? Buffer.alloc(0)
    return right === undefined ? left : hashOf(Buffer.of(1), left, right)
  }, undefined)
  const paths: string[] = []
  const read = async (path: string) => {
    paths.push(path)
    const level = Number(path.split('/')[1])
    const width = Number(/\.p\/(\d+)$/.exec(path)?.[1] ?? 256)
    return Buffer.concat(Array(width).fill(hashes[8 * level]))
  }
  return { root, paths, tiles: new Tiles(read, size) }
}

test('an entry of a log with a thousand million entries needs few tiles', async () => {
  const size = 1_000_000_007
  const { root, paths, tiles } = equalEntries(size)
  expect(await tiles.rootFrom(entryOf(0), 123_456_789)).toEqual(root)
  expect(await tiles.rootFrom(entryOf(1), 123_456_789)).not.toEqual(root)
  expect(paths.sort()).toEqual([
    'tile/0/x003/x906/250.p/7',
    'tile/0/x482/253',
    'tile/1/x001/883',
    'tile/1/x015/258.p/202',
    'tile/2/007',
    'tile/2/059.p/154',
    'tile/3/000.p/59',
  ])
})
