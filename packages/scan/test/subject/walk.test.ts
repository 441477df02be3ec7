import { cp, mkdir, mkdtemp, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { matchesSome } from '@release-tools/base'
import { contentDigest, walk } from '../../src/subject/walk.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'walk-'))
  await put('requirements.txt', 'a')
  await put('src/b.py', 'b')
  await put('docs/c.md', 'c')
})
afterEach(() => rm(root, { recursive: true }))

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true })
  await writeFile(join(root, path), text)
}

const look = (...patterns: string[]) => walk(root, matchesSome(patterns))
const digest = async (...patterns: string[]) => contentDigest(root, await look(...patterns))

test('lists files, links and what is left out, without going into it', async () => {
  await symlink('src', join(root, 'link'))
  expect(await look('docs', '**/*.txt')).toEqual({
    entries: [
      { path: 'link', type: 'link' },
      { path: 'src/b.py', type: 'file' },
    ],
    excluded: ['docs', 'requirements.txt'],
    complete: true,
  })
})

describe('the digest of a directory', () => {
  test('is the same for a copy at another place and time', async () => {
    const before = await digest()
    expect(before).toMatch(/^sha256:[0-9a-f]{64}$/)
    const copy = await mkdtemp(join(tmpdir(), 'walk-'))
    await cp(root, copy, { recursive: true })
    await utimes(join(copy, 'src/b.py'), 1, 1)
    expect(await contentDigest(copy, await walk(copy, () => false))).toBe(before)
    await rm(copy, { recursive: true })
  })

  test.each<[string, () => Promise<unknown>]>([
    ['a changed byte', () => put('src/b.py', 'B')],
    ['a new file', () => put('src/c.py', '')],
    ['a file that is gone', () => rm(join(root, 'src/b.py'))],
    ['a file of another name', () => cp(join(root, 'src/b.py'), join(root, 'src/d.py'))],
    ['a link', () => symlink('src/b.py', join(root, 'link'))],
    ['a dangling link', () => symlink('none', join(root, 'link'))],
  ])('changes with %s', async (_, change) => {
    const before = await digest()
    await change()
    expect(await digest()).toMatch(/^sha256:/)
    expect(await digest()).not.toBe(before)
  })

  test('does not change with what is left out', async () => {
    const before = await digest('docs')
    await put('docs/d.md', 'd')
    expect(await digest('docs')).toBe(before)
    expect(await digest()).not.toBe(before)
  })

  test.each<[string, () => Promise<unknown>]>([
    ['a link leads out of it', () => symlink(tmpdir(), join(root, 'link'))],
    ['a link leads to what is left out', () => symlink('docs/c.md', join(root, 'link'))],
  ])('is not known if %s', async (_, change) => {
    await change()
    expect(await digest('docs')).toBeUndefined()
  })

  test('is refused for more bytes than can be hashed in time, with the largest file, unless that is left out', async () => {
    await put('docs/large.bin', '')
    await truncate(join(root, 'docs/large.bin'), 5 * 1024 ** 3)
    await expect(digest()).rejects.toThrow(
      'its files have 5368709123 bytes together, more than the 2147483648 accepted. The largest is "docs/large.bin", with 5368709120 bytes. Leave out what is not source code with the input `exclude`.',
    )
    expect(await digest('docs/large.bin')).toMatch(/^sha256:/)
    await expect(contentDigest(root, await look('docs/large.bin'), 2)).rejects.toThrow('have 3 bytes together')
  })

  test('is not known if a file is gone while it is read, or a directory cannot be read', async () => {
    const before = await look()
    await rm(join(root, 'src/b.py'))
    expect(await contentDigest(root, before)).toBeUndefined()
    expect(await walk(join(root, 'none'), () => false)).toEqual({ entries: [], excluded: [], complete: false })
    expect(await contentDigest(root, { ...before, entries: [], complete: false })).toBeUndefined()
  })
})
