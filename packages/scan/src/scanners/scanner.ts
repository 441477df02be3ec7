import type { ScannerOutput } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import type { RegistryLogin } from '@release-tools/oci'
import type { FoundTool } from '@release-tools/tools'
import type { ProgramSettings } from '../program-settings.ts'
import type { Subject } from '../subject/subject.ts'

/** What a scan of one target needs, for any scanner. */
export interface ScanContext {
  /** Absolute path. */
  releaseDir: string
  /** Directory for temporary files. The caller removes it. */
  scratch: string
  /** Version of the project or image. Only for an SBOM that is made during the scan. */
  version: string
  login: RegistryLogin | undefined
  /** Absolute path of a report of Safety. */
  safetyReport?: string
  /** True if the file at an absolute path is as a step made it: no other job can have changed it. */
  isTrusted(path: string): Promise<boolean>
}

/** The program of a scanner: its path, version and digest. */
export type FoundScanner = Pick<FoundTool, 'path' | 'version' | 'sha256'>

/** How to run a scanner. Each has a file in this folder and a line in `scanners.ts`. */
export interface Scanner {
  settings: ProgramSettings
  /** Finds its program, or installs it for this run. Throws a Problem if it is not available. */
  find(context: ScanContext, host: Host): Promise<FoundScanner>
  /** Scans a target, and returns what the scanner wrote. Throws a Problem if the scanner fails. */
  run(program: FoundScanner, subject: Subject, context: ScanContext, host: Host): Promise<ScannerOutput>
}
