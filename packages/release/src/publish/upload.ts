import { join } from 'node:path'
import { Problem, pool, sha256File } from '@release-tools/base'
import type { Asset, GitHub, Release } from '@release-tools/github'
import { type Host, withScratch } from '@release-tools/host'
import type { LocalAsset } from './local.ts'

/** Number of simultaneous uploads, as in the gh command line program. */
const width = 5

/**
 * Gives a draft exactly these assets. Keeps an asset with the same digest, replaces one that differs or whose upload was
 * interrupted, and deletes all others.
 */
export async function syncAssets(github: GitHub, draft: Release, files: LocalAsset[], host: Host): Promise<void> {
  const listed = await github.assets(draft.id)
  const surplus = listed.filter(asset => !files.some(file => file.name === asset.name))
  await pool(surplus, width, asset => github.deleteAsset(asset))
  await pool(files, width, file => syncOne(github, draft, file, listed, host))
  await requireEqual(github, draft, files, host)
}

async function syncOne(github: GitHub, draft: Release, file: LocalAsset, listed: Asset[], host: Host): Promise<void> {
  let known: Asset[] | undefined = listed
  await github.retried(`upload ${file.name}`, async () => {
    // A failed upload may have arrived nevertheless, so every later attempt looks first.
    const existing = (known ?? (await github.assets(draft.id))).find(asset => asset.name === file.name)
    known = undefined
    if (existing !== undefined) {
      if (await isSame(github, existing, file, host)) return
      await github.deleteAsset(existing)
    }
    const asset = await github.upload(draft, file.name, file.path, file.mediaType)
    if (!(await isSame(github, asset, file, host))) throw await corrupted(github, asset, file)
    host.info(`Uploaded ${file.name} (${file.size} bytes).`)
  })
}

/** Compares with GitHub's digest. If there is none (older servers), downloads the asset to compute it. */
async function isSame(github: GitHub, asset: Asset, file: LocalAsset, host: Host): Promise<boolean> {
  if (asset.state !== 'uploaded' || asset.size !== file.size) return false
  return (asset.digest ?? (await digestOf(github, asset, host))) === `sha256:${file.sha256}`
}

function digestOf(github: GitHub, asset: Asset, host: Host): Promise<string> {
  return withScratch('asset', host, async scratch => {
    await github.download(asset, join(scratch, 'asset'))
    return `sha256:${await sha256File(join(scratch, 'asset'))}`
  })
}

async function corrupted(github: GitHub, asset: Asset, file: LocalAsset): Promise<Problem> {
  await github.deleteAsset(asset)
  return new Problem(`upload ${file.name}`, {
    found: `GitHub stored ${asset.size} bytes with ${asset.digest ?? 'a different digest'}, not ${file.size} bytes with sha256:${file.sha256}.`,
    next: 'Run the job again. The asset was deleted, and the release is still a draft.',
  })
}

/** Throws a Problem unless the assets of a draft are exactly these, by size and digest. */
export async function requireEqual(github: GitHub, draft: Release, files: LocalAsset[], host: Host): Promise<void> {
  const assets = await github.assets(draft.id)
  const same = await Promise.all(
    files.map(async file => {
      const asset = assets.find(candidate => candidate.name === file.name)
      return asset !== undefined && isSame(github, asset, file, host)
    }),
  )
  const wrong = files.filter((_, index) => same[index] !== true).map(file => file.name)
  const extra = assets.filter(asset => !files.some(file => file.name === asset.name)).map(asset => asset.name)
  if (wrong.length + extra.length === 0) return
  throw new Problem('complete the assets of the draft', {
    found: `these differ from the release directory: ${[...wrong, ...extra].join(', ')}.`,
    next: 'Add `concurrency: release-${{ github.ref }}` to the workflow, because another run may be writing to the same draft. Then run it again.',
  })
}
