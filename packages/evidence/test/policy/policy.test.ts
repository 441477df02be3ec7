import { describe, expect, test } from '@jest/globals'
import { parseYaml } from '@release-tools/base'
import { defaultPolicy, parsePlacedPolicy, parsePolicy, renderPolicy } from '../../src/policy/policy.ts'
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
      target: {name: widget, kind: image, platform: linux/arm64}
      reason: We render no templates of others.
      owner: "@acme/security"
      expires: 2027-01-31
  known-exploited: fail
  epss: {fail-above: 0.5}
  fail-after-days: 30
  allow-unknown: true
licences:
  deny: [AGPL-3.0-only, GPL-2.0-only WITH Classpath-exception-2.0]
  allow: [MIT, LicenseRef-Acme]
  unknown: fail
  exceptions:
    - {purl: pkg:pypi/jinja2, reason: We bought it., owner: "@acme/legal", expires: 2027-01-31}
packages: {yanked: fail, status-fail: [archived, quarantined], digests: report}
signers:
  - key: keys/cosign.pub
  - identity: https://github.com/acme/widget/.github/workflows/release.yml@refs/tags/v1.2.0
    issuer: https://token.actions.githubusercontent.com
  - {key: keys/maintainer.asc, fingerprint: ABCDEF0123456789ABCDEF0123456789ABCDEF01, until: 2027-12-31}
rebuilders:
  count: 2
  signers: [{key: keys/alice.pub}, {key: keys/bob.pub}]
slsa:
  level: 3
  source-level: 3
builders:
  - id: https://github.com/acme/build/.github/workflows/build.yml@refs/tags/v1
    level: 3
source:
  repository: https://github.com/acme/widget
  tag: v{version}
  branch: release/1.x
age: {min-days: 3, max-days: 400}
vex:
  signers: [{key: keys/security.pub, until: 2027-12-31}]
verifiers:
  - id: https://verify.example/prod
    key: keys/verifier.pub
    level: 2
    revoked: 2027-01-31T12:00:00Z
`)
    expect(policy.slsa).toEqual({ level: 3, 'source-level': 3 })
    expect(policy.rebuilders).toEqual({ count: 2, signers: [{ key: 'keys/alice.pub' }, { key: 'keys/bob.pub' }] })
    expect(policy.vulnerabilities.exceptions[0]).toEqual({
      id: 'GHSA-g3rq-g295-4j3m',
      purl: 'pkg:pypi/jinja2@2.11.2',
      target: { name: 'widget', kind: 'image', platform: 'linux/arm64' },
      reason: 'We render no templates of others.',
      owner: '@acme/security',
      expires: '2027-01-31',
    })
    expect(policy.signers).toHaveLength(3)
    expect(parsePolicy(renderPolicy(policy))).toEqual(policy)
    expect(schemaErrors(schema, JSON.parse(JSON.stringify(policy)))).toEqual([])
  })

  test('reads who does what, which gates a release must pass, and what a person accepts', () => {
    const policy = parsePolicy(`
