import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from '@jest/globals'
import { type Patience, sourcePathOf, withSourcePath } from '../../src/python/source-path.ts'

const place = process.platform === 'linux' ? readlinkSync('/proc/self/ns/pid') : process.platform
let path: string
let said: string[]
let patience: Patience
beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), 'source-path-')), 'widget-1.2.0')
  said = []
  patience = { seconds: 0, say: line => void said.push(line) }
})

test('a build has the directory for itself, and leaves nothing', async () => {
  const seen = await withSourcePath(path, patience, async () => {
    writeFileSync(join(path, 'a'), 'a')
    return process.platform === 'win32' ? 0o700 : statSync(path).mode & 0o777
  })
  expect(seen).toBe(0o700)
  expect(existsSync(path)).toBe(false)
})

test('a build that fails leaves nothing, either', async () => {
  const failing = withSourcePath(path, patience, async () => {
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(existsSync(path)).toBe(false)
})

test('a second build waits for the first, and says for what', async () => {
  let end = () => {}
  const first = withSourcePath(path, patience, () => new Promise<void>(resolve => (end = resolve)))
  while (!existsSync(join(path, '.release-tools-build.json'))) await new Promise(resolve => setTimeout(resolve, 5))
  await expect(withSourcePath(path, patience, async () => {})).rejects.toThrow(
    `Could not build at ${path}: another build (process ${process.pid}) uses it.`,
  )
  const second = withSourcePath(path, { ...patience, seconds: 10 }, async () => 'second')
  setTimeout(end, 50)
  await first
  expect(await second).toBe('second')
  expect(said).toEqual([`Waiting for ${path}: another build (process ${process.pid}) uses it.`])
})

test('what a killed build left is removed', async () => {
  mkdirSync(path, { mode: 0o700 })
  // No process has this number: it is above every limit.
  writeFileSync(join(path, '.release-tools-build.json'), JSON.stringify({ pid: 99999999, place }))
  writeFileSync(join(path, 'left'), '')
  expect(await withSourcePath(path, patience, async () => readdirSync(path))).toEqual(['.release-tools-build.json'])
  expect(readdirSync(join(path, '..'))).toEqual([])
})

test('a build in another container is waited for, until it is silent', async () => {
  mkdirSync(path, { mode: 0o700 })
  const file = join(path, '.release-tools-build.json')
  writeFileSync(file, JSON.stringify({ pid: 99999999, place: 'pid:[1]' }))
  await expect(withSourcePath(path, patience, async () => {})).rejects.toThrow('a build in another container uses it.')
  utimesSync(file, 1, 1)
  expect(await withSourcePath(path, patience, async () => 'built')).toBe('built')
})

test('so is what one left that ended before it wrote its number, but not at once', async () => {
  mkdirSync(path, { mode: 0o700 })
  await expect(withSourcePath(path, patience, async () => {})).rejects.toThrow('another build has just begun there.')
  utimesSync(path, 1, 1)
  expect(await withSourcePath(path, patience, async () => 'built')).toBe('built')
})

test.each([
  ['a directory that others may enter', () => mkdirSync(path, { mode: 0o755 })],
  ['a file', () => writeFileSync(path, '')],
  ['a link', () => symlinkSync(tmpdir(), path)],
])('%s is refused, and stays', async (_, make) => {
  make()
  await expect(withSourcePath(path, patience, async () => {})).rejects.toThrow(
    'something is there that is not a directory which only this user can enter.',
  )
  expect(existsSync(path)).toBe(true)
})

test('the path depends on name and version only, whatever they are', () => {
  const parent = process.platform === 'linux' ? '/tmp' : tmpdir()
  expect(sourcePathOf('my-widget', '1.2.0')).toBe(join(parent, 'release-tools-my-widget-1.2.0'))
  expect(sourcePathOf('widget', undefined)).toBe(join(parent, 'release-tools-widget'))
  expect(sourcePathOf('../../etc', '1.0/..')).toBe(join(parent, 'release-tools-.._.._etc-1.0_..'))
})
