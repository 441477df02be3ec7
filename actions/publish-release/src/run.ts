import { renderPublishing } from '@release-tools/audit'
import { readPolicy } from '@release-tools/evidence'
import type { Host, Outputs } from '@release-tools/host'
import { type PromotedTag, promoteImages, publish, requireFreeTags, requireReleaseOf } from '@release-tools/release'
import { connectRequests, fetchArtifacts, gitHubOf, readReleaseRun, requireToken, trustOf } from '@release-tools/runner'
import { approval } from './approval.ts'
import { eventsOf } from './events.ts'
import { promotionOf } from './image-tags.ts'
import { immutabilityOf } from './immutability.ts'
import type { Inputs } from './inputs.ts'
import type { OutputName } from './names.ts'
import { type Done, summary } from './summary.ts'

/** Draft, upload, download, verify, publish; then the tags of the images. Needs no key. */
export async function run(inputs: Inputs, host: Host): Promise<Outputs<OutputName>> {
  const releaseDir = inputs['release-dir']
  await fetchArtifacts(inputs['from-artifacts'], releaseDir, host)
  const found = await readReleaseRun(inputs, host)
  const { context, release: planned, rule } = found
  const { tag, version } = planned
  if (inputs['dry-run']) {
    host.notice('This is a dry run: nothing is published.')
    const nothing = { url: undefined, latest: undefined, immutable: undefined, attestation: undefined }
    return { tag, version, ...nothing, 'image-tags': undefined, events: undefined }
  }
  const repository = `${context.serverUrl}/${context.repository}`
  const manifest = await requireReleaseOf(releaseDir, { repository, tag, commit: context.sha })
  const trust = await trustOf(inputs, context, await readPolicy(inputs.policy, host), host)
  const github = await gitHubOf(inputs, context, host)
  const promotion = promotionOf(inputs, found, manifest, github, host)
  const approved = await approval(inputs.environment, github, host)
  const published = await publish(releaseDir, github, trust, host, { rule, before: () => requireFreeTags(promotion) })
  const done: Done = { published, approved, tags: [] }
  try {
    const address = { token: requireToken(inputs), repository: context.repository, apiUrl: context.apiUrl }
    const requests = await connectRequests({ ...address, permission: 'attestations=read' }, host)
    done.immutability = await immutabilityOf(published, context, requests, host)
    // Last, so that a tag never names an image whose release is not public.
    done.tags = await promoteImages(promotion, host)
  } finally {
    await host.summary(summary(done, inputs['trusted-root'] !== undefined), 'verdict')
  }
  const { release, latest } = published
  return {
    ...{ tag, version, url: release.url, latest: String(latest), immutable: String(release.immutable) },
    ...{ attestation: done.immutability?.attestation.state, 'image-tags': named(done.tags) },
    events: renderPublishing(eventsOf(done, context, new Date()), host),
  }
}

/** The tags that name the images of this release, one per line. */
function named(tags: PromotedTag[]): string {
  const own = tags.filter(({ state }) => state === 'set' || state === 'there')
  return own.map(({ repository, tag }) => `${repository}:${tag}`).join('\n')
}
