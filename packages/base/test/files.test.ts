import { mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { listFiles, writeFileAtomic } from '../src/files.ts'
import { ifThere } from '../src/if-there.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'files-'))
})
afterEach(() => rm(root, { recursive: true }))

async function* chunks(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) {
    if (text === 'broken') throw new Error('no more')
    yield Buffer.from(text)
  }
}

test('chunks are written as they come, and the file appears when all are there', async () => {
  const path = join(root, 'new', 'file')
  async function* watched(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('a')
    expect(await readdir(join(root, 'new'))).toEqual([expect.stringMatching(/^\.[0-9a-f]+\.partial$/)])
    yield Buffer.from('b')
  }
  await writeFileAtomic(path, watched())
  expect(await readFile(path, 'utf8')).toBe('ab')
  expect(await readdir(join(root, 'new'))).toEqual(['file'])
})

test('if they break off, the file is as it was, and nothing is left', async () => {
  const path = join(root, 'file')
  await writeFileAtomic(path, 'before')
  await expect(writeFileAtomic(path, chunks('a', 'broken'))).rejects.toThrow('no more')
  expect(await readFile(path, 'utf8')).toBe('before')
  expect(await readdir(root)).toEqual(['file'])
})

test('a file is never put in the place of a link or a directory, and may have the longest name', async () => {
  const longest = join(root, 'x'.repeat(255))
  await writeFileAtomic(longest, 'before')
  await symlink(longest, join(root, 'link'))
  for (const path of [join(root, 'link'), root])
    await expect(writeFileAtomic(path, 'after')).rejects.toThrow(
      `Could not write ${path}: a directory, a symbolic link or a special file is there. Give the path of a file.`,
    )
  expect(await readFile(longest, 'utf8')).toBe('before')
  expect(await readdir(root)).toEqual(['link', 'x'.repeat(255)])
})

test('only what does not exist is absent: what cannot be read is an error', async () => {
  await writeFileAtomic(join(root, 'a'), '')
  expect(await ifThere(listFiles(root))).toEqual(['a'])
  expect(await ifThere(listFiles(join(root, 'b')))).toBeUndefined()
  await expect(ifThere(listFiles(join(root, 'a')))).rejects.toThrow('ENOTDIR')
})
