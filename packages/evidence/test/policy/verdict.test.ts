import { describe, expect, test } from '@jest/globals'
import type { Finding, ScannerRun } from '../../src/findings/findings.ts'
import { type EvidenceKind, kinds, requirableKinds, type Summaries } from '../../src/kinds/register.ts'
import { defaultPolicy, type Policy, parsePolicy } from '../../src/policy/policy.ts'
import { decide } from '../../src/policy/verdict.ts'
import type { Exception } from '../../src/policy/vulnerability-rules.ts'
import { documentOf, match } from '../../testing/findings.ts'
import { hardened } from '../../testing/hardening.ts'

const both = (parts: Parameters<typeof match>[0] = {}) => [match(parts), match({ ...parts, scanner: 'trivy' })]
const today = '2026-06-01'
const withExceptions = (...exceptions: Partial<Exception>[]): Policy => ({
  ...defaultPolicy,
  vulnerabilities: {
    ...defaultPolicy.vulnerabilities,
    exceptions: exceptions.map(one => ({ id: 'CVE-2026-0001', reason: 'why', expires: '2026-12-31', ...one })),
  },
})
const decideOn = (policy: Policy, matches = both(), day = today) =>
  decide(policy, { findings: [documentOf(matches)] }, day)

describe('decide', () => {
  test('passes when nothing was found', () => {
    expect(decideOn(defaultPolicy, [])).toEqual({
      result: 'pass',
      reasons: [],
      errors: [],
      warnings: [],
      exceptions: [],
      decisions: [],
      vex: new Map(),
      licences: [],
      failing: [],
      rules: [
        { rule: 'vulnerabilities.fail', status: 'pass', detail: 'No finding of HIGH, CRITICAL fails the release.' },
        {
          rule: 'databases.max-age-hours',
          status: 'pass',
          detail: 'No database of a scanner was older than 120 hours.',
        },
        { rule: 'evidence.required[0]', status: 'pass', detail: 'The release has sbom.' },
        { rule: 'evidence.required[1]', status: 'pass', detail: 'The release has vulnerabilities.' },
        { rule: 'evidence.required[2]', status: 'pass', detail: 'The release has provenance.' },
      ],
    })
  })

  test('of no scan at all is an error, where nothing else is judged', () => {
    expect(decide(defaultPolicy, { findings: [] }, today)).toMatchObject({
      result: 'error',
      reasons: ['Nothing was scanned.'],
    })
    const optional = { ...defaultPolicy, evidence: { required: [] } }
    expect(decide(optional, { findings: [], release: { present: [], unusable: [] } }, today).result).toBe('pass')
  })

  test('fails on a high finding with a fix, and says which', () => {
    expect(decideOn(defaultPolicy)).toMatchObject({
      result: 'fail',
      reasons: ['HIGH CVE-2026-0001 in widget 1.0.0 of widget (linux/amd64), fixed in 1.0.1 [vulnerabilities.fail].'],
    })
  })

  test.each<[Finding['severity'], Finding['fix']['state'], string]>([
    ['CRITICAL', 'fixed', 'fail'],
    ['HIGH', 'fixed', 'fail'],
    ['MEDIUM', 'fixed', 'pass'],
    ['HIGH', 'not-fixed', 'fail'],
    ['HIGH', 'wont-fix', 'fail'],
    ['CRITICAL', 'unknown', 'fail'],
    ['MEDIUM', 'not-fixed', 'pass'],
    ['UNKNOWN', 'fixed', 'pass'],
  ])('%s, %s: %s without a policy', (severity, state, result) => {
    expect(decideOn(defaultPolicy, both({ severity, fix: { state, versions: [] } })).result).toBe(result)
  })

  test.each<[Finding['fix']['state'], string]>([
    ['fixed', 'fail'],
    ['not-fixed', 'pass'],
    ['wont-fix', 'pass'],
    ['unknown', 'pass'],
  ])('a finding whose fix is %s gives %s with only-fixable', (state, result) => {
    const policy = { ...defaultPolicy, vulnerabilities: { ...defaultPolicy.vulnerabilities, 'only-fixable': true } }
    expect(decideOn(policy, both({ fix: { state, versions: [] } })).result).toBe(result)
  })

  test('a reason names no version if no fix exists', () => {
    expect(decideOn(defaultPolicy, both({ fix: { state: 'not-fixed', versions: [] } })).reasons).toEqual([
      'HIGH CVE-2026-0001 in widget 1.0.0 of widget (linux/amd64) [vulnerabilities.fail].',
    ])
  })

  test('the higher of two opinions counts', () => {
    expect(
      decideOn(defaultPolicy, [match({ severity: 'LOW' }), match({ scanner: 'trivy', severity: 'CRITICAL' })]).result,
    ).toBe('fail')
  })

  test('platforms with the same finding share one reason', () => {
    const arm = documentOf(both(), { target: { kind: 'image', name: 'widget', platform: 'linux/arm64' } })
    const { reasons, failing } = decide(defaultPolicy, { findings: [documentOf(both()), arm] }, today)
    expect(reasons).toEqual([
      'HIGH CVE-2026-0001 in widget 1.0.0 of widget (linux/amd64), widget (linux/arm64), fixed in 1.0.1 [vulnerabilities.fail].',
    ])
    expect(failing).toHaveLength(2)
  })
})

