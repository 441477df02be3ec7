import type { ScannerName } from '@release-tools/evidence'
import { grype } from './scanners/grype.ts'
import type { Scanner } from './scanners/scanner.ts'
import { trivy } from './scanners/trivy.ts'

/** How each scanner that can have findings in a release is run. */
export const scannerPrograms = { grype, trivy } satisfies Record<ScannerName, Scanner>
