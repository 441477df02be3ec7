import { join } from 'node:path'
import { Problem, pool } from '@release-tools/base'
import type { Asset, GitHub, Release } from '@release-tools/github'
import { type Host, Transient, withScratch } from '@release-tools/host'
import type { LocalAsset } from './local.ts'

/** Number of simultaneous uploads, as in the gh command line program. */
const width = 5

/** Uploads files to a draft of this run. Returns its assets as GitHub lists them: these files, by size and digest, and no others. */
export async function uploadAssets(github: GitHub, draft: Release, files: LocalAsset[], host: Host): Promise<Asset[]> {
  await pool(files, width, file => uploadOne(github, draft, file, host))
  return requireEqual(github, draft, files, host)
}

async function uploadOne(github: GitHub, draft: Release, file: LocalAsset, host: Host): Promise<void> {
  let first = true
  await github.retried(`upload ${file.name}`, async () => {
    // A failed upload may have arrived nevertheless, whole or in part, so every later attempt looks first.
    const assets = first ? [] : await github.assets(draft.id)
    first = false
    const existing = assets.find(asset => asset.name === file.name)
    if (existing !== undefined) {
      if (await isSame(github, existing, file, host)) return
      await github.deleteAsset(draft, existing)
    }
    const asset = await github.upload(draft, file.name, file.path, file.mediaType)
    if (!(await isSame(github, asset, file, host))) throw await corrupted(github, draft, asset, file)
    host.info(`Uploaded ${file.name} (${file.size} bytes).`)
  })
}

/** Compares with GitHub's digest. If there is none (older servers), downloads the asset to compute it. */
async function isSame(github: GitHub, asset: Asset, file: LocalAsset, host: Host): Promise<boolean> {
  if (asset.state !== 'uploaded' || asset.size !== file.size) return false
  return (asset.digest ?? (await digestOf(github, asset, host))) === `sha256:${file.sha256}`
}

function digestOf(github: GitHub, asset: Asset, host: Host): Promise<string> {
  return withScratch('asset', host, async scratch => `sha256:${await github.download(asset, join(scratch, 'asset'))}`)
}

async function corrupted(github: GitHub, draft: Release, asset: Asset, file: LocalAsset): Promise<Problem> {
  await github.deleteAsset(draft, asset)
  return new Problem(`upload ${file.name}`, {
    found: `GitHub stored ${asset.size} bytes with ${asset.digest ?? 'a different digest'}, not ${file.size} bytes with sha256:${file.sha256}.`,
    next: 'Run the job again. The asset was deleted, and the release is still a draft.',
  })
}

/**
 * The assets of a draft. Throws a Problem unless they are exactly these files, by size and digest. Asks again before, because
 * GitHub's list may be older than the last upload.
 */
export async function requireEqual(github: GitHub, draft: Release, files: LocalAsset[], host: Host): Promise<Asset[]> {
  const what = 'complete the assets of the draft'
  return github.retried(what, async () => {
    const assets = await github.assets(draft.id)
    const wrong = await differences(github, assets, files, host)
    if (wrong.length === 0) return assets
    throw new Transient(what, {
      found: `these differ from the release directory: ${wrong.join(', ')}.`,
      next: 'Find out who changes the assets of drafts. Then run the job again, which makes a new draft.',
    })
  })
}

async function differences(github: GitHub, assets: Asset[], files: LocalAsset[], host: Host): Promise<string[]> {
  const same = await Promise.all(
    files.map(async file => {
      const asset = assets.find(candidate => candidate.name === file.name)
      return asset !== undefined && (await isSame(github, asset, file, host))
    }),
  )
  const wrong = files.filter((_, index) => same[index] !== true).map(file => file.name)
  const extra = assets.filter(asset => !files.some(file => file.name === asset.name)).map(asset => asset.name)
  return [...wrong, ...extra]
}
