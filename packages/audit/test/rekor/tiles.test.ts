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

test.each([1, 2, 3, 255, 256, 257, 600, 66_000])('each entry of a log of %d leads to its root', async size => {
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
