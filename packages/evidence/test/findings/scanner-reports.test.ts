import { describe, expect, test } from '@jest/globals'
import { parseGrype } from '../../src/findings/grype.ts'
import { parseTrivy, parseTrivyDatabase } from '../../src/findings/trivy.ts'
import { fixture } from '../../testing/findings.ts'

const grypeReport = (matches: unknown) => JSON.stringify({ descriptor: { name: 'grype' }, matches })
const trivyReport = (vulnerabilities: unknown, result: object = { Target: 'requirements.txt', Type: 'pip' }) =>
  JSON.stringify({ SchemaVersion: 2, Results: [{ ...result, Vulnerabilities: vulnerabilities }] })
const match = (vulnerability: object, artifact: object = { name: 'a', version: '1' }, related: object[] = []) => ({
  vulnerability: { id: 'CVE-1', ...vulnerability },
  artifact,
  relatedVulnerabilities: related,
})

describe('parseGrype', () => {
  test('reads a real report', () => {
    const { records, database } = parseGrype(fixture('grype-image.json'))
    expect(records.map(record => [record.opinion.id, record.opinion.severity, record.package.name])).toEqual([
      ['CVE-2024-5535', 'CRITICAL', 'openssl'],
      ['GHSA-pg2w-x9wp-vw92', 'HIGH', 'requests'],
      ['GHSA-g3rq-g295-4j3m', 'MEDIUM', 'jinja2'],
      ['GHSA-h5c8-rqwp-cp95', 'MEDIUM', 'jinja2'],
      ['CVE-2099-0001', 'NEGLIGIBLE', 'openssl'],
    ])
    expect(records[2]).toMatchObject({
      ids: ['GHSA-g3rq-g295-4j3m', 'CVE-2020-28493'],
      opinion: { cvss: 5.3, fix: { state: 'fixed', versions: ['2.11.3'] } },
    })
    expect(records[2]?.locations).toEqual(['/usr/lib/python3/dist-packages/jinja2-2.11.2.dist-info/METADATA'])
    expect(database).toEqual({ version: 'v6.1.4', built: '2026-11-21T13:41:03Z', source: 'manual import' })
  })

  test('reads EPSS, known exploitation, titles and locations without annotations', () => {
    const vulnerability = {
      severity: 'Odd',
      description: 'First\nsecond',
      dataSource: 'https://nvd.nist.gov/x',
      epss: [{ epss: 0.5 }, { epss: 7 }],
      knownExploited: [{}],
      fix: { state: 'odd' },
    }
    const artifact = {
      name: 'a\u0007b',
      version: 1,
      locations: [{ path: '/lib', annotations: { evidence: 'supporting' } }],
    }
    const [record] = parseGrype(grypeReport([match(vulnerability, artifact)])).records
    expect(record).toEqual({
      opinion: {
        engine: 'grype',
        id: 'CVE-1',
        severity: 'UNKNOWN',
        source: 'unknown',
        fix: { state: 'unknown', versions: [] },
        title: 'First',
        url: 'https://nvd.nist.gov/x',
        epss: 0.5,
        knownExploited: true,
      },
      ids: ['CVE-1'],
      package: { name: 'a b', version: '', type: '' },
      locations: ['/lib'],
    })
  })

  test('takes a title from a related record, and the database from where older versions put it', () => {
    const report = {
      descriptor: { name: 'grype', db: { built: '2026-01-01T00:00:00Z' } },
      matches: [match({}, undefined, [{ id: 'CVE-2', description: 'Theirs' }])],
    }
    const { records, database } = parseGrype(JSON.stringify(report))
    expect(records[0]?.opinion.title).toBe('Theirs')
    expect(database).toEqual({ built: '2026-01-01T00:00:00Z' })
  })

  test('a list that Go wrote as null is empty', () => {
    expect(parseGrype(grypeReport(null)).records).toEqual([])
  })

  test.each([
    ['not JSON', 'Could not read the report of grype: it is not JSON ('],
    ['{}', 'it does not say that grype made it.'],
    ['[]', 'it does not say that grype made it.'],
    ['{"descriptor":{"name":"grype"}}', 'it has no list "matches".'],
    [grypeReport({}), 'it has no list "matches".'],
    [grypeReport([{}]), 'a record has no vulnerability identifier.'],
    [grypeReport([match({ id: 7 })]), 'a record has no vulnerability identifier.'],
    [grypeReport([match({ id: 'x'.repeat(1001) })]), 'a record has no vulnerability identifier.'],
    [grypeReport([match({}, { version: '1' })]), 'a record has no package name.'],
  ])('refuses %j rather than finding nothing', (text, message) => {
    expect(() => parseGrype(text)).toThrow(message)
  })
})

