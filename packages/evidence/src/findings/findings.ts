import type { Tool } from '../manifest/manifest-model.ts'
import type { Target } from '../release/target.ts'
import type { AffectedPackage, Assessment, Database, Feeds, Fix, ReportedMatch } from './assessment.ts'
import type { PackageStatuses } from './package-status.ts'
import type { ScannerOutput, ScannerReport } from './scanners/scanner-format.ts'
import { type ScannerName, scanners } from './scanners.ts'
import type { Severity } from './severity.ts'

/** The value of `schema`, and the `$id` of the JSON Schema. */
export const findingsSchema = 'https://github.com/org/release-tools/blob/v1/docs/schema/findings.v1.json'

/** What one scanner says about a vulnerability in a package. */
export interface Opinion extends Assessment {
  scanner: ScannerName
}

/** A vulnerability in a package, with the opinions of all scanners that report it. */
export interface Finding {
  /** The CVE, if there is one. */
  id: string
  /** All other identifiers, in bytewise order. */
  aliases: string[]
  package: AffectedPackage
  /** The highest severity of the opinions. */
  severity: Severity
  fix: Fix
  /** Paths in the target, in bytewise order. */
  locations: string[]
  opinions: Opinion[]
  /** Its EPSS score in the list that was given, 0 to 1. Absent if that has none, or none was given. */
  epss?: number
  /** True if it is in the list of known exploited vulnerabilities that was given. */
  knownExploited?: boolean
  /** Scanners that ran and cannot see the package. They have no opinion. Absent if there are none. */
  unseen?: ScannerName[]
  /** When the earliest scan that is known to have it was (RFC 3339). Absent if it is new against the baseline, or there is none. */
  since?: string
  /** What the scanners that see the package disagree on: the severity, or whether the vulnerability is present. */
  disagreement?: 'severity' | 'presence'
}

/** One match of a scanner's report, before it is merged with those of other scanners. */
export interface ScannerMatch extends Omit<ReportedMatch, 'assessment'> {
  opinion: Opinion
}

/** The report of a scanner, whose matches are its opinions. */
export interface OwnReport extends Omit<ScannerReport, 'matches'> {
  matches: ScannerMatch[]
}

/** Reads the matches of a report as opinions of its scanner. Throws a Problem for a report that the scanner does not write. */
export function readReport(scanner: ScannerName, output: ScannerOutput): OwnReport {
  const { matches, ...report } = scanners[scanner].parse(output)
  return {
    ...report,
    matches: matches.map(({ assessment, ...match }) => ({ opinion: { scanner, ...assessment }, ...match })),
  }
}

/** A scanner and the result of its run. A scanner that failed has no opinion, and the verdict is `error`. */
export interface ScannerRun extends Tool {
  status: 'ok' | 'error'
  database: Database
  error?: string
}

export const baselineKinds = ['base', 'release', 'findings'] as const

/** An earlier scan that findings are compared with. */
export interface Baseline {
  /** `base`: of the commit that a pull request is based on. `release`: of a release. `findings`: a report. */
  kind: (typeof baselineKinds)[number]
  /** The commit, the tag, or the path as it was given. */
  name: string
  /** When it was scanned (RFC 3339). Absent if it does not have the target, or could not be compared. */
  scanned?: string
  /** Why it could not be compared, as a sentence. */
  error?: string
}

export type Counts = Record<Severity, number>

/** `vulnerabilities.json`: docs/schema/findings.v1.json. */
export interface FindingsDocument {
  schema: typeof findingsSchema
  /** The target that was scanned. */
  target: Target
  /** Time of the scan (RFC 3339). */
  scanned: string
  scanners: ScannerRun[]
  /** Packages that a scanner lists and none judges, by name and version. Absent if there is none. */
  unjudged?: string[]
  /** The lists of attacks that were given as files. Absent if there are none. */
  feeds?: Feeds
  /** What a package index says of the Python packages. Absent if none was asked. */
  packageStatus?: PackageStatuses
  /** What the findings were compared with. Absent if there is nothing. */
  baseline?: Baseline
  summary: { total: number; severities: Counts; fixable: number; disagreements: number }
  findings: Finding[]
}

/** True if a version with a fix exists. */
export function isFixable(finding: Pick<Finding, 'fix'>): boolean {
  return finding.fix.state === 'fixed'
}

/** Name and version of a package: `jinja2 2.11.2`. */
export function packageLabel({ name, version }: AffectedPackage): string {
  return version === '' ? name : `${name} ${version}`
}
