import { join } from 'node:path'
import { Problem } from '@release-tools/base'
import type { Manifest, Report, Trust } from '@release-tools/evidence'
import type { GitHub } from '@release-tools/github'
import { downloadedManifest } from './published.ts'
import { type DownloadedAsset, downloadAssets, verifyAsConsumer } from './verify-download.ts'

/** A public release on this machine, verified. */
export interface FetchedRelease {
  /** Folder with all assets, by their names. */
  assets: string
  downloaded: DownloadedAsset[]
  manifest: Manifest
  report: Report
}

/**
 * Downloads all assets of a public release into a folder of `scratch`, and verifies them as anybody can. Undefined if there is no such release.
 * Throws a Problem if it does not verify.
 */
export async function fetchPublished(
  github: GitHub,
  tag: string,
  trust: Trust,
  scratch: string,
): Promise<FetchedRelease | undefined> {
  const release = await github.published(tag)
  if (release === undefined) return undefined
  const assets = join(scratch, 'assets')
  const downloaded = await downloadAssets(github, await github.assets(release.id), assets)
  const report = await verifyAsConsumer(assets, trust, tag)
  return { assets, downloaded, manifest: await downloadedManifest(assets), report }
}

/** The Problem for a tag without a public release. */
export function notPublished(tag: string): Problem {
  return new Problem(`find the release ${tag}`, {
    found: 'GitHub has no public release of this tag.',
    next: 'Publish it first: name the job that runs `publish-release` in `needs`, and give this job `contents: read`.',
  })
}
