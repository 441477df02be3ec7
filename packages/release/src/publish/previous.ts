import { join } from 'node:path'
import { kinds, parseTag, previousTag, type ReleaseTag } from '@release-tools/evidence'
import type { Asset, GitHub } from '@release-tools/github'
import { type Host, withScratch } from '@release-tools/host'

/**
 * The published release of the same project with the highest version below this one, with the digest of its manifest. Undefined if
 * there is none, or, with a line in the log, if it has no manifest.
 */
export async function previousRelease(
  github: GitHub,
  release: ReleaseTag,
  host: Host,
): Promise<{ tag: string; manifestSha256: string } | undefined> {
  const published = (await github.releases()).filter(({ draft }) => !draft)
  const tag = previousTag(
    release,
    published.map(other => other.tag),
  )
  const found = published.find(other => other.tag === tag)
  if (tag === undefined || found === undefined) return undefined
  const assets = await github.assets(found.id)
  const manifest = assets.find(asset => asset.name === kinds.manifest.files.document.path)
  if (manifest !== undefined) return { tag, manifestSha256: await digestOf(manifest, github, host) }
  host.info(`${tag} has no manifest, so this release does not name it as the previous one.`)
  return undefined
}

/**
 * The tag of the published final release with the highest version below this one, with or without a manifest; undefined if there is none. What is said
 * of everything since the release before must not begin at a release candidate.
 */
export async function previousFinal(github: GitHub, release: ReleaseTag): Promise<string | undefined> {
  const published = (await github.releases()).filter(({ draft }) => !draft).map(({ tag }) => tag)
  return previousTag(
    release,
    published.filter(tag => parseTag(tag, release.rule)?.prerelease === false),
  )
}

/** GitHub's digest, in lower-case hex. Servers before June 2025 give none, so the file is downloaded for it. */
async function digestOf(asset: Asset, github: GitHub, host: Host): Promise<string> {
  const known = /^sha256:([0-9a-f]{64})$/.exec(asset.digest ?? '')?.[1]
  return known ?? withScratch('previous', host, scratch => github.download(asset, join(scratch, 'asset')))
}
