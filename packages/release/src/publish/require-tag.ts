import { Problem } from '@release-tools/base'
import { tagOfRef } from '@release-tools/evidence'
import type { GitHub, Tag } from '@release-tools/github'

/**
 * Throws a Problem unless the tag points at the commit that was built: GitHub would otherwise publish something else. `ref` is
 * what started the run, if that is known.
 */
export async function requireTagAt(github: GitHub, tag: string, commit: string, ref?: string): Promise<Tag> {
  const named = await github.tag(tag)
  const found = named?.commit
  if (named !== undefined && found === commit) return named
  if (found !== undefined && ref !== undefined && tagOfRef(ref) !== tag) throw startedElsewhere(tag, ref, found, commit)
  throw new Problem(`release ${tag}`, {
    found:
      found === undefined
        ? 'the repository has no such tag.'
        : `the tag points at ${found}, but this run built ${commit}.`,
    next:
      found === undefined
        ? `Push the tag first: git push origin ${tag}`
        : 'Release the next version: the tag was moved, and tags of releases must not move.',
  })
}

function startedElsewhere(tag: string, ref: string, found: string, commit: string): Problem {
  return new Problem(`release ${tag}`, {
    found: `this run was started from ${ref}, which is at ${commit}, but the tag points at ${found}.`,
    next: `Run the workflow from the tag: choose ${tag} under "Use workflow from", or add \`--ref ${tag}\` to \`gh workflow run\`.`,
  })
}
