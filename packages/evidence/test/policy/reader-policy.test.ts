import { describe, expect, test } from '@jest/globals'
import { decideForReader } from '../../src/policy/decide-for-reader.ts'
import type { OwnPolicy } from '../../src/policy/own-policy.ts'
import { parsePlacedPolicy } from '../../src/policy/policy.ts'
import type { ProvenanceFacts, ReaderFacts } from '../../src/policy/reader-facts.ts'
import type { AnySignedBy, SignedBy } from '../../src/sigstore/signer.ts'

const alice: SignedBy = { kind: 'key', sha256: 'a'.repeat(64) }
const workflow = 'https://github.com/acme/widget/.github/workflows/release.yml'
const robot: SignedBy = { kind: 'identity', identity: `${workflow}@refs/tags/v1`, issuer: 'https://i.example' }
const at = '2026-06-15T12:00:00Z'

function own(source: string, parts: Partial<OwnPolicy> = {}): OwnPolicy {
  const { policy, lineOf } = parsePlacedPolicy(`version: 1\n${source}`, 'ours.yaml')
  return { name: 'ours.yaml', policy, lineOf, day: '2026-07-01', ...parts }
}

function decide(policy: OwnPolicy, facts: Partial<ReaderFacts>) {
  const { result, rules } = decideForReader(policy, { others: [], refs: [], ...facts }, { before: [], after: [] })
  return { result, rules }
}

test.each(['signers', 'rebuilders'])('%s whose keys a program did not read decide nothing', rule => {
  const keys = '[{key: a.pub}]'
  const policy = own(`${rule}: ${rule === 'signers' ? keys : `{count: 1, signers: ${keys}}`}\n`)
  expect(decide(policy, { signature: { what: 'The manifest', by: alice } })).toEqual({
    result: 'error',
    rules: [{ rule, line: 2, status: 'error', detail: `The keys of ${rule} in the policy were not read.` }],
  })
})

