import { createHash } from 'node:crypto'
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { digestsOfFile, measureFile, sha256File } from '../src/digest.ts'
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

test('many files at the same time have the digests that each has alone', async () => {
  const many = Array.from({ length: 12 }, () => files).flat()
  const found = await Promise.all(many.map(({ path }) => sha256File(path, 'inside')))
  expect(found).toEqual(many.map(({ content }) => hashOf('sha256', content)))
})

test('a file is measured, and hashed only if its size is worth that', async () => {
  const measured = files.map(({ path }) => measureFile(path, size => size !== 5000))
  expect(await Promise.all(measured)).toEqual(
    files.map(({ content }) => ({
      size: content.length,
      sha256: content.length === 5000 ? '' : hashOf('sha256', content),
    })),
  )
  await expect(measureFile(folder, () => false)).rejects.toThrow(
    'it is a symbolic link, a directory or a special file.',
  )
})

test('others work while a large file is hashed', async () => {
  let turns = 0
  const other = setInterval(() => turns++, 0)
  const large = join(folder, 'large')
  writeFileSync(large, '')
  truncateSync(large, 64 * 1024 * 1024)
  await sha256File(large)
  clearInterval(other)
  expect(turns).toBeGreaterThan(2)
})

test('of thousands of files at the same time, few are open', async () => {
  const descriptors = () => readdirSync('/proc/self/fd').length
  const [before, path] = [descriptors(), files[5]?.path ?? '']
  const all = Promise.allSettled(Array.from({ length: 3000 }, (_, at) => sha256File(at % 3 === 0 ? folder : path)))
  await new Promise(resolve => setImmediate(resolve))
  expect(descriptors() - before).toBeLessThan(100)
  const found = await all
  expect(new Set(found.map(one => (one.status === 'fulfilled' ? one.value : 'refused')))).toEqual(
    new Set(['refused', hashOf('sha256', files[5]?.content ?? Buffer.alloc(0))]),
  )
  // Nothing still holds a place.
  expect(await sha256File(path)).toBe(hashOf('sha256', files[5]?.content ?? Buffer.alloc(0)))
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
  const size = 1024 * 1024
  const noFile = 1_000_000
  const work = [
    lanes.digests(file, size, ['sha256']),
    lanes.digests(noFile, 1, ['sha256']),
    lanes.digests(file, size, ['sha4711']),
  ]
  const results = await Promise.allSettled([...work, lanes.digests(file, size, ['sha256', 'sha1'])])
  closeSync(file)
  const content = files[6]?.content ?? Buffer.alloc(0)
  expect(results.map(one => (one.status === 'fulfilled' ? one.value : one.reason.message))).toEqual([
    { digests: [hashOf('sha256', content)], read: size },
    'EBADF: bad file descriptor, read',
    'Digest method not supported',
    { digests: [hashOf('sha256', content), hashOf('sha1', content)], read: size },
  ])
})

test('work that a thread cannot be told ends with its error, and the next work is done', async () => {
  const lanes = new HashLanes(1)
  const file = openSync(files[1]?.path ?? '', 'r')
  const unusable = [Symbol('no name') as unknown as string]
  await expect(lanes.digests(file, 1, unusable)).rejects.toThrow('could not be cloned')
  expect(await lanes.digests(file, 1, ['sha256'])).toEqual({
    digests: [hashOf('sha256', files[1]?.content ?? Buffer.alloc(0))],
    read: 1,
  })
  closeSync(file)
})

test.each([1, 3])(
  'of %d large files at the same time, all bytes of each are told while they are read',
  async number => {
    const large = join(folder, `told-${number}`)
    writeFileSync(large, 'x')
    const size = 40 * 1024 * 1024 + 5
    truncateSync(large, size)
    const told = Array.from({ length: number }, () => [] as number[])
    await Promise.all(told.map(steps => digestsOfFile(large, ['sha1'], 'inside', bytes => void steps.push(bytes))))
    expect(told.map(steps => steps.reduce((sum, bytes) => sum + bytes, 0))).toEqual(told.map(() => size))
    expect(Math.min(...told.map(({ length }) => length))).toBeGreaterThan(2)
  },
)
