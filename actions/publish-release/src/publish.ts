import { readPolicy } from '@release-tools/evidence'
import type { Outputs } from '@release-tools/host'
import { publish, requireReleaseOf } from '@release-tools/release'
import type { OutputName } from './names.ts'
import type { Run } from './run-facts.ts'
import { publishSummary } from './summary.ts'
import { trustOf } from './trust.ts'

/** Draft, upload, download, verify, publish. Needs no key. */
export async function publishStage(run: Run): Promise<Partial<Outputs<OutputName>>> {
  const { inputs, context, host, release: planned } = run
  if (inputs['dry-run']) {
    host.notice('This is a dry run: nothing is published.')
    return {}
  }
  const repository = `${context.serverUrl}/${context.repository}`
  await requireReleaseOf(inputs['release-dir'], { repository, tag: planned.tag, commit: context.sha })
  const policy = await readPolicy(inputs.policy, host)
  const published = await publish(inputs['release-dir'], await run.github(), await trustOf(run, policy), host)
  await host.summary(publishSummary(published, inputs['trusted-root'] !== undefined))
  const { release, latest } = published
  return { url: release.url, latest: String(latest), immutable: String(release.immutable) }
}
