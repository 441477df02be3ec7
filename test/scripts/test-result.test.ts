import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import type { AggregatedResult, TestResult } from '@jest/reporters'
import { root } from '../../scripts/shared/repository.ts'
import { readResult, resultOf, type TestFile } from '../../scripts/test/result.ts'
import { summaryLines } from '../../scripts/test/summary.ts'

const folder = mkdtempSync(join(tmpdir(), 'release-tools-result-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function written(name: string, value: unknown): string {
  const path = join(folder, name)
  writeFileSync(path, JSON.stringify(value))
  return path
}

/** What jest tells a reporter of a file, as far as it is read. */
const suite = (path: string, more: object) =>
  ({
    testFilePath: join(root, path),
    perfStats: { start: 1_000, end: 3_500 },
    testResults: [],
    ...more,
  }) as unknown as TestResult

const results = {
  numPassedTests: 2,
  numFailedTests: 1,
  numRuntimeErrorTestSuites: 1,
  testResults: [
    suite('test/a.test.ts', {
      failureMessage: '  ● a fails\n\n    1 is not 2',
      testResults: [
        { status: 'passed', fullName: 'a works', failureMessages: [] },
        { status: 'failed', fullName: 'a fails', failureMessages: ['\u001b[31mError: 1 is not 2\u001b[39m\n    at x'] },
      ],
    }),
    suite('test/b.test.ts', {
      testExecError: {},
      failureMessage: '  ● Test suite failed to run\n\n    SyntaxError: no',
    }),
    suite('test/c.test.ts', {}),
  ],
} as unknown as AggregatedResult

test('keeps what passed, what failed and why, and how long each file took', () => {
  const failed = { name: 'a fails', message: 'Error: 1 is not 2' }
  const broken = { name: 'could not run', message: 'SyntaxError: no' }
  const details = [0, 1].map(index => results.testResults[index]?.failureMessage)
  expect(resultOf(results)).toEqual({
    passed: 2,
    failed: 2,
    files: [
      { path: 'test/a.test.ts', seconds: 2.5, failures: [failed], details: details[0] },
      { path: 'test/b.test.ts', seconds: 2.5, failures: [broken], details: details[1] },
      { path: 'test/c.test.ts', seconds: 2.5, failures: [] },
    ],
  })
})

const report = written('report.json', resultOf(results))

test('adds the percentages of coverage', () => {
  const summary = written('summary.json', { total: { lines: { pct: 91.5 }, branches: { pct: 90 } } })
  expect(readResult(1, report, summary).coverage).toEqual({ lines: 91.5, branches: 90 })
})

test('a run without a report, or one that ends badly though every test passed, is one failure', () => {
  expect(readResult(1, join(folder, 'none.json'), undefined)).toEqual({ passed: 0, failed: 1, files: [] })
  const passing = { passed: 3, failed: 0, files: [] }
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

test('a long run repeats the details before the list of what failed', () => {
  const failing = {
    path: 'x.test.ts',
    seconds: 0,
    failures: [{ name: 'works', message: 'no' }],
    details: '● works\n\n  no\n',
  }
  const many = [...ofMany, ...ofMany, failing]
  const lines = summaryLines([{ passed: 3, failed: 1 }], many, [])
  expect(lines.slice(12, 16)).toEqual(['', 'x.test.ts', '● works\n\n  no', ''])
  expect(summaryLines([{ passed: 3, failed: 1 }], [failing], [])).not.toContain('● works\n\n  no')
})

test('a small run that passed has the counts only', () => {
  const lines = summaryLines([{ passed: 1, failed: 0 }], [file(1)], [])
  expect(lines).toEqual(['', expect.stringMatching(/^Took [\d.]+ s\.$/), '1 passed, 0 failed'])
})
