import type { Host } from '@release-tools/host'
import { ignoredVariables } from '../program-settings.ts'
import { scannerPrograms } from '../scanners.ts'

/** Says which variables of the scanners have no effect, so that nobody believes a filter to be on. */
export function warnOfIgnoredSettings(host: Host): void {
  const ignored = Object.values(scannerPrograms).flatMap(({ settings }) => ignoredVariables(settings, host.env))
  if (ignored.length === 0) return
  host.warning(`These variables have no effect here: ${ignored.join(', ')}. What counts is said by the policy.`)
}
