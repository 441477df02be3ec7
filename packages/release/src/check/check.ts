import { Problem } from '@release-tools/base'
import { type ReleaseTag, sameVersion } from '@release-tools/evidence'
import type { GitHub } from '@release-tools/github'
import type { Host } from '@release-tools/host'
import { publishedOf } from '../publish/draft.ts'
import { requireTagAt } from '../publish/publish.ts'
import type { DeclaredProject } from './check-project.ts'

/** Throws a Problem where the tag is of another version than pyproject.toml says. */
export function requireVersion({ tag, version }: ReleaseTag, project: DeclaredProject): void {
  if (project.version === undefined || sameVersion(project.version, version)) return
  throw new Problem(`release ${tag}`, {
    found: `pyproject.toml says version ${JSON.stringify(project.version)}.`,
    next: `Set it to ${JSON.stringify(version)} and move on to a new tag, or tag the commit that has it.`,
  })
}

/** Throws a Problem where the tag no longer points at `commit`; says so where the release is published already. */
export async function requireReleasable(github: GitHub, tag: string, commit: string, host: Host): Promise<void> {
  await requireTagAt(github, tag, commit)
  const published = publishedOf(await github.releases(), tag)
  if (published !== undefined)
    host.notice(`${tag} is published already (${published.url}). This run will compare and change nothing.`)
}
