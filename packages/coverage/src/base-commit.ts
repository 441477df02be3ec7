import type { Event, Host } from '@release-tools/host'
import { commitOf, type Repository } from './git.ts'

/**
 * What the changes of this run are compared with: what was asked for, else what the event tells. undefined where there is
 * nothing to compare with, as for a new branch. A commit that is not in the checkout is named all the same, so that the
 * caller can say what to do.
 */
export async function baseOf(
  asked: string | undefined,
  event: Event,
  { root, isShallow }: Repository,
  host: Host,
): Promise<string | undefined> {
  const first = (names: (string | undefined)[]) => firstOf(names, root, host)
  if (asked !== undefined) return asked
  const { pullRequest, before, defaultBranch, ref } = event
  if (pullRequest !== undefined) {
    const { base, baseSha, headSha } = pullRequest
    // GitHub checks out a merge into the base as it is now; the event's own base may be older.
    const isMerge = headSha !== undefined && (await commitOf(root, 'HEAD^2', host)) === headSha
    return (await first([isMerge ? 'HEAD^1' : undefined, `refs/remotes/origin/${base}`])) ?? baseSha
  }
  const known = await first([before])
  if (known !== undefined || isShallow || before === undefined) return known ?? before
  // A branch that was pushed anew by force has nothing of what it was before.
  return ref === `refs/heads/${defaultBranch}` ? undefined : first([`refs/remotes/origin/${defaultBranch}`])
}

async function firstOf(names: (string | undefined)[], root: string, host: Host): Promise<string | undefined> {
  for (const name of names) {
    const commit = name === undefined ? undefined : await commitOf(root, name, host)
    if (commit !== undefined) return commit
  }
  return undefined
}
