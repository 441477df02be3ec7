import { join } from 'node:path'
import { limits, readLimited } from '@release-tools/base'
import type { Asset, GitHub } from '@release-tools/github'
import { type Host, withScratch } from '@release-tools/host'
import { draftsOf } from './draft.ts'

/**
 * Reads assets of the drafts that earlier runs of the same release left, the newest first. Undefined for an asset that does not
 * exist.
 */
export function reusableBundles(
  github: GitHub,
  tag: string,
  host: Host,
): (name: string) => Promise<string | undefined> {
  return async name => {
    const asset = await newestAsset(github, tag, name)
    if (asset === undefined) return undefined
    return withScratch('bundle', host, async scratch => {
      await github.download(asset, join(scratch, 'asset'))
      return (await readLimited(join(scratch, 'asset'), limits.evidence)).toString()
    })
  }
}

async function newestAsset(github: GitHub, tag: string, name: string): Promise<Asset | undefined> {
  for (const draft of await draftsOf(github, tag)) {
    const assets = await github.assets(draft.id)
    const asset = assets.find(candidate => candidate.name === name && candidate.state === 'uploaded')
    if (asset !== undefined) return asset
  }
  return undefined
}
