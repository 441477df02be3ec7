import { expect, test } from '@jest/globals'
import type { Outcome, TestCase } from '@release-tools/evidence'
import { joinMatrixJobs } from '../../src/tests/join.ts'

const one = (name: string, outcome: Outcome, seconds = 1): TestCase => ({
  name,
  classname: 'tests.test_a',
  file: undefined,
  path: 'tests/test_a.py',
  seconds,
  outcome,
})

test('a test of two matrix jobs is one, with its worst outcome and all its seconds', () => {
  const joined = joinMatrixJobs([
    [one('a', 'passed'), one('b', 'failed'), one('c', 'skipped'), one('d', 'skipped'), one('e', 'error')],
    [one('a', 'failed', 2), one('b', 'passed'), one('c', 'passed'), one('d', 'skipped'), one('e', 'failed')],
  ])
  expect(joined.map(({ name, outcome, seconds }) => [name, outcome, seconds])).toEqual([
    ['a', 'failed', 3],
    ['b', 'failed', 2],
    ['c', 'passed', 2],
    ['d', 'skipped', 2],
    ['e', 'failed', 2],
  ])
})

test('what one matrix job reports twice stays two', () => {
  expect(joinMatrixJobs([[one('a', 'passed'), one('a', 'failed')], [one('a', 'passed')]])).toHaveLength(2)
})

test('tests of the same name in other files are others', () => {
  expect(joinMatrixJobs([[one('a', 'passed')], [{ ...one('a', 'passed'), path: 'b/test_a.py' }]])).toHaveLength(2)
})
