import type { ScannerName } from '@release-tools/evidence'
import { grype } from './scanners/grype.ts'
import type { Scanner } from './scanners/scanner.ts'
import { trivy } from './scanners/trivy.ts'

/** How to run each scanner whose findings a release can have. */
export const scannerPrograms = { grype, trivy } satisfies Record<ScannerName, Scanner>