describe('exceptions', () => {
  test('cover a finding by any of its identifiers, in any case', () => {
    const matches = both({ ids: ['CVE-2026-0001', 'GHSA-aaaa-bbbb-cccc'] })
    for (const id of ['CVE-2026-0001', 'cve-2026-0001', 'ghsa-aaaa-BBBB-cccc'])
      expect(decideOn(withExceptions({ id }), matches).result).toBe('pass')
    expect(decideOn(withExceptions({ id: 'CVE-2026-00011' }), matches).result).toBe('fail')
  })

  test('may be for one package only', () => {
    expect(decideOn(withExceptions({ purl: 'pkg:pypi/widget' })).result).toBe('pass')
    expect(decideOn(withExceptions({ purl: 'pkg:pypi/other' })).result).toBe('fail')
  })

  test('count on their last day, and no longer', () => {
    const policy = withExceptions({ expires: '2026-06-01' })
    expect(decideOn(policy, both(), '2026-06-01').result).toBe('pass')
    expect(decideOn(policy, both(), '2026-06-02')).toMatchObject({
      result: 'fail',
      reasons: [
        'HIGH CVE-2026-0001 in widget 1.0.0 of widget (linux/amd64), fixed in 1.0.1; its exception expired on 2026-06-01 [vulnerabilities.fail].',
      ],
      exceptions: [{ expired: true }],
    })
  })

  test('a valid one beside an expired one counts', () => {
    expect(decideOn(withExceptions({ expires: '2020-01-01' }, {})).result).toBe('pass')
  })

  test('say nothing in a scan of something else', () => {
    const policy = withExceptions({ id: 'CVE-2000-0001', target: { name: 'other' } })
    expect(decideOn(policy).warnings).toEqual([])
    const release = { present: [], unusable: [] }
    expect(decide(policy, { findings: [], release }, today).warnings).toEqual([
      'The exception for CVE-2000-0001 is unused: it matches no finding in this release.',
    ])
  })

  test('warn when they are unused or expire soon', () => {
    expect(decideOn(withExceptions({ id: 'CVE-2000-0001' }, { expires: '2026-06-10' })).warnings).toEqual([
      'The exception for CVE-2000-0001 is unused: it matches no finding in this scan.',
      'The exception for CVE-2026-0001 expires on 2026-06-10.',
    ])
    const released = decide(
      withExceptions({}),
      { findings: [], release: { present: ['sbom', 'vulnerabilities', 'provenance'], unusable: [] } },
      today,
    )
    expect(released.warnings).toEqual([
      'The exception for CVE-2026-0001 is unused: it matches no finding in this release.',
    ])
    expect(decideOn(withExceptions({})).warnings).toEqual([])
  })
})

