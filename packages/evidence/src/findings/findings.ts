import type { Tool } from '../manifest/manifest-model.ts'
import type { Target } from '../release/target.ts'

import type { Severity } from './severity.ts'

/** The value of `schema`, and the `$id` of the JSON Schema. */
export const findingsSchema = 'https://github.com/org/release-tools/blob/v1/docs/schema/findings.v1.json'

export const engineNames = ['grype', 'trivy'] as const
export type EngineName = (typeof engineNames)[number]

export const fixStates = ['fixed', 'not-fixed', 'wont-fix', 'unknown'] as const

/** Whether there is a version without the vulnerability. */
export interface Fix {
  state: (typeof fixStates)[number]
  versions: string[]
}

/** A package as an engine found it. */
export interface AffectedPackage {
  name: string
  version: string
  /** As the engine calls it: `deb`, `python`, `pip`. */
  type: string
  purl?: string
}

/** What one engine says of a vulnerability in a package. */
export interface Opinion {
  engine: EngineName
  /** The identifier by which the engine lists it. */
  id: string
  severity: Severity
  /** Who rated it: grype's namespace, trivy's severity source. */
  source: string
  fix: Fix
  title?: string
  url?: string
  /** Highest CVSS base score, 0 to 10. */
  cvss?: number
  /** Probability of exploitation within 30 days, 0 to 1 (FIRST's EPSS). */
  epss?: number
  /** In CISA's catalogue of known exploited vulnerabilities. */
  knownExploited?: boolean
}

/** A vulnerability in a package, with the opinions of all engines that saw it. */
export interface Finding {
  /** The CVE where there is one. */
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
  /** Where engines that ran disagree: on the severity, or on whether it is there at all. */
  disagreement?: 'severity' | 'presence'
}

/** One line of an engine's report, before it is joined with what others say. */
export interface EngineRecord {
  opinion: Opinion
  /** Every identifier of it, its own included. */
  ids: string[]
  package: AffectedPackage
  locations: string[]
}

/** Where an engine's knowledge comes from. */
export interface Database {
  version?: string
  /** RFC 3339. */
  built?: string
  source?: string
  /** True for the small databases of tests and demonstrations, which know only a few vulnerabilities. */
  sample?: boolean
}

/** What one engine's report holds. */
export interface EngineReport {
  records: EngineRecord[]
  database: Database
}

/** An engine and how it went; one that did not run to its end has no opinion, and the verdict is `error`. */
export interface Engine extends Tool {
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
  engines: Engine[]
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
