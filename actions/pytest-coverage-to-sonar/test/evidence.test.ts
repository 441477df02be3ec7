import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { type TestFacts, testFacts } from '@release-tools/coverage'
import type { TestCase } from '@release-tools/evidence'
import { testHost } from '@release-tools/testbed'
import { writeEvidence } from '../src/evidence.ts'
import type { Known } from '../src/examine.ts'
import type { Run } from '../src/run-context.ts'

const before = { ...process.env }
let releaseDir: string
beforeEach(() => {
  releaseDir = join(mkdtempSync(join(tmpdir(), 'evidence-')), 'release')
  const ref = { GITHUB_SHA: 'a'.repeat(40), GITHUB_REF: 'refs/heads/main', GITHUB_EVENT_NAME: 'push' }
  Object.assign(process.env, { GITHUB_REPOSITORY: 'acme/widget', ...ref })
})
afterEach(() => {
  process.env = { ...before }
})

const passed: TestCase = { name: 'a', classname: 't', file: undefined, seconds: 0, outcome: 'passed' }

/** What of a project evidence is made of. */
function project(name: string, tests: TestFacts | undefined, measured: { version?: string; branches?: boolean } = {}) {
  const files = [{ path: `${name}/a.py`, lines: [{ line: 1, covered: true }] }]
  return {
    project: { directory: name, repository: { commit: 'a'.repeat(40) } },
    measured: { version: '7.17.3', branches: false, files, importedBefore: [], ...measured },
    cases: [passed],
    pythons: [],
    facts: { directory: name, ...(tests === undefined ? {} : { tests }) },
  } as unknown as Known
}

const write = (...projects: Known[]) =>
  writeEvidence(projects, { inputs: { 'release-dir': releaseDir }, host: testHost() } as unknown as Run)
const read = (name: string) => JSON.parse(readFileSync(join(releaseDir, name), 'utf8'))

test('the statement fails where pytest failed otherwise in any project', async () => {
  await write(project('a', testFacts([passed])), project('b', testFacts([passed], true)))
  expect(read('test-result.statement.json').predicate).toMatchObject({ result: 'FAILED', failedTests: [] })
  await write(project('a', testFacts([passed])), project('b', testFacts([passed])))
  expect(read('test-result.statement.json').predicate).toMatchObject({ result: 'PASSED' })
})

test('results of some projects are not those of the commit', async () => {
  const evidence = await write(project('a', testFacts([passed])), project('b', undefined))
  expect(evidence.map(({ name }) => name)).toContain('coverage.json')
  expect(existsSync(join(releaseDir, 'test-results.json'))).toBe(false)
})

test('coverage has branches where any project has, and the version that all have', async () => {
  await write(project('a', undefined), project('b', undefined, { branches: true }))
  expect(read('coverage.json')).toMatchObject({ branches: true, tool: { version: '7.17.3' } })
  await write(project('a', undefined), project('b', undefined, { version: '7.6.0' }))
  expect(read('coverage.json')).toMatchObject({ branches: false, tool: { name: 'coverage.py' } })
  expect(read('coverage.json').tool).not.toHaveProperty('version')
})

test('no project leaves nothing', async () => {
  expect(await write()).toEqual([])
})
