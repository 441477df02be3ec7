import { readPolicy } from '@release-tools/evidence'
import type { Host, Outputs } from '@release-tools/host'
import { publish, requireReleaseOf } from '@release-tools/release'
import { fetchArtifacts, gitHubOf, readReleaseRun, trustOf } from '@release-tools/runner'
import { approval } from './approval.ts'
import type { Inputs } from './inputs.ts'
import type { OutputName } from './names.ts'
import { summary } from './summary.ts'

/** Draft, upload, download, verify, publish. Needs no key. */
export async function run(inputs: Inputs, host: Host): Promise<Outputs<OutputName>> {
  const releaseDir = inputs['release-dir']
  await fetchArtifacts(inputs['from-artifacts'], releaseDir, host)
  const { context, release: planned, rule } = await readReleaseRun(inputs, host)
  const { tag, version } = planned
  if (inputs['dry-run']) {
    host.notice('This is a dry run: nothing is published.')
    return { tag, version, url: undefined, latest: undefined, immutable: undefined }
  }
  const repository = `${context.serverUrl}/${context.repository}`
  await requireReleaseOf(releaseDir, { repository, tag, commit: context.sha })
  const trust = await trustOf(inputs, context, await readPolicy(inputs.policy, host), host)
  const github = await gitHubOf(inputs, context, host)
  const approved = await approval(inputs.environment, github, host)
  const published = await publish(releaseDir, github, trust, host, rule)
  await host.summary(summary(published, approved, inputs['trusted-root'] !== undefined), 'verdict')
  const { release, latest } = published
  return { tag, version, url: release.url, latest: String(latest), immutable: String(release.immutable) }
}
