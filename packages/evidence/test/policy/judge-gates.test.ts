import { describe, expect, test } from '@jest/globals'
import type { GateRecord } from '../../src/gates/gate-record.ts'
import { type GatesDocument, gatesSchema, parseGates, renderGates } from '../../src/gates/gates-document.ts'
import { judgeGates } from '../../src/policy/judge-gates.ts'
import type { Evidence } from '../../src/policy/judged-evidence.ts'
import { parsePolicy } from '../../src/policy/policy.ts'
import { decide } from '../../src/policy/verdict.ts'

const record = (gate: string, result: GateRecord['result'], found = `what is found of ${gate}`): GateRecord => ({
  gate,
  result,
  found,
  wanted: 'what is wanted',
  evidence: [],
})
const passing = [record('version', 'pass'), record('changelog', 'pass')]
type Parts = { [Key in keyof GatesDocument]?: GatesDocument[Key] | undefined }
const document = (gates: GateRecord[], parts: Parts = {}) =>
  ({
    schema: gatesSchema,
    repository: 'https://github.com/acme/widget',
    commit: 'a'.repeat(40),
    version: '1.4.0',
    previous: '1.3.0',
    type: 'minor',
    gates,
    ...parts,
  }) as GatesDocument
const evidence = (gates: GatesDocument | undefined, unusable: { kind: 'gates'; reason: string }[] = []) =>
  ({
    findings: [],
    release: { present: [], unusable, summaries: { gates } },
  }) as unknown as Evidence
const policy = (text: string) => parsePolicy(`version: 1\npeople: [{name: Alice}]\n${text}`)
const judged = (text: string, gates: GatesDocument | undefined, today = '2026-12-01') =>
  judgeGates(policy(text), evidence(gates), today)
const nothing = { errors: [], failures: [], reviews: [], passed: [], warnings: [] }

describe('required gates', () => {
  test('without gates in the policy, a release that was not checked is asked for none, and one that was for the defaults', () => {
    expect(judged('', undefined)).toEqual(nothing)
    expect(judged('', document([record('version', 'pass'), record('alerts', 'fail')]))).toEqual({
      ...nothing,
      errors: [{ rule: 'gates.required[1]', text: 'Nobody looked at the gate changelog.' }],
      passed: [{ rule: 'gates.required[0]', text: 'The gate version passed.' }],
    })
  })

  test('a rehearsal says what would stop the release, and is not stopped by it', () => {
    const open = document([record('version', 'pass'), record('changelog', 'unknown')], { rehearsal: true })
    expect(judged('', open)).toEqual({
      ...nothing,
      passed: [{ rule: 'gates.required[0]', text: 'The gate version passed.' }],
      warnings: ['The gate changelog is not known: what is found of changelog.'],
    })
    expect(() => renderGates({ ...open, rehearsal: false as never })).toThrow(
      '"rehearsal" is false, which is not true.',
    )
  })

  test('with gates in the policy, a release that was not checked fails, and one whose document is broken is an error once', () => {
    expect(judged('gates: {}', undefined).failures).toEqual([
      {
        rule: 'gates',
        text: 'The policy asks for gates, but nothing says what was checked before the build. Run check-release.',
      },
    ])
    const broken = evidence(undefined, [{ kind: 'gates', reason: 'gates.json cannot be used.' }])
    expect(judgeGates(policy('gates: {}'), broken, '2026-12-01')).toEqual(nothing)
    expect(judgeGates(policy('gates: {}'), { findings: [] } as Evidence, '2026-12-01')).toEqual(nothing)
  })

  test('each result has its own weight, and unknown is the worst of several records of one gate', () => {
    const gates = [
      record('version', 'fail', 'pyproject.toml has 1.3.0'),
      record('changelog', 'review', 'the section is empty.'),
      record('command:fuzz', 'fail'),
      { ...record('command:slow', 'unknown', 'it ran too long'), needs: ['checks: read', 'statuses: read'] },
    ]
    expect(judged('gates: {required: [version, changelog, command, signed-tag]}', document(gates))).toEqual({
      ...nothing,
      errors: [
        {
          rule: 'gates.required[2]',
          text: 'The gate command:slow is not known: it ran too long. The token needs checks: read, statuses: read.',
        },
        { rule: 'gates.required[3]', text: 'Nobody looked at the gate signed-tag.' },
      ],
      failures: [{ rule: 'gates.required[0]', text: 'The gate version failed: pyproject.toml has 1.3.0.' }],
      reviews: [
        { rule: 'gates.required[1]', text: 'The gate changelog needs the decision of a person: the section is empty.' },
      ],
    })
    expect(judged("gates: {required: ['command:fuzz']}", document([record('command:slow', 'pass')])).errors).toEqual([
      { rule: 'gates.required[0]', text: 'Nobody looked at the gate command:fuzz.' },
    ])
  })

  test('a permission that was named is not named twice', () => {
    const gates = [{ ...record('tests', 'unknown', 'the token lacks checks: read'), needs: ['checks: read'] }]
    expect(judged('gates: {required: [tests]}', document(gates)).errors).toEqual([
      { rule: 'gates.required[0]', text: 'The gate tests is not known: the token lacks checks: read.' },
    ])
  })

  test('the verdict of the policy is that of its gates, with a rule for each', () => {
    const own = policy('gates: {required: [version, changelog]}\nevidence: {required: []}')
    const result = (gates: GateRecord[]) => decide(own, evidence(document(gates)), '2026-12-01')
    expect(result(passing)).toMatchObject({ result: 'pass', reasons: [] })
    expect(result(passing).rules).toContainEqual({
      rule: 'gates.required[1]',
      status: 'pass',
      detail: 'The gate changelog passed.',
    })
    expect(result([record('version', 'review'), record('changelog', 'pass')]).result).toBe('review')
    expect(result([record('version', 'fail'), record('changelog', 'review')]).result).toBe('fail')
    expect(result([record('version', 'fail'), record('changelog', 'unknown')]).result).toBe('error')
  })
})

