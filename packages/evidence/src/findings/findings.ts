import type { Tool } from '../manifest/manifest-model.ts'
import type { Target } from '../release/target.ts'
import type { AffectedPackage, Assessment, Database, Fix, ReportedMatch } from './assessment.ts'
import type { ScannerOutput } from './scanners/scanner-format.ts'
import { type ScannerName, scanners } from './scanners.ts'
import type { Severity } from './severity.ts'

/** The value of `schema`, and the `$id` of the JSON Schema. */
export const findingsSchema = 'https://github.com/org/release-tools/blob/v1/docs/schema/findings.v1.json'

/** What one scanner says of a vulnerability in a package. */
export interface Opinion extends Assessment {
  scanner: ScannerName
}

/** A vulnerability in a package, with the opinions of all scanners that saw it. */
export interface Finding {
  /** The CVE, if there is one. */
  id: string
  /** All other identifiers, in bytewise order. */
  aliases: string[]
  package: AffectedPackage
  /** The highest of the opinions. */
  severity: Severity
  fix: Fix
  /** Paths in the target, in bytewise order. */
  locations: string[]
  opinions: Opinion[]
  /** Where scanners that ran disagree: on the severity, or on whether it is there at all. */
  disagreement?: 'severity' | 'presence'
}

/** One match of a scanner's report, before it is joined with what others say. */
export interface ScannerMatch extends Omit<ReportedMatch, 'assessment'> {
  opinion: Opinion
}

/** The matches of a report as the opinions of the scanner that wrote it. Throws a Problem for what it does not write. */
export function readReport(
  scanner: ScannerName,
  output: ScannerOutput,
): { matches: ScannerMatch[]; database: Database } {
  const { matches, database } = scanners[scanner].parse(output)
  return {
    matches: matches.map(({ assessment, ...match }) => ({ opinion: { scanner, ...assessment }, ...match })),
    database,
  }
}

/** A scanner and how it went; one that did not run to its end has no opinion, and the verdict is `error`. */
export interface ScannerRun extends Tool {
  status: 'ok' | 'error'
  database: Database
  error?: string
}

export type Counts = Record<Severity, number>

/** `vulnerabilities.json`: docs/schema/findings.v1.json. */
export interface FindingsDocument {
  schema: typeof findingsSchema
  /** What was scanned. */
  target: Target
  /** When it was scanned, RFC 3339. */
  scanned: string
  scanners: ScannerRun[]
  summary: { total: number; severities: Counts; fixable: number; disagreements: number }
  findings: Finding[]
}

/** True when there is a version that has the fix. */
export function isFixable(finding: Pick<Finding, 'fix'>): boolean {
  return finding.fix.state === 'fixed'
}

/** Name and version of a package: `jinja2 2.11.2`. */
export function packageLabel({ name, version }: AffectedPackage): string {
  return version === '' ? name : `${name} ${version}`
}
