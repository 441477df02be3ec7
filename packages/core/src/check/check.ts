import { Problem } from '@release-tools/evidence/problem'
import type { GitHub } from '../github/api.ts'
import type { Host } from '../host.ts'
import { publishedOf } from '../publish/draft.ts'
import { requireTagAt } from '../publish/publish.ts'
import { type ReleaseTag, requireTag, sameVersion } from '../tag.ts'
import type { Project } from './project.ts'

export interface CheckOptions {
  /** Tag to release. */
  tag: string
  /** Commit that this run builds. */
  commit: string
  project: Project
  /** A dry run may be made before the tag exists. */
  dryRun: boolean
}

/**
 * What can be known before anything is built: that the tag is a version, is that of pyproject.toml, and still points at the
 * commit of this run. The first that is wrong is a Problem.
 */
export async function checkRelease(
  { tag, commit, project, dryRun }: CheckOptions,
  connect: () => Promise<GitHub>,
  host: Host,
): Promise<ReleaseTag> {
  const release = requireTag(tag)
  requireVersion(release, project)
  if (dryRun) return release
  const github = await connect()
  await requireTagAt(github, tag, commit)
  const published = publishedOf(await github.releases(), tag)
  if (published !== undefined)
    host.notice(`${tag} is published already (${published.url}). This run will compare and change nothing.`)
  return release
}

function requireVersion({ tag, version }: ReleaseTag, project: Project) {
  if (project.version === undefined || sameVersion(project.version, version)) return
  throw new Problem(`release ${tag}`, {
    found: `pyproject.toml says version ${JSON.stringify(project.version)}.`,
    next: `Set it to ${JSON.stringify(version)} and move on to a new tag, or tag the commit that has it.`,
  })
}
