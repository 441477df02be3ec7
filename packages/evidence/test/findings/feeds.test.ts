import { describe, expect, test } from '@jest/globals'
import { feedsOf, parseEpss, parseKnownExploited, withFeeds } from '../../src/findings/feeds.ts'
import { parseFindings, renderFindings } from '../../src/findings/findings-document.ts'
import { parsePolicy } from '../../src/policy/policy.ts'
import { decide } from '../../src/policy/verdict.ts'
import { documentOf, match } from '../../testing/findings.ts'
import { ourSchema, schemaErrors } from '../../testing/schema.ts'

const digest = 'e'.repeat(64)
const head = '#model_version:v2026.03.14,score_date:2026-05-31T00:00:00+0000\ncve,epss,percentile\n'
const epss = (rows = 'CVE-2026-0001,0.93,0.99\n', start = head) => parseEpss(`${start}${rows}`, 'epss.csv', digest)
const catalogue = (parts: Record<string, unknown> = {}) =>
  JSON.stringify({
    title: 'CISA Catalog of Known Exploited Vulnerabilities',
    catalogVersion: '2026.05.30',
    dateReleased: '2026-05-30T14:00:00.0000Z',
    count: 1,
    vulnerabilities: [{ cveID: 'CVE-2026-0001', vendorProject: 'acme', dateAdded: '2026-05-01' }],
    ...parts,
  })
const exploited = (parts = {}) => parseKnownExploited(catalogue(parts), 'kev.json', digest)

test('lists are read with their dates and versions, and findings have what they say of their CVEs', () => {
  const feeds = { epss: epss('CVE-2026-0001,0.93,0.99\ncve-2026-0002,1.5e-2,0.5\n'), knownExploited: exploited() }
  expect(feedsOf(feeds)).toEqual({
    epss: { sha256: digest, date: '2026-05-31T00:00:00Z', version: 'v2026.03.14' },
    knownExploited: { sha256: digest, date: '2026-05-30T14:00:00Z', version: '2026.05.30' },
  })
  const { findings } = documentOf([match(), match({ id: 'CVE-2026-0002' }), match({ id: 'CVE-2026-0003' })])
  const told = withFeeds(findings, feeds)
  expect(told.map(({ id, epss, knownExploited }) => [id, epss, knownExploited])).toEqual([
    ['CVE-2026-0001', 0.93, true],
    ['CVE-2026-0002', 0.015, undefined],
    ['CVE-2026-0003', undefined, undefined],
  ])
  expect(withFeeds(findings, {})).toBe(findings)
})

describe('a broken list is an error with its line', () => {
  test.each([
    ['', '', 'line 1: it does not say the version of the model and the date of the scores.'],
    [head.replace('2026-05-31T00:00:00+0000', 'today'), '', 'line 1: it does not say'],
    [head.replace('epss', 'score'), '', 'line 2: its columns are not cve, epss and percentile.'],
    [head, '', 'line 3: it has no scores.'],
    [head, 'CVE-2026-0001,0.1,0.1\nCVE-2026-0002,1.1,0.1\n', 'line 4: it has no CVE with a score from 0 to 1.'],
    [head, 'GHSA-1,0.1,0.1\n', 'line 3: it has no CVE with a score from 0 to 1.'],
    [head, 'CVE-2026-0001,,0.1\n', 'line 3: it has no CVE with a score from 0 to 1.'],
    [head, 'CVE-2026-0001,0.9,0.9\ncve-2026-0001,0.1,0.1\n', 'line 4: it has a second score of CVE-2026-0001.'],
    [head, '\nCVE-2026-0001,0.1,0.1\n', 'line 3: it has no CVE with a score from 0 to 1.'],
  ])('%j and %j', (start, rows, message) => {
    expect(() => epss(rows, start)).toThrow(`Could not read epss.csv, ${message}`)
  })

  test.each([
    [{ dateReleased: 'today' }, '"dateReleased" is not a time.'],
    [{ vulnerabilities: [] }, '"vulnerabilities" is not a list with entries.'],
    [{ vulnerabilities: {} }, '"vulnerabilities" is not a list with entries.'],
    [{ count: 2 }, '"count" is 2, but it lists 1.'],
    [{ vulnerabilities: [{ cveID: 'GHSA-1' }] }, '"vulnerabilities[0].cveID" is not a CVE.'],
    [{ vulnerabilities: ['CVE-2026-0001'] }, '"vulnerabilities[0].cveID" is not a CVE.'],
  ])('a catalogue with %j', (parts, message) => {
    expect(() => exploited(parts)).toThrow(`Could not read kev.json: ${message}`)
  })
})

describe('a policy', () => {
  const rules = 'version: 1\nvulnerabilities: {known-exploited: fail, epss: {fail-above: 0.5}}\n'
  const given = { epss: epss(), knownExploited: exploited() }
  const scan = (ids: string[], feeds: typeof given, scanned = '2026-06-01T12:00:00Z') => {
    const document = documentOf(ids.map(id => match({ id, severity: 'LOW', scanner: 'trivy' })))
    return { ...document, scanned, feeds: feedsOf(feeds), findings: withFeeds(document.findings, feeds) }
  }

  test('decides by the lists on what only one scanner reports; what they do not have is known', () => {
    const document = scan(['CVE-2026-0001', 'CVE-2026-0002'], given)
    const { result, decisions } = decide(parsePolicy(rules), { findings: [document] }, '2026-06-01')
    expect([result, decisions.map(({ result, rule }) => `${result} ${rule}`)]).toEqual([
      'fail',
      ['fails vulnerabilities.known-exploited', 'reported vulnerabilities.fail'],
    ])
    const text = renderFindings(document)
    expect(parseFindings(text, 'vulnerabilities.json')).toEqual(document)
    expect(schemaErrors(ourSchema('findings.v1.json'), JSON.parse(text))).toEqual([])
  })

  test('takes no scores that are too old, and no list from the future', () => {
    const reasons = (scanned: string) =>
      decide(parsePolicy(rules), { findings: [scan(['CVE-2026-0002'], given, scanned)] }, '2026-06-01').errors
    expect(reasons('2026-06-20T00:00:00Z').filter(one => one.startsWith('The list'))).toEqual([
      'The list of EPSS scores was 480 hours old at the scan; accepted are 120.',
    ])
    expect(reasons('2026-07-20T00:00:00Z').filter(one => one.startsWith('The list of known'))).toEqual([
      'The list of known exploited vulnerabilities was 1210 hours old at the scan; accepted are 864.',
    ])
    expect(reasons('2026-05-01T00:00:00Z')).toContain(
      'The list of EPSS scores is from the future: 2026-05-31T00:00:00Z.',
    )
  })
})
