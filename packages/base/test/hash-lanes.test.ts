import { createHash } from 'node:crypto'
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { digestsOfFile, sha256File } from '../src/digest.ts'
import { HashLanes } from '../src/hash-lanes.ts'

const folder = mkdtempSync(join(tmpdir(), 'hash-lanes-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const hashOf = (name: string, content: Buffer) => createHash(name).update(content).digest('hex')

/** Files of all sizes around those of a piece, each with other content. */
const files = [0, 1, 5000, 256 * 1024 - 1, 256 * 1024, 256 * 1024 + 1, 1024 * 1024, 3_000_000].map((size, at) => {
  const path = join(folder, `file-${size}`)
  const content = Buffer.alloc(size, `content ${at} `)
  writeFileSync(path, content)
  return { path, content }
})

test('files that are hashed at the same time have the digests that each has alone', async () => {
  const found = await Promise.all(files.map(({ path }) => sha256File(path, 'inside')))
  expect(found).toEqual(files.map(({ content }) => hashOf('sha256', content)))
  const several = await Promise.all(files.map(({ path }) => digestsOfFile(path, ['sha512', 'sha256'])))
  expect(several).toEqual(
    files.map(({ content }) => ({ sha512: hashOf('sha512', content), sha256: hashOf('sha256', content) })),
  )
})

test('of files at the same time, those that are not regular are refused, and the others are hashed', async () => {
  const [link, directory] = [join(folder, 'link'), join(folder, 'directory')]
  symlinkSync(files[2]?.path ?? '', link)
  mkdirSync(directory)
  const paths = [...files.map(({ path }) => path), link, directory, join(folder, 'absent')]
  const found = await Promise.allSettled(paths.map(path => sha256File(path, 'inside')))
  const notRegular = (path: string) =>
    `Could not read ${path}: it is a symbolic link, a directory or a special file. Replace it with a regular file.`
  expect(found.map(one => (one.status === 'fulfilled' ? one.value : one.reason.message))).toEqual([
    ...files.map(({ content }) => hashOf('sha256', content)),
    notRegular(link),
    notRegular(directory),
    expect.stringContaining('ENOENT'),
  ])
})

test('one thread does all work in turn, and goes on after an error', async () => {
  const lanes = new HashLanes(1)
  const file = openSync(files[6]?.path ?? '', 'r')
  const noFile = 1_000_000
  const work = [lanes.digests(file, ['sha256']), lanes.digests(noFile, ['sha256']), lanes.digests(file, ['sha4711'])]
  const results = await Promise.allSettled([...work, lanes.digests(file, ['sha256', 'sha1'])])
  closeSync(file)
  const content = files[6]?.content ?? Buffer.alloc(0)
  expect(results.map(one => (one.status === 'fulfilled' ? one.value : one.reason.message))).toEqual([
    [hashOf('sha256', content)],
    'EBADF: bad file descriptor, read',
    'Digest method not supported',
    [hashOf('sha256', content), hashOf('sha1', content)],
  ])
})