describe('types', () => {
  const types =
    'gates: {types: {major: {}, patch: {required: [tests]}, security: {required: [version], expedited: true}}}'
  const rules = (parts: Parts, text = types) => {
    const { errors, failures, reviews } = judged(text, document([], parts))
    return [...errors, ...failures, ...reviews].map(({ rule }) => rule)
  }
  const general = ['gates.required[0]', 'gates.required[1]']

  test.each<[string, Parts, string[]]>([
    ['a minor release', {}, general],
    ['a patch', { version: '1.3.1', type: 'patch' }, [...general, 'gates.types.patch.required[0]']],
    [
      'a major release',
      { version: '2.0.0', type: 'major' },
      [
        ...general,
        ...['gates.types.major.required[0]', 'gates.types.major.required[1]'],
        'gates.types.major.min-days-since-candidate',
      ],
    ],
    [
      'an expedited security release',
      { version: '1.3.1', type: 'security' },
      ['gates.types.security.required[0]', 'gates.types.security.expedited'],
    ],
    ['a candidate of a major release', { version: '2.0.0rc1', type: 'major' }, general],
    ['a release whose type nobody knows', { type: undefined }, ['gates.types', ...general]],
    [
      'a major release that says it is a patch',
      { version: '2.0.0', type: 'patch' },
      ['gates.types', ...general, 'gates.types.patch.required[0]'],
    ],
    [
      'a major release that says it is a security release',
      { version: '2.0.0', type: 'security' },
      ['gates.types', 'gates.types.security.required[0]', 'gates.types.security.expedited'],
    ],
  ])('%s is asked by its type', (_, parts, expected) => {
    expect(rules(parts)).toEqual(expected)
  })

  test('an unknown type matters only to a policy that asks by type', () => {
    expect(rules({ type: undefined }, 'gates: {required: []}')).toEqual([])
    expect(judged('gates: {required: [], types: {}}', document([], { type: undefined })).errors).toEqual([
      { rule: 'gates.types', text: 'It is not known whether this is a major, minor, patch or security release.' },
    ])
    const wrong = judged('gates: {required: [], types: {}}', document([], { type: 'patch', previous: undefined }))
    expect(wrong.errors.map(({ text }) => text)).toEqual([
      'The gates were looked at as for a patch release, which 1.4.0, the first release, is not.',
    ])
  })
})

describe('overrides', () => {
  const override = (expires = '2026-12-01') =>
    `gates: {overrides: [{gate: version, version: 1.4.0, by: Alice, reason: The tag was late, expires: ${expires}}]}`
  const owned = { policy: { path: '.github/release-policy.yaml', owners: ['@acme/leads'] } }
  const failed = [record('version', 'fail'), record('changelog', 'pass')]
  const found = 'The gate version failed: what is found of version.'

  test('one lets a release pass to the end of its day, and says who, why and until when', () => {
    expect(judged(override(), document(failed, owned))).toMatchObject({
      failures: [],
      passed: [
        {
          rule: 'gates.overrides[0]',
          text: `${found} Alice lets version 1.4.0 pass until 2026-12-01: The tag was late.`,
        },
        { rule: 'gates.required[1]' },
      ],
    })
    expect(judged(override(), document([record('changelog', 'pass')], owned)).errors).toEqual([])
  })

  test.each<[string, string, Parts, string]>([
    ['expired', override('2026-11-30'), owned, ' The override by Alice expired on 2026-11-30.'],
    [
      'is not covered by CODEOWNERS',
      override(),
      { policy: { path: '.github/release-policy.yaml', owners: [] } },
      ' The override by Alice does not count: no line of CODEOWNERS is known to cover the policy.',
    ],
    [
      'is in a policy of which nobody knows the owners',
      override(),
      {},
      ' The override by Alice does not count: no line of CODEOWNERS is known to cover the policy.',
    ],
    ['is for another version', override().replace('1.4.0', '1.4.1'), owned, ''],
    ['is for another gate', override().replace('gate: version', 'gate: alerts'), owned, ''],
  ])('one that %s does not count', (_, text, parts, why) => {
    expect(judged(text, document(failed, parts)).failures).toEqual([
      { rule: 'gates.required[0]', text: `${found}${why}` },
    ])
  })

  test('the one that lasts longest counts, and one that nothing needs is a warning', () => {
    const two = `gates: {overrides: [
      {gate: version, version: 1.4.0, by: Alice, reason: r, expires: 2026-11-01},
      {gate: version, version: 1.4.0, by: Alice, reason: r, expires: 2026-12-31}]}`
    expect(judged(two, document(failed, owned)).passed[0]?.rule).toBe('gates.overrides[1]')
    expect(judged(override(), document(passing, owned)).warnings).toEqual([
      'The override of version by Alice is unused: the gate passed.',
    ])
  })
})

test('the document says the version before, and who owns the policy', () => {
  const text = renderGates(
    document(passing, { policy: { path: '.github/release-policy.yaml', owners: ['@acme/leads'] } }),
  )
  expect(parseGates(text, 'gates.json')).toMatchObject({
    previous: '1.3.0',
    policy: { path: '.github/release-policy.yaml', owners: ['@acme/leads'] },
  })
})
