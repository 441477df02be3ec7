import type { ScannerName } from '@release-tools/evidence'
import { grype } from './scanners/grype.ts'
import { osvScanner } from './scanners/osv-scanner.ts'
import { pipAudit } from './scanners/pip-audit.ts'
import { safety } from './scanners/safety.ts'
import type { Scanner } from './scanners/scanner.ts'
import { trivy } from './scanners/trivy.ts'

/** How to run each scanner whose findings a release can have. */
export const scannerPrograms = {
  grype,
  trivy,
  'osv-scanner': osvScanner,
  'pip-audit': pipAudit,
  safety,
} satisfies Record<ScannerName, Scanner>
