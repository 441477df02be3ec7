import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { givenInputs } from '@release-tools/runner/testing'
import { read } from '../src/inputs.ts'

const { workspace, give } = givenInputs('build-python', read)
mkdirSync(join(workspace, 'wheels'))

test('wheels of other jobs come from one place', () => {
  const sha256 = 'a'.repeat(64)
  expect(give({ 'wheels-from': `wheels-linux sha256:${sha256}` })['wheels-from']).toEqual([
    { name: 'wheels-linux', sha256 },
  ])
  expect(() => give({ wheels: 'wheelhouse', 'wheels-from': `wheels-linux sha256:${sha256}` })).toThrow(
    'Could not use the input "wheels-from": `wheels` is given too. Remove one of them.',
  )
})

test('the defaults leave what the configuration says', () => {
  expect(give()).toEqual({
    tag: undefined,
    'tag-pattern': undefined,
    'project-directory': undefined,
    python: undefined,
    'build-requirements': undefined,
    normalise: undefined,
    prove: undefined,
    wheels: undefined,
    'wheels-from': [],
    secrets: 'fail',
    'timeout-minutes': 20,
    'release-dir': join(workspace, 'release'),
    'from-artifacts': [],
    'to-artifact': undefined,
  })
})

test('what is given', () => {
  expect(
    give({ python: 'python3.12', normalise: 'never', prove: 'true', wheels: 'wheels', 'timeout-minutes': '5' }),
  ).toMatchObject({
    python: 'python3.12',
    normalise: 'never',
    prove: true,
    wheels: join(workspace, 'wheels'),
    'timeout-minutes': 5,
  })
})

test.each<[Record<string, string>, string]>([
  [{ prove: 'yes' }, 'Could not use the input "prove": it is "yes". Valid values: true, false.'],
  [{ normalise: 'some' }, 'Valid values: auto, always, never.'],
  [{ secrets: 'hide' }, 'Valid values: fail, warn.'],
  [{ wheels: '../wheels' }, 'Could not use the input "wheels": "../wheels" leads out of the workspace'],
  [{ 'timeout-minutes': '0' }, 'Give a whole number from 1 to 360.'],
  [{ proove: 'true' }, 'Could not read the inputs: there is no input "proove".'],
])('refuses %j', (inputs, message) => {
  expect(() => give(inputs)).toThrow(message)
})
