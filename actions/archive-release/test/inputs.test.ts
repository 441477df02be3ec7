import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { givenInputs } from '@release-tools/runner/testing'
import { read } from '../src/inputs.ts'

const given = givenInputs('archive-release', read)
const give = (inputs: Record<string, string> = {}) => given.give({ 'github-token': 'ghs_x', ...inputs })

test('the defaults', () => {
  expect(give()).toEqual({
    tag: undefined,
    'tag-pattern': undefined,
    'project-directory': undefined,
    stores: [],
    logs: 'auto',
    events: [],
    policy: join(given.workspace, '.github/release-policy.yaml'),
    'trusted-root': undefined,
    key: undefined,
    'gpg-key': undefined,
    'certificate-identity': undefined,
    'certificate-oidc-issuer': 'https://token.actions.githubusercontent.com',
    'github-token': 'ghs_x',
  })
})

test('stores are one address per line', () => {
  expect(give({ stores: ' s3://bucket/a?region=x \n\ndirectory:/mnt/tape\n' }).stores).toEqual([
    's3://bucket/a?region=x',
    'directory:/mnt/tape',
  ])
})

test.each<[Record<string, string>, string]>([
  [{ store: 's3://b' }, 'Could not read the inputs: there is no input "store".'],
  [{ logs: 'yes' }, 'Could not use the input "logs": it is "yes". Valid values: auto, true, false.'],
  [
    { 'github-token': '' },
    'Could not use the input "github-token": it is empty. Leave it out for the token of the job.',
  ],
])('refuses %j', (inputs, message) => {
  expect(() => give(inputs)).toThrow(message)
})
