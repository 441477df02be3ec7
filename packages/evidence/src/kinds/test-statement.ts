import type { Statement } from '../in-toto/in-toto.ts'
import { parseStatement, payloadType } from '../in-toto/statement.ts'
import { anyFound, defineKind, nothing, topFile } from './kind.ts'

/** The test results as an in-toto statement about the commit, for an attestation. */
export const testStatement = defineKind({
  kind: 'test-statement',
  files: { statement: topFile('test-result.statement.json', payloadType, 'no') },
  requirable: {
    absent: 'there is no statement of the test results. Run pytest-coverage-to-sonar with a JUnit report.',
  },
  parse: (text: string) => parseStatement(payloadType, text),
  commitOf: ({ subject: [first] }: Statement) => first?.digest.gitCommit ?? 'unknown',
  present: anyFound,
  // They are the results of test-results.ts.
  summarise: nothing,
})
