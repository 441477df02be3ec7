import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from '@jest/globals'
import { builtBefore } from '../../scripts/shared/built-before.ts'

const cache = mkdtempSync(join(tmpdir(), 'bundle-cache-'))

function cloneWith(files: Record<string, string>): string {
  const clone = mkdtempSync(join(tmpdir(), 'bundle-clone-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(clone, path)), { recursive: true })
    writeFileSync(join(clone, path), text)
  }
  return clone
}

const files = { 'actions/a/lib/main.js': '1', 'actions/a/dist/index.js': '2', 'pnpm-lock.yaml': '3', LICENSE: '4' }
const known = async (changed: Record<string, string>) =>
  (await builtBefore(cloneWith({ ...files, ...changed }), cache)).gaveCommitted()

test('bundles are known only after a build, and only with the same inputs and the same bytes', async () => {
  expect(await known({})).toBe(false)
  await (await builtBefore(cloneWith(files), cache)).remember()
  expect(await known({})).toBe(true)
  // Tests do not decide what a bundle contains.
  expect(await known({ 'actions/a/test/a.test.ts': '' })).toBe(true)
  const changes = [
    { 'actions/a/lib/main.js': 'x' },
    { 'actions/a/lib/more.js': '' },
    { 'actions/a/dist/index.js': 'x' },
    { 'actions/a/dist/1.index.js': '' },
    { 'packages/b/package.json': '{}' },
    { 'pnpm-lock.yaml': 'x' },
    { LICENSE: 'x' },
  ]
  for (const change of changes) expect([change, await known(change)]).toEqual([change, false])
})
