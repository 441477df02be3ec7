import { mkdtempSync, realpathSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { givenInputs } from '@release-tools/runner/testing'
import { read } from '../src/inputs.ts'

const given = givenInputs('publish-release', read)
const give = (inputs: Record<string, string> = {}) => given.give({ 'github-token': 'ghs_x', ...inputs })
const outside = realpathSync(mkdtempSync(join(tmpdir(), 'outside-')))
symlinkSync(outside, join(given.workspace, 'link'))

test('the defaults', () => {
  expect(give()).toMatchObject({
    'release-dir': join(given.workspace, 'release'),
    'dry-run': false,
    tag: undefined,
    policy: join(given.workspace, '.github/release-policy.yaml'),
    'certificate-oidc-issuer': 'https://token.actions.githubusercontent.com',
  })
})

test('only a dry run needs no token', () => {
  expect(give({ 'github-token': '', 'dry-run': 'true' })['github-token']).toBeUndefined()
  expect(() => give({ 'github-token': '' })).toThrow(
    'Could not use the input "github-token": it is empty. Leave it out for the token of the job.',
  )
})

test.each<[Record<string, string>, string]>([
  [{ stagee: 'all' }, 'Could not read the inputs: there is no input "stagee".'],
  [{ signer: 'key' }, 'Could not read the inputs: there is no input "signer".'],
  [{ tag: 'v1..2' }, 'Could not use the input "tag": it is "v1..2".'],
  [{ 'release-dir': '' }, 'Could not use the input "release-dir": it is required and empty.'],
  [{ 'trusted-root': 'none.json' }, 'Could not use the input "trusted-root": there is no file "none.json".'],
  [
    { policy: 'link/passwd' },
    `Could not use the input "policy": "link/passwd" leads out of the workspace (to ${join(outside, 'passwd')}). Give a path inside the workspace.`,
  ],
])('refuses %j', (inputs, message) => {
  expect(() => give(inputs)).toThrow(message)
})
