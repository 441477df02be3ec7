import type { Event, Host } from '@release-tools/host'
import { commitOf, type Repository } from './git.ts'

/**
 * The commit or branch that this run is compared with: the one in the inputs, otherwise the event's. undefined if there is none,
 * for example for a new branch. Also names a commit that is not in the checkout, so that the caller can say what to do.
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
    // GitHub checks out a merge into the present base; the base in the event may be older.
    const isMerge = headSha !== undefined && (await commitOf(root, 'HEAD^2', host)) === headSha
    return (await first([isMerge ? 'HEAD^1' : undefined, `refs/remotes/origin/${base}`])) ?? baseSha
  }
  const known = await first([before])
  if (known !== undefined || isShallow || before === undefined) return known ?? before
  // After a forced push, the earlier commits of the branch are not in the checkout.
  return ref === `refs/heads/${defaultBranch}` ? undefined : first([`refs/remotes/origin/${defaultBranch}`])
}

async function firstOf(names: (string | undefined)[], root: string, host: Host): Promise<string | undefined> {
  for (const name of names) {
    const commit = name === undefined ? undefined : await commitOf(root, name, host)
    if (commit !== undefined) return commit
  }
  return undefined
}
