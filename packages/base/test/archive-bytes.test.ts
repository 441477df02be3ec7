import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals'
import { sha256File } from '../src/digest.ts'
import type { FileToPack } from '../src/packed-file.ts'
import { writeTarGz } from '../src/tar/tar-writer.ts'
import { writeZip } from '../src/zip/zip-writer.ts'
import { archiveDigests, filesToPack } from '../testing/files-to-pack.ts'

const root = await mkdtemp(join(tmpdir(), 'archive-bytes-'))
afterAll(() => rm(root, { recursive: true, force: true }))

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(root, 'one-'))
})

const writers = { 'tar.gz': writeTarGz, zip: writeZip }

/** Files with these contents, whose paths in the archive are those on disk. */
async function files(contents: Record<string, string>): Promise<FileToPack[]> {
  const entries = Object.entries(contents).map(([path, content], index) => ({
    path,
    content,
    source: join(folder, `source-${index}`),
  }))
  for (const { source, content } of entries) await writeFile(source, content)
  return entries
}

describe.each(['tar.gz', 'zip'] as const)('%s', format => {
  const write = writers[format]
  const target = () => join(folder, 'new', `archive.${format}`)

  test('has the same bytes on every machine, system and Node', async () => {
    await write(target(), await filesToPack(folder), 1_700_000_001)
    expect(await sha256File(target())).toBe(archiveDigests[format])
  })

  test('does not depend on the order of the files', async () => {
    const all = await filesToPack(folder)
    await write(target(), [...all].reverse(), 1_700_000_001)
    expect(await sha256File(target())).toBe(archiveDigests[format])
  })

  const refused: [string, Record<string, string>, string][] = [
    ['a path upwards', { '../a': '' }, '"../a" is not a valid path on some systems.'],
    ['a name of Windows', { 'a:b': '' }, '"a:b" is not a valid path on some systems.'],
    ['one file twice', { A: '', a: '' }, '"A" and "a" are the same file on some systems.'],
  ]
  test.each(refused)('refuses %s, and writes nothing', async (_, contents, found) => {
    await expect(write(target(), await files(contents), 0)).rejects.toThrow(`Could not pack the files: ${found}`)
    expect(await readdir(join(folder, 'new'))).toEqual([])
  })
})

describe('a zip file', () => {
  test('has no time before 1980: that is then its time', async () => {
    const [early, first] = [join(folder, 'early.zip'), join(folder, 'first.zip')]
    await writeZip(early, await files({ a: 'one' }), 0)
    await writeZip(first, await files({ a: 'one' }), Date.UTC(1980, 0, 1) / 1000)
    expect(await sha256File(early)).toBe(await sha256File(first))
  })

  test('of more files than one without Zip64 can have is refused before it is written', async () => {
    const [one] = await files({ a: '' })
    const many = Array.from({ length: 65_535 }, (_, index) => ({ path: `f${index}`, source: one?.source ?? '' }))
    await expect(writeZip(join(folder, 'new/many.zip'), many, 0)).rejects.toThrow(
      'Could not write the zip file: it would have more than 65534 files, which many programs cannot read. ' +
        'Use the format tar.gz.',
    )
    expect(await readdir(folder)).toEqual(['source-0'])
  })

  test('of a file of 4 GiB is refused', async () => {
    const { requireZipSize } = await import('../src/zip/zip-headers.ts')
    expect(() => requireZipSize(1, 2 ** 32 - 2)).not.toThrow()
    expect(() => requireZipSize(1, 2 ** 32 - 1)).toThrow('it would have 4 GiB or more')
  })
})
