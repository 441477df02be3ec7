/** How a test ended. `error`: it could not be run, in set-up or tear-down. */
export type Outcome = 'passed' | 'failed' | 'error' | 'skipped'

/** One test as JUnit XML reports it. */
export interface TestCase {
  /** `test_a[1]` */
  name: string
  /** `tests.test_names.TestShort`; empty where the report has none. */
  classname: string
  /** The file as the report says it (xunit1), or undefined (xunit2). */
  file: string | undefined
  /** The file from the root of the repository, once it is resolved (resolve.ts); undefined where none was found. */
  path?: string
  /** Duration. */
  seconds: number
  outcome: Outcome
  /** In a word or two, for what did not pass. */
  message?: string
  /** The traceback, shortened to what people read. */
  text?: string
}

export interface TestCounts {
  total: number
  passed: number
  failed: number
  error: number
  skipped: number
}

/** Numbers of some tests by outcome. */
export function countTests(cases: Iterable<TestCase>): TestCounts {
  const counts = { total: 0, passed: 0, failed: 0, error: 0, skipped: 0 }
  for (const { outcome } of cases) {
    counts.total += 1
    counts[outcome] += 1
  }
  return counts
}
