import { describe, expect, test } from '@jest/globals'
import type { FindingsDocument, Opinion } from '../../src/findings/findings.ts'
import { parsePolicy } from '../../src/policy/policy.ts'
import { decide } from '../../src/policy/verdict.ts'
import { documentOf, match } from '../../testing/findings.ts'

const today = '2026-06-01'
const feeds = { epss: '2026-05-31T00:00:00Z', knownExploited: '2026-05-31T00:00:00Z' }
/** The database of grype has both lists, that of trivy has none. */
const scanners: FindingsDocument['scanners'] = [
  { name: 'grype', version: '1', status: 'ok', database: { built: '2026-05-31T12:00:00Z', feeds } },
  { name: 'trivy', version: '1', status: 'ok', database: { built: '2026-05-31T12:00:00Z' } },
]
type Parts = Parameters<typeof match>[0] & Partial<Pick<Opinion, 'epss' | 'knownExploited' | 'published'>>
function found({ epss, knownExploited, published, ...parts }: Parts = {}) {
  const own = match({ severity: 'LOW', ...parts })
  const told = {
    ...(epss !== undefined && { epss }),
    ...(knownExploited && { knownExploited }),
    ...(published && { published }),
  }
  return { ...own, opinion: { ...own.opinion, ...told } }
}
function judge(rules: string, ...found: ReturnType<typeof match>[][]) {
  const policy = parsePolicy(`version: 1\nvulnerabilities: {${rules}}\n`)
  const { result, reasons, decisions, warnings } = decide(
    policy,
    { findings: found.map(matches => documentOf(matches, { scanners })) },
    today,
  )
  return { result, reasons, warnings, decisions: decisions.map(({ result, rule, why }) => [result, rule, why]) }
}
const where = 'in widget 1.0.0 of widget (linux/amd64), fixed in 1.0.1'

test('each finding has the rule that decided on it', () => {
  const exception = '{id: CVE-2026-0003, reason: why, expires: 2026-12-31}'
  const findings = [
    found({ id: 'CVE-2026-0001', severity: 'HIGH' }),
    found({ id: 'CVE-2026-0002', severity: 'HIGH', fix: { state: 'not-fixed', versions: [] } }),
    found({ id: 'CVE-2026-0003', severity: 'HIGH' }),
    found({ id: 'CVE-2026-0004' }),
  ]
  expect(judge(`only-fixable: true, exceptions: [${exception}]`, findings)).toEqual({
    result: 'fail',
    reasons: [`HIGH CVE-2026-0001 ${where} [vulnerabilities.fail].`],
    warnings: [],
    decisions: [
      ['fails', 'vulnerabilities.fail', ''],
      ['reported', 'vulnerabilities.only-fixable', 'no fix exists'],
      ['accepted', 'vulnerabilities.exceptions[0]', 'an exception covers it until 2026-12-31'],
      ['reported', 'vulnerabilities.fail', 'LOW is not in the list'],
    ],
  })
})

describe('known-exploited', () => {
  test('fails what is in the catalogue, whatever its severity', () => {
    expect(judge('known-exploited: fail', [found({ knownExploited: true })])).toMatchObject({
      result: 'fail',
      reasons: [`LOW CVE-2026-0001 ${where}; it is known to be exploited [vulnerabilities.known-exploited].`],
    })
    expect(judge('known-exploited: report', [found({ knownExploited: true })]).result).toBe('pass')
    expect(judge('known-exploited: fail', [found()]).result).toBe('pass')
  })

  test('is joined by CVE: what only trivy reports is known from what grype reports in another target', () => {
    const byTrivy = found({ scanner: 'trivy', name: 'other', purl: 'pkg:npm/other@1' })
    expect(judge('known-exploited: fail', [byTrivy], [found({ knownExploited: true })]).reasons).toHaveLength(2)
  })

  test('is an error if nobody knows it, and a warning if the policy accepts that', () => {
    const byTrivy = [found({ scanner: 'trivy' })]
    expect(judge('known-exploited: fail', byTrivy)).toMatchObject({
      result: 'error',
      reasons: [
        `LOW CVE-2026-0001 ${where}; whether it is known to be exploited is not known [vulnerabilities.known-exploited].`,
      ],
      decisions: [['unknown', 'vulnerabilities.known-exploited', 'whether it is known to be exploited is not known']],
    })
    expect(judge('known-exploited: fail, allow-unknown: true', byTrivy)).toMatchObject({
      result: 'pass',
      warnings: ['Of 1 vulnerability, for example CVE-2026-0001: whether it is known to be exploited is not known.'],
      decisions: [['reported', 'vulnerabilities.allow-unknown', 'whether it is known to be exploited is not known']],
    })
  })

  test('knows that what has no CVE is not in it: the catalogue has CVEs only', () => {
    expect(judge('known-exploited: fail', [found({ scanner: 'trivy', id: 'GHSA-aaaa-bbbb-cccc' })]).result).toBe('pass')
  })
})

