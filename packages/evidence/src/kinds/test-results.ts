import { parseTestResults, type TestResults } from '../tests/tests-document.ts'
import type { TestCounts } from '../tests/tests-model.ts'
import { anyFound, defineKind, type Found, topFile } from './kind.ts'

/** Every test with its outcome. */
export const testResults = defineKind({
  kind: 'test-results',
  // Another run of the tests may have other results: they may depend on time, order or the machine.
  files: { document: topFile('test-results.json', 'application/json', 'no') },
  requirable: { absent: 'there are no test results. Run pytest-coverage-to-sonar with a JUnit report.' },
  parse: parseTestResults,
  commitOf: ({ commit }) => commit,
  present: anyFound,
  summarise: ([found]: Found<TestResults>[]): (TestCounts & Pick<TestResults, 'pythons'>) | undefined => {
    if (found === undefined) return undefined
    const { totals, pythons } = found.document
    return pythons === undefined ? totals : { ...totals, pythons }
  },
})
