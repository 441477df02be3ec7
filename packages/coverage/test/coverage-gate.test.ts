import { expect, test } from '@jest/globals'
import { testHost } from '@release-tools/testbed'
import { coverageGate, gateMatrixJob } from '../src/coverage-gate.ts'
import { testFacts } from '../src/tests/read-tests.ts'
import { goodCoverage, projectFacts, testCase } from './support/project-facts.ts'

function failure(...texts: string[]): string {
  const failing = texts.map((text, index) => testCase({ name: `test_${index}`, message: 'failed', text }))
  try {
    gateMatrixJob(testFacts(failing), {}, true, testHost())
  } catch (error) {
    return (error as Error).message
  }
  return ''
}

test.each([
  'socket.gaierror: [Errno -3] Temporary failure in name resolution',
  'urllib3.exceptions.NameResolutionError: Failed to resolve',
  'OSError: [Errno 101] Network is unreachable',
  'pytest_socket.SocketBlockedError: A test tried to use socket.socket.',
])('a test that needs the network is named, with what to do: %s', text => {
  expect(failure('assert 1 == 2', text)).toBe(
    'Could not pass the gate: 2 of 2 tests failed. 1 test could not reach the network (test_1): mark such tests, and leave them out with `tests: [-m, "not network"]` in .github/release-tools.yaml. See the job summary.',
  )
})

test('other failures say nothing of a network', () => {
  expect(failure('assert 1 == 2', 'ConnectionRefusedError')).toBe(
    'Could not pass the gate: 2 of 2 tests failed. See the job summary.',
  )
})

test.each([
  ['total', 'min-coverage'],
  ['file', 'min-file-coverage'],
  ['changed', 'min-changed-coverage'],
] as const)('a minimum (%s) is not met if no code of the project was measured', (kind, input) => {
  const thresholds = [{ kind, required: 80, actual: undefined, met: false, below: [] }]
  const facts = projectFacts({ coverage: goodCoverage({ nothing: 'made-by-build', thresholds }) })
  expect(() => coverageGate([facts], {}, true, testHost())).toThrow(
    `Could not pass the gate: \`${input}\` is 80 %, but no Python code of the project was measured, because the build made all Python files of the wheel that the tests ran. Remove \`${input}\`. See the job summary.`,
  )
})

test('without a minimum, a project of which no code was measured passes', () => {
  const facts = projectFacts({ coverage: goodCoverage({ nothing: 'no-python', thresholds: [] }) })
  expect(coverageGate([facts], { coverage: '' }, true, testHost())).toEqual({ coverage: '' })
})
