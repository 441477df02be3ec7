import { Problem } from '@release-tools/base'
import { type ReleaseTag, sameVersion } from '@release-tools/evidence'
import type { GitHub } from '@release-tools/github'
import type { Host } from '@release-tools/host'
import { publishedOf } from '../publish/draft.ts'
import { requireTagAt } from '../publish/publish.ts'
import type { DeclaredProject } from './check-project.ts'

/** Throws a Problem if pyproject.toml has a version other than that of the tag. */
export function requireVersion({ tag, version }: ReleaseTag, project: DeclaredProject): void {
  if (project.version === undefined || sameVersion(project.version, version)) return
  throw new Problem(`release ${tag}`, {
    found: `pyproject.toml has the version ${JSON.stringify(project.version)}.`,
    next: `Tag the commit that has the version ${JSON.stringify(version)}, or set the version before you make the next tag.`,
  })
}

/** Throws a Problem if the tag does not point at `commit`. Writes a notice if the release is already published. */
export async function requireReleasable(github: GitHub, tag: string, commit: string, host: Host): Promise<void> {
  await requireTagAt(github, tag, commit)
  const published = publishedOf(await github.releases(), tag)
  if (published !== undefined)
    host.notice(`${tag} is already published (${published.url}). This run only compares it, and changes nothing.`)
}
