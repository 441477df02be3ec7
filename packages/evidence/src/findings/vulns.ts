import type { Finding, FindingsDocument, Opinion, ScannerRun } from './findings.ts'
import { type ScannerName, scanners } from './scanners.ts'

/** https://github.com/in-toto/attestation/blob/main/spec/predicates/vulns_02.md */
export const vulnsType = 'https://in-toto.io/attestation/vulns/v0.2'

/** A value on a scale that has a name. */
interface Severity {
  method: string
  score: string
}

interface Vulnerability {
  id: string
  severity: Severity[]
  annotations: Record<string, unknown>[]
}

/** The predicate of what one scanner found. All times are RFC 3339. */
export interface Vulns {
  scanner: {
    uri: string
    version: string
    db: { uri?: string; version?: string; lastUpdate: string }
    result: Vulnerability[]
  }
  metadata: { scanStartedOn: string; scanFinishedOn: string }
}

/** The predicates of a scan, and the scanners of which there is none, each with the reason as the end of a sentence. */
export interface ScanPredicates {
  predicates: { scanner: string; predicate: Vulns }[]
  left: string[]
}

/**
 * What each scanner found, as predicates of their own: the type has one scanner, with its database. A scanner that failed has none, since an empty
 * list says that it found nothing; nor has one whose database has no known time, which the type demands.
 */
export function vulnsOf(document: FindingsDocument): ScanPredicates {
  const judged = document.scanners.map(run => ({ run, reason: reasonAgainst(run) }))
  return {
    predicates: judged
      .filter(({ reason }) => reason === undefined)
      .map(({ run }) => ({ scanner: run.name, predicate: predicateOf(run, document) })),
    left: judged.flatMap(({ run, reason }) => (reason === undefined ? [] : [`${run.name} ${reason}`])),
  }
}

function reasonAgainst({ status, database }: ScannerRun): string | undefined {
  if (status === 'error') return 'failed'
  if (database.unused) return 'saw no package to look up'
  return database.built === undefined ? 'does not say how old its database is' : undefined
}

function predicateOf({ name, version, database }: ScannerRun, { scanned, findings }: FindingsDocument): Vulns {
  const { source, version: dbVersion, built = '' } = database
  const own = findings.flatMap(finding =>
    finding.opinions.filter(({ scanner }) => scanner === name).map(opinion => vulnerability(finding, opinion)),
  )
  return {
    scanner: {
      // parseFindings refuses other names.
      uri: scanners[name as ScannerName].home,
      version,
      db: {
        ...(source === undefined ? {} : { uri: source }),
        ...(dbVersion === undefined ? {} : { version: dbVersion }),
        lastUpdate: built,
      },
      result: own,
    },
    // Only the end of a scan is recorded.
    metadata: { scanStartedOn: scanned, scanFinishedOn: scanned },
  }
}

/** The package is an annotation: the type has no field for it. */
function vulnerability(finding: Finding, opinion: Opinion): Vulnerability {
  const { id, severity, source, cvss, epss, knownExploited, fix } = opinion
  const { package: affected, locations } = finding
  const { name, version, purl } = affected
  const scores = { cvss, epss } satisfies Record<string, number | undefined>
  const rated = Object.entries(scores).filter(entry => entry[1] !== undefined)
  return {
    id,
    severity: [{ method: source, score: severity }, ...rated.map(([method, score]) => ({ method, score: `${score}` }))],
    annotations: [
      {
        aliases: [finding.id, ...finding.aliases].filter(alias => alias !== id),
        package: { name, version, ...(purl === undefined ? {} : { purl }) },
        locations,
        fix,
        ...(knownExploited === undefined ? {} : { knownExploited }),
      },
    ],
  }
}
