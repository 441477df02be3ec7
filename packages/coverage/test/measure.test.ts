import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { testHost } from '@release-tools/testbed'
import { measure } from '../src/measure.ts'
import type { Project } from '../src/project.ts'

/** Measures a module of two lines, of which some ran. Returns what was printed. */
async function printed(ran: number[]): Promise<string[]> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'measure-')))
  mkdirSync(join(root, 'pkg'))
  writeFileSync(join(root, 'pkg/names.py'), 'a = 1\nb = 2\n')
  const missing = [1, 2].filter(line => !ran.includes(line))
  const summary = { num_statements: 2, missing_lines: missing.length }
  const file = { executed_lines: ran, missing_lines: missing, excluded_lines: [], summary }
  const meta = { format: 3, version: '7.17.3', branch_coverage: false }
  const report = { meta, files: { 'pkg/names.py': file }, totals: summary }
  writeFileSync(join(root, 'coverage.json'), JSON.stringify(report))
  const repository = { root, commit: '0'.repeat(40), tracked: ['pkg/names.py'], untracked: [], isShallow: false }
  const python = () => Promise.reject(new Error('no Python is needed'))
  const project: Project = { directory: '.', path: root, repository, python, roleOf: () => 'main' }
  const host = testHost()
  const sources = { data: [], json: [join(root, 'coverage.json')], xml: [] }
  await measure(sources, { project, pathMap: [], config: undefined, isOfCommit: false, scratch: root }, host)
  return host.lines
}

test('where no line ran, a warning says what may be the reason', async () => {
  expect(await printed([])).toEqual([
    'warning: None of the 2 measured lines ran. If the tests import an installed package, add the package to `source_pkgs` of coverage.py instead of its directory to `source`.',
  ])
})

test('where some ran, nothing is said', async () => {
  expect(await printed([1])).toEqual([])
})
