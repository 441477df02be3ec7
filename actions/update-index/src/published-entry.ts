import { join } from 'node:path'
import { limits, readLimited } from '@release-tools/base'
import { type IndexEntry, kinds, readPolicy, releasedAdvisories } from '@release-tools/evidence'
import { type Context, type Host, withScratch } from '@release-tools/host'
import { fetchPublished, notPublished } from '@release-tools/release'
import { entryOfManifest } from '@release-tools/releases'
import { gitHubOf, trustOf } from '@release-tools/runner'
import type { Inputs } from './inputs.ts'

/** The entry of a release, which is downloaded and verified as a stranger would. Throws a Problem if it does not verify. */
export function publishedEntry(tag: string, inputs: Inputs, context: Context, host: Host): Promise<IndexEntry> {
  return withScratch('update-index', host, async scratch => {
    const trust = await trustOf(inputs, context, await readPolicy(inputs.policy, host), host)
    const github = await gitHubOf(inputs, context, host)
    const release = await host.group(`Downloading and verifying the release ${tag} …`, () =>
      fetchPublished(github, tag, trust, scratch),
    )
    if (release === undefined) throw notPublished(tag)
    const path = join(release.assets, kinds.manifest.files.document.path)
    const manifest = await readLimited(path, limits.evidence, 'inside')
    return entryOfManifest(manifest, await releasedAdvisories(manifest, release.assets))
  })
}
