import { messageOf, Problem } from '@release-tools/base'
import {
  type AffectedPackage,
  type Database,
  readReport,
  type ScannerMatch,
  type ScannerName,
  type ScannerOutput,
  type ScannerRun,
} from '@release-tools/evidence'
import type { Host, Variables } from '@release-tools/host'
import type { FoundScanner, ScanContext } from '../scanners/scanner.ts'
import { scannerPrograms } from '../scanners.ts'
import type { Subject } from '../subject/subject.ts'

/** The run of a scanner, and what it found. */
export interface ScannerOutcome {
  name: ScannerName
  run: ScannerRun
  matches: ScannerMatch[]
  /** Every package that it judged. */
  judged: AffectedPackage[]
  /** Packages that it lists and does not judge. */
  skipped: AffectedPackage[]
  /** The SBOM that it read; absent if it reads the target itself. */
  sbom?: ScannerOutput['sbom']
}

/**
 * Runs one scanner. A failure becomes a status with its reason, so that the findings of the others are still reported. The verdict
 * is then `error`.
 */
export async function runScanner(
  name: ScannerName,
  subject: Subject,
  context: ScanContext,
  host: Host,
): Promise<ScannerOutcome> {
  let program: FoundScanner | undefined
  try {
    program = await scannerPrograms[name].find(context, host)
    const output = await scannerPrograms[name].run(program, subject, context, host)
    const { matches, database, judged, skipped } = readReport(name, output)
    const run: ScannerRun = { ...identity(name, program), status: 'ok', database: { ...database, ...sample(host.env) } }
    return { name, run, matches, judged, skipped, sbom: output.sbom }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const failed = { status: 'error' as const, database: sample(host.env), error: shortened(messageOf(error)) }
    return { name, run: { ...identity(name, program), ...failed }, matches: [], judged: [], skipped: [] }
  }
}

function identity(name: ScannerName, program: FoundScanner | undefined) {
  return program === undefined
    ? { name, version: 'unknown' }
    : { name, version: program.version, sha256: program.sha256 }
}

/** Marks the small databases of tests and demonstrations in everything that is made with them. */
function sample(env: Variables): Pick<Database, 'sample'> {
  return env.RELEASE_TOOLS_SAMPLE_DATABASES ? { sample: true } : {}
}

function shortened(text: string): string {
  return text.toWellFormed().replace(/\s+/g, ' ').slice(0, 1000)
}
