import { basename, join } from 'node:path'
import { Problem } from '@release-tools/base'
import { git, type Host, withScratch } from '@release-tools/host'

/** A change to the files of a repository, for a branch that people review. */
export interface Change {
  /** `release-tools/patch-v1.2.1` */
  branch: string
  /** Commit, tag or branch that it starts from. */
  from: string
  message: string
  /** Changes files in a work tree of its own. Returns their paths. Throws a Problem. */
  make(directory: string): Promise<string[]>
}

/**
 * Makes a branch with one commit in the clone of a person, and pushes nothing. The work tree of the clone stays as it is: the change is made in
 * another one, and the branch comes last, so that it is whole or not there. True if the branch was there before; then nothing is made.
 */
export async function prepareBranch(change: Change, host: Host): Promise<boolean> {
  const { branch, from, message } = change
  const attempted = `prepare the branch ${branch}`
  // Hooks are for people, and may do anything.
  const run = (directory: string, args: string[]) =>
    runGit(attempted, directory, ['-c', 'core.hooksPath=/dev/null', ...args], host)
  const isThere = async () =>
    (await git(host.workspace, ['rev-parse', '--verify', '--quiet', `refs/heads/${branch}`], host)).exitCode === 0
  if (await isThere()) return true
  const commit = await startOf(attempted, from, host)
  /** Git refuses a name that is there: another run may have been faster. True if it was. */
  const pointAt = async (made: string) => {
    const { exitCode } = await git(host.workspace, ['branch', '--no-track', branch, made], host)
    if (exitCode === 0) return false
    if (await isThere()) return true
    await run(host.workspace, ['branch', '--no-track', branch, made])
    return false
  }
  return withScratch('branch', host, async scratch => {
    // Git names its record of a work tree by the last part of the path, and two that begin at once must not share one.
    const directory = join(scratch, basename(scratch))
    await run(host.workspace, ['worktree', 'add', '--quiet', '--detach', directory, commit])
    try {
      const paths = await change.make(directory)
      await run(directory, ['add', '--', ...paths])
      await run(directory, ['commit', '--quiet', '--message', message])
      const made = await run(directory, ['rev-parse', 'HEAD'])
      return await pointAt(made)
    } finally {
      await git(host.workspace, ['worktree', 'remove', '--force', directory], host)
    }
  })
}

/** The commit that a name means. Throws a Problem in a directory without git, and in a clone without it. */
async function startOf(attempted: string, from: string, host: Host): Promise<string> {
  const { exitCode, stdout } = await git(host.workspace, ['rev-parse', '--verify', '--quiet', `${from}^{commit}`], host)
  if (exitCode === 0) return stdout.trim()
  const isClone = (await git(host.workspace, ['rev-parse', '--git-dir'], host)).exitCode === 0
  throw new Problem(attempted, {
    found: isClone ? `this clone does not have ${from}.` : `${host.workspace} is not a clone of the repository.`,
    next: isClone ? 'Run git fetch --tags origin, and do this again.' : 'Do this in a clone.',
  })
}

async function runGit(attempted: string, directory: string, args: string[], host: Host): Promise<string> {
  const { exitCode, stdout, stderr } = await git(directory, args, host)
  if (exitCode === 0) return stdout.trim()
  const said = stderr.trim().split('\n').slice(-3).join(' ').slice(0, 500)
  throw new Problem(attempted, {
    found: `git ${args.find(one => !one.startsWith('-') && !one.includes('=')) ?? ''} failed: ${said}`,
    next: 'See what git says, and do this again: the branch is not there yet.',
  })
}

/** The branch that a clone knows as the main one of its origin; what is checked out if it knows none. */
export async function mainOf(host: Host): Promise<string> {
  const { exitCode, stdout } = await git(host.workspace, ['rev-parse', '--abbrev-ref', 'origin/HEAD'], host)
  return exitCode === 0 && stdout.trim() !== 'origin/HEAD' ? stdout.trim() : 'HEAD'
}

/** How a branch becomes a pull request, as a sentence. */
export function howToPropose(branch: string, web: string): string {
  return `Push it, and open a pull request: git push origin ${branch}, then ${web}/compare/${branch}?expand=1`
}
