/** The result of a test. `error`: its set-up or tear-down failed. */
export type Outcome = 'passed' | 'failed' | 'error' | 'skipped'

/** One test as JUnit XML reports it. */
export interface TestCase {
  /** `test_a[1]` */
  name: string
  /** `tests.test_names.TestShort`; empty if the report has none. */
  classname: string
  /** The file that the report names (xunit1); undefined in xunit2. */
  file: string | undefined
  /** After paths are resolved: the file, relative to the root of the repository. Undefined if none was found. */
  path?: string
  /** Duration in seconds. */
  seconds: number
  outcome: Outcome
  /** A short reason, if the test did not pass. */
  message?: string
  /** The shortened traceback. */
  text?: string
}

export interface TestCounts {
  total: number
  passed: number
  failed: number
  error: number
  skipped: number
}

/** Counts tests by outcome. */
export function countTests(cases: Iterable<TestCase>): TestCounts {
  const counts = { total: 0, passed: 0, failed: 0, error: 0, skipped: 0 }
  for (const { outcome } of cases) {
    counts.total += 1
    counts[outcome] += 1
  }
  return counts
}