version: 1
people:
  - name: Alice Example
    login: alice
    emails: [alice@example.org]
    roles: [lead, security]
    keys:
      - {ssh: .github/keys/alice.pub, from: 2026-01-01}
      - {openpgp: .github/keys/alice.asc, fingerprint: ABCDEF0123456789ABCDEF0123456789ABCDEF01}
      - {identity: alice@example.org, issuer: https://accounts.example.org, revoked: 2026-05-01}
gates:
  required: [version, signed-tag, 'command:fuzz']
  types:
    major: {}
    security: {expedited: true}
  overrides: [{gate: coverage, version: 1.4.0, by: Alice Example, reason: why, expires: 2027-01-31}]
approvals:
  - purl: pkg:pypi/acme-wheel@1.0
    digest: sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
    by: Alice Example
    reason: Built by us.
    expires: 2027-01-31
`)
    expect(policy.gates).toEqual({
      required: ['version', 'signed-tag', 'command:fuzz'],
      types: {
        major: { required: ['security-review', 'migration-guide'], 'min-days-since-candidate': 7 },
        security: { required: [], expedited: true },
      },
      overrides: [{ gate: 'coverage', version: '1.4.0', by: 'Alice Example', reason: 'why', expires: '2027-01-31' }],
    })
    expect(policy.people?.[0]?.keys).toHaveLength(3)
    expect(policy.approvals).toHaveLength(1)
    expect(parsePolicy(renderPolicy(policy))).toEqual(policy)
    expect(schemaErrors(schema, JSON.parse(JSON.stringify(policy)))).toEqual([])
  })

  test('reads the settings of single gates, with their defaults', () => {
    const policy = parsePolicy(
      'version: 1\ngates: {checks: [{name: ci, app: 15368}], suites: [{name: unit, check: unit}], reviews: {}, issues: {}, alerts: {}}',
    )
    expect(policy.gates).toMatchObject({
      checks: [{ name: 'ci', app: 15368, accept: [] }],
      suites: [{ name: 'unit', check: 'unit', versions: [], accept: [] }],
      reviews: { approvals: 1, 'code-owners': true },
      issues: { labels: ['release-blocker'] },
      alerts: { severities: ['high', 'critical'] },
    })
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
    ['{version: 1, evidence: {required: [sboms]}}', '"evidence.required[0]" is "sboms", which is not one of gates, '],
    [
      '{version: 1, signers: [{key: a, identity: b}]}',
      '"signers[0]" must have either "key", or "identity" and "issuer".',
    ],
    ['{version: 1, signers: [{identity: b}]}', '"signers[0]" must have either "key", or "identity" and "issuer".'],
    [
      '{version: 1, rebuilders: {count: 1.5, signers: []}}',
      '"rebuilders.count" is 1.5, which is not a whole number from 1 to 100.',
    ],
    [
      '{version: 1, signers: [{key: a, fingerprint: ABCD}]}',
      '"signers[0].fingerprint" is "ABCD", which is not the fingerprint of an OpenPGP key: 40 or 64 hexadecimal digits',
    ],
    [
      `{version: 1, signers: [{identity: a, issuer: b, fingerprint: "${'A'.repeat(40)}"}]}`,
      '"signers[0]" has "fingerprint", but not the "key" that it is of.',
    ],
    [
      `{version: 1, vex: {signers: [{key: a, fingerprint: "${'A'.repeat(40)}"}]}}`,
      '"vex.signers[0]" has the unknown key "fingerprint"',
    ],
    ['{version: 1, gates: {checks: [{app: 1}]}}', '"gates.checks[0].name" is missing.'],
    [
      '{version: 1, gates: {checks: [{name: ci, accept: [failure]}]}}',
      '"gates.checks[0].accept[0]" is "failure", which is not one of skipped, neutral',
    ],
    ['{version: 1, gates: {suites: [{name: unit}]}}', '"gates.suites[0].check" is missing.'],
    [
      '{version: 1, gates: {reviews: {approvals: 0}}}',
      '"gates.reviews.approvals" is 0, which is not a number from 1 to 10.',
    ],
    [
      '{version: 1, gates: {reviews: {approvals: 1.5}}}',
      '"gates.reviews.approvals" is 1.5, which is not a whole number from 1 to 10.',
    ],
    [
      '{version: 1, gates: {alerts: {severities: [severe]}}}',
      '"gates.alerts.severities[0]" is "severe", which is not one of low, medium, high, critical',
    ],
    ['{version: 1, slsa: {level: 4}}', '"slsa.level" is 4, which is not one of 1, 2, 3.'],
    ['{version: 1, slsa: {}}', '"slsa" has none of level, source-level and recorders, so that it says nothing.'],
    ['{version: 1, slsa: {recorders: [{identity: x}]}}', '"slsa.recorders[0].issuer" is missing.'],
    ['{version: 1, slsa: {source-level: 5}}', '"slsa.source-level" is 5, which is not one of 1, 2, 3, 4.'],
    ['{version: 1, people: [{login: alice}]}', '"people[0].name" is missing.'],
    ['{version: 1, people: [{name: A, roles: [boss]}]}', '"people[0].roles[0]" is "boss", which is not one of lead,'],
    ['{version: 1, people: [{name: A, emails: [alice]}]}', '"people[0].emails[0]" is "alice", which is not an address'],
    [
      '{version: 1, people: [{name: A, keys: [{ssh: a, issuer: b}]}]}',
      '"people[0].keys[0]" must have "ssh", or "openpgp" and "fingerprint", or "identity" and "issuer".',
    ],
    [
      '{version: 1, gates: {required: [signed-tags]}}',
      '"gates.required[0]" is "signed-tags", which is not a gate (did you',
    ],
    ['{version: 1, gates: {required: [Version]}}', 'which is not the name of a gate like signed-tag.'],
    [
      '{version: 1, gates: {migration-guide: {paths: [/etc/x]}}}',
      'which is not a path from the root of the repository',
    ],
    [
      '{version: 1, trust: {official: ["http://a.example/simple"]}}',
      '"trust.official[0]" is "http://a.example/simple", which is not an index',
    ],
    ['{version: 1, trust: {thirdparty: []}}', '"trust" has the unknown key "thirdparty"'],
    ['{version: 1, gates: {types: {epic: {}}}}', '"gates.types" has the unknown key "epic"'],
    ['{version: 1, gates: {types: {major: {expedited: true}}}}', '"gates.types.major" has the unknown key "expedited"'],
    [
      '{version: 1, gates: {types: {major: {min-days-since-candidate: -1}}}}',
      '"gates.types.major.min-days-since-candidate" is -1, which is not a whole number from 0 to 365.',
    ],
    [
      '{version: 1, gates: {overrides: [{gate: version, version: "1.0", by: A, expires: 2027-01-31}]}}',
      '"gates.overrides[0].reason" is missing.',
    ],
    [
      '{version: 1, people: [{name: A}], approvals: [{purl: "pkg:pypi/a@1", digest: abc, by: A, reason: r, expires: 2027-01-31}]}',
      '"approvals[0].digest" is "abc", which is not a digest like sha256:',
    ],
    ['{version: 1, rebuilders: {count: 1}}', '"rebuilders.signers" is missing.'],
    ['{version: 1, signers: [{}]}', '"signers[0]" must have either "key", or "identity" and "issuer".'],
    ['{version: 1, signers: [{key: a, from: 2027-02-30}]}', '"signers[0].from" is "2027-02-30", which is not a day'],
    [
      '{version: 1, signers: [{key: a, until: "2027-01-31T12:00:00+01:00"}]}',
      'which is not a day like 2027-01-31 or a',
    ],
    ['{version: 1, signers: [{key: a, revoked: false}]}', '"signers[0].revoked" is false, which is not a day'],
    ['{version: 1, signers: [{key: a, expires: 2027-01-01}]}', '"signers[0]" has the unknown key "expires"'],
    ['{version: 1, builders: [{level: 3}]}', '"builders[0].id" is missing.'],
    ['{version: 1, builders: [{id: release.yml}]}', '"builders[0].id" is "release.yml", which is not the address of a'],
    [
      '{version: 1, source: {repository: acme/widget}}',
      '"source.repository" is "acme/widget", which is not a web address',
    ],
    ['{version: 1, source: {tag: "v*"}}', '"source.tag" must be a tag like v1.2.0, or a form of tags like v{version}.'],
    ['{version: 1, source: {branch: refs/heads/main}}', 'the name of a branch like main, without refs/heads/'],
    ['{version: 1, source: {branch: "release/*"}}', 'the name of a branch like main'],
    ['{version: 1, source: {ref: main}}', '"source" has the unknown key "ref"'],
    ['{version: 1, age: {max-days: -1}}', '"age.max-days" is -1, which is not a number from 0 to 36500.'],
    ['{version: 1, vex: {}}', '"vex.signers" is missing.'],
    ['{version: 1, verifiers: [{key: a}]}', '"verifiers[0].id" is missing.'],
    ['{version: 1, verifiers: [{id: "https://v.example"}]}', '"verifiers[0]" must have either "key", or "identity"'],
    ['{version: 1, verifiers: [{id: v, key: a}]}', '"verifiers[0].id" is "v", which is not a URI.'],
    [
      '{version: 1, verifiers: [{id: "https://v.example", key: a, policy: abc}]}',
      '"verifiers[0].policy" must be sha256:',
    ],
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
    [exception({ owner: '' }), '"vulnerabilities.exceptions[0].owner" is "", which is not text.'],
    [exception({ target: {} }), '"vulnerabilities.exceptions[0].target" has none of name, kind and platform'],
    [exception({ target: { kind: 'container' } }), '.target.kind" is "container", which is not one of directory,'],
    [exception({ target: { platform: 'arm64' } }), 'is "arm64", which is not a platform like linux/amd64.'],
    [
      '{version: 1, vulnerabilities: {known-exploited: true}}',
      '"vulnerabilities.known-exploited" is true, which is not one of fail, report.',
    ],
    ['{version: 1, vulnerabilities: {vex: {}}}', '"vulnerabilities.vex.files" is missing.'],
    ['{version: 1, vulnerabilities: {vex: {files: [/etc/vex.json]}}}', 'which is not a path from the root of the'],
    ['{version: 1, vulnerabilities: {vex: {files: [a/../vex.json]}}}', 'which is not a path from the root of the'],
    ['{version: 1, vulnerabilities: {vex: {files: [a.json], scope: all}}}', '"vulnerabilities.vex.scope" is "all"'],
    ['{version: 1, vulnerabilities: {epss: 0.5}}', '"vulnerabilities.epss" is 0.5, which is not a mapping.'],
    ['{version: 1, vulnerabilities: {epss: {}}}', '"vulnerabilities.epss.fail-above" is missing.'],
    [
      '{version: 1, vulnerabilities: {epss: {fail-above: 50}}}',
      '"vulnerabilities.epss.fail-above" is 50, which is not a number from 0 to 1.',
    ],
    [
      '{version: 1, vulnerabilities: {fail-after-days: 1.5}}',
      '"vulnerabilities.fail-after-days" is 1.5, which is not a whole number from 1 to 3650.',
    ],
    ['{version: 1, vulnerabilities: {fail-after-days: 0}}', 'is 0, which is not a number from 1 to 3650.'],
    [
      '{version: 1, licences: {deny: ["GNU GPL"]}}',
      '"licences.deny[0]" is "GNU GPL", which is not a licence of the SPDX list',
    ],
    ['{version: 1, licences: {allow: ["MIT OR ISC"]}}', '"licences.allow[0]" is "MIT OR ISC", which is not a licence'],
    ['{version: 1, packages: {yanked: ignore}}', '"packages.yanked" is "ignore", which is not one of fail, report.'],
    ['{version: 1, packages: {status-fail: [active]}}', '"packages.status-fail[0]" is "active"'],
    ['{version: 1, packages: {digest: fail}}', 'unknown key'],
    ['{version: 1, licences: {unknown: ignore}}', 'is "ignore", which is not one of fail, review, report.'],
    ['{version: 1, licences: {exceptions: [{reason: why}]}}', '"licences.exceptions[0].purl" is missing.'],
    ['{version: 1, licences: {exceptions: [{purl: "pkg:pypi/a"}]}}', '"licences.exceptions[0].reason" is missing.'],
    [
      exception({ expired: true }),
      '"vulnerabilities.exceptions[0]" has the unknown key "expired" (did you mean "expires"?).',
    ],
  ])('refuses %s, as the JSON schema does', (source, message) => {
    expect(() => parsePolicy(source)).toThrow('Could not read .github/release-policy.yaml, line 1: ')
    expect(() => parsePolicy(source)).toThrow(message)
    expect(schemaErrors(schema, parseYaml(source, 'the test'))).not.toEqual([])
  })

  // A JSON schema cannot compare two values.
  test.each([
    ['rebuilders:\n  count: 2\n  signers: [{key: a}]', 3, '"rebuilders.count" is 2, and "signers" names 1: no release'],
    [
      'rebuilders:\n  count: 2\n  signers: [{key: a}, {key: a}]',
      3,
      'and "signers" names 1: no release can fulfil that.',
    ],
    ['rebuilders:\n  count: 1\n  signers: [{key: a, revoked: true}]', 3, 'and "signers" names 0: no release can'],
    [
      'signers:\n  - key: a\n    from: 2027-01-31\n    until: 2027-01-30',
      5,
      '"signers[0].until" is "2027-01-30", which is not after "from", 2027-01-31.',
    ],
    [
      'signers:\n  - key: a\n    from: 2027-01-31\n    revoked: 2027-01-31',
      5,
      '"signers[0].revoked" is "2027-01-31", which is not after "from", 2027-01-31.',
    ],
    [
      'signers:\n  - {key: a}\n  - key: a\n    revoked: true',
      5,
      '"signers[1].revoked" is true, but the same signer is in the list as one that counts.',
    ],
    ['age:\n  min-days: 9\n  max-days: 8', 4, '"age.max-days" is 8, and "min-days" is 9: no release can fulfil that.'],
    [
      'slsa:\n  level: 3\nbuilders:\n  - id: https://a.example/b\n    level: 2',
      3,
      '"slsa.level" is 3, and "builders" names none of that level: no release can fulfil that.',
    ],
    [
      'people: [{name: Alice}, {name: Bob, login: bob}]\napprovals:\n  - purl: pkg:pypi/a@1\n    digest: sha256:0000000000000000000000000000000000000000000000000000000000000000\n    by: Carol\n    reason: r\n    expires: 2027-01-31',
      6,
      '"approvals[0].by" is "Carol", who is not one of "people".',
    ],
    [
      'gates:\n  overrides:\n    - {gate: coverage, version: 1.4.0, by: Alice, reason: r, expires: 2027-01-31}',
      4,
      '"gates.overrides[0].by" is "Alice", who is not one of "people".',
    ],
    ['people:\n  - {name: A, login: one}\n  - {name: B, login: ONE}', 4, '"people[1].login" is that of another person'],
    ['licences:\n  allow: [MIT]\n  deny:\n    - MIT', 5, '"licences.deny[0]" is MIT, which "allow" has too.'],
    ['licences:\n  deny: [GLP-3.0-only]', 3, '"licences.deny[0]" is "GLP-3.0-only", which is not a licence'],
    [
      'vex:\n  signers:\n    - key: a\n      issuer: b',
      4,
      '"vex.signers[0]" must have either "key", or "identity" and',
    ],
    [
      'signers:\n  - key: a\n    untill: 2027-01-31',
      4,
      '"signers[0]" has the unknown key "untill" (did you mean "until"?)',
    ],
  ])('refuses the contradiction %j in line %i', (source, line, message) => {
    const read = () => parsePolicy(`version: 1\n${source}\n`, 'ours.yaml')
    expect(read).toThrow(`Could not read ours.yaml, line ${line}: `)
    expect(read).toThrow(message)
  })

  test('a day is one to its end: a signer may count for one day', () => {
    const text = 'version: 1\nsigners: [{key: a, from: 2027-01-31, until: 2027-01-31}]\n'
    expect(parsePolicy(text).signers).toEqual([{ key: 'a', from: '2027-01-31', until: '2027-01-31' }])
  })

  test('an OpenPGP key is known by its fingerprint, in whatever case and file it is', () => {
    const text = (second: string) =>
      `version: 1\nsigners:\n  - {key: a.asc, fingerprint: ${'ab'.repeat(20)}, revoked: true}\n  - {key: b.asc, fingerprint: ${second}}\n`
    expect(parsePolicy(text('c'.repeat(40))).signers).toEqual([
      { key: 'a.asc', fingerprint: 'AB'.repeat(20), revoked: true },
      { key: 'b.asc', fingerprint: 'C'.repeat(40) },
    ])
    expect(() => parsePolicy(text('AB'.repeat(20)))).toThrow(
      '"signers[0].revoked" is true, but the same signer is in the list as one that counts.',
    )
  })

  test('knows the lines of its rules, and which ones it does not have', () => {
    const { lineOf } = parsePlacedPolicy('version: 1\nsigners:\n  - key: a\n    until: 2027-01-31\n', 'ours.yaml')
    const rules = ['signers', 'signers[0]', 'signers[0].until', 'signers[1]', 'signers[0].from', 'vulnerabilities.fail']
    expect(rules.map(lineOf)).toEqual([2, 3, 4, undefined, undefined, undefined])
  })

  test('refuses what is no YAML, and YAML that means two things', () => {
    expect(() => parsePolicy('version: [')).toThrow('Could not read .github/release-policy.yaml')
    expect(() => parsePolicy('version: 1\nversion: 1', 'policy.yaml')).toThrow('Could not read policy.yaml')
  })
})
