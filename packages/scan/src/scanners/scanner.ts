import type { ScannerOutput } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import type { RegistryLogin, ScanTarget } from '@release-tools/oci'
import type { FoundTool } from '@release-tools/tools'
import type { ProgramSettings } from '../program-settings.ts'

/** Most bytes of a report; one finding has about 5 kB. */
export const reportLimit = 256 * 1024 * 1024

/** What a scan of one target needs, whichever scanner does it. */
export interface ScanContext {
  /** Absolute. */
  releaseDir: string
  /** A directory for temporary files; the caller removes it. */
  scratch: string
  /** Version of the project or image; only for an SBOM that has to be made here. */
  version: string
  login: RegistryLogin | undefined
}

/** How a scanner is run. Each has a file in this folder and a line in `scanners.ts`. */
export interface Scanner {
  settings: ProgramSettings
  /** Scans a target and gives what the scanner wrote. Throws a Problem if it does not run to its end. */
  run(program: FoundTool, target: ScanTarget, context: ScanContext, host: Host): Promise<ScannerOutput>
}
