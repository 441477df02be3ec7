import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { differences } from '../../scripts/shared/compare.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'release-tools-compare-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function tree(name: string, files: Record<string, string>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name, path)), { recursive: true })
    writeFileSync(join(folder, name, path), text)
  }
  return join(folder, name)
}

test('equal folders have no differences', async () => {
  const files = { 'index.js': '1', 'deep/er.js': '2' }
  expect(await differences(tree('a', files), tree('b', files))).toEqual([])
})

test('names what is missing, what is too much, and what changed', async () => {
  const built = tree('a', { 'index.js': '1', '2.index.js': 'x' })
  const committed = tree('b', { 'index.js': '2', '3.index.js': 'y' })
  expect(await differences(built, committed)).toEqual([
    '2.index.js is missing',
    '3.index.js should not exist',
    'index.js differs from what the sources give, first in line 1',
  ])
})

test('a bundle that was never committed lacks every file', async () => {
  expect(await differences(tree('a', { 'index.js': '1' }), join(folder, 'nowhere'))).toEqual(['index.js is missing'])
})
