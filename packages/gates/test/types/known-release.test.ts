import { expect, test } from '@jest/globals'
import { checkGates } from '../../src/check.ts'
import { type Seen, seen } from './types-context.ts'

const advisory = `advisories:
  - summary: Paths leave the folder
    description: Names with dots do.
    severity: high
    ghsa: GHSA-jfh8-c2jp-5v3q
    packages: [{ecosystem: pip, name: widget, affected: "< 2.0.0"}]
`

const typed = async (parts: Seen) => checkGates(await seen(parts), { gates: [] })

test('the document says type, version before and owners of the policy', async () => {
  const files = {
    '.github/release-policy.yaml': 'version: 1\n',
    '.github/CODEOWNERS': '* @acme/all\n/.github/release-policy.yaml @alice @acme/leads\n',
  }
  expect(await typed({ names: ['v1.9.0', 'v2.0.0rc1', 'v2.0.0'], files })).toMatchObject({
    tag: 'v2.0.0',
    version: '2.0.0',
    previous: '1.9.0',
    type: 'major',
    policy: { path: '.github/release-policy.yaml', owners: ['@alice', '@acme/leads'] },
    gates: [],
  })
  const first = await typed({ names: ['v1.9.0'], policyPath: 'policies/strict.yaml' })
  expect([first.type, 'previous' in first, 'policy' in first]).toEqual(['major', false, false])
})

test('a policy that no line of CODEOWNERS covers has no owners', async () => {
  const files = { '.github/release-policy.yaml': 'version: 1\n' }
  const owners = async (more: object) => (await typed({ names: [], files: { ...files, ...more } })).policy?.owners
  expect([await owners({}), await owners({ CODEOWNERS: '/src/ @alice\n' })]).toEqual([[], []])
})

test('a release whose commit has an advisory for its version is a security release', async () => {
  const files = { '.github/advisories/1.9.1.yaml': advisory }
  expect((await typed({ names: ['v1.9.0', 'v1.9.1'], files })).type).toBe('security')
})

test.each<[string, Seen]>([
  ['no tag is known', { names: [] }],
  ['its advisory cannot be read', { names: ['v1.9.1'], files: { '.github/advisories/1.9.1.yaml': 'advisories: 1\n' } }],
  ['the release before is not', { names: ['v1.9.1'], previousUnknown: 'the clone is shallow' }],
])('the type is not known if %s', async (_, parts) => {
  expect((await typed(parts)).type).toBeUndefined()
})
