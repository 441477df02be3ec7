import { readPolicy } from '@release-tools/evidence'
import type { Host, Outputs } from '@release-tools/host'
import { type PromotedTag, promoteImages, publish, requireFreeTags, requireReleaseOf } from '@release-tools/release'
import { fetchArtifacts, gitHubOf, readReleaseRun, trustOf } from '@release-tools/runner'
import { approval } from './approval.ts'
import { promotionOf } from './image-tags.ts'
import type { Inputs } from './inputs.ts'
import type { OutputName } from './names.ts'
import { summary } from './summary.ts'

/** Draft, upload, download, verify, publish; then the tags of the images. Needs no key. */
export async function run(inputs: Inputs, host: Host): Promise<Outputs<OutputName>> {
  const releaseDir = inputs['release-dir']
  await fetchArtifacts(inputs['from-artifacts'], releaseDir, host)
  const found = await readReleaseRun(inputs, host)
  const { context, release: planned, rule } = found
  const { tag, version } = planned
  if (inputs['dry-run']) {
    host.notice('This is a dry run: nothing is published.')
    return { tag, version, url: undefined, latest: undefined, immutable: undefined, 'image-tags': undefined }
  }
  const repository = `${context.serverUrl}/${context.repository}`
  const manifest = await requireReleaseOf(releaseDir, { repository, tag, commit: context.sha })
  const trust = await trustOf(inputs, context, await readPolicy(inputs.policy, host), host)
  const github = await gitHubOf(inputs, context, host)
  const promotion = promotionOf(inputs, found, manifest, github, host)
  const approved = await approval(inputs.environment, github, host)
  const published = await publish(releaseDir, github, trust, host, { rule, before: () => requireFreeTags(promotion) })
  let tags: PromotedTag[] = []
  try {
    // Last, so that a tag never names an image whose release is not public.
    tags = await promoteImages(promotion, host)
  } finally {
    await host.summary(summary(published, tags, approved, inputs['trusted-root'] !== undefined), 'verdict')
  }
  const { release, latest } = published
  return {
    ...{ tag, version, url: release.url, latest: String(latest), immutable: String(release.immutable) },
    'image-tags': named(tags),
  }
}

/** The tags that name the images of this release, one per line. */
function named(tags: PromotedTag[]): string {
  const own = tags.filter(({ state }) => state !== 'kept')
  return own.map(({ repository, tag }) => `${repository}:${tag}`).join('\n')
}
