import { Problem } from '@release-tools/base'
import { GitHub, runsOfCommit, type WorkflowRun } from '@release-tools/github'
import type { KnownRelease, LookContext } from './place.ts'

/** The runs of workflows that a tag started, newest first. Throws a Problem if neither the release nor the repository says its commit. */
export async function runsOfTag(release: KnownRelease, { github }: LookContext): Promise<WorkflowRun[]> {
  const { tag, manifest } = release
  const commit = manifest?.value.source.commit ?? (await new GitHub(github).tag(tag))?.commit
  if (commit === undefined)
    throw new Problem(`find the runs of ${tag}`, {
      found: 'the repository has no such tag.',
      next: `Push it first: git push origin ${tag}`,
    })
  return (await runsOfCommit(github, commit)).filter(({ ref }) => ref === tag)
}

/** True until a run has ended. */
export function isActive({ status }: WorkflowRun): boolean {
  return status !== 'completed'
}

/** A run with its attempt, for people. */
export function runText({ url, attempt }: WorkflowRun): string {
  return attempt === 1 ? url : `${url} (attempt ${attempt})`
}
