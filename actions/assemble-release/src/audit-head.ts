import { newestHead } from '@release-tools/audit'
import type { Host } from '@release-tools/host'
import { connectRequests, type ReleaseRun } from '@release-tools/runner'

// A store that is down must not hold up a release for long.
const retry = { attempts: 2, baseMs: 1000, maxMs: 2000, timeoutMs: 20_000 }

/** The newest head of the audit log that a store says. That no store does is a notice: a release can do without. */
export async function auditHead(
  { context, config }: ReleaseRun,
  token: string | undefined,
  host: Host,
): Promise<string | undefined> {
  if (!config['audit-log'].keep.value) return undefined
  const { repository, apiUrl, serverUrl } = context
  const github = token === undefined ? {} : { github: () => connectRequests({ token, repository, apiUrl }, host) }
  const place = { server: new URL(serverUrl).host, repository }
  const { text, passed } = await newestHead(config.stores.value, place, { host, repository, retry, ...github })
  if (text === undefined && passed.length > 0)
    host.notice(`The release has no head of the audit log, because no store could be asked. ${passed.join(' ')}`)
  return text
}