describe('parseTrivy', () => {
  test('reads a real report', () => {
    const { records } = parseTrivy(fixture('trivy-image.json'))
    expect(
      records.map(record => [record.opinion.id, record.opinion.severity, record.opinion.source, record.package.purl]),
    ).toEqual([
      ['CVE-2024-5535', 'LOW', 'debian', 'pkg:deb/debian/openssl@3.0.11-1~deb12u2?arch=amd64&distro=debian-12.9'],
      ['CVE-2020-28493', 'MEDIUM', 'ghsa', 'pkg:pypi/jinja2@2.11.2'],
      ['CVE-2015-2296', 'HIGH', 'ghsa', 'pkg:pypi/requests@2.5.1'],
      ['CVE-2018-18074', 'HIGH', 'ghsa', 'pkg:pypi/requests@2.5.1'],
    ])
    expect(records[0]).toMatchObject({ ids: ['CVE-2024-5535', 'DSA-5764-1'], locations: [] })
    expect(records[1]).toMatchObject({
      opinion: { cvss: 5.3, title: 'ReDoS in jinja2' },
      locations: ['/usr/lib/python3/dist-packages/jinja2-2.11.2.dist-info/METADATA'],
    })
  })

  test('a target in which there was nothing to look at has no results', () => {
    expect(parseTrivy('{"SchemaVersion":2}').records).toEqual([])
    expect(parseTrivy('{"SchemaVersion":2,"Results":null}').records).toEqual([])
    expect(parseTrivy('{"SchemaVersion":2,"Results":[{"Target":"x"}]}').records).toEqual([])
  })

  test.each([
    ['fixed', '1.1, 2.2', { state: 'fixed', versions: ['1.1', '2.2'] }],
    ['affected', '', { state: 'not-fixed', versions: [] }],
    ['will_not_fix', '', { state: 'wont-fix', versions: [] }],
    ['end_of_life', '', { state: 'wont-fix', versions: [] }],
    ['fix_deferred', '', { state: 'not-fixed', versions: [] }],
    ['toString', '', { state: 'unknown', versions: [] }],
    ['', '', { state: 'unknown', versions: [] }],
  ])('reads the status %j', (Status, FixedVersion, fix) => {
    const [record] = parseTrivy(trivyReport([{ VulnerabilityID: 'CVE-1', PkgName: 'a', Status, FixedVersion }])).records
    expect(record?.opinion.fix).toEqual(fix)
  })

  test('tells paths from descriptions', () => {
    const places = [{ Target: 'requirements.txt' }, { Target: 'image (debian 12.9)' }, { Target: 'Python' }, {}].map(
      result => parseTrivy(trivyReport([{ VulnerabilityID: 'CVE-1', PkgName: 'a' }], result)).records[0]?.locations,
    )
    expect(places).toEqual([['/requirements.txt'], [], [], []])
  })

  test('reads a newer CVSS score, and leaves out an impossible one', () => {
    const [record] = parseTrivy(
      trivyReport([{ VulnerabilityID: 'CVE-1', PkgName: 'a', CVSS: { nvd: { V40Score: 8.7 }, odd: { V3Score: 99 } } }]),
    ).records
    expect(record?.opinion.cvss).toBe(8.7)
  })

  test.each([
    ['{"SchemaVersion":3}', 'its SchemaVersion is 3, and 2 is known.'],
    ['{}', 'its SchemaVersion is undefined, and 2 is known.'],
    ['{"SchemaVersion":2,"Results":{}}', 'it has no list "Results".'],
    [trivyReport('x'), 'it has no list "Vulnerabilities".'],
    [trivyReport([{ PkgName: 'a' }]), 'a record has no vulnerability identifier.'],
    [trivyReport([{ VulnerabilityID: 'CVE-1' }]), 'a record has no package name.'],
  ])('refuses %j', (text, message) => {
    expect(() => parseTrivy(text)).toThrow(message)
  })

  test('reads the date of the database', () => {
    expect(
      parseTrivyDatabase('{"Version":"0.59.1","VulnerabilityDB":{"Version":2,"UpdatedAt":"2026-11-21T13:36:30.211Z"}}'),
    ).toEqual({ version: '2', built: '2026-11-21T13:36:30.211Z' })
    expect(parseTrivyDatabase('{"Version":"0.59.1"}')).toEqual({})
  })
})
