import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

const author = { name: 'Ada Example', email: 'ada@example.com' }

/** The time of commits and tags, unless another one is named. Each run then makes the same commit. */
export const fixedDate = '2026-10-05T12:00:00Z'

const settings = join(import.meta.dirname, 'settings.gitconfig')

/** Runs git in a work tree of ours. The user's git settings (signing, hooks, line endings) do not affect it. */
export function git(cwd: string, ...args: string[]): string {
  return gitAt(fixedDate, cwd, ...args)
}

/** Runs git like `git`; commits and tags get this date (ISO 8601). */
export function gitAt(date: string, cwd: string, ...args: string[]): string {
  const { name, email } = author
  const env = {
    PATH: process.env.PATH ?? '',
    ...{ GIT_CONFIG_GLOBAL: settings, GIT_CONFIG_SYSTEM: '/dev/null', HOME: cwd },
    ...{ GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email, GIT_AUTHOR_DATE: date },
    ...{ GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email, GIT_COMMITTER_DATE: date },
  }
  return execFileSync('git', args, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim()
}

/** Asks git about a directory of the user, with the user's settings, and writes nothing. Undefined if git exits with an error. */
export function askGit(cwd: string, ...args: string[]): string | undefined {
  try {
    // Without the option, `git status` may write the index.
    const stdio: ['ignore', 'pipe', 'ignore'] = ['ignore', 'pipe', 'ignore']
    return execFileSync('git', ['--no-optional-locks', ...args], { cwd, stdio, encoding: 'utf8' }).trim()
  } catch {
    return undefined
  }
}
