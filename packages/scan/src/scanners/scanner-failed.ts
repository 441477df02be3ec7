import { Problem } from '@release-tools/base'
import { targetLabel } from '@release-tools/evidence'
import type { ScanTarget } from '@release-tools/oci'

/** The error of a scanner that ended badly: its exit code and last words. */
export function scannerFailed(name: string, target: ScanTarget, exitCode: number, output: string): Problem {
  const lines = output.trim().split('\n').filter(Boolean)
  // Scanners write their fatal error last; before it come notices.
  const last = lines.findLast(line => /error|fatal|fail/i.test(line)) ?? lines.at(-1) ?? 'it said nothing.'
  return new Problem(`scan ${targetLabel(target)} with ${name}`, {
    found: `it ended with exit code ${exitCode}: ${last.slice(0, 500)}`,
    next: 'Check the network and the database of the scanner.',
    details: output.slice(-20_000),
  })
}
