import { mkdtempSync, realpathSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { givenInputs } from '@release-tools/runner/testing'
import { read } from '../src/inputs.ts'

const { workspace, give } = givenInputs('assemble-release', read)
const outside = realpathSync(mkdtempSync(join(tmpdir(), 'outside-')))
symlinkSync(outside, join(workspace, 'link'))

test('the defaults; no token is needed', () => {
  expect(give()).toMatchObject({
    'release-dir': join(workspace, 'release'),
    'dry-run': false,
    tag: undefined,
    today: undefined,
    signer: { kind: 'auto' },
    'github-token': undefined,
  })
})

test('the source of the notes', () => {
  expect(give({ 'notes-from': 'file:docs/{version}.md' })['notes-from']).toEqual({
    kind: 'file',
    path: 'docs/{version}.md',
  })
})

test.each<[Record<string, string>, string]>([
  [
    { today: 'tomorrow' },
    'Could not use the input "today": it is "tomorrow", which is not a day. Give a day such as 2027-01-31, or leave it out for today.',
  ],
  [
    { signer: 'gpg' },
    'Could not use the input "signer": it is "gpg". Valid values: auto, key, keyless, awskms:///alias/release, ',
  ],
  [
    { transparency: 'private' },
    'Could not use the input "transparency": it is `private`, but `signing-config` is not set.',
  ],
  [{ 'trusted-root': 'none.json' }, 'Could not use the input "trusted-root": there is no file "none.json".'],
  [
    { policy: 'link/passwd' },
    `Could not use the input "policy": "link/passwd" leads out of the workspace (to ${join(outside, 'passwd')}). Give a path inside the workspace.`,
  ],
  [{ images: 'app=ghcr.io/a/b=x' }, 'Could not read the inputs: there is no input "images".'],
])('refuses %j', (inputs, message) => {
  expect(() => give(inputs)).toThrow(message)
})
