import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { givenInputs } from '@release-tools/runner/testing'
import { read } from '../src/inputs.ts'

const { workspace, give } = givenInputs('gpg-sign', read)

test('the defaults', () => {
  expect(give({ files: 'dist/*\n a b.txt ' })).toEqual({
    files: ['dist/*', 'a b.txt'],
    fingerprint: undefined,
    'gpg-key': undefined,
    'dry-run': false,
  })
})

test('a fingerprint as gpg prints it, and the path of the keys', () => {
  const fingerprint = 'a0e1 daf0 adce 2c7e e32a  d640 70ab 1597 a8e7 ef71'
  const given = give({ files: 'x', fingerprint, 'gpg-key': 'KEYS', 'dry-run': 'true' })
  expect(given).toEqual({
    files: ['x'],
    fingerprint: 'A0E1DAF0ADCE2C7EE32AD64070AB1597A8E7EF71',
    'gpg-key': join(workspace, 'KEYS'),
    'dry-run': true,
  })
  expect(give({ files: 'x', fingerprint: `0x${'b'.repeat(64)}` }).fingerprint).toBe('B'.repeat(64))
})

test.each<[Record<string, string>, string]>([
  [{}, 'Could not use the input "files": it is empty. Name the files to sign.'],
  [
    { files: 'x', fingerprint: '70AB1597A8E7EF71' },
    'Could not use the input "fingerprint": "70AB1597A8E7EF71" is not a fingerprint of 40 or 64 hexadecimal digits. Give it as `gpg --fingerprint` prints it.',
  ],
  [{ files: 'x', 'gpg-key': '../KEYS' }, 'Could not use the input "gpg-key": "../KEYS" leads out of the workspace'],
  [{ files: 'x', passphrase: 'x' }, 'Could not read the inputs: there is no input "passphrase".'],
])('refuses %j', (inputs, message) => {
  expect(() => give(inputs)).toThrow(message)
})
