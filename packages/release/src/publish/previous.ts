import { kinds, parseTag, type ReleaseTag, requireTag } from '@release-tools/evidence'
import type { GitHub } from '@release-tools/github'

/**
 * The highest published version below this one with the same prefix (`widget/` of `widget/v1.2.0`), with the digest of its
 * manifest. Undefined if there is none, or if it has no manifest.
 */
export async function previousRelease(
  github: GitHub,
  tag: string,
): Promise<{ tag: string; manifestSha256: string } | undefined> {
  const own = requireTag(tag)
  const lower = (await github.releases()).flatMap(release => {
    const version = release.draft ? undefined : parseTag(release.tag)
    return version !== undefined && prefix(version) === prefix(own) && version.semver.compare(own.semver) < 0
      ? [{ release, version }]
      : []
  })
  const [highest] = lower.sort((a, b) => b.version.semver.compare(a.version.semver))
  if (highest === undefined) return undefined
  const manifest = (await github.assets(highest.release.id)).find(
    asset => asset.name === kinds.manifest.files.document.path,
  )
  const sha256 = /^sha256:([0-9a-f]{64})$/.exec(manifest?.digest ?? '')?.[1]
  return sha256 === undefined ? undefined : { tag: highest.release.tag, manifestSha256: sha256 }
}

function prefix({ tag }: ReleaseTag): string {
  return tag.slice(0, tag.lastIndexOf('/') + 1)
}
