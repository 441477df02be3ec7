import type { Outcome, TestCase } from '@release-tools/evidence'

// A test gets its worst outcome of all matrix jobs. If one of them skipped it, the outcome of the others counts.
const order: Outcome[] = ['skipped', 'passed', 'error', 'failed']

/**
 * Merges the tests of matrix jobs, which run the same tests: each test once, with its worst outcome and the sum of its seconds.
 * If one matrix job reports a test twice, both remain.
 */
export function joinMatrixJobs(jobs: TestCase[][]): TestCase[] {
  const joined = new Map<string, TestCase>()
  for (const cases of jobs) {
    const seen = new Map<string, number>()
    for (const test of cases) {
      const identity = JSON.stringify([test.path, test.classname, test.name])
      const times = (seen.get(identity) ?? 0) + 1
      seen.set(identity, times)
      const key = `${identity}${times}`
      const other = joined.get(key)
      joined.set(key, other === undefined ? test : worse(other, test))
    }
  }
  return [...joined.values()]
}

function worse(a: TestCase, b: TestCase): TestCase {
  const worst = order.indexOf(b.outcome) > order.indexOf(a.outcome) ? b : a
  return { ...worst, seconds: a.seconds + b.seconds }
}
