import { describe, expect, test } from '@jest/globals'
import { readReport } from '../../src/findings/findings.ts'
import { mergeMatches } from '../../src/findings/merge.ts'
import { purlIn } from '../../src/findings/scanners/osv-scanner-purls.ts'
import { match } from '../../testing/findings.ts'

interface Found {
  package: object
  groups?: object[]
  vulnerabilities?: object[]
}

const databases = ['Debian', 'PyPI', 'Ubuntu', 'Rocky Linux'].map(name => {
  return { name, built: `2026-06-0${name.length % 9}T00:00:00Z` }
})

function parse(packages: Found[], path = '/checkout/requirements.txt', facts: object = {}) {
  const report = { results: [{ source: { path, type: 'lockfile' }, packages }], experimental_config: {} }
  return readReport('osv-scanner', { report: JSON.stringify(report), about: JSON.stringify({ databases, ...facts }) })
}

const jinja = { name: 'jinja2', version: '2.10', ecosystem: 'PyPI' }

function affected(ecosystem: string, name: string, events: object[], type = 'ECOSYSTEM') {
  return { package: { ecosystem, name }, ranges: [{ type, events }] }
}

/** A package with one group, and the records of it. */
function found(group: object, records: object[], of: object = jinja): Found {
  return { package: of, groups: [group], vulnerabilities: records }
}

describe('a report of OSV-Scanner', () => {
  test('has one match for the records of one vulnerability, with the versions that fix it', () => {
    const group = { ids: ['PYSEC-2021-66', 'GHSA-1'], aliases: ['CVE-2020-28493', 'GHSA-1'], max_severity: '5.3' }
    const records = [
      {
        id: 'PYSEC-2021-66',
        details: 'First line\nsecond',
        affected: [affected('PyPI', 'Jinja2', [{ introduced: '0' }, { fixed: '2.11.3' }])],
      },
      {
        id: 'GHSA-1',
        summary: 'In short',
        affected: [
          affected('PyPI', 'jinja2', [{ introduced: '0' }, { fixed: '2.11.3' }]),
          affected('PyPI', 'jinja2', [{ introduced: '0' }, { fixed: 'abc' }], 'GIT'),
          affected('npm', 'jinja2', [{ introduced: '0' }, { fixed: '9.9.9' }]),
        ],
      },
      { id: 'GHSA-other', affected: [affected('PyPI', 'jinja2', [{ fixed: '3.0' }])] },
    ]
    expect(parse([found(group, records)], undefined, { root: '/checkout' }).matches).toEqual([
      {
        opinion: {
          scanner: 'osv-scanner',
          id: 'PYSEC-2021-66',
          severity: 'MEDIUM',
          source: 'cvss',
          fix: { state: 'fixed', versions: ['2.11.3'] },
          title: 'First line',
          url: 'https://osv.dev/vulnerability/PYSEC-2021-66',
          cvss: 5.3,
        },
        ids: ['PYSEC-2021-66', 'GHSA-1', 'CVE-2020-28493'],
        package: { name: 'jinja2', version: '2.10', type: 'PyPI', purl: 'pkg:pypi/jinja2@2.10' },
        locations: ['/requirements.txt'],
      },
    ])
  })

  test.each([
    ['0.0', [], 'NEGLIGIBLE'],
    ['3.9', [], 'LOW'],
    ['7.0', [], 'HIGH'],
    ['9.8', [], 'CRITICAL'],
    ['', [{ id: 'GHSA-1', database_specific: { severity: 'MODERATE' } }], 'MEDIUM'],
    ['', [{ id: 'GHSA-1', severity: [{ type: 'Ubuntu', score: 'negligible' }] }], 'NEGLIGIBLE'],
    ['', [{ id: 'GHSA-1' }], 'UNKNOWN'],
  ])('with the score %j and the records %j is rated %s', (max_severity, records, expected) => {
    const { matches } = parse([found({ ids: ['GHSA-1'], max_severity }, records)])
    expect(matches[0]?.opinion).toMatchObject({ severity: expected, source: max_severity === '' ? 'ghsa' : 'cvss' })
  })

  test('rates a malicious package CRITICAL, because nobody else does', () => {
    const { matches } = parse([found({ ids: ['MAL-2026-1'], max_severity: '' }, [{ id: 'MAL-2026-1' }])])
    expect(matches[0]?.opinion).toMatchObject({ severity: 'CRITICAL', source: 'mal', fix: { state: 'unknown' } })
  })

  test('is about binary packages, and counts the CVEs of a distributor’s advisory as its names', () => {
    const system = (binary: string) => ({
      ...{ name: 'openssl', os_package_name: binary, version: '3.0.11-1~deb12u2', ecosystem: 'Debian:12' },
    })
    const records = [
      {
        id: 'DSA-5764-1',
        related: ['CVE-2024-5535', 'DSA-1'],
        affected: [affected('Debian:12', 'openssl', [{ introduced: '0' }])],
      },
    ]
    const group = { ids: ['DSA-5764-1'], aliases: ['DSA-5764-1'], max_severity: '' }
    const { matches, judged } = parse(
      ['libssl3', 'openssl'].map(binary => found(group, records, system(binary))),
      '/var/lib/dpkg/status',
    )
    const purl = (name: string) => `pkg:deb/debian/${name}@3.0.11-1~deb12u2?distro=debian-12`
    expect(judged.map(one => one.purl)).toEqual([purl('libssl3'), purl('openssl')])
    const others = judged.map(one => match({ ...one, id: 'CVE-2024-5535' }))
    const merged = mergeMatches([...matches, ...others], ['grype', 'osv-scanner'])
    expect(merged.map(({ id, package: { name }, fix, opinions }) => [id, name, fix.state, opinions.length])).toEqual([
      ['CVE-2024-5535', 'libssl3', 'fixed', 2],
      ['CVE-2024-5535', 'openssl', 'fixed', 2],
    ])
    expect(matches[0]?.opinion.fix).toEqual({ state: 'not-fixed', versions: [] })
  })

  test('reads a fix of one release for a package whose release it does not know', () => {
    const rocky = { name: 'openssl-libs', version: '3.0.7-27', ecosystem: 'Rocky Linux' }
    const record = {
      id: 'RLSA-2024:7847',
      affected: [affected('Rocky Linux:9', 'openssl-libs', [{ fixed: '1:3.0.7-28' }])],
    }
    const { matches } = parse([found({ ids: ['RLSA-2024:7847'], max_severity: '' }, [record], rocky)])
    expect(matches[0]?.opinion.fix.versions).toEqual(['1:3.0.7-28'])
  })

  test('has no opinion on packages without an ecosystem, and leaves out what is excluded', () => {
    const unknown = { name: 'glibc', version: '1', ecosystem: '' }
    const { judged, skipped } = parse([{ package: unknown }, { package: { commit: 'abc' } }, { package: jinja }])
    expect([judged, skipped].map(list => list.map(({ name }) => name))).toEqual([['jinja2'], ['glibc']])
    const excluded = { root: '/checkout', excluded: ['docs'] }
    expect(parse([{ package: jinja }], '/checkout/docs/requirements.txt', excluded).judged).toEqual([])
    expect(parse([{ package: jinja }], '/checkout/docs-of/requirements.txt', excluded).judged).toHaveLength(1)
  })

  test('is as old as the oldest database, and has one digest for all', () => {
    const digest = `sha256:${'a'.repeat(64)}`
    expect(parse([], undefined, { databases, digest }).database).toEqual({
      built: '2026-06-02T00:00:00Z',
      source: 'Debian, PyPI, Ubuntu, Rocky Linux',
      digest,
    })
    const undated = parse([], undefined, { databases: [...databases, { name: 'npm' }] })
    expect(undated.database.built).toBeUndefined()
    expect(parse([], undefined, { databases: [] }).database).toEqual({ unused: true })
  })

  test.each([
    ['{}', 'it has no list "results".'],
    ['{"results":[{}]}', 'it has no list "packages".'],
    [JSON.stringify({ results: [{ packages: [found({ ids: [] }, [])] }] }), 'a match has no vulnerability identifier.'],
    [
      JSON.stringify({ results: [{ packages: [found({ ids: ['CVE-1'], max_severity: 'high' }, [])] }] }),
      'the score "high" is not a number from 0 to 10.',
    ],
    [
      JSON.stringify({ results: [{ packages: [{ package: { name: 'a', ecosystem: 'npm' } }] }] }),
      'it lists packages of npm, but no database of them was read.',
    ],
  ])('%s is refused', (report, message) => {
    const about = JSON.stringify({ databases })
    expect(() => readReport('osv-scanner', { report, about })).toThrow(
      `Could not read the report of osv-scanner: ${message} Use the version of osv-scanner that the lock of release-tools names.`,
    )
  })
})