describe('signers', () => {
  /** A policy with one signer, a key, and these other lines of it. */
  const dated = (dates: Record<string, string | true>) =>
    own(
      `signers:\n  - key: a.pub\n${Object.entries(dates)
        .map(([key, value]) => `    ${key}: ${value}\n`)
        .join('')}`,
      { signers: [{ ...alice, ...dates }] },
    )
  const signed = { signature: { what: 'The manifest', by: alice, at } }
  const who = `The manifest is signed by key sha256:${'a'.repeat(64)}`

  test.each<[Record<string, string | true>, string, string, number, string]>([
    [{}, 'pass', 'signers[0]', 3, ` at ${at}.`],
    [{ from: '2026-06-15' }, 'pass', 'signers[0]', 3, ` at ${at}.`],
    [{ from: at }, 'pass', 'signers[0]', 3, ` at ${at}.`],
    [{ from: '2026-06-15T12:00:01Z' }, 'fail', 'signers[0].from', 4, `, which counts from 2026-06-15T12:00:01Z on`],
    [{ from: '2026-06-16' }, 'fail', 'signers[0].from', 4, `, which counts from 2026-06-16 on, and signed at ${at}.`],
    [{ until: '2026-06-15' }, 'pass', 'signers[0]', 3, ` at ${at}.`],
    [{ until: at }, 'fail', 'signers[0].until', 4, `, which counts until ${at}`],
    [{ until: '2026-06-14' }, 'fail', 'signers[0].until', 4, `, which counts until 2026-06-14, and signed at ${at}.`],
    [{ revoked: '2026-06-16' }, 'pass', 'signers[0]', 3, ` at ${at}.`],
    [{ revoked: '2026-06-15' }, 'fail', 'signers[0].revoked', 4, `, which is revoked from 2026-06-15 on`],
    [{ revoked: true }, 'fail', 'signers[0].revoked', 4, ', which is revoked.'],
    [{ from: '2026-01-01', until: '2026-12-31' }, 'pass', 'signers[0]', 3, ` at ${at}.`],
  ])('%j: %s by %s in line %i', (dates, status, rule, line, end) => {
    const { result, rules } = decide(dated(dates), signed)
    expect(result).toBe(status)
    expect(rules).toEqual([{ rule, line, status, detail: expect.stringContaining(`${who}${end}`) }])
  })

  test.each([
    ['from', '2026-01-01'],
    ['until', '2027-01-01'],
    ['revoked', '2027-01-01'],
  ])('nobody knows whether a signature without a proved time fulfils %s', (field, value) => {
    const { result, rules } = decide(dated({ [field]: value }), { signature: { what: 'The manifest', by: alice } })
    expect(result).toBe('error')
    expect(rules).toMatchObject([
      { rule: `signers[0].${field}`, detail: expect.stringMatching(/no log and no timestamp authority says when/) },
    ])
  })

  test('an OpenPGP key is named by its fingerprint, with the same dates', () => {
    const pgp = (letter: string): AnySignedBy => ({ kind: 'openpgp', fingerprint: letter.repeat(40) })
    const policy = (dates: object) =>
      own(`signers: [{key: a.asc, fingerprint: "${'A'.repeat(40)}"}]`, { signers: [{ ...pgp('A'), ...dates }] })
    const by = (letter: string) => ({ signature: { what: 'The file', by: pgp(letter), at } })
    const detail = (letter: string, end: string) => `The file is signed by OpenPGP key ${letter.repeat(40)}${end}`
    expect(decide(policy({}), by('A')).rules).toEqual([
      { rule: 'signers[0]', line: 2, status: 'pass', detail: detail('A', ` at ${at}.`) },
    ])
    expect(decide(policy({}), by('B'))).toEqual({
      result: 'fail',
      rules: [
        {
          ...{ rule: 'signers', line: 2, status: 'fail' },
          detail: detail('B', ', which is not among the signers of the policy.'),
        },
      ],
    })
    expect(decide(policy({ revoked: '2026-06-15' }), by('A'))).toMatchObject({
      result: 'fail',
      rules: [{ detail: detail('A', `, which is revoked from 2026-06-15 on, and signed at ${at}.`) }],
    })
  })

  test('a signer that is revoked altogether needs no time to be refused', () => {
    expect(decide(dated({ revoked: true }), { signature: { what: 'The image', by: alice } }).result).toBe('fail')
  })

  test('somebody else is refused, and what nobody signed is not known', () => {
    expect(decide(dated({}), { signature: { what: 'The manifest', by: robot, at } })).toEqual({
      result: 'fail',
      rules: [
        {
          rule: 'signers',
          line: 2,
          status: 'fail',
          detail: `The manifest is signed by ${workflow}@refs/tags/v1 (issuer https://i.example), which is not among the signers of the policy.`,
        },
      ],
    })
    expect(decide(dated({}), {})).toMatchObject({ result: 'error', rules: [{ rule: 'signers' }] })
  })

  test('one signer may count in two periods, and its revocation ends both', () => {
    const entries = [{ until: '2026-03-31' }, { from: '2026-06-01' }]
    const periods = (more: object[] = []) =>
      own('signers: [{key: a}, {key: a}, {key: a}]', {
        signers: [...entries, ...more].map(dates => ({ ...alice, ...dates })),
      })
    expect(decide(periods(), signed)).toMatchObject({ result: 'pass', rules: [{ rule: 'signers[1]' }] })
    const between = { signature: { ...signed.signature, at: '2026-05-01T00:00:00Z' } }
    expect(decide(periods(), between)).toMatchObject({ result: 'fail', rules: [{ rule: 'signers[0].until' }] })
    expect(decide(periods([{ revoked: '2026-06-02' }]), signed)).toMatchObject({
      result: 'fail',
      rules: [{ rule: 'signers[2].revoked' }],
    })
  })

  test('a revoked signer counts nowhere in the release; other signers that the reader trusts may sign the rest', () => {
    const others = [
      { what: 'The provenance', by: robot, at },
      { what: 'The image app', by: alice, at },
    ]
    const policy = (dates: object) =>
      own('signers: [{key: a}, {key: b}]', {
        signers: [
          { ...alice, ...dates },
          { kind: 'key', sha256: 'b'.repeat(64) },
        ],
      })
    const main = { what: 'The manifest', by: { kind: 'key' as const, sha256: 'b'.repeat(64) }, at }
    expect(decide(policy({}), { signature: main, others }).result).toBe('pass')
    expect(decide(policy({ revoked: true }), { signature: main, others })).toMatchObject({
      result: 'fail',
      rules: [
        { rule: 'signers[1]', status: 'pass' },
        { rule: 'signers[0].revoked', detail: expect.stringMatching(/^The image app is signed by .* is revoked\.$/) },
      ],
    })
  })
})

