import { Problem } from '@release-tools/base'
import { kinds, parseVersion, type ReleaseTag, sameVersion, schemeWords } from '@release-tools/evidence'
import type { GitHub, Release } from '@release-tools/github'
import type { Host } from '@release-tools/host'
import type { DeclaredProject } from '@release-tools/project'
import { marker, publishedOf } from '../publish/draft.ts'
import { requireTagAt } from '../publish/require-tag.ts'

/**
 * Throws a Problem if a file of the project has a version other than that of the tag. If the build computes the version, says so:
 * `collect-artifacts` compares what was built.
 */
export function requireVersion({ tag, version }: ReleaseTag, project: DeclaredProject, host: Host): void {
  if (project.computedBy !== undefined)
    host.info(`The build computes the version (${project.computedBy}). collect-artifacts compares it with the tag.`)
  const { version: declared, versionFrom: from, scheme } = project
  if (declared === undefined || sameVersion(declared, version, scheme)) return
  const valid = parseVersion(declared, scheme) !== undefined
  throw new Problem(`release ${tag}`, {
    found: `${from} has the version ${JSON.stringify(declared)}${valid ? '' : `, which is not a ${schemeWords(scheme).name}`}.`,
    next: `Tag the commit that has the version ${JSON.stringify(version)}, or set the version before you make the next tag.`,
  })
}

/**
 * Throws a Problem if the tag does not point at `commit`, or if something else made a release of this tag. Writes a notice if the
 * release is already published. `ref` started the run.
 */
export async function requireReleasable(
  github: GitHub,
  tag: string,
  { sha, ref }: { sha: string; ref: string },
  host: Host,
): Promise<void> {
  await requireTagAt(github, tag, sha, ref)
  const releases = await github.releases()
  const published = publishedOf(releases, tag)
  if (published !== undefined) await requireOwn(github, published)
  if (published !== undefined)
    host.notice(`${tag} is already published (${published.url}). This run only compares it, and changes nothing.`)
  const foreign = releases.find(({ draft, tag: other, body }) => draft && other === tag && !body.includes(marker(tag)))
  if (foreign !== undefined)
    host.notice(
      `${tag} has a draft that release-tools did not make (${foreign.url}). It stays as it is: delete it afterwards.`,
    )
}

/** Our releases have a marker in their text, which a person may have changed, and a manifest. */
async function requireOwn(github: GitHub, release: Release): Promise<void> {
  if (release.body.includes(marker(release.tag))) return
  const assets = await github.assets(release.id)
  if (assets.some(({ name }) => name === kinds.manifest.files.document.path)) return
  throw new Problem(`release ${release.tag}`, {
    found: `release-tools did not make the release of this tag that is already public (${release.url}).`,
    next: `Delete that release, but not its tag, and run this again. In future, let other tools and people make only the tag: with release-please, set \`draft\` and \`force-tag-creation\`.`,
  })
}
