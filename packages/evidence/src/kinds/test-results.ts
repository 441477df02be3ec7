import { parseTestResults, type TestResults } from '../tests/tests-document.ts'
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
  summarise: ([found]: Found<TestResults>[]) => found?.document.totals,
})
