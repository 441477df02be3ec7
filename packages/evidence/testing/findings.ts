import { readFileSync } from 'node:fs'
import { type Finding, type FindingsDocument, readReport, type ScannerMatch } from '../src/findings/findings.ts'
import { findingsDocument } from '../src/findings/findings-document.ts'
import { mergeMatches } from '../src/findings/merge.ts'
import type { ScannerName } from '../src/findings/scanners.ts'

/** The text of a file of test/fixtures. */
export function fixture(name: string): string {
  return readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8')
}

/** The matches of the real reports on one image, by both scanners. */
export function realMatches(): ScannerMatch[] {
  const reports = [
    readReport('grype', { report: fixture('grype-image.json'), about: '' }),
    readReport('trivy', { report: fixture('trivy-image.json'), about: '{}' }),
  ]
  return reports.flatMap(({ matches }) => matches)
}

/** A match of one scanner; parts as given. */
export function match(
  parts: {
    scanner?: ScannerName
    id?: string
    ids?: string[]
    purl?: string
    name?: string
    version?: string
    severity?: Finding['severity']
    fix?: Finding['fix']
  } = {},
): ScannerMatch {
  const id = parts.id ?? 'CVE-2026-0001'
  const purl = parts.purl ?? 'pkg:pypi/widget@1.0.0'
  return {
    opinion: {
      scanner: parts.scanner ?? 'grype',
      id,
      severity: parts.severity ?? 'HIGH',
      source: 'test',
      fix: parts.fix ?? { state: 'fixed', versions: ['1.0.1'] },
    },
    ids: parts.ids ?? [id],
    package: { name: parts.name ?? 'widget', version: parts.version ?? '1.0.0', type: 'python', purl },
    locations: ['/requirements.txt'],
  }
}

/** A document of these matches, scanned on 2026-06-01 by both scanners with databases of that day. */
export function documentOf(matches: ScannerMatch[], parts: Partial<FindingsDocument> = {}): FindingsDocument {
  const database = { built: '2026-05-31T12:00:00Z' }
  return findingsDocument({
    target: { kind: 'image', name: 'widget', platform: 'linux/amd64', digest: `sha256:${'a'.repeat(64)}` },
    scanned: '2026-06-01T12:00:00Z',
    scanners: [
      { name: 'grype', version: '0.110.0', status: 'ok', database },
      { name: 'trivy', version: '0.59.1', status: 'ok', database },
    ],
    ...parts,
    findings: mergeMatches(matches, ['grype', 'trivy']),
  })
}
