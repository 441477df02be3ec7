import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { filesToHandOver, mergeReleaseDir } from '../src/job-handoff.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'travel-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

async function put(path: string, text = path): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true })
  await writeFile(join(root, path), text)
}

test('the release directory travels, and what lies beside it that is ours', async () => {
  const ours = [
    'image-layouts/app/index.json',
    'release-v1.tar.gz',
    'release-v1.tar.gz.sig',
    'release-v1.tar.gz.sigstore.json',
    'release.gpg/a.whl.asc',
    'release.records/a.json',
    'release/artifacts/a.whl',
    'release/manifest.yaml',
    'verification-summary.intoto.jsonl',
  ]
  for (const path of [...ours, 'src/main.py', 'release-notes.txt', '.env']) await put(path)
  expect((await filesToHandOver(join(root, 'release'))).sort()).toEqual(ours.sort())
})

test('merging adds what is new, and takes what is the same for granted', async () => {
  await put('from/release/a', 'a')
  await put('from/release/b', 'b')
  await put('to/release/a', 'a')
  expect(await mergeReleaseDir(join(root, 'from'), join(root, 'to/release'), 'build')).toBe(2)
  expect(await readFile(join(root, 'to/release/b'), 'utf8')).toBe('b')
})

test('two contents for one file are a conflict', async () => {
  await put('from/release/a', 'theirs')
  await put('to/release/a', 'ours')
  await expect(mergeReleaseDir(join(root, 'from'), join(root, 'to/release'), 'build')).rejects.toThrow(
    /^Could not merge the artifact "build" into the release directory: "release\/a" already exists with different content \(sha256 [0-9a-f]{64}, in the artifact [0-9a-f]{64}\)\. Let only one job write each file: give each matrix job its own target or name\.$/,
  )
})

test('an artifact of something else is refused whole', async () => {
  await put('from/release/a')
  await put('from/setup.py')
  await expect(mergeReleaseDir(join(root, 'from'), join(root, 'to/release'), 'dist')).rejects.toThrow(
    'Could not merge the artifact "dist" into the release directory: it has "setup.py", which does not belong to a release directory named "release". Upload it with `to-artifact`, and give the same `release-dir` in both jobs.',
  )
  await expect(readFile(join(root, 'to/release/a'))).rejects.toThrow('ENOENT')
})
