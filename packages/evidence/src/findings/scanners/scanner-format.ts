import type { Database, ReportedMatch } from '../assessment.ts'

/** The output of a scanner, as text. */
export interface ScannerOutput {
  /** Its report in JSON. */
  report: string
  /** What it says about itself and its database, in JSON; empty if its report has that. */
  about: string
}

/** A scanner and its output format. Each has a file in this folder and a line in `scanners.ts`. */
export interface ScannerFormat {
  /** Its name for people, as the title of a column. */
  title: string
  /** What it cannot see, for people. An integration test proves it, and docs/tasks/scan-an-image.md says it. */
  cannotSee: string
  /** Throws a Problem for anything that the scanner does not write. */
  parse(output: ScannerOutput): { matches: ReportedMatch[]; database: Database }
}
