import { kinds, readPolicy } from '@release-tools/evidence'
import { type Context, type Host, withScratch } from '@release-tools/host'
import { fetchPublished, notPublished } from '@release-tools/release'
import type { IndexEntry } from '@release-tools/releases'
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
    const { project, source } = release.manifest
    const file = release.downloaded.find(({ name }) => name === kinds.manifest.files.document.path)
    return {
      ...{ project: project.name, version: project.version, tag, commit: source.commit, date: source.commitTime },
      ...{ manifest: file?.sha256 ?? '', size: file?.size ?? 0, state: 'supported' },
    }
  })
}
