import type { Host, Outputs } from '@release-tools/host'
import { readChangelog, requireReleasable, requireVersion } from '@release-tools/release'
import { gitHubOf, readReleaseRun } from '@release-tools/runner'
import type { Inputs } from './inputs.ts'
import type { OutputName } from './names.ts'

/** Fails before anything is built if tag, version and changelog do not agree. */
export async function run(inputs: Inputs, host: Host): Promise<Outputs<OutputName>> {
  const { context, project, release } = await readReleaseRun(inputs, host)
  const { tag, version } = release
  requireVersion(release, project)
  await readChangelog(inputs.changelog, version, host)
  const dryRun = inputs['dry-run']
  // A dry run may be made before the tag exists.
  if (!dryRun) await requireReleasable(await gitHubOf(inputs, context, host), tag, context.sha, host)
  host.info(`${tag} can be released from ${context.sha}${dryRun ? ' (dry run)' : ''}.`)
  return { tag, version }
}
