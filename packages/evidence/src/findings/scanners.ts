import { grype } from './scanners/grype.ts'
import { osvScanner } from './scanners/osv-scanner.ts'
import { pipAudit } from './scanners/pip-audit.ts'
import { safety } from './scanners/safety.ts'
import type { ScannerFormat } from './scanners/scanner-format.ts'
import { trivy } from './scanners/trivy.ts'

/** Every scanner whose findings a release can have. Lists of scanners have this order everywhere. */
export const scanners = { grype, trivy, 'osv-scanner': osvScanner, 'pip-audit': pipAudit, safety } satisfies Record<
  string,
  ScannerFormat
>

export type ScannerName = keyof typeof scanners

export const scannerNames = Object.keys(scanners) as ScannerName[]

function scannersThat(has: (format: ScannerFormat) => boolean | undefined): ScannerName[] {
  return scannerNames.filter(name => has(scanners[name]))
}

/** The scanners that do not run here: somebody gives their report. */
export const givenScanners = scannersThat(format => format.isGiven)

/** The scanners that leave the epoch out of the versions of some RPMs. */
export const scannersWithoutEpochs = scannersThat(format => format.leavesOutEpochs)
