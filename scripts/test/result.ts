import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
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
}

/** A failed test, or the reason why no test of the file ran. */
export interface Failure {
  name: string
  /** First line of the message. */
  message: string
}

/** The parts of jest's own report (`--json`, https://jestjs.io/docs/cli#--json) that are read here. */
interface Report {
  numPassedTests: number
  numFailedTests: number
  numRuntimeErrorTestSuites: number
  testResults: Suite[]
}

interface Suite {
  name: string
  status: string
  message: string
  startTime: number
  endTime: number
  assertionResults: { status: string; fullName: string; failureMessages: string[] }[]
}

/**
 * Reads jest's report after it ended with `code`, and its summary of coverage if there is to be one. If jest ended before it
 * could write a report, that is one failure.
 */
export function readResult(code: number, report: string, coverageSummary: string | undefined): JestResult {
  if (!existsSync(report)) return { passed: 0, failed: 1, files: [] }
  const found: Report = JSON.parse(readFileSync(report, 'utf8'))
  const failed = found.numFailedTests + found.numRuntimeErrorTestSuites
  return {
    passed: found.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    files: found.testResults.map(testFile),
    ...(coverageSummary !== undefined && existsSync(coverageSummary) && { coverage: readCoverage(coverageSummary) }),
  }
}

function testFile({ name, status, message, startTime, endTime, assertionResults }: Suite): TestFile {
  const failures = assertionResults
    .filter(result => result.status === 'failed')
    .map(({ fullName, failureMessages }) => ({ name: fullName, message: firstLine(failureMessages.join('\n')) }))
  const whole = { name: 'could not run', message: firstLine(message) }
  return {
    path: withSlashes(relative(root, name)),
    seconds: (endTime - startTime) / 1000,
    failures: failures.length === 0 && status === 'failed' ? [whole] : failures,
  }
}

/** The first line, without colours, and without the line that only repeats the name of the test. */
function firstLine(message: string): string {
  const lines = stripVTControlCharacters(message).split('\n')
  return lines.map(line => line.trim()).find(line => line !== '' && !line.startsWith('●')) ?? ''
}

function readCoverage(path: string): { lines: number; branches: number } {
  const { total } = JSON.parse(readFileSync(path, 'utf8'))
  return { lines: total.lines.pct, branches: total.branches.pct }
}
