import { byBytes } from '@release-tools/base'
import type { ResourceDescriptor, Statement } from '../in-toto/in-toto.ts'
import { inOrder } from '../in-toto/provenance.ts'
import type { TestResults } from './tests-document.ts'

/** https://github.com/in-toto/attestation/blob/main/spec/predicates/test-result.md */
const testResultType = 'https://in-toto.io/attestation/test-result/v0.1'

/** The predicate of a test result. */
export interface TestResult {
  result: 'PASSED' | 'WARNED' | 'FAILED'
  configuration: ResourceDescriptor[]
  url?: string
  passedTests: string[]
  warnedTests: string[]
  failedTests: string[]
}

/**
 * The statement about the tests of `subjects`. `url` is the address of the run, `configuration` the files that configured it. A
 * test is named `tests.test_names.TestShort::test_a[1]` and is in one list: among the failures if it failed or could not be run in
 * any of several runs. Skipped tests are in none. If no test ran, the result is WARNED. With `failed`, the run itself failed, so
 * the result is FAILED even if no test failed.
 */
export function testResultStatement(parts: {
  subjects: ResourceDescriptor[]
  url?: string
  configuration: ResourceDescriptor[]
  document: TestResults
  failed: boolean
}): Statement<TestResult> {
  const { subjects, url, configuration, document } = parts
  const failedTests = namesOf(document, 'failed', 'error')
  const failedNames = new Set(failedTests)
  const passed = namesOf(document, 'passed').filter(name => !failedNames.has(name))
  return {
    _type: 'https://in-toto.io/Statement/v1',
    subject: inOrder(subjects),
    predicateType: testResultType,
    predicate: {
      result: resultOf(parts.failed || failedTests.length > 0, passed.length > 0),
      configuration: inOrder(configuration),
      ...(url === undefined ? {} : { url }),
      passedTests: passed,
      warnedTests: [],
      failedTests,
    },
  }
}

function resultOf(failed: boolean, anyPassed: boolean): TestResult['result'] {
  if (failed) return 'FAILED'
  return anyPassed ? 'PASSED' : 'WARNED'
}

function namesOf({ tests }: TestResults, ...outcomes: string[]): string[] {
  const those = tests.filter(({ outcome }) => outcomes.includes(outcome))
  const names = those.map(({ classname, name }) => (classname === '' ? name : `${classname}::${name}`))
  return [...new Set(names)].sort(byBytes)
}
