import type { Host } from '@release-tools/host'
import { ignoredEnv } from '../tool-env.ts'

/** Says which variables of the engines have no effect, so that nobody believes a filter to be on. */
export function warnOfIgnoredSettings(host: Host): void {
  const ignored = [...ignoredEnv('grype', host.env), ...ignoredEnv('trivy', host.env)]
  if (ignored.length === 0) return
  host.warning(`These variables have no effect here: ${ignored.join(', ')}. What counts is said by the policy.`)
}