describe('epss', () => {
  test.each([
    [0.51, 'fail'],
    [0.5, 'pass'],
    [0, 'pass'],
  ])('a score of %d gives %s with fail-above: 0.5', (epss, result) => {
    expect(judge('epss: {fail-above: 0.5}', [found({ epss })]).result).toBe(result)
  })

  test('names score and limit, and an unknown score is an error', () => {
    expect(judge('epss: {fail-above: 0.5}', [found({ epss: 0.93 })]).reasons).toEqual([
      `LOW CVE-2026-0001 ${where}; its EPSS score is 0.93, above 0.5 [vulnerabilities.epss.fail-above].`,
    ])
    expect(judge('epss: {fail-above: 0.5}', [found()]).result).toBe('pass')
    expect(judge('epss: {fail-above: 0.5}', [found({ scanner: 'trivy' })])).toMatchObject({
      result: 'error',
      reasons: [`LOW CVE-2026-0001 ${where}; its EPSS score is not known [vulnerabilities.epss.fail-above].`],
    })
  })

  test('counts where no severity does, and an exception outweighs it', () => {
    const exception = 'exceptions: [{id: CVE-2026-0001, reason: why, expires: 2026-12-31}]'
    expect(judge('fail: [], epss: {fail-above: 0.5}', [found({ epss: 0.9 })]).result).toBe('fail')
    expect(judge(`fail: [], epss: {fail-above: 0.5}, ${exception}`, [found({ epss: 0.9 })]).result).toBe('pass')
  })
})

describe('fail-after-days', () => {
  const of = (published?: string, parts: Parts = {}) =>
    judge('known-exploited: fail, fail-after-days: 30', [
      found({ severity: 'HIGH', ...(published && { published }), ...parts }),
    ])

  test('grants time from the day of publication', () => {
    expect(of('2026-05-03T10:00:00Z')).toMatchObject({
      result: 'pass',
      decisions: [['reported', 'vulnerabilities.fail-after-days', 'it is known for 29 days, less than 30']],
    })
    expect(of('2026-05-02T10:00:00Z').reasons).toEqual([
      `HIGH CVE-2026-0001 ${where}; it is known for 30 days [vulnerabilities.fail].`,
    ])
  })

  test.each([undefined, '2026-06-03T00:00:00Z'])('grants none if the age is not known: published %s', published => {
    expect(of(published)).toMatchObject({
      result: 'fail',
      reasons: [`HIGH CVE-2026-0001 ${where}; its age is not known [vulnerabilities.fail].`],
    })
  })

  test('grants none to what is known to be exploited', () => {
    expect(of('2026-05-30T00:00:00Z', { knownExploited: true }).result).toBe('fail')
  })

  test('takes the earliest publication that any scanner knows', () => {
    const both = [
      found({ severity: 'HIGH' }),
      found({ severity: 'HIGH', scanner: 'trivy', published: '2026-05-30T00:00:00Z' }),
      found({ scanner: 'trivy', purl: 'pkg:npm/old@1', published: '2020-01-01T00:00:00Z' }),
    ]
    expect(judge('fail-after-days: 30', both).result).toBe('fail')
  })
})

test('an exception is for the targets that it names', () => {
  const of = (target: string) =>
    judge(
      `exceptions: [{id: CVE-2026-0001, reason: why, owner: "@acme/security", expires: 2026-12-31, target: {${target}}}]`,
      [found({ severity: 'HIGH' })],
    )
  for (const target of ['name: widget', 'kind: image', 'platform: linux/amd64', 'kind: image, name: widget'])
    expect(of(target).result).toBe('pass')
  for (const target of ['name: other', 'kind: directory', 'platform: linux/arm64', 'kind: image, name: other'])
    expect(of(target)).toMatchObject({ result: 'fail', warnings: [] })
})
