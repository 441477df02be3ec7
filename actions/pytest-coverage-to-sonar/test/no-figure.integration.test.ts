/** @needs python */
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, jest, test } from '@jest/globals'
import { setUpTests } from '@release-tools/coverage'
import { indexOf, type Layout, wheelOf } from '@release-tools/coverage/testing'
import { startGitHub, testbed, testHost } from '@release-tools/testbed'
import { cloneOf, repositoryOf, runAction } from './support/bed.ts'

// Real pip, pytest and coverage.py: a wheel is installed as in a release, tested in a matrix job, and merged by another job.
jest.setTimeout(120_000)

let index = ''
beforeAll(() => {
  index = indexOf(testbed().python)
})

/** As of a project in Rust: its Python files are made by the build. */
const repository: Layout = {
  'pyproject.toml': '[project]\nname = "widget"\nversion = "1.2.0"\n',
  'src/lib.rs': '',
  'tests/__init__.py': '',
  'tests/test_widget.py': 'def test_one():\n    assert True\n',
}

const loaded = {
  ...repository,
  'tests/test_widget.py': 'import widget\n\n\ndef test_two():\n    assert widget.two() == 2\n',
}

/** Tests a wheel of these files in a matrix job, and merges what it left. Also returns the texts of both summaries. */
async function release(files: Layout, wheel: Layout, inputs: Record<string, string> = {}) {
  const root = repositoryOf(files)
  const wheels = mkdtempSync(join(tmpdir(), 'built-'))
  wheelOf(wheels, wheel)
  const host = testHost({ env: { ...process.env, PIP_NO_INDEX: '1', PIP_FIND_LINKS: index } })
  const place = { directory: root, repository: root }
  const { python, sources } = await setUpTests({ place, wheels, python: 'python3' }, host)
  const github = await startGitHub({ dir: mkdtempSync(join(tmpdir(), 'github-')), repository: 'acme/widget' })
  const env = { ...github.env, GITHUB_SERVER_URL: 'https://github.com' }
  const own = { sonar: 'false', python, sources: sources.join(), 'matrix-job': 'py3', 'to-artifact': 'tests-py3' }
  const job = await runAction(cloneOf(root), own, env)
  // Another job: what it knows of the wheel, it knows from the matrix job.
  const merged = await runAction(root, { sonar: 'false', 'from-artifacts': 'tests-py3', ...inputs }, env)
  await github.stop()
  const read = (name: string) => JSON.parse(readFileSync(join(root, 'release', name), 'utf8'))
  return { job, merged, read }
}

const totals = { lines: 0, coveredLines: 0, branches: 0, coveredBranches: 0 }

test('a wheel whose Python files the build made is released without a figure, and with its tests', async () => {
  const { job, merged, read } = await release(loaded, { 'widget/__init__.py': 'def two():\n    return 2\n' })
  expect([job.error, merged.error]).toEqual([undefined, undefined])
  expect(merged.outputs).toMatchObject({ result: 'pass', tests: 'passed' })
  expect(merged.outputs.coverage).toBeUndefined()
  expect(read('coverage.json')).toMatchObject({ totals, nothing: ['made-by-build'], files: [] })
  expect(read('coverage.json').totals).toEqual(totals)
  expect(read('test-results.json')).toMatchObject({ totals: { total: 1, passed: 1 } })
  expect(merged.summary).toContain('## ✅ 1 test passed, no Python code measured')
  expect(merged.summary).toContain('made by the build: the repository has no such file')
  expect(merged.summary).not.toContain('%')
})

test('a wheel with a module in another language only is released without a figure', async () => {
  const { job, merged, read } = await release(repository, { 'widget.abi3.so': '' })
  expect([job.error, merged.error]).toEqual([undefined, undefined])
  expect(merged.outputs).toMatchObject({ result: 'pass', tests: 'passed' })
  expect(read('coverage.json')).toMatchObject({ totals, nothing: ['no-python'], files: [] })
  expect(merged.summary).toContain('because the wheel has no Python files.')
})

test('a minimum stops such a release, here with a package in another language, and says why', async () => {
  const { job, merged, read } = await release(repository, { 'widget/core.abi3.so': '' }, { 'min-coverage': '80' })
  expect(job.error).toBeUndefined()
  expect(merged.outputs).toMatchObject({ result: 'fail', tests: 'passed' })
  expect(merged.error?.message).toBe(
    'Could not pass the gate: `min-coverage` is 80 %, but no Python code of the project was measured, because the wheel has no Python files. Remove `min-coverage`. See the job summary.',
  )
  expect(read('coverage.json')).toMatchObject({ nothing: ['no-python'] })
})

test('a wrong source is the error that it was: it is not of the wheel', async () => {
  const root = repositoryOf(repository)
  const { error } = await runAction(root, { sonar: 'false', sources: 'iniconfig' })
  expect(error?.message).toMatch(/^Could not (match the measured files with the repository|report the coverage): /)
})
