import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { bundleDifferences, bundleFolders, cloneOf, dropBundles } from '../../scripts/verify-dist/bundles.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'release-tools-verify-dist-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const bundles = {
  'actions/one/dist/index.js': 'first\nsecond\n',
  'actions/one/dist/10.index.js': 'lazy\n',
  'packages/cli/dist/tool.mjs': 'tool\n',
}

function write(root: string, files: Record<string, string>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, root, path)), { recursive: true })
    writeFileSync(join(folder, root, path), text)
  }
  return join(folder, root)
}

/** Commits files, and returns the commit. */
function commit(root: string): string {
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', root, '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
      encoding: 'utf8',
    }).trim()
  git('init', '--quiet')
  git('add', '--all')
  git('commit', '--quiet', '--message', 'bundles')
  return git('rev-parse', 'HEAD')
}

test('bundles that the sources give have no differences', async () => {
  expect(await bundleDifferences(write('a', bundles), write('b', bundles))).toEqual([])
})

test('an edited bundle, a missing file, an extra file and an extra bundle are found in what is committed', async () => {
  const { 'actions/one/dist/10.index.js': _, ...rest } = bundles
  const edited = { ...rest, 'actions/one/dist/index.js': 'first\nevil\n', 'packages/cli/dist/own.js': 'x' }
  const origin = write('origin', { ...edited, 'actions/two/dist/index.js': 'two\n' })
  const clone = await cloneOf(origin, commit(origin), join(folder, 'clone'))
  expect(await bundleDifferences(write('built', bundles), clone)).toEqual([
    'actions/one/dist/10.index.js is missing',
    'actions/one/dist/index.js differs from what the sources give, first in line 2',
    'actions/two/dist/index.js should not exist',
    'packages/cli/dist/own.js should not exist',
  ])
})

test('a commit without bundles is not verified', async () => {
  const files = { 'actions/one/src/main.ts': '1' }
  await expect(bundleDifferences(write('a', files), write('b', files))).rejects.toThrow('the commit has no bundles')
})

test('a clone has what is committed, and not what is in the work tree', async () => {
  const origin = write('origin', bundles)
  const head = commit(origin)
  write('origin', { 'actions/one/dist/index.js': 'work tree', 'actions/two/dist/index.js': 'untracked' })
  const clone = await cloneOf(origin, head, join(folder, 'clone'))
  expect(await bundleDifferences(write('built', bundles), clone)).toEqual([])
})

test('no bundle is left before the build', async () => {
  const root = write('a', { ...bundles, 'actions/one/src/main.ts': '1' })
  await dropBundles(root)
  expect(bundleFolders(root)).toEqual([])
  expect(existsSync(join(root, 'actions/one/src/main.ts'))).toBe(true)
})
