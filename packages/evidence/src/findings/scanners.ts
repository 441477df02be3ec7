import { grype } from './scanners/grype.ts'
import { osvScanner } from './scanners/osv-scanner.ts'
import { pipAudit } from './scanners/pip-audit.ts'
import type { ScannerFormat } from './scanners/scanner-format.ts'
import { trivy } from './scanners/trivy.ts'

/** Every scanner whose findings a release can have. Lists of scanners have this order everywhere. */
export const scanners = { grype, trivy, 'osv-scanner': osvScanner, 'pip-audit': pipAudit } satisfies Record<
  string,
  ScannerFormat
>

export type ScannerName = keyof typeof scanners

export const scannerNames = Object.keys(scanners) as ScannerName[]
