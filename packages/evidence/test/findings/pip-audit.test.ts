import { describe, expect, test } from '@jest/globals'
import { readReport } from '../../src/findings/findings.ts'
import { mergeMatches } from '../../src/findings/merge.ts'
import { scanners } from '../../src/findings/scanners.ts'
import { unjudged } from '../../src/findings/view.ts'
import { match } from '../../testing/findings.ts'

const about = JSON.stringify({ service: 'https://osv.example.org/v1/query', asked: '2026-06-01T00:00:00.000Z' })
const parse = (reports: unknown) => readReport('pip-audit', { report: JSON.stringify(reports), about })
const vulnerability = {
  id: 'PYSEC-1',
  fix_versions: ['1.1', '2.0'],
  aliases: ['CVE-2026-1', 'GHSA-1'],
  description: 'Text',
}

describe('reports of pip-audit', () => {
  test('have findings without a severity, and the time of the question as date of the database', () => {
    const first = { dependencies: [{ name: 'a', version: '1.0', vulns: [vulnerability] }], fixes: [] }
    const second = {
      dependencies: [
        { name: 'a', version: '2.0', vulns: [] },
        { name: 'odd', skip_reason: 'not found' },
      ],
    }
    expect(parse([first, second])).toEqual({
      matches: [
        {
          opinion: {
            scanner: 'pip-audit',
            id: 'PYSEC-1',
            severity: 'UNKNOWN',
            source: 'unknown',
            fix: { state: 'fixed', versions: ['1.1', '2.0'] },
            title: 'Text',
            url: 'https://osv.dev/vulnerability/PYSEC-1',
          },
          ids: ['PYSEC-1', 'CVE-2026-1', 'GHSA-1'],
          package: { name: 'a', version: '1.0', type: 'PyPI', purl: 'pkg:pypi/a@1.0' },
          locations: [],
        },
      ],
      judged: [
        { name: 'a', version: '1.0', type: 'PyPI', purl: 'pkg:pypi/a@1.0' },
        { name: 'a', version: '2.0', type: 'PyPI', purl: 'pkg:pypi/a@2.0' },
      ],
      skipped: [{ name: 'odd', version: '', type: 'PyPI' }],
      database: { source: 'https://osv.example.org/v1/query', built: '2026-06-01T00:00:00.000Z' },
    })
  })

  test('say nothing of packages that they do not list, although they were asked for', () => {
    const purls = ['pkg:pypi/A@1.0.0', 'pkg:pypi/b@1', 'pkg:deb/debian/curl@8']
    const sbom = JSON.stringify({ components: purls.map(purl => ({ purl })) })
    const read = (report: unknown) => readReport('pip-audit', { report: JSON.stringify(report), about: '{}', sbom })
    const silent = read([])
    expect([silent.judged, silent.skipped.map(({ purl }) => purl)]).toEqual([[], purls])
    const half = read([{ dependencies: [{ name: 'a', version: '1.0', vulns: [] }] }])
    const left = (...others: Parameters<typeof unjudged>[0]) =>
      unjudged([{ ...half, onlyType: scanners['pip-audit'].onlyType }, ...others]).map(({ purl }) => purl)
    expect(left()).toEqual(purls.slice(1))
    expect(left({ judged: [], skipped: [] })).toEqual(['pkg:pypi/b@1'])
    expect(left({ judged: half.skipped, skipped: [] })).toEqual([])
  })

  test('may have half a character in a version, as those of others', () => {
    const half = '1\ud800'
    const { judged } = parse([{ dependencies: [{ name: 'a', version: half, vulns: [] }] }])
    expect(judged[0]?.purl).toBe('pkg:pypi/a@1%EF%BF%BD')
    const packages = [{ package: { name: 'a', version: half, ecosystem: 'PyPI' } }]
    const report = JSON.stringify({ results: [{ packages }] })
    const osv = readReport('osv-scanner', { report, about: JSON.stringify({ databases: [{ name: 'PyPI' }] }) })
    expect(osv.judged).toEqual(judged)
  })

  test('do not disagree with a scanner that rates the vulnerability', () => {
    const found = parse([{ dependencies: [{ name: 'widget', version: '1.0.0', vulns: [vulnerability] }] }]).matches
    const rated = match({ id: 'CVE-2026-1', severity: 'HIGH' })
    const [finding] = mergeMatches([...found, rated], ['grype', 'pip-audit'])
    expect(finding).toMatchObject({ id: 'CVE-2026-1', severity: 'HIGH', opinions: [{}, {}] })
    expect(finding?.disagreement).toBeUndefined()
    const low = match({ scanner: 'trivy', id: 'CVE-2026-1', severity: 'LOW' })
    expect(mergeMatches([...found, rated, low], ['grype', 'trivy', 'pip-audit'])[0]?.disagreement).toBe('severity')
  })

  test.each([
    [{}, 'it is not a list of reports.'],
    [[{}], 'it has no list "dependencies".'],
    [[{ dependencies: [{ name: 'a', version: '1' }] }], 'it has no list "vulns".'],
    [[{ dependencies: [{ version: '1', vulns: [] }] }], 'a match has no package name.'],
    [[{ dependencies: [{ name: 'a', version: '1', vulns: [{}] }] }], 'a match has no vulnerability identifier.'],
  ])('%j are refused', (reports, message) => {
    expect(() => parse(reports)).toThrow(`Could not read the report of pip-audit: ${message}`)
  })
})
