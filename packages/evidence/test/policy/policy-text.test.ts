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
  - {key: keys/a.asc, fingerprint: "${'a'.repeat(40)}", until: 2027-01-31}
`
  expect(policyText(parsePolicy(text, 'policy.yaml')).slice(1)).toEqual([
    'The vulnerability databases are at most 24 hours old.',
    'A release has this evidence: sbom, provenance.',
    'It names who may sign: https://github.com/acme/widget/.github/workflows/release.yml@refs/tags/v*; the key keys/cosign.pub; ' +
      `the OpenPGP key ${'A'.repeat(40)} (until 2027-01-31).`,
  ])
  expect(policyText(parsePolicy('version: 1\nevidence:\n  required: []\n', 'policy.yaml'))).toHaveLength(2)
})

test('what only a reader can decide is named, with the dates of signers', () => {
  const text = `version: 1
signers: [{key: a.pub, from: 2026-01-01, until: 2026-12-31}, {key: b.pub, revoked: true}, {key: c.pub, revoked: 2026-05-01}]
rebuilders: {count: 1, signers: [{key: r.pub}]}
slsa: {level: 2}
builders: [{id: "https://a.example/b"}]
source: {repository: "https://a.example/w", tag: "v{version}", branch: main}
age: {min-days: 1, max-days: 30}
vex: {signers: [{key: x.pub}]}
verifiers: [{id: "https://v.example", key: v.pub}]
`
  expect(policyText(parsePolicy(text, 'policy.yaml')).slice(3)).toEqual([
    'It names who may sign: the key a.pub (from 2026-01-01, until 2026-12-31); the key b.pub (revoked); the key c.pub (revoked from 2026-05-01 on).',
    'Who verifies with it needs the word of 1 rebuilder of these: the key r.pub.',
    'Who verifies with it needs SLSA Build L2.',
    'Who verifies with it needs one of these builders: https://a.example/b.',
    'Who verifies with it needs a release from https://a.example/w, the tag v{version}, the branch main.',
    'Who verifies with it needs a release that is at least 1 day old.',
    'Who verifies with it needs a release that is at most 30 days old.',
    'It names whose VEX documents count: the key x.pub.',
    'It names whose verification summary stands in for checking again: https://v.example.',
  ])
  expect(policyText(parsePolicy('{version: 1, source: {branch: main}}', 'policy.yaml')).at(-1)).toBe(
    'Who verifies with it needs a release from the branch main.',
  )
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

test('names what a policy trusts beside the usual indexes', () => {
  const texts = policyText(
    parsePolicy('version: 1\ntrust: {official: [registry.example.org/acme], community: [c.example.org]}'),
  )
  expect(texts.slice(-2)).toEqual([
    'It calls official, beside the usual indexes: registry.example.org/acme.',
    'A person accepts each thing that comes from c.example.org.',
  ])
})

test('gates, overrides and approvals are named', () => {
  const text = (gates: string) => `version: 1
people: [{name: Alice}]
gates: ${gates}
approvals: [{purl: "pkg:pypi/a@1", digest: "sha256:${'a'.repeat(64)}", by: Alice, reason: r, expires: 2027-01-31}]
slsa: {source-level: 2}
`
  const sentences = (gates: string) => policyText(parsePolicy(text(gates), 'policy.yaml')).slice(3)
  const approved = [
    'Alice accepts pkg:pypi/a@1 in a release, until 2027-01-31.',
    'Who verifies with it needs SLSA Source L2.',
  ]
  expect(sentences('{required: [], types: {security: {}}}')).toEqual(approved)
  const override = '{gate: tests, version: 1.0.0, by: Alice, reason: r, expires: 2027-01-31}'
  const types = '{major: {}, patch: {required: [tests], min-days-since-candidate: 1}, security: {expedited: true}}'
  expect(sentences(`{types: ${types}, overrides: [${override}]}`)).toEqual([
    'A release passes these gates: version, changelog.',
    'A major release also passes: security-review, migration-guide.',
    'A major release comes at least 7 days after its candidate.',
    'A patch release also passes: tests.',
    'A patch release comes at least 1 day after its candidate.',
    'A security release passes these gates only: disclosure.',
    'Alice lets version 1.0.0 pass the gate tests, until 2027-01-31.',
    ...approved,
  ])
})
