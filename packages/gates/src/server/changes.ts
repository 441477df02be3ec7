import { type Inquiry, type Pull, pullsOfCommit } from '@release-tools/github'
import type { Answers } from './answers.ts'
import type { Landed } from './landed.ts'

/** A pull request, and the commits that it brought on the release branch. */
export interface Change {
  pull: Pull
  landed: Landed[]
}

export interface Changes {
  changes: Change[]
  /** Commits that no merged pull request brought. */
  direct: Landed[]
}

/**
 * Which pull request brought each commit. Only one that was merged into a branch of `branches` counts: the list of a commit also has open
 * ones, and those of other branches. What nobody knows of a commit, `answers` keeps.
 */
export async function changesOf(
  commits: Landed[],
  branches: string[],
  server: Inquiry,
  answers: Answers,
): Promise<Changes> {
  const changes = new Map<number, Change>()
  const direct: Landed[] = []
  for (const commit of commits) {
    const pulls = await answers.take(pullsOfCommit(server, commit.id))
    // Who may not read one may read none.
    if (pulls === undefined && answers.needs.size > 0) break
    if (pulls === undefined) continue
    const [pull] = pulls.filter(({ mergedAt, base }) => mergedAt !== undefined && branches.includes(base))
    if (pull === undefined) direct.push(commit)
    else changes.set(pull.number, { pull, landed: [...(changes.get(pull.number)?.landed ?? []), commit] })
  }
  return { changes: [...changes.values()], direct }
}