describe('what could not be found out', () => {
  const ok: ScannerRun = { name: 'grype', version: '1', status: 'ok', database: { built: '2026-05-31T12:00:00Z' } }
  const verdictWith = (...scanners: ScannerRun[]) =>
    decide(defaultPolicy, { findings: [documentOf([], { scanners })] }, today)

  test('a scanner that failed is an error, never a pass', () => {
    expect(verdictWith(ok, { ...ok, name: 'trivy', status: 'error', error: 'no database' })).toMatchObject({
      result: 'error',
      reasons: ['trivy could not scan widget (linux/amd64): no database'],
    })
    expect(verdictWith({ ...ok, status: 'error' }).errors).toEqual([
      'grype could not scan widget (linux/amd64): no reason given',
    ])
  })

  test('an image in which no scanner found anything to look up is not clean', () => {
    const unused = { ...ok, database: { unused: true } }
    const reasonsOf = (...scanners: (typeof ok)[]) =>
      decide(defaultPolicy, { findings: [documentOf([], { scanners })] }, today).reasons
    expect(reasonsOf(unused)).toEqual([
      'No scanner judges anything in widget (linux/amd64): the vulnerabilities of its packages are not known. Set `allow-unjudged: true` in the policy to release them.',
    ])
    expect(reasonsOf(unused, ok)).toEqual([])
  })

  test('packages that no scanner judges are an error, or a warning if the policy accepts them', () => {
    const document = documentOf([], { scanners: [ok], unjudged: ['curl 1.2.3', 'musl 1', 'ssl 3', 'zlib 1'] })
    const sentence =
      'No scanner judges 4 packages of widget (linux/amd64), for example curl 1.2.3, musl 1, ssl 3: their vulnerabilities are not known.'
    expect(decide(defaultPolicy, { findings: [document] }, today)).toMatchObject({
      result: 'error',
      reasons: [`${sentence} Set \`allow-unjudged: true\` in the policy to release them.`],
      warnings: [],
    })
    const accepting = parsePolicy('version: 1\nvulnerabilities:\n  allow-unjudged: true\n')
    expect(decide(accepting, { findings: [document] }, today)).toMatchObject({ result: 'pass', warnings: [sentence] })
  })

  test('no scanner at all is an error', () => {
    expect(verdictWith()).toMatchObject({ result: 'error', reasons: ['No scanner scanned widget (linux/amd64).'] })
  })

  test('a database from the future is an error: its age says nothing', () => {
    expect(verdictWith({ ...ok, database: { built: '2031-01-01T00:00:00Z' } })).toMatchObject({
      result: 'error',
      reasons: ['grype says that its database is from the future: 2031-01-01T00:00:00Z.'],
    })
    expect(verdictWith({ ...ok, database: { built: '2026-06-01T13:00:00Z' } }).result).toBe('pass')
  })

  test('an old database, or one without a date, is an error', () => {
    expect(verdictWith({ ...ok, database: { built: '2026-05-20T12:00:00Z' } }).reasons).toEqual([
      'The database of grype was 288 hours old when it scanned widget (linux/amd64); the policy accepts 120.',
    ])
    for (const database of [{}, { built: 'yesterday' }])
      expect(verdictWith({ ...ok, database }).reasons).toEqual([
        'grype does not say how old its database was when it scanned widget (linux/amd64).',
      ])
  })

  test('outweighs findings, which are still listed', () => {
    const decision = decide(
      defaultPolicy,
      {
        findings: [
          documentOf(both(), { scanners: [{ ...ok, database: {} }], target: { kind: 'directory', name: 'widget' } }),
        ],
      },
      today,
    )
    expect(decision.result).toBe('error')
    expect(decision.reasons).toHaveLength(2)
    expect(decision.reasons[1]).toContain('HIGH CVE-2026-0001 in widget 1.0.0 of widget, fixed')
  })

  test('evidence that the policy requires must be there, when a whole release is judged', () => {
    const release = { present: ['sbom' as const], unusable: [] }
    expect(decide(defaultPolicy, { findings: [], release }, today)).toMatchObject({
      result: 'fail',
      reasons: [
        'The policy requires vulnerabilities, but nothing was scanned. Run scan-image.',
        'The policy requires provenance, but nothing says how the release was built. Run slsa-provenance.',
      ],
    })
  })

  test('each part of a release needs it: what is known of one platform says nothing of another', () => {
    const arm = { kind: 'image' as const, name: 'app', platform: 'linux/arm64' }
    const release = {
      present: ['sbom' as const, 'vulnerabilities' as const, 'provenance' as const],
      lacking: [{ kind: 'vulnerabilities' as const, targets: [{ kind: 'directory' as const, name: 'widget' }, arm] }],
      unusable: [],
    }
    const reasons = ['widget', 'app (linux/arm64)'].map(
      label => `The policy requires vulnerabilities, but ${label} was not scanned. Run scan-image for it.`,
    )
    expect(decide(defaultPolicy, { findings: [], release }, today)).toMatchObject({ result: 'fail', reasons })
    const lenient = parsePolicy('version: 1\nevidence: {required: [sbom]}\n')
    expect(decide(lenient, { findings: [], release }, today)).toMatchObject({ result: 'pass', reasons: [] })
  })

  test('evidence that says that there is none is absent, for its own reason', () => {
    const policy = parsePolicy('version: 1\nevidence: {required: [coverage]}\n')
    const stated = [{ kind: 'coverage' as const, absence: 'no Python code of the project was measured.' }]
    expect(decide(policy, { findings: [], release: { present: [], unusable: [], stated } }, today)).toMatchObject({
      result: 'fail',
      reasons: ['The policy requires coverage, but no Python code of the project was measured.'],
    })
  })

  test.each(requirableKinds)('%s can be required: absent fails in its own words, unusable is an error', kind => {
    const policy = parsePolicy(JSON.stringify({ version: 1, evidence: { required: [kind] } }))
    const judge = (present: EvidenceKind[], unusable: { kind: EvidenceKind; reason: string }[]) =>
      decide(policy, { findings: [], release: { present, unusable } }, today)
    const { absent } = kinds[kind].requirable
    expect(judge([], [])).toMatchObject({ result: 'fail', reasons: [`The policy requires ${kind}, but ${absent}`] })
    expect(judge([kind], [])).toMatchObject({ result: 'pass', reasons: [] })
    const unusable = [{ kind, reason: 'It can’t be used.' }]
    expect(judge([], unusable)).toMatchObject({ result: 'error', reasons: ['It can’t be used.'] })
    expect(judge([kind], unusable)).toMatchObject({ result: 'error', errors: ['It can’t be used.'] })
  })

  test('who asks something of images requires their report, and each image has to fulfil it', () => {
    const policy = parsePolicy(
      'version: 1\nevidence: {required: []}\nhardening: {required: [no-shell, non-root-user]}\n',
    )
    const judge = (present: EvidenceKind[], own?: Parameters<typeof hardened>[0]) => {
      const summaries = { hardening: own === undefined ? [] : [hardened(own)] } as unknown as Summaries
      return decide(policy, { findings: [], release: { present, unusable: [], summaries } }, today)
    }
    expect(judge([]).reasons).toEqual([
      'The policy requires hardening, but no image was examined. Build it with build-container.',
    ])
    expect(judge(['hardening'], {})).toMatchObject({ result: 'pass', reasons: [] })
    expect(judge(['hardening'], { shells: { count: 1, paths: ['/bin/sh'] } })).toMatchObject({
      result: 'fail',
      reasons: ['The policy requires no-shell, but the image app (linux/amd64) has a shell: /bin/sh.'],
    })
    expect(judge(['hardening'], { user: { name: 'app' } }).result).toBe('error')
  })

  test('a day that does not exist is refused', () => {
    expect(() => decide(defaultPolicy, { findings: [] }, '2026-02-30')).toThrow(
      'Could not decide on the evidence: "2026-02-30" is not a day. Give a day such as 2027-01-31.',
    )
  })
})