describe('source', () => {
  const repository = 'https://github.com/acme/widget'
  test.each<[string, Partial<ReaderFacts>, string, string]>([
    [`repository: ${repository}`, { repository }, 'pass', `It comes from ${repository}.`],
    [
      `repository: ${repository}`,
      { repository: 'https://github.com/acme/widget2' },
      'fail',
      `It comes from https://github.com/acme/widget2, and the policy asks for ${repository}.`,
    ],
    [`repository: ${repository}`, { repository: 'https://github.com/Acme/widget' }, 'fail', 'It comes from'],
    [`repository: ${repository}`, {}, 'error', 'Nothing says from which repository it comes'],
    ['tag: v1.2.0', { tag: 'v1.2.0' }, 'pass', 'It is of the tag v1.2.0.'],
    ['tag: v1.2.0', { tag: 'v1.2.01' }, 'fail', 'It is of the tag v1.2.01, and the policy asks for v1.2.0.'],
    ['tag: "v{version}"', { tag: 'v1.2.0' }, 'pass', 'It is of the tag v1.2.0.'],
    ['tag: "v{version}"', { tag: 'nightly' }, 'fail', 'It is of the tag nightly, and the policy asks for v{version}.'],
    ['tag: "v{version}"', {}, 'error', 'Nothing says of which tag it is'],
    ['branch: main', { refs: ['refs/heads/main', 'refs/heads/main'] }, 'pass', 'It was made by a run of main.'],
    [
      'branch: main',
      { refs: ['refs/heads/main', 'refs/heads/main2'] },
      'fail',
      'It was made by a run of refs/heads/main2, and the policy asks for main.',
    ],
    [
      'branch: main',
      { refs: ['refs/tags/v1'] },
      'error',
      'It was made by a run of refs/tags/v1, so that the branch is',
    ],
    ['branch: main', { refs: [] }, 'error', 'No certificate names a run, so that the branch is not known'],
    ['branch: main', { refs: ['refs/heads/main', ''] }, 'error', 'It was made by a run of refs/heads/main, so that'],
  ])('%s of %j: %s', (rule, facts, status, detail) => {
    expect(decide(own(`source:\n  ${rule}\n`), facts)).toEqual({
      result: status,
      rules: [{ rule: `source.${rule.split(':')[0]}`, line: 3, status, detail: expect.stringContaining(detail) }],
    })
  })
})

