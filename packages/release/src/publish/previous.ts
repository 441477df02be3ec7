import { kinds, previousTag, type ReleaseTag } from '@release-tools/evidence'
import type { GitHub } from '@release-tools/github'

/**
 * The published release of the same project with the highest version below this one, with the digest of its manifest. Undefined if
 * there is none, or if it has no manifest.
 */
export async function previousRelease(
  github: GitHub,
  release: ReleaseTag,
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
  const sha256 = /^sha256:([0-9a-f]{64})$/.exec(manifest?.digest ?? '')?.[1]
  return sha256 === undefined ? undefined : { tag, manifestSha256: sha256 }
}
