import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { GitHub } from '@release-tools/github'
import { type Host, withScratch } from '@release-tools/host'
import { ownDrafts } from './draft.ts'

/** Reads assets of the draft that an interrupted run of the same release left. Undefined for an asset that does not exist. */
export function reusableBundles(
  github: GitHub,
  tag: string,
  host: Host,
): (name: string) => Promise<string | undefined> {
  return async name => {
    const [draft] = await ownDrafts(github, tag)
    if (draft === undefined) return undefined
    const asset = (await github.assets(draft.id)).find(
      candidate => candidate.name === name && candidate.state === 'uploaded',
    )
    if (asset === undefined) return undefined
    return withScratch('bundle', host, async scratch => {
      await github.download(asset, join(scratch, 'asset'))
      return readFile(join(scratch, 'asset'), 'utf8')
    })
  }
}
