import type { Database, ReportedMatch } from '../assessment.ts'

/** What a scanner wrote, as text. */
export interface ScannerOutput {
  /** Its report in JSON. */
  report: string
  /** What it says of itself and its database in JSON; empty if its report says it. */
  about: string
}

/** What is known of a scanner and of what it writes. Each has a file in this folder and a line in `scanners.ts`. */
export interface ScannerFormat {
  /** For people, as the head of a column. */
  title: string
  /** What it does not look at, for people. An integration test shows it, and docs/tasks/scan-an-image.md says it. */
  cannotSee: string
  /** Throws a Problem for anything that the scanner does not write. */
  parse(output: ScannerOutput): { matches: ReportedMatch[]; database: Database }
}