test.each([
  ['Ubuntu:22.04', 'libssl3', '3.0.2-0ubuntu1', 'pkg:deb/ubuntu/libssl3@3.0.2-0ubuntu1?distro=ubuntu-22.04'],
  ['Alpine:v3.19', 'libssl3', '3.1.4-r1', 'pkg:apk/alpine/libssl3@3.1.4-r1?distro=alpine-3.19'],
  ['Wolfi', 'libssl3', '1', 'pkg:apk/wolfi/libssl3@1'],
  ['openSUSE:Leap 15.5', 'vim', '9', 'pkg:rpm/opensuse/vim@9?distro=opensuse-leap-15.5'],
  ['SUSE:15.5', 'vim', '9', 'pkg:rpm/suse/vim@9?distro=sles-15.5'],
  ['Red Hat:enterprise_linux:9::baseos', 'vim', '2:9', 'pkg:rpm/redhat/vim@2:9?distro=redhat-9'],
  ['Azure Linux:2.0', 'vim', '9', 'pkg:rpm/mariner/vim@9?distro=mariner-2.0'],
  ['Azure Linux:3.0', 'vim', '9', 'pkg:rpm/azurelinux/vim@9?distro=azurelinux-3.0'],
  ['npm', '@acme/a', '1', 'pkg:npm/%40acme/a@1'],
  ['Maven', 'org.acme:a', '1', 'pkg:maven/org.acme/a@1'],
  ['Go', 'example.org/a/v2', '', 'pkg:golang/example.org/a/v2'],
  ['Odd', 'a', '1', undefined],
])('a package of %s is %s@%s as the purl %s', (ecosystem, name, version, purl) => {
  expect(purlIn(ecosystem, name, version)).toBe(purl)
})
