import { describe, expect, test } from '@jest/globals'
import { parseYaml } from '@release-tools/base'
import { defaultPolicy, parsePolicy, renderPolicy } from '../../src/policy/policy.ts'
import { ourSchema, schemaErrors } from '../../testing/schema.ts'

const schema = ourSchema('policy.v1.json')
const exception = (parts: Record<string, unknown>) =>
  JSON.stringify({
    version: 1,
    vulnerabilities: { exceptions: [{ id: 'CVE-2026-0001', reason: 'why', expires: '2027-01-31', ...parts }] },
  })

describe('parsePolicy', () => {
  test('has strict defaults', () => {
    expect(parsePolicy('version: 1')).toEqual(defaultPolicy)
    expect(defaultPolicy).toEqual({
      version: 1,
      vulnerabilities: { fail: ['HIGH', 'CRITICAL'], 'only-fixable': false, 'allow-unjudged': false, exceptions: [] },
      tools: { fail: [] },
      databases: { 'max-age-hours': 120 },
      evidence: { required: ['sbom', 'vulnerabilities', 'provenance'] },
    })
  })

  test('reads what a person writes', () => {
    const policy = parsePolicy(`
version: 1
vulnerabilities:
  fail: [MEDIUM, HIGH, CRITICAL]
  only-fixable: true
  exceptions:
    - id: GHSA-g3rq-g295-4j3m
      purl: pkg:pypi/jinja2@2.11.2
      reason: We render no templates of others.
      expires: 2027-01-31
signers:
  - key: keys/cosign.pub
  - identity: https://github.com/acme/widget/.github/workflows/release.yml@refs/tags/v1.2.0
    issuer: https://token.actions.githubusercontent.com
rebuilders:
  count: 2
  signers: [{key: keys/alice.pub}, {key: keys/bob.pub}]
slsa:
  level: 3
`)
    expect(policy.slsa).toEqual({ level: 3 })
    expect(policy.rebuilders).toEqual({ count: 2, signers: [{ key: 'keys/alice.pub' }, { key: 'keys/bob.pub' }] })
    expect(policy.vulnerabilities.exceptions[0]).toEqual({
      id: 'GHSA-g3rq-g295-4j3m',
      purl: 'pkg:pypi/jinja2@2.11.2',
      reason: 'We render no templates of others.',
      expires: '2027-01-31',
    })
    expect(policy.signers).toHaveLength(2)
    expect(parsePolicy(renderPolicy(policy))).toEqual(policy)
    expect(schemaErrors(schema, JSON.parse(JSON.stringify(policy)))).toEqual([])
  })

  test.each([
    ['{}', '"version" is missing.'],
    ['version: 2', '"version" is 2, which is not one of 1.'],
    ['{version: 1, vulnerabilites: {}}', 'it has the unknown key "vulnerabilites" (did you mean "vulnerabilities"?).'],
    [
      '{version: 1, vulnerabilities: {fails: []}}',
      '"vulnerabilities" has the unknown key "fails" (did you mean "fail"?).',
    ],
    [
      '{version: 1, vulnerabilities: {fail: [SEVERE]}}',
      '"vulnerabilities.fail[0]" is "SEVERE", which is not one of UNKNOWN,',
    ],
    ['{version: 1, vulnerabilities: {fail: [high]}}', '(did you mean "HIGH"?)'],
    ['{version: 1, tools: {fail: [high]}}', '"tools.fail[0]" is "high", which is not one of UNKNOWN,'],
    ['{version: 1, tools: {exceptions: []}}', '"tools" has the unknown key "exceptions"; known are fail.'],
    ['{version: 1, vulnerabilities: {fail: HIGH}}', '"vulnerabilities.fail" is "HIGH", which is not a list.'],
    [
      '{version: 1, vulnerabilities: {only-fixable: "yes"}}',
      '"vulnerabilities.only-fixable" is "yes", which is not true or false.',
    ],
    [
      '{version: 1, databases: {max-age-hours: 0}}',
      '"databases.max-age-hours" is 0, which is not a number from 1 to 8760.',
    ],
    [
      '{version: 1, evidence: {required: [sboms]}}',
      '"evidence.required[0]" is "sboms", which is not one of artifacts, build, sbom, vulnerabilities, sarif, tools, licences, test-results, test-statement, coverage, hardening, provenance, image-signature (did you mean "sbom"?).',
    ],
    [
      '{version: 1, signers: [{key: a, identity: b}]}',
      '"signers[0]" must have either "key", or "identity" and "issuer".',
    ],
    ['{version: 1, signers: [{identity: b}]}', '"signers[0]" must have either "key", or "identity" and "issuer".'],
    [
      '{version: 1, rebuilders: {count: 1.5, signers: []}}',
      '"rebuilders.count" is 1.5, which is not a whole number from 1 to 100.',
    ],
    ['{version: 1, slsa: {level: 4}}', '"slsa.level" is 4, which is not one of 1, 2, 3.'],
    ['{version: 1, slsa: {}}', '"slsa.level" is missing.'],
    ['{version: 1, rebuilders: {count: 1}}', '"rebuilders.signers" is missing.'],
    ['{version: 1, signers: [{}]}', '"signers[0]" must have either "key", or "identity" and "issuer".'],
    [exception({ reason: undefined }), '"vulnerabilities.exceptions[0].reason" is missing.'],
    [exception({ reason: ' ' }), '"vulnerabilities.exceptions[0].reason" is " ", which is not text.'],
    [exception({ expires: undefined }), '"vulnerabilities.exceptions[0].expires" is missing.'],
    [
      exception({ expires: '2027-02-30' }),
      '"vulnerabilities.exceptions[0].expires" is "2027-02-30", which is not a day like 2027-01-31.',
    ],
    [exception({ expires: 'never' }), 'is "never", which is not a day like 2027-01-31.'],
    [
      exception({ id: '*' }),
      '"vulnerabilities.exceptions[0].id" is "*", which is not an identifier like CVE-2026-12345.',
    ],
    [
      exception({ purl: 'jinja2' }),
      '"vulnerabilities.exceptions[0].purl" is "jinja2", which is not a package URL like pkg:pypi/jinja2@3.1.2.',
    ],
    [
      exception({ expired: true }),
      '"vulnerabilities.exceptions[0]" has the unknown key "expired" (did you mean "expires"?).',
    ],
  ])('refuses %s, as the JSON schema does', (source, message) => {
    expect(() => parsePolicy(source)).toThrow(`Could not read .github/release-policy.yaml: `)
    expect(() => parsePolicy(source)).toThrow(message)
    expect(schemaErrors(schema, parseYaml(source, 'the test'))).not.toEqual([])
  })

  // A JSON schema cannot compare two values.
  test('refuses more rebuilders than it names', () => {
    expect(() => parsePolicy('{version: 1, rebuilders: {count: 2, signers: [{key: a}]}}')).toThrow(
      '"rebuilders.count" is 2, and "signers" names 1: no release can fulfil that.',
    )
  })

  test('refuses what is no YAML, and YAML that means two things', () => {
    expect(() => parsePolicy('version: [')).toThrow('Could not read .github/release-policy.yaml')
    expect(() => parsePolicy('version: 1\nversion: 1', 'policy.yaml')).toThrow('Could not read policy.yaml')
  })
})
