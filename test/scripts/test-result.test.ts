import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { root } from '../../scripts/shared/repository.ts'
import { readResult, type TestFile } from '../../scripts/test/result.ts'
import { summaryLines } from '../../scripts/test/summary.ts'

const folder = mkdtempSync(join(tmpdir(), 'release-tools-result-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function written(name: string, value: unknown): string {
  const path = join(folder, name)
  writeFileSync(path, JSON.stringify(value))
  return path
}

const suite = (path: string, more: object) => ({
  name: join(root, path),
  status: 'passed',
  message: '',
  startTime: 1_000,
  endTime: 3_500,
  assertionResults: [],
  ...more,
})

const report = written('report.json', {
  numPassedTests: 2,
  numFailedTests: 1,
  numRuntimeErrorTestSuites: 1,
  testResults: [
    suite('test/a.test.ts', {
      status: 'failed',
      assertionResults: [
        { status: 'passed', fullName: 'a works', failureMessages: [] },
        { status: 'failed', fullName: 'a fails', failureMessages: ['\u001b[31mError: 1 is not 2\u001b[39m\n    at x'] },
      ],
    }),
    suite('test/b.test.ts', { status: 'failed', message: '  ● Test suite failed to run\n\n    SyntaxError: no' }),
    suite('test/c.test.ts', {}),
  ],
})

test('reads what passed, what failed and why, and how long each file took', () => {
  expect(readResult(1, report, undefined)).toEqual({
    passed: 2,
    failed: 2,
    files: [
      { path: 'test/a.test.ts', seconds: 2.5, failures: [{ name: 'a fails', message: 'Error: 1 is not 2' }] },
      { path: 'test/b.test.ts', seconds: 2.5, failures: [{ name: 'could not run', message: 'SyntaxError: no' }] },
      { path: 'test/c.test.ts', seconds: 2.5, failures: [] },
    ],
  })
})

test('adds the percentages of coverage', () => {
  const summary = written('summary.json', { total: { lines: { pct: 91.5 }, branches: { pct: 90 } } })
  expect(readResult(1, report, summary).coverage).toEqual({ lines: 91.5, branches: 90 })
})

test('a run without a report, or one that ends badly though every test passed, is one failure', () => {
  expect(readResult(1, join(folder, 'none.json'), undefined)).toEqual({ passed: 0, failed: 1, files: [] })
  const passing = { numPassedTests: 3, numFailedTests: 0, numRuntimeErrorTestSuites: 0, testResults: [] }
  expect(readResult(1, written('passing.json', passing), undefined).failed).toBe(1)
  expect(readResult(0, written('passing.json', passing), undefined).failed).toBe(0)
})

const file = (number: number): TestFile => ({ path: `${number}.test.ts`, seconds: number, failures: [] })
const ofMany = Array.from({ length: 12 }, (_, index) => file(index + 1))

test('the summary has the ten slowest files, then what failed, and the counts last', () => {
  const failing = { path: 'x.test.ts', seconds: 0, failures: [{ name: 'works', message: 'Error: no' }] }
  const lines = summaryLines(
    [
      { passed: 3, failed: 1 },
      { passed: 4, failed: 1 },
    ],
    [...ofMany, failing],
    ['lint'],
  )
  expect(lines.slice(0, 3)).toEqual(['', 'Ten slowest test files:', '   12.0 s  12.test.ts'])
  expect(lines.slice(11, 18)).toEqual([
    '    3.0 s  3.test.ts',
    '',
    'Failed (details are above):',
    '  lint',
    '  x.test.ts',
    '    works',
    '      Error: no',
  ])
  expect(lines.at(-1)).toBe('7 passed, 2 failed')
})

test('a small run that passed has the counts only', () => {
  const lines = summaryLines([{ passed: 1, failed: 0 }], [file(1)], [])
  expect(lines).toEqual(['', expect.stringMatching(/^Took [\d.]+ s\.$/), '1 passed, 0 failed'])
})
