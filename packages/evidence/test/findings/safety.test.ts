import { describe, expect, test } from '@jest/globals'
import { readReport } from '../../src/findings/findings.ts'
import { fixture } from '../../testing/findings.ts'

const purls = ['pkg:pypi/Requests@2.5.1', 'pkg:pypi/jinja2@2.11.2', 'pkg:pypi/idna@3.8', 'pkg:deb/debian/requests@1']
const sbom = JSON.stringify({ bomFormat: 'CycloneDX', components: purls.map(purl => ({ purl })) })
const parse = (report: unknown) => readReport('safety', { report: JSON.stringify(report), about: '', sbom })

describe('a report of Safety', () => {
  test('has the findings in packages of the target, also those that it ignores', () => {
    const { matches, judged, skipped, database } = readReport('safety', {
      report: fixture('safety.json'),
      about: '',
      sbom,
    })
    expect(matches[0]).toEqual({
      opinion: {
        scanner: 'safety',
        id: 'CVE-2015-2296',
        severity: 'UNKNOWN',
        source: 'unknown',
        fix: { state: 'fixed', versions: ['2.6.0'] },
        title: 'Requests before 2.6.0 leaks cookies.',
        url: 'https://data.example.org/v/26103/97c',
      },
      ids: ['CVE-2015-2296', 'SAFETY-26103'],
      package: { name: 'requests', version: '2.5.1', type: 'PyPI', purl: 'pkg:pypi/requests@2.5.1' },
      locations: [],
    })
    expect(matches.map(({ opinion }) => opinion.id)).toEqual(['CVE-2015-2296', 'CVE-2020-28493'])
    expect(judged.map(({ purl }) => purl)).toEqual(['pkg:pypi/jinja2@2.11.2', 'pkg:pypi/requests@2.5.1'])
    expect(skipped.map(({ purl }) => purl)).toEqual(['pkg:pypi/idna@3.8', 'pkg:deb/debian/requests@1'])
    expect(database).toEqual({ built: '2026-11-29T18:34:15Z' })
  })

  test('of its paid service has severities, and numbers of its own', () => {
    const vulnerability = {
      vulnerability_id: '1',
      package_name: 'requests',
      analyzed_version: '2.5.1',
      CVE: null,
      severity: { cvssv3: { base_severity: 'HIGH' } },
      fixed_versions: [],
    }
    const report = { scanned_packages: {}, vulnerabilities: [vulnerability], ignored_vulnerabilities: [] }
    const { matches, database } = parse({ ...report, report_meta: { timestamp: 'today' } })
    expect(matches[0]?.opinion).toMatchObject({
      id: 'SAFETY-1',
      severity: 'HIGH',
      source: 'safety',
      fix: { state: 'unknown' },
    })
    expect(database).toEqual({})
  })

  test.each([
    [{}, 'it has no "scanned_packages".'],
    [{ scanned_packages: {} }, 'it has no list "vulnerabilities".'],
    [
      { scanned_packages: {}, vulnerabilities: [{}], ignored_vulnerabilities: [] },
      'a match has no vulnerability identifier.',
    ],
    [{ scanned_packages: { a: 1 }, vulnerabilities: [], ignored_vulnerabilities: [] }, 'a match has no package name.'],
  ])('%j is refused', (report, message) => {
    expect(() => parse(report)).toThrow(`Could not read the report of safety: ${message}`)
  })
})
