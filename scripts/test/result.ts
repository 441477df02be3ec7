import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import type { AggregatedResult, TestResult } from '@jest/reporters'
import { root } from '../shared/repository.ts'
import { withSlashes } from './files.ts'

/** The result of a run of jest. */
export interface JestResult {
  passed: number
  failed: number
  files: TestFile[]
  /** Percent of lines and branches. */
  coverage?: { lines: number; branches: number }
}

export interface TestFile {
  /** Relative to the clone. */
  path: string
  seconds: number
  failures: Failure[]
  /** What jest says about the failures, for the terminal. */
  details?: string
}

/** A failed test, or the reason why no test of the file ran. */
export interface Failure {
  name: string
  /** First line of the message. */
  message: string
}

/** Variable with the path of the file into which our reporter writes a JestResult, as JSON. */
export const reportVariable = 'RELEASE_TOOLS_TEST_REPORT'

/** What jest found, as far as it matters here. */
export function resultOf({ numPassedTests, numFailedTests, numRuntimeErrorTestSuites, testResults }: AggregatedResult) {
  const failed = numFailedTests + numRuntimeErrorTestSuites
  return { passed: numPassedTests, failed, files: testResults.map(testFile) } satisfies JestResult
}

function testFile({ testFilePath, perfStats, testResults, testExecError, failureMessage }: TestResult): TestFile {
  const failures = testResults
    .filter(({ status }) => status === 'failed')
    .map(({ fullName, failureMessages }) => ({ name: fullName, message: firstLine(failureMessages.join('\n')) }))
  const whole = { name: 'could not run', message: firstLine(failureMessage ?? '') }
  return {
    path: withSlashes(relative(root, testFilePath)),
    seconds: (perfStats.end - perfStats.start) / 1000,
    failures: testExecError === undefined ? failures : [whole],
    ...(failureMessage && { details: failureMessage }),
  }
}

/** The first line, without colours, and without the line that only repeats the name of the test. */
function firstLine(message: string): string {
  const lines = stripVTControlCharacters(message).split('\n')
  return lines.map(line => line.trim()).find(line => line !== '' && !line.startsWith('●')) ?? ''
}

/**
 * Reads what our reporter wrote before jest ended with `code`, and jest's summary of coverage if there is to be one. If jest
 * ended before it could write anything, that is one failure.
 */
export function readResult(code: number, report: string, coverageSummary: string | undefined): JestResult {
  if (!existsSync(report)) return { passed: 0, failed: 1, files: [] }
  const found: JestResult = JSON.parse(readFileSync(report, 'utf8'))
  return {
    ...found,
    failed: found.failed === 0 && code !== 0 ? 1 : found.failed,
    ...(coverageSummary !== undefined && existsSync(coverageSummary) && { coverage: readCoverage(coverageSummary) }),
  }
}

function readCoverage(path: string): { lines: number; branches: number } {
  const { total } = JSON.parse(readFileSync(path, 'utf8'))
  return { lines: total.lines.pct, branches: total.branches.pct }
}
