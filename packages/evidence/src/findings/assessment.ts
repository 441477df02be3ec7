import type { Severity } from './severity.ts'

export const fixStates = ['fixed', 'not-fixed', 'wont-fix', 'unknown'] as const

/** Whether a version without the vulnerability exists. */
export interface Fix {
  state: (typeof fixStates)[number]
  versions: string[]
}

/** A package, as a scanner reports it. */
export interface AffectedPackage {
  name: string
  version: string
  /** The type as the scanner names it: `deb`, `python`, `pip`. */
  type: string
  purl?: string
  /**
   * What other scanners call the distribution, if they do not know it: `debian` for a package of Linux Mint. An exception may use
   * any of these names.
   */
  otherDistributions?: string[]
}

/** What a scanner says about a vulnerability in a package. */
export interface Assessment {
  /** The identifier under which the scanner lists it. */
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
  /** When the vulnerability was first published (RFC 3339). */
  published?: string
}

/** What the lists of attacks say of one vulnerability. */
export type Attacks = Pick<Assessment, 'epss' | 'knownExploited'>

/** One match of a scanner's report: a vulnerability in a package. */
export interface ReportedMatch {
  assessment: Assessment
  /** All identifiers of the vulnerability, including that of the assessment. */
  ids: string[]
  package: AffectedPackage
  locations: string[]
  /** What the lists of attacks say of each CVE, if the scanner says it by CVE: an advisory can be about several. */
  attacks?: Record<string, Attacks>
}

/** The vulnerability database of a scanner. */
export interface Database {
  version?: string
  /** Time of creation (RFC 3339). */
  built?: string
  source?: string
  /** When the lists of attacks in it were captured (RFC 3339). A list that is absent is not in it. */
  feeds?: { epss?: string; knownExploited?: string }
  /** `sha256:…` of its file. Of several files, of the list of them that `sha256sum` prints. */
  digest?: string
  /** True if the scanner saw no package to look up, so it read no database. */
  unused?: boolean
  /** True for the small databases of tests and demonstrations, which know only a few vulnerabilities. */
  sample?: boolean
}

/** A list of attacks that was given as a file. */
export interface Feed {
  /** Of the file, in lower-case hex. */
  sha256: string
  /** When the list was made (RFC 3339). */
  date: string
  /** The version of the EPSS model (scores jump if it changes), or of CISA's catalogue. Absent if the list does not say. */
  version?: string
}

/** The lists that were given. One that was not is absent. */
export interface Feeds<EpssList = Feed, Catalogue = Feed> {
  epss?: EpssList
  knownExploited?: Catalogue
}
