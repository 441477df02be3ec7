import { expect, test } from '@jest/globals'
import { testHost } from '@release-tools/testbed'
import { gateMatrixJob } from '../src/coverage-gate.ts'
import { testFacts } from '../src/tests/read-tests.ts'
import { testCase } from './support/project-facts.ts'

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
