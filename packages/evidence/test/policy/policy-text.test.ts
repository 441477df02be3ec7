import { expect, test } from '@jest/globals'
import { parsePolicy } from '../../src/policy/policy.ts'
import { policyText } from '../../src/policy/policy-text.ts'

test.each([
  ['version: 1\n', 'A vulnerability of HIGH or CRITICAL fails a release, unless a dated exception covers it.'],
  [
    'version: 1\nvulnerabilities:\n  fail: [CRITICAL]\n  only-fixable: true\n',
    'A vulnerability of CRITICAL with a fix fails a release, unless a dated exception covers it.',
  ],
  ['version: 1\nvulnerabilities:\n  fail: []\n', 'No vulnerability fails a release.'],
])('%j: %s', (policy, sentence) => {
  expect(policyText(parsePolicy(policy, 'policy.yaml'))[0]).toBe(sentence)
})

test('required evidence and signers are named, and only if the policy names them', () => {
  const text = `version: 1
evidence:
  required: [sbom, provenance]
databases:
  max-age-hours: 24
signers:
  - identity: https://github.com/acme/widget/.github/workflows/release.yml@refs/tags/v*
    issuer: https://token.actions.githubusercontent.com
  - key: keys/cosign.pub
`
  expect(policyText(parsePolicy(text, 'policy.yaml')).slice(1)).toEqual([
    'The vulnerability databases are at most 24 hours old.',
    'A release has this evidence: sbom, provenance.',
    'It names who may sign: https://github.com/acme/widget/.github/workflows/release.yml@refs/tags/v*; the key keys/cosign.pub.',
  ])
  expect(policyText(parsePolicy('version: 1\nevidence:\n  required: []\n', 'policy.yaml'))).toHaveLength(2)
})

test('packages that no scanner judges are named if they are accepted', () => {
  const text = 'version: 1\nvulnerabilities:\n  allow-unjudged: true\n'
  expect(policyText(parsePolicy(text, 'policy.yaml'))[1]).toBe('Packages that no scanner judges are accepted.')
})

test('the limit for tools is named if there is one', () => {
  const text = 'version: 1\nvulnerabilities:\n  only-fixable: true\ntools:\n  fail: [HIGH, CRITICAL]\n'
  expect(policyText(parsePolicy(text, 'policy.yaml'))[1]).toBe(
    'A vulnerability of HIGH or CRITICAL with a fix in a build or test tool fails it too.',
  )
})
