import { expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { coverageDocument, parsePolicy, renderCoverage, renderTestResults, testResults } from '@release-tools/evidence'
import { coverage } from '../../src/local/coverage.ts'
import { tests } from '../../src/local/tests.ts'
import { commitOne, contextOf, tree } from './gate-context.ts'

type Outcome = 'passed' | 'failed' | 'error' | 'skipped'

/** `test-results.json` of a commit with a test of each outcome. */
function results(commit: string, ...outcomes: Outcome[]): string {
  const cases = outcomes.map((outcome, index) => ({
    ...{ name: `test_${index}`, classname: 'tests.test_widget', file: undefined, seconds: 0, outcome },
  }))
  return renderTestResults(testResults({ commit, cases }))
}

async function look(gate: typeof tests, files?: Record<string, string>) {
  return gate.look(await contextOf(tree({}), 'v1.2.0', files && { evidence: tree(files) }))
}

test('tests: passes if all tests of this commit passed, with the digest of the document', async () => {
  const text = results(commitOne, 'passed', 'skipped')
  expect(await look(tests, { 'test-results.json': text })).toEqual({
    result: 'pass',
    found: '1 test passed, 1 skipped.',
    wanted: 'All tests of this commit passed, and at least one ran.',
    evidence: [{ source: 'test-results.json', sha256: sha256(text) }],
  })
})

test.each<[string, Outcome[], string]>([
  ['a test failed', ['passed', 'failed', 'error'], '2 of 3 tests failed.'],
  ['no test ran', [], 'No test ran.'],
  ['all tests were skipped', ['skipped'], '0 tests passed, 1 skipped.'],
])('tests: fails if %s', async (_, outcomes, found) => {
  const files = { 'test-results.json': results(commitOne, ...outcomes) }
  expect(await look(tests, files)).toMatchObject({ result: 'fail', found })
})

test('tests: passed under each version of Python that the policy names', async () => {
  const totals = { total: 1, passed: 1, failed: 0, error: 0, skipped: 0 }
  const cases = [{ name: 'test_a', classname: 't', file: undefined, seconds: 0, outcome: 'passed' as const }]
  const pythons = [
    { name: 'ubuntu', python: '3.12.4', totals },
    { name: 'old', python: '3.9.1', totals: { ...totals, passed: 0, skipped: 1 } },
  ]
  const text = renderTestResults(testResults({ commit: commitOne, cases, pythons }))
  const under = async (wanted: string) => {
    const policy = parsePolicy(`version: 1\ngates: {tests: {pythons: [${wanted}]}}\n`)
    const evidence = tree({ 'test-results.json': text })
    return tests.look(await contextOf(tree({}), 'v1.2.0', { policy, evidence }))
  }
  expect(await under('"3.12"')).toMatchObject({ result: 'pass', found: '1 test passed, on 2 versions of Python.' })
  expect(await under('"3.12", "3.1"')).toMatchObject({
    result: 'unknown',
    found: 'No results are of Python 3.1. 1 test passed, on 2 versions of Python.',
  })
  expect(await under('"3.9"')).toMatchObject({
    result: 'fail',
    found: 'Python 3.9: 0 tests passed, 1 skipped. 1 test passed, on 2 versions of Python.',
  })
})

test('tests and coverage are unknown without a document about this commit, and say why', async () => {
  const nobody = 'no documents of other jobs were given (`evidence-dir`, or the option --evidence)'
  expect(await look(tests)).toMatchObject({ result: 'unknown', found: nobody })
  expect(await look(coverage)).toMatchObject({ result: 'unknown', found: nobody })
  expect(await look(tests, {})).toMatchObject({
    result: 'unknown',
    found: 'there is no test-results.json among the documents: pytest-coverage-to-sonar writes it',
  })
  const other = '2'.repeat(40)
  expect(await look(tests, { 'test-results.json': results(other, 'passed') })).toMatchObject({
    result: 'unknown',
    found: `test-results.json cannot be used: it is about commit ${other}, but the release comes from commit ${commitOne}`,
  })
  expect(await look(coverage, { 'coverage.json': '{}' })).toMatchObject({
    result: 'unknown',
    found: expect.stringMatching(/^coverage\.json cannot be used: /),
  })
})

/** `coverage.json` with one file, of which some lines are covered. */
function covered(lines: boolean[]): string {
  const files = [{ path: 'widget.py', lines: lines.map((one, index) => ({ line: index + 1, covered: one })) }]
  return renderCoverage(
    coverageDocument({
      commit: commitOne,
      report: { version: '7.17.3', branches: false, files },
      files,
      nothing: ['no-statements'],
    }),
  )
}

test('coverage: shows the figure of this commit, and is unknown if nothing was measured', async () => {
  expect(await look(coverage, { 'coverage.json': covered([true, true, true, false]) })).toMatchObject({
    result: 'pass',
    found: '75.0 % of 3 of 4 lines were run by tests.',
    evidence: [{ source: 'coverage.json' }],
  })
  expect(await look(coverage, { 'coverage.json': covered([]) })).toMatchObject({
    result: 'unknown',
    found: 'no Python code of the project was measured, because the Python files that count have no statements',
  })
})

test('coverage: the policy may ask for more', async () => {
  const policy = parsePolicy('version: 1\ngates: {coverage: {minimum: 80}}\n')
  const evidence = tree({ 'coverage.json': covered([true, true, true, false]) })
  expect(await coverage.look(await contextOf(tree({}), 'v1.2.0', { policy, evidence }))).toMatchObject({
    result: 'fail',
    found: '75.0 % of 3 of 4 lines were run by tests.',
    wanted: 'At least 80 % of lines and branches were run by tests.',
  })
})
