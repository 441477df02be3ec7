import { realpath } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { Problem } from '@release-tools/base'
import { type ExecResult, git, gitReported, type Host, type PullRequest } from '@release-tools/host'

/** The commit that a pull request is based on, checked out beside the workspace. */
export interface BaseCheckout {
  /** Full name of the commit. */
  commit: string
  /** Absolute path of the repository, and of the checkout of that commit. */
  top: string
  path: string
}

/**
 * Checks out the commit that a pull request is based on, of the repository that has `directory`, into a new directory below `scratch`.
 * removeBase must follow. Throws a Problem if the checkout of the job does not have enough history.
 */
export async function checkOutBase(
  directory: string,
  pullRequest: PullRequest | undefined,
  scratch: string,
  host: Host,
): Promise<BaseCheckout> {
  if (pullRequest === undefined)
    throw new Problem(attempt, {
      found: 'the event that started this run is not a pull request.',
      next: 'Leave the input `baseline` empty for other events, or set it to the path of an earlier release or report.',
    })
  const top = await realpath(
    required(await git(directory, ['rev-parse', '--show-toplevel'], host)).replace(/\r?\n$/, ''),
  )
  const commit = await baseCommit(top, pullRequest, host)
  const path = join(scratch, 'base')
  // Hooks of the repository must not run here.
  const quiet = ['-c', 'core.hooksPath=/dev/null', '-c', 'advice.detachedHead=false']
  required(await git(top, [...quiet, 'worktree', 'add', '--quiet', '--force', '--detach', path, commit], host))
  return { commit, top, path: await realpath(path) }
}

/** Removes the checkout, and what git noted of it in the repository. */
export async function removeBase({ top, path }: BaseCheckout, host: Host): Promise<void> {
  await git(top, ['worktree', 'remove', '--force', path], host)
}

/** The path in the checkout of the base that stands for a directory of the repository. */
export function inBase(directory: string, { top, path }: BaseCheckout): string {
  return join(path, relative(top, directory))
}

/** GitHub checks out a merge into the present base, which is its first parent. Otherwise it is the commit at which the branches diverged. */
async function baseCommit(top: string, { base, baseSha, headSha }: PullRequest, host: Host): Promise<string> {
  const isMerge = headSha !== undefined && (await commitOf(top, 'HEAD^2', host)) === headSha
  const first = isMerge ? await commitOf(top, 'HEAD^1', host) : undefined
  if (first !== undefined) return first
  const known =
    (await commitOf(top, `refs/remotes/origin/${base}`, host)) ?? (baseSha && (await commitOf(top, baseSha, host)))
  const fork = known && (await git(top, ['merge-base', known, 'HEAD'], host))
  if (fork && fork.exitCode === 0) return fork.stdout.trim()
  throw new Problem(attempt, {
    found: `this checkout does not have the commit of ${JSON.stringify(base)} that the pull request is based on.`,
    next: 'Check out with `fetch-depth: 0` (actions/checkout).',
  })
}

const attempt = 'compare with the base of the pull request'

async function commitOf(top: string, name: string, host: Host): Promise<string | undefined> {
  const { exitCode, stdout } = await git(top, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`], host)
  return exitCode === 0 ? stdout.trim() : undefined
}

function required(ran: ExecResult): string {
  if (ran.exitCode === 0) return ran.stdout
  throw new Problem(attempt, {
    found: `git reported: ${gitReported(ran)}.`,
    next: 'Check out the repository before this step (actions/checkout, with `fetch-depth: 0`).',
  })
}
