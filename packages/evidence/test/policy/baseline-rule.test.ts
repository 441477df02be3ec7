import { describe, expect, test } from '@jest/globals'
import { comparedWith } from '../../src/diff/baseline.ts'
import { findingsDifference } from '../../src/diff/findings-difference.ts'
import type { Baseline, FindingsDocument } from '../../src/findings/findings.ts'
import { parseFindings, renderFindings } from '../../src/findings/findings-document.ts'
import { parsePolicy } from '../../src/policy/policy.ts'
import { decide } from '../../src/policy/verdict.ts'
import { documentOf, match } from '../../testing/findings.ts'
import { ourSchema, schemaErrors } from '../../testing/schema.ts'

const release: Baseline = { kind: 'release', name: 'v1.1.0' }
const base: Baseline = { kind: 'base', name: 'c'.repeat(40) }
const earlier = (ids: string[], parts: Partial<FindingsDocument> = {}) =>
  documentOf(
    ids.map(id => match({ id, version: '0.9.0' })),
    { scanned: '2026-05-01T12:00:00Z', ...parts },
  )
const now = documentOf([match({ id: 'CVE-2026-0001' }), match({ id: 'CVE-2026-0002' })])
function judge(rule: string, document: FindingsDocument) {
  const policy = parsePolicy(`version: 1\nvulnerabilities: {baseline: ${rule}}\n`)
  const { result, reasons, decisions } = decide(policy, { findings: [document] }, '2026-06-01')
  return { result, reasons, decisions: decisions.map(({ result, rule, why }) => [result, rule, why]) }
}

test('what the baseline has too is not new, in any version, and does not fail', () => {
  const compared = comparedWith(now, earlier(['CVE-2026-0001']), release)
  expect(compared.baseline).toEqual({ ...release, scanned: '2026-05-01T12:00:00Z' })
  expect(judge('new', compared)).toEqual({
    result: 'fail',
    reasons: ['HIGH CVE-2026-0002 in widget 1.0.0 of widget (linux/amd64), fixed in 1.0.1 [vulnerabilities.fail].'],
    decisions: [
      ['reported', 'vulnerabilities.baseline', 'it is not new: it was found 2026-05-01'],
      ['fails', 'vulnerabilities.fail', ''],
    ],
  })
  expect(judge('new', comparedWith(now, earlier(['CVE-2026-0001', 'CVE-2026-0002']), release)).result).toBe('pass')
})

test('another vulnerability of an advisory that the baseline has is new', () => {
  const found = (id: string, ...names: string[]) => match({ id, ids: [id, ...names] })
  const before = documentOf([found('CVE-2026-0001', 'DSA-6001-1'), found('GHSA-aaaa-bbbb-cccc')])
  const after = documentOf([
    found('CVE-2026-0001', 'DSA-6001-1'),
    found('CVE-2026-0002', 'DSA-6001-1'),
    found('CVE-2026-0003', 'GHSA-aaaa-bbbb-cccc'),
  ])
  const { findings } = comparedWith(after, before, release)
  expect(findings.filter(({ since }) => since === undefined).map(({ id }) => id)).toEqual(['CVE-2026-0002'])
  expect(findingsDifference(before, after).added.map(({ id }) => id)).toEqual(['CVE-2026-0002'])
  expect(findingsDifference(after, before).removed.map(({ id }) => id)).toEqual(['CVE-2026-0002'])
})

test('the report has the comparison, so that a reader decides alike', () => {
  for (const before of [earlier(['CVE-2026-0001']), { error: 'why.' }, undefined]) {
    const compared = comparedWith(now, before, release)
    const text = renderFindings(compared)
    expect(parseFindings(text, 'vulnerabilities.json')).toEqual(compared)
    expect(schemaErrors(ourSchema('findings.v1.json'), JSON.parse(text))).toEqual([])
  }
})

test('the earliest scan that is known to have a finding is kept from release to release', () => {
  const first = comparedWith(
    earlier(['CVE-2026-0001']),
    earlier(['CVE-2026-0001'], { scanned: '2026-01-01T00:00:00Z' }),
    release,
  )
  expect(comparedWith(now, first, release).findings.map(({ since }) => since)).toEqual([
    '2026-01-01T00:00:00Z',
    undefined,
  ])
})

test('pull-requests counts only against the base of a pull request', () => {
  const all = ['CVE-2026-0001', 'CVE-2026-0002']
  expect(judge('pull-requests', comparedWith(now, earlier(all), base)).result).toBe('pass')
  expect(judge('pull-requests', comparedWith(now, earlier(all), release)).result).toBe('fail')
  expect(judge('pull-requests', now).result).toBe('fail')
})

test('without a rule, a baseline changes nothing', () => {
  const compared = comparedWith(now, earlier(['CVE-2026-0001', 'CVE-2026-0002']), base)
  expect(decide(parsePolicy('version: 1'), { findings: [compared] }, '2026-06-01').result).toBe('fail')
})

describe('what could not be compared is an error, and never "not new"', () => {
  const [grype, trivy] = now.scanners
  test.each<[string, FindingsDocument, string]>([
    [
      'no baseline',
      now,
      'widget (linux/amd64) was not compared with a baseline. Give scan-image the input `baseline`.',
    ],
    [
      'a scanner that failed then',
      comparedWith(
        now,
        earlier(['CVE-2026-0001'], { scanners: [grype, { ...trivy, status: 'error', error: 'no database' }] as never }),
        release,
      ),
      'widget (linux/amd64) could not be compared with v1.1.0: trivy could not scan it: no database',
    ],
    [
      'a scanner that did not run then',
      comparedWith(now, earlier(['CVE-2026-0001'], { scanners: [trivy] as never }), base),
      'widget (linux/amd64) could not be compared with commit cccccccccccc, which the pull request is based on: grype did not scan it.',
    ],
    [
      'a report that is not there',
      comparedWith(now, { error: 'its manifest lists a report that is not there.' }, release),
      'widget (linux/amd64) could not be compared with v1.1.0: its manifest lists a report that is not there.',
    ],
  ])('%s', (_, document, reason) => {
    const { result, reasons, decisions } = judge('new', document)
    expect([result, reasons[0]]).toEqual(['error', reason])
    expect(decisions.map(([result]) => result)).toEqual(['fails', 'fails'])
  })

  test('a target that the baseline does not have is all new', () => {
    expect(judge('new', comparedWith(now, undefined, release))).toMatchObject({ result: 'fail' })
  })
})