describe('builders', () => {
  const id = `${workflow}@refs/tags/v1`
  const facts = (...builders: ProvenanceFacts['builders']) => ({
    provenance: { level: { level: 2 as const, reason: 'r' }, builders, refs: [] },
  })
  test.each<[string, Partial<ReaderFacts>, string, string, string]>([
    [id, facts({ id, confirmed: true }), 'pass', 'builders[0].id', `The builder is ${id}.`],
    [workflow, facts({ id, confirmed: true }), 'pass', 'builders[0].id', `The builder is ${id}.`],
    [`${workflow}@refs/tags/v2`, facts({ id, confirmed: true }), 'fail', 'builders', 'which is not among the builders'],
    [workflow, facts({ id: `${workflow}.evil@refs/tags/v1`, confirmed: true }), 'fail', 'builders', 'not among'],
    [workflow, facts({ id: `${workflow}`, confirmed: true }), 'pass', 'builders[0].id', 'The builder is'],
    [
      id,
      facts({ id, confirmed: false }),
      'error',
      'builders[0].id',
      'somebody else signed it, so that nothing confirms',
    ],
    [id, facts({ id: '', confirmed: false }), 'error', 'builders', 'Signed provenance names no builder.'],
    [id, facts(), 'fail', 'builders', 'No signed provenance names a builder.'],
    [id, {}, 'error', 'builders', 'The provenance, which would name the builder, was not verified.'],
  ])('%s, of %j: %s', (asked, found, status, rule, detail) => {
    const { result, rules } = decide(own(`builders:\n  - id: ${asked}\n`), found)
    expect({ result, rules }).toEqual({
      result: status,
      rules: [{ rule, line: rule === 'builders' ? 2 : 3, status, detail: expect.stringContaining(detail) }],
    })
  })

  test('each statement must be of an accepted builder', () => {
    const { result, rules } = decide(
      own(`builders: [{id: "${id}"}]`),
      facts({ id, confirmed: true }, { id, confirmed: true }, { id: 'https://evil.example/b', confirmed: true }),
    )
    expect([result, rules.map(({ status }) => status)]).toEqual(['fail', ['pass', 'fail']])
  })
})

describe('age', () => {
  const signature = (time: string) => ({ signature: { what: 'The manifest', by: alice, at: time } })
  test.each<[string, Partial<ReaderFacts>, string, string]>([
    ['min-days: 16', signature(at), 'pass', `It was signed at ${at}, 16 days before 2026-07-01.`],
    ['min-days: 17', signature(at), 'fail', '16 days before 2026-07-01; the policy asks for at least 17 days.'],
    ['max-days: 16', signature(at), 'pass', '16 days before 2026-07-01.'],
    ['max-days: 15', signature(at), 'fail', '16 days before 2026-07-01; the policy asks for at most 15 days.'],
    ['min-days: 0', signature('2026-07-01T23:59:59Z'), 'pass', '0 days before'],
    [
      'max-days: 9',
      signature('2026-07-02T00:00:00Z'),
      'error',
      'It was signed at 2026-07-02T00:00:00Z, after 2026-07-01',
    ],
    ['max-days: 9', { signature: { what: 'The manifest', by: alice } }, 'error', 'says when it was signed; the policy'],
    ['min-days: 9', {}, 'error', 'No log and no timestamp authority says when it was signed'],
  ])('%s of %j: %s', (rule, facts, status, detail) => {
    expect(decide(own(`age:\n  ${rule}\n`), facts)).toEqual({
      result: status,
      rules: [{ rule: `age.${rule.split(':')[0]}`, line: 3, status, detail: expect.stringContaining(detail) }],
    })
  })
})

test('a rule without a line is one that the file does not have', () => {
  const before = [{ rule: 'vulnerabilities.fail', status: 'fail' as const, detail: 'HIGH x.' }]
  const { rules, reasons } = decideForReader(own('age: {}'), { others: [], refs: [] }, { before, after: [] })
  expect({ rules, reasons }).toEqual({ rules: before, reasons: ['HIGH x.'] })
})

test('what nobody knows outweighs what is refused', () => {
  const policy = own('source: {tag: v1, repository: "https://a.example/b"}\nslsa: {level: 1}')
  const { result, rules } = decide(policy, { tag: 'v2', repository: 'https://a.example/b' })
  expect([result, rules.map(({ status }) => status)]).toEqual(['error', ['pass', 'fail', 'error']])
})

test.each<[number | undefined, string, string]>([
  [3, 'pass', 'The commit has SLSA Source L3.'],
  [2, 'fail', 'The policy asks for SLSA Source L3. The commit has SLSA Source L2.'],
  [
    undefined,
    'error',
    'The policy asks for SLSA Source L3. No verified summary names the level of the commit that was built.',
  ],
])('a source level of %s is judged %s, also without a level for builds', (sourceLevel, status, detail) => {
  const { result, rules } = decide(own('slsa: {source-level: 3}'), sourceLevel === undefined ? {} : { sourceLevel })
  expect(result).toBe(status)
  expect(rules).toEqual([{ rule: 'slsa.source-level', line: 2, status, detail }])
})