describe('tools', () => {
  const target = { kind: 'tools' as const, name: 'widget' }
  const of = (parts: Parameters<typeof match>[0] = {}) => documentOf(both(parts), { target })
  const clean = documentOf([])
  const where = 'in widget 1.0.0 of widget (build and test tools)'
  const decideTools = (policy: Policy, document = of()) => decide(policy, { findings: [clean, document] }, today)
  const failingOn = (...fail: Policy['tools']['fail']): Policy => ({ ...defaultPolicy, tools: { fail } })

  test('a vulnerable one is a warning, and fails nothing', () => {
    expect(decideTools(defaultPolicy)).toMatchObject({
      result: 'pass',
      failing: [],
      warnings: [`HIGH CVE-2026-0001 ${where}, fixed in 1.0.1.`],
    })
    expect(decideTools(defaultPolicy, of({ severity: 'MEDIUM' })).warnings).toEqual([])
  })

  test('fails where the policy has a limit for tools, which is not the one for what is released', () => {
    expect(decideTools(failingOn('HIGH'))).toMatchObject({
      result: 'fail',
      reasons: [`HIGH CVE-2026-0001 ${where}, fixed in 1.0.1 [tools.fail].`],
      warnings: [],
    })
    expect(decideTools(failingOn('CRITICAL')).result).toBe('pass')
    expect(decideTools(failingOn('LOW'), of({ severity: 'LOW' })).result).toBe('fail')
    const released = decide(failingOn('LOW'), { findings: [documentOf(both({ severity: 'LOW' }))] }, today)
    expect(released.result).toBe('pass')
  })

  test('an exception covers them too', () => {
    const { warnings, exceptions } = decideTools(withExceptions({ purl: 'pkg:pypi/widget@1.0.0' }))
    expect([warnings, exceptions.map(({ findings }) => findings.length)]).toEqual([[], [1]])
  })

  test('that could not be scanned are a warning by default, and an error where they can fail', () => {
    const scanners: ScannerRun[] = [{ name: 'grype', version: '1', status: 'error', database: {}, error: 'down' }]
    const failed = documentOf([], { target, scanners })
    const sentence = 'grype could not scan widget (build and test tools): down'
    expect(decideTools(defaultPolicy, failed)).toMatchObject({ result: 'pass', warnings: [sentence] })
    expect(decideTools(failingOn('HIGH'), failed)).toMatchObject({ result: 'error', reasons: [sentence], warnings: [] })
  })
})
