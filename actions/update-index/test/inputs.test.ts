import { expect, test } from '@jest/globals'
import { givenInputs } from '@release-tools/runner/testing'
import { read } from '../src/inputs.ts'

const { give } = givenInputs('update-index', read)

test('the defaults are the root on the default branch, the key pair if there is one, and the stores of the configuration', () => {
  expect(give({ 'github-token': 'x' })).toMatchObject({
    ...{ tag: undefined, 'index-root': '.github/index-root.json', stores: [], signer: { kind: 'auto' } },
  })
})

test.each<[Record<string, string>, string]>([
  [{ 'github-token': '' }, 'Could not use the input "github-token": it is empty.'],
  [{ signer: 'kms' }, 'Could not use the input "signer": it is "kms".'],
  [{ 'signer-login': 'role: x' }, 'the signer is "auto", which has no login.'],
  [{ 'index-rot': 'x' }, 'Could not read the inputs: there is no input "index-rot".'],
])('refuses %j', (inputs, message) => {
  expect(() => give({ 'github-token': 'x', ...inputs })).toThrow(message)
})
