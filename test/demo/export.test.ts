import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { exportFor, notRehearsed } from '../../scripts/act/export.ts'
import { bundles } from '../../scripts/shared/bundle.ts'

test('act gets everything that a bundle loads from elsewhere in the repository', async () => {
  const to = mkdtempSync(join(tmpdir(), 'export-'))
  const action = 'gpg-sign'
  await exportFor({ uses: [`org/release-tools/actions/${action}@v1`], call: undefined }, to)
  const { out, shared = [] } = bundles().find(({ name }) => name === action) ?? { out: '' }
  expect(shared.length).toBeGreaterThan(1)
  // Node follows links before it resolves what a file imports.
  const real = realpathSync(join(to, out))
  expect(shared.filter(({ from }) => !existsSync(join(real, from)))).toEqual([])
  rmSync(to, { recursive: true })
})

test('a rehearsal runs the job that archives without keeping anything in the stores of the project', async () => {
  const to = mkdtempSync(join(tmpdir(), 'export-'))
  const store = join(to, 'store')
  mkdirSync(store)
  await exportFor({ uses: ['org/release-tools/actions/archive-release@v1'], call: undefined }, to, notRehearsed)
  const action = join(to, 'actions/archive-release')
  expect(readdirSync(action).sort()).toEqual(['action.yml', 'main.mjs'])
  const env = { PATH: process.env.PATH, INPUT_STORES: `directory:${store}` }
  const { status, stdout } = spawnSync(process.execPath, [join(action, 'main.mjs')], { env, encoding: 'utf8' })
  expect([status, stdout, readdirSync(store)]).toEqual([
    0,
    '::notice::A rehearsal archives nothing: stores keep only what was really published.\n',
    [],
  ])
  rmSync(to, { recursive: true })
})
