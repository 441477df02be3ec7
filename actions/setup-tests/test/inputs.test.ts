import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { givenInputs } from '@release-tools/runner/testing'
import { read } from '../src/inputs.ts'

const { workspace, give } = givenInputs('setup-tests', read)

test('the defaults compare with nothing', () => {
  expect(give()).toMatchObject({
    ...{ 'release-dir': join(workspace, 'release'), 'from-artifacts': [], python: undefined, subjects: undefined },
  })
})

test('the output of the build job', () => {
  const subject = { name: 'a.whl', digest: { sha256: 'a'.repeat(64) } }
  expect(give({ subjects: JSON.stringify([subject]) }).subjects).toEqual([subject])
})

test.each<[Record<string, string>, string]>([
  [
    { 'release-dir': '../elsewhere' },
    'Could not use the input "release-dir": "../elsewhere" leads out of the workspace',
  ],
  [{ 'to-artifact': 'tests' }, 'Could not read the inputs: there is no input "to-artifact".'],
  // An output that does not exist is empty.
  [{ subjects: ' ' }, 'Could not use the input "subjects": it is'],
  [
    { subjects: '[{}]' },
    'has no name or no SHA-256 digest. Give the output `subjects` of the build job as it is, or `none`.',
  ],
])('refuses %j', (inputs, message) => {
  expect(() => give(inputs)).toThrow(message)
})
