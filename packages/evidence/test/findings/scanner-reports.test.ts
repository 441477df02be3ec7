import { describe, expect, test } from '@jest/globals'
import { readReport } from '../../src/findings/findings.ts'
import { mergeMatches } from '../../src/findings/merge.ts'
import { fixture } from '../../testing/findings.ts'

const parseGrype = (report: string) => readReport('grype', { report, about: '' })
const parseTrivy = (report: string) => readReport('trivy', { report, about: '{}' })
const parseTrivyDatabase = (about: string) => readReport('trivy', { report: '{"SchemaVersion":2}', about }).database
const grypeReport = (matches: unknown) => JSON.stringify({ descriptor: { name: 'grype' }, matches })
const trivyReport = (vulnerabilities: unknown, result: object = { Target: 'requirements.txt', Type: 'pip' }) =>
  JSON.stringify({ SchemaVersion: 2, Results: [{ ...result, Vulnerabilities: vulnerabilities }] })
const grypeMatch = (vulnerability: object, artifact: object = { name: 'a', version: '1' }, related: object[] = []) => ({
  vulnerability: { id: 'CVE-1', ...vulnerability },
  artifact,
  relatedVulnerabilities: related,
})

describe('parseGrype', () => {
  test('reads a real report', () => {
    const { matches, database } = parseGrype(fixture('grype-image.json'))
    expect(matches.map(match => [match.opinion.id, match.opinion.severity, match.package.name])).toEqual([
      ['CVE-2024-5535', 'CRITICAL', 'openssl'],
      ['GHSA-pg2w-x9wp-vw92', 'HIGH', 'requests'],
      ['GHSA-g3rq-g295-4j3m', 'MEDIUM', 'jinja2'],
      ['GHSA-h5c8-rqwp-cp95', 'MEDIUM', 'jinja2'],
      ['CVE-2099-0001', 'NEGLIGIBLE', 'openssl'],
    ])
    expect(matches[2]).toMatchObject({
      ids: ['GHSA-g3rq-g295-4j3m', 'CVE-2020-28493'],
      opinion: { cvss: 5.3, fix: { state: 'fixed', versions: ['2.11.3'] } },
    })
    expect(matches[2]?.locations).toEqual(['/usr/lib/python3/dist-packages/jinja2-2.11.2.dist-info/METADATA'])
    expect(database).toEqual({ version: 'v6.1.4', built: '2026-11-21T13:41:03Z', source: 'manual import' })
  })

  test('reads when the lists of attacks in its database were captured', () => {
    const captured = { epss: { captured: '2026-05-31T01:02:03.5Z' }, kev: { captured: '2026-05-30T00:00:00Z' } }
    const databaseOf = (providers: object) =>
      parseGrype(JSON.stringify({ descriptor: { name: 'grype', db: { status: {}, providers } }, matches: [] })).database
    expect(databaseOf(captured)).toEqual({
      feeds: { epss: '2026-05-31T01:02:03Z', knownExploited: '2026-05-30T00:00:00Z' },
    })
    expect(
      databaseOf({ kev: { captured: '0001-01-01T00:00:00Z' }, nvd: { captured: '2026-05-30T00:00:00Z' } }),
    ).toEqual({})
  })

  test('of an advisory about several CVEs, each has its own EPSS and its own known exploitation', () => {
    const [low, high] = ['CVE-2026-0001', 'CVE-2026-0002']
    const related = [
      { id: low, epss: [{ cve: low, epss: 0.01 }] },
      { id: high, epss: [{ cve: high, epss: 0.9 }], knownExploited: [{ cve: high }] },
    ]
    const { matches } = parseGrype(grypeReport([grypeMatch({ id: 'ELSA-1' }, undefined, related)]))
    const opinions = mergeMatches(matches, ['grype']).map(({ id, opinions: [one] }) => [
      id,
      one?.epss,
      one?.knownExploited,
    ])
    expect(opinions).toEqual([
      [low, 0.01, undefined],
      [high, 0.9, true],
    ])
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
    const [match] = parseGrype(grypeReport([grypeMatch(vulnerability, artifact)])).matches
    expect(match).toEqual({
      opinion: {
        scanner: 'grype',
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

  test('takes a title from a related match, and the database from where older versions put it', () => {
    const report = {
      descriptor: { name: 'grype', db: { built: '2026-01-01T00:00:00Z' } },
      matches: [grypeMatch({}, undefined, [{ id: 'CVE-2', description: 'Theirs' }])],
    }
    const { matches, database } = parseGrype(JSON.stringify(report))
    expect(matches[0]?.opinion.title).toBe('Theirs')
    expect(database).toEqual({ built: '2026-01-01T00:00:00Z' })
  })

  test('takes the digest of its database from the address that it came from, or from what we say of the file', () => {
    const from = (text: string) => ({ descriptor: { name: 'grype', db: { status: { from: text } } }, matches: [] })
    const digestOf = (text: string, about = '') =>
      readReport('grype', { report: JSON.stringify(from(text)), about }).database.digest
    const [hex, own] = ['a'.repeat(64), `sha256:${'b'.repeat(64)}`]
    expect(digestOf(`https://grype.example.org/v6/db.tar.zst?checksum=sha256%3A${hex}`)).toBe(`sha256:${hex}`)
    expect(digestOf('manual import', JSON.stringify({ digest: own }))).toBe(own)
    expect(digestOf('https://grype.example.org/v6/db.tar.zst?checksum=xxh64%3A12')).toBeUndefined()
  })

  test('takes the distributor’s advisories as further names, but no vulnerability that an advisory names', () => {
    const advisories = [
      { id: 'RHSA-2024:7848', link: 'https://example.org' },
      { id: '' },
      { link: 'x' },
      { id: 'CVE-2' },
    ]
    expect(parseGrype(grypeReport([grypeMatch({ advisories })])).matches[0]?.ids).toEqual(['CVE-1', 'RHSA-2024:7848'])
  })

  test('a list that Go wrote as null is empty', () => {
    expect(parseGrype(grypeReport(null)).matches).toEqual([])
  })

  test.each([
    ['not JSON', 'Could not read the report of grype: it is not JSON ('],
    ['{}', 'it does not say that grype made it.'],
    ['[]', 'it does not say that grype made it.'],
    ['{"descriptor":{"name":"grype"}}', 'it has no list "matches".'],
    [grypeReport({}), 'it has no list "matches".'],
    [grypeReport([{}]), 'a match has no vulnerability identifier.'],
    [grypeReport([grypeMatch({ id: 7 })]), 'a match has no vulnerability identifier.'],
    [grypeReport([grypeMatch({ id: 'x'.repeat(1001) })]), 'a match has no vulnerability identifier.'],
    [grypeReport([grypeMatch({}, { version: '1' })]), 'a match has no package name.'],
  ])('refuses %j rather than finding nothing', (text, message) => {
    expect(() => parseGrype(text)).toThrow(message)
  })
})

describe('parseTrivy', () => {
  test('reads a real report', () => {
    const { matches } = parseTrivy(fixture('trivy-image.json'))
    expect(
      matches.map(match => [match.opinion.id, match.opinion.severity, match.opinion.source, match.package.purl]),
    ).toEqual([
      ['CVE-2024-5535', 'LOW', 'debian', 'pkg:deb/debian/openssl@3.0.11-1~deb12u2?arch=amd64&distro=debian-12.9'],
      ['CVE-2020-28493', 'MEDIUM', 'ghsa', 'pkg:pypi/jinja2@2.11.2'],
      ['CVE-2015-2296', 'HIGH', 'ghsa', 'pkg:pypi/requests@2.5.1'],
      ['CVE-2018-18074', 'HIGH', 'ghsa', 'pkg:pypi/requests@2.5.1'],
    ])
    expect(matches[0]).toMatchObject({ ids: ['CVE-2024-5535', 'DSA-5764-1'], locations: [] })
    expect(matches[1]).toMatchObject({
      opinion: { cvss: 5.3, title: 'ReDoS in jinja2' },
      locations: ['/usr/lib/python3/dist-packages/jinja2-2.11.2.dist-info/METADATA'],
    })
  })

  test('a target in which there was nothing to look at has no results', () => {
    expect(parseTrivy('{"SchemaVersion":2}').matches).toEqual([])
    expect(parseTrivy('{"SchemaVersion":2,"Results":null}').matches).toEqual([])
    expect(parseTrivy('{"SchemaVersion":2,"Results":[{"Target":"x"}]}').matches).toEqual([])
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
    const [match] = parseTrivy(trivyReport([{ VulnerabilityID: 'CVE-1', PkgName: 'a', Status, FixedVersion }])).matches
    expect(match?.opinion.fix).toEqual(fix)
  })

  test('takes the CVEs of SUSE’s advisories from their references, and from those of nobody else', () => {
    const References = [
      'https://www.suse.com/security/cve/CVE-2024-28834/',
      'https://www.suse.com/security/cve/CVE-2024-28835.html',
      'https://bugzilla.suse.com/1221746',
      'https://www.suse.com/security/cve/CVE-2024-28836/?x',
      'https://example.org/https://www.suse.com/security/cve/CVE-2024-28837/',
    ]
    const ids = ['SUSE-SU-2024:2546-1', 'openSUSE-SU-2024:1-1', 'CVE-2024-1'].map(
      VulnerabilityID => parseTrivy(trivyReport([{ VulnerabilityID, PkgName: 'a', References }])).matches[0]?.ids,
    )
    const cves = ['CVE-2024-28834', 'CVE-2024-28835']
    expect(ids).toEqual([['SUSE-SU-2024:2546-1', ...cves], ['openSUSE-SU-2024:1-1', ...cves], ['CVE-2024-1']])
  })

  test('tells paths from descriptions', () => {
    const places = [{ Target: 'requirements.txt' }, { Target: 'image (debian 12.9)' }, { Target: 'Python' }, {}].map(
      result => parseTrivy(trivyReport([{ VulnerabilityID: 'CVE-1', PkgName: 'a' }], result)).matches[0]?.locations,
    )
    expect(places).toEqual([['/requirements.txt'], [], [], []])
  })

  test('reads a newer CVSS score, and leaves out an impossible one', () => {
    const [match] = parseTrivy(
      trivyReport([{ VulnerabilityID: 'CVE-1', PkgName: 'a', CVSS: { nvd: { V40Score: 8.7 }, odd: { V3Score: 99 } } }]),
    ).matches
    expect(match?.opinion.cvss).toBe(8.7)
  })

  test.each([
    ['{"SchemaVersion":3}', 'its SchemaVersion is 3, but only 2 is known.'],
    ['{}', 'its SchemaVersion is undefined, but only 2 is known.'],
    ['{"SchemaVersion":2,"Results":{}}', 'it has no list "Results".'],
    [trivyReport('x'), 'it has no list "Vulnerabilities".'],
    [trivyReport([{ PkgName: 'a' }]), 'a match has no vulnerability identifier.'],
    [trivyReport([{ VulnerabilityID: 'CVE-1' }]), 'a match has no package name.'],
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
