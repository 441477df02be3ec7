import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { matchFiles } from '../src/workspace-files.ts'

const dir = mkdtempSync(join(tmpdir(), 'workspace-'))
mkdirSync(join(dir, 'dist/deep'), { recursive: true })
for (const name of ['dist/b.whl', 'dist/a.whl', 'dist/deep/c.whl', 'dist/[x]*.txt', 'dist/é "q".txt'])
  writeFileSync(join(dir, name), name)
symlinkSync('/etc/passwd', join(dir, 'dist/link.whl'))
symlinkSync('/etc', join(dir, 'out'))
symlinkSync('dist', join(dir, 'inside'))

const match = (...patterns: string[]) => matchFiles(patterns, dir, 'files')

test('expands patterns in bytewise order, each file once, without links', async () => {
  expect(await match('dist/*.whl', 'dist/a.whl')).toEqual(['dist/a.whl', 'dist/b.whl'])
  expect(await match('dist/**/*.whl')).toEqual(['dist/a.whl', 'dist/b.whl', 'dist/deep/c.whl'])
})

test('a name is a name before it is a pattern', async () => {
  expect(await match('dist/[x]*.txt', 'dist/é "q".txt')).toEqual(['dist/[x]*.txt', 'dist/é "q".txt'])
})

test('a link within the workspace is followed', async () => {
  expect(await match('inside/a.whl')).toEqual(['inside/a.whl'])
})

test.each([
  ['dist/*.zip', 'it matches no file.'],
  ['dist', 'it matches no file.'],
  ['dist/link.whl', 'it matches no file.'],
  ['../x', 'it leads out of the workspace.'],
  ['dist/../../x', 'it leads out of the workspace.'],
  ['/etc/passwd', 'it leads out of the workspace.'],
  ['out/passwd', 'it leads out of the workspace (to /etc/passwd).'],
])('refuses %s', async (pattern, message) => {
  await expect(match(pattern)).rejects.toThrow(`Could not use the input "files": "${pattern}": ${message}`)
})

test('a name that would be two lines is refused', async () => {
  writeFileSync(join(dir, 'dist/two\n```\nlines.tgz'), '')
  await expect(match('dist/*.tgz')).rejects.toThrow(
    'Could not use the input "files": "dist/two\\n```\\nlines.tgz": the name contains a line break or another control character. Give paths or patterns of files in the workspace, one per line.',
  )
})
