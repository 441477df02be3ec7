import type { AffectedPackage, Database, ReportedMatch } from '../assessment.ts'

/** The output of a scanner: bytes, or text. */
export interface ScannerOutput {
  /** Its report in JSON. */
  report: Buffer | string
  /** What it says about itself and its database, in JSON; empty if its report has that. */
  about: string
  /** The SBOM that it read, as syft's own JSON or as CycloneDX. Absent if it reads the target itself. */
  sbom?: Buffer | string
}

/** What a scanner found, and what it looked at. */
export interface ScannerReport {
  matches: ReportedMatch[]
  database: Database
  /** Every package that it judged. It has no opinion on any other package. */
  judged: AffectedPackage[]
  /** Packages that it lists, and knows no vulnerabilities for: those of a distribution that it does not know. */
  skipped: AffectedPackage[]
}

/** A scanner and its output format. Each has a file in this folder and a line in `scanners.ts`. */
export interface ScannerFormat {
  /** Its name for people, as the title of a column. */
  title: string
  /** Web address of its project: who it is, in attestations. */
  home: string
  /** What it cannot see, for people, in docs/tasks/scan-an-image.md. docs/what-scanners-see.md has the details. */
  cannotSee: string
  /** The type of package URL of all packages that it can judge. Absent if they have several. */
  onlyType?: string
  /** True if it does not run here: somebody gives its report. */
  isGiven?: true
  /** True if it leaves the epoch out of the versions of some RPMs. */
  leavesOutEpochs?: true
  /** Throws a Problem for anything that the scanner does not write. */
  parse(output: ScannerOutput): ScannerReport
}
