import { describe, expect, test } from '@jest/globals'
import { parseStatement, payloadType } from '../../src/in-toto/statement.ts'
import { testResults } from '../../src/tests/tests-document.ts'
import type { Outcome, TestCase } from '../../src/tests/tests-model.ts'
import { testResultStatement } from '../../src/tests/tests-statement.ts'

const commit = 'c0ffee'.padEnd(40, '0')
const subjects = [
  { name: 'widget-1.0.tar.gz', digest: { sha256: 'b'.repeat(64) } },
  { name: 'widget-1.0-py3-none-any.whl', digest: { sha256: 'a'.repeat(64) } },
]
const configuration = [{ name: '.github/workflows/release.yml', digest: { gitCommit: commit } }]

function statementOf(...results: [name: string, outcome: Outcome][]) {
  const cases = results.map(
    ([name, outcome]): TestCase => ({ name, classname: 'tests.test_x', file: undefined, seconds: 0, outcome }),
  )
  return testResultStatement({ subjects, configuration, document: testResults({ commit, cases }), failed: false })
}

describe('testResultStatement', () => {
  test('is a statement of in-toto about the subjects in order', () => {
    const statement = statementOf(['test_b', 'passed'], ['test_a[1]', 'passed'], ['test_c', 'skipped'])
    expect(parseStatement(payloadType, JSON.stringify(statement))).toEqual({
      _type: 'https://in-toto.io/Statement/v1',
      subject: subjects.toReversed(),
      predicateType: 'https://in-toto.io/attestation/test-result/v0.1',
      predicate: {
        result: 'PASSED',
        configuration,
        passedTests: ['tests.test_x::test_a[1]', 'tests.test_x::test_b'],
        warnedTests: [],
        failedTests: [],
      },
    })
  })

  test('says where the run is', () => {
    const url = 'https://github.com/org/widget/actions/runs/1'
    const document = testResults({
      commit,
      cases: [{ name: 'a', classname: '', file: undefined, seconds: 0, outcome: 'passed' }],
    })
    expect(testResultStatement({ subjects, configuration, document, url, failed: false }).predicate).toMatchObject({
      url,
      passedTests: ['a'],
    })
  })

  test('fails with any test that failed or could not be run; a test that failed in one of several runs did not pass', () => {
    expect(
      statementOf(['a', 'passed'], ['b', 'failed'], ['b', 'passed'], ['c', 'error'], ['d', 'skipped'], ['d', 'passed'])
        .predicate,
    ).toMatchObject({
      result: 'FAILED',
      passedTests: ['tests.test_x::a', 'tests.test_x::d'],
      failedTests: ['tests.test_x::b', 'tests.test_x::c'],
    })
  })

  test('fails where the run did, though no test did', () => {
    const cases: TestCase[] = [{ name: 'a', classname: '', file: undefined, seconds: 0, outcome: 'passed' }]
    const document = testResults({ commit, cases })
    expect(testResultStatement({ subjects, configuration, document, failed: true }).predicate).toMatchObject({
      result: 'FAILED',
      passedTests: ['a'],
      failedTests: [],
    })
  })

  test('does not say that tests passed where none ran', () => {
    expect(statementOf().predicate.result).toBe('WARNED')
    expect(statementOf(['a', 'skipped']).predicate).toMatchObject({
      result: 'WARNED',
      passedTests: [],
      failedTests: [],
    })
  })
})
