import type { Host } from '@release-tools/host'
import { ignoredVariables } from '../program-settings.ts'
import { scannerPrograms } from '../scanners.ts'

/** Warns of variables of the scanners that have no effect, so that nobody relies on a filter that is off. */
export function warnOfIgnoredSettings(host: Host): void {
  const ignored = Object.values(scannerPrograms).flatMap(({ settings }) => ignoredVariables(settings, host.env))
  if (ignored.length === 0) return
  host.warning(`Ignoring ${ignored.join(', ')}: only the release policy can filter findings.`)
}
