import { expect, test } from '@jest/globals'
import { vulnsOf, vulnsType } from '../../src/findings/vulns.ts'
import { statementName } from '../../src/policy/attested-kinds.ts'
import { documentOf, match, realMatches } from '../../testing/findings.ts'

test('each scanner has a predicate of its own, with its database and only what it found', () => {
  const cve = match({ scanner: 'grype', id: 'GHSA-1', ids: ['GHSA-1', 'CVE-2026-0001'], severity: 'HIGH' })
  cve.opinion = { ...cve.opinion, cvss: 9.8, epss: 0.25, knownExploited: true }
  const document = documentOf([cve], {
    scanners: [
      {
        name: 'grype',
        version: '0.110.0',
        status: 'ok',
        database: { version: 'v6.1', built: '2026-05-31T12:00:00Z', source: 'https://example.org/db.tar' },
      },
      { name: 'trivy', version: '0.59.1', status: 'ok', database: { built: '2026-05-30T12:00:00Z' } },
    ],
  })
  const metadata = { scanStartedOn: '2026-06-01T12:00:00Z', scanFinishedOn: '2026-06-01T12:00:00Z' }
  const { predicates, left } = vulnsOf(document)
  expect(left).toEqual([])
  expect(predicates.map(({ scanner }) => scanner)).toEqual(['grype', 'trivy'])
  expect(predicates.map(({ predicate }) => predicate)).toEqual([
    {
      scanner: {
        uri: 'https://github.com/anchore/grype',
        version: '0.110.0',
        db: { uri: 'https://example.org/db.tar', version: 'v6.1', lastUpdate: '2026-05-31T12:00:00Z' },
        result: [
          {
            id: 'GHSA-1',
            severity: [
              { method: 'test', score: 'HIGH' },
              { method: 'cvss', score: '9.8' },
              { method: 'epss', score: '0.25' },
            ],
            annotations: [
              {
                aliases: ['CVE-2026-0001'],
                package: { name: 'widget', version: '1.0.0', purl: 'pkg:pypi/widget@1.0.0' },
                locations: ['/requirements.txt'],
                fix: { state: 'fixed', versions: ['1.0.1'] },
                knownExploited: true,
              },
            ],
          },
        ],
      },
      metadata,
    },
    {
      scanner: {
        uri: 'https://github.com/aquasecurity/trivy',
        version: '0.59.1',
        db: { lastUpdate: '2026-05-30T12:00:00Z' },
        result: [],
      },
      metadata,
    },
  ])
})

test('a scanner that failed, or whose database has no time, has none: an empty list would say that it found nothing', () => {
  const document = documentOf([], {
    scanners: [
      { name: 'grype', version: '0.110.0', status: 'error', database: {}, error: 'no database' },
      { name: 'trivy', version: '0.59.1', status: 'ok', database: {} },
    ],
  })
  expect(vulnsOf(document)).toEqual({
    predicates: [],
    left: ['grype failed', 'trivy does not say how old its database is'],
  })
})

test('every opinion of real reports is in one predicate, and readers of statements know the type', () => {
  const document = documentOf(realMatches())
  const listed = vulnsOf(document).predicates.map(({ predicate }) => predicate.scanner.result.length)
  const opinions = document.findings.flatMap(finding => finding.opinions)
  expect(listed).toEqual(['grype', 'trivy'].map(name => opinions.filter(({ scanner }) => scanner === name).length))
  expect(statementName(vulnsType)).toBe('vulnerabilities')
})
