import { Problem } from '@release-tools/base'
import { type Target, targetLabel } from '@release-tools/evidence'

/** The Problem for a scanner that failed, with its exit code and its last error message. */
export function scannerFailed(name: string, target: Target, exitCode: number, output: string): Problem {
  const lines = output.trim().split('\n').filter(Boolean)
  // Scanners write their fatal error last, after notices.
  const last = lines.findLast(line => /error|fatal|fail/i.test(line)) ?? lines.at(-1) ?? 'it printed nothing.'
  return new Problem(`scan ${targetLabel(target)} with ${name}`, {
    found: `it ended with exit code ${exitCode}: ${last.slice(0, 500)}`,
    next: 'Check the network and the database of the scanner.',
    details: output.slice(-20_000),
  })
}
