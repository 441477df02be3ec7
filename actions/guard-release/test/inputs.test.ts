import { expect, test } from '@jest/globals'
import { givenInputs } from '@release-tools/runner/testing'
import { read } from '../src/inputs.ts'

const { give } = givenInputs('guard-release', read)

test('the defaults', () => {
  expect(give()).toEqual({
    level: '2',
    'workflow-ref': undefined,
    workflow: 'release',
    'project-directory': undefined,
    'allow-fork': false,
    transparency: 'public',
    'allow-public-log-for-private-repository': false,
    'dry-run': false,
  })
})

test.each<[Record<string, string>, string]>([
  [{ level: '4' }, 'Could not use the input "level": it is "4". Valid values: 2, 3.'],
  [{ 'allow-fork': 'maybe' }, 'Could not use the input "allow-fork": it is "maybe". Valid values: true, false.'],
  [{ levle: '3' }, 'Could not read the inputs: there is no input "levle". Use one of: level, '],
])('refuses %j', (inputs, message) => {
  expect(() => give(inputs)).toThrow(message)
})
