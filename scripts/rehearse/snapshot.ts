import { copyFileSync, existsSync, mkdirSync, realpathSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { Problem } from '@release-tools/base'
import { askGit, git, gitAt } from '../act/git.ts'

/** A directory of the user, and the git work tree that it is in. */
export interface Place {
  /** Real path of the top of the work tree; the directory itself if it is in none. */
  top: string
  /** The directory, relative to the top: `.`, or `packages/core`. */
  directory: string
  isGit: boolean
}

/** Finds the work tree of a directory. Throws a Problem for what is not a directory, and for a work tree that git does not read. */
export function placeOf(path: string): Place {
  const absolute = resolve(path)
  if (!statSync(absolute, { throwIfNoEntry: false })?.isDirectory())
    throw new Problem(`rehearse the release of ${path}`, {
      found: existsSync(absolute) ? 'it is not a directory.' : 'it does not exist.',
      next: 'Name the directory of the project.',
    })
  const directory = realpathSync(absolute)
  const top = askGit(directory, 'rev-parse', '--show-toplevel')
  if (!top && hasRepository(directory))
    throw new Problem(`rehearse the release of ${path}`, {
      found: 'it is in a git repository that git does not read.',
      next: `Run \`git -C ${directory} status\`, which says why.`,
    })
  if (!top) return { top: directory, directory: '.', isGit: false }
  return { top, directory: askGit(directory, 'rev-parse', '--show-prefix')?.replace(/\/$/, '') || '.', isGit: true }
}

function hasRepository(directory: string): boolean {
  const parent = dirname(directory)
  return existsSync(join(directory, '.git')) || (parent !== directory && hasRepository(parent))
}

/** A repository of ours with what the user has in theirs. */
export interface Snapshot {
  /** Path of its work tree. */
  path: string
  commit: string
  /** The last commit of the user; undefined if there is none. */
  last: string | undefined
  /** False if the commit is that one: nothing was changed since. */
  isNew: boolean
}

/**
 * Commits the work tree of the user as it is in a new clone, so that their repository is only read: changed and new files, and not those
 * that git ignores. A directory without git, or without a commit, gets its first one.
 */
export function takeSnapshot({ top, isGit }: Place, to: string): Snapshot {
  const last = isGit ? askGit(top, 'rev-parse', '--verify', '--quiet', 'HEAD^{commit}') || undefined : undefined
  mkdirSync(dirname(to), { recursive: true })
  if (last) cloneOf(top, last, to)
  else git(dirname(to), 'init', '--quiet', '--initial-branch', 'main', to)
  // A file with what the user ignores in this clone alone.
  const exclude = askGit(top, 'rev-parse', '--git-path', 'info/exclude')
  if (isGit && exclude && existsSync(resolve(top, exclude)))
    copyFileSync(resolve(top, exclude), join(to, '.git/info/exclude'))
  git(
    top,
    '-c',
    `core.excludesFile=${ignoredEverywhere(top)}`,
    `--git-dir=${join(to, '.git')}`,
    `--work-tree=${top}`,
    'add',
    '--all',
    '--',
    '.',
  )
  const isNew = !last || git(to, 'diff', '--cached', '--name-only', 'HEAD') !== ''
  if (isNew)
    gitAt(new Date().toISOString(), to, 'commit', '--quiet', '--allow-empty', '--message', 'The work tree as it is')
  git(to, 'reset', '--quiet', '--hard')
  return { path: to, commit: git(to, 'rev-parse', 'HEAD'), last, isNew }
}

/** The file with what the user ignores in all repositories (https://git-scm.com/docs/gitignore). It need not exist. */
function ignoredEverywhere(top: string): string {
  const settings = process.env.XDG_CONFIG_HOME || join(homedir(), '.config')
  return askGit(top, 'config', '--path', 'core.excludesFile') || join(settings, 'git/ignore')
}

/** A clone with all tags, from which the build may compute the version. The index is that of the last commit; there are no files yet. */
function cloneOf(top: string, commit: string, to: string) {
  git(dirname(top), 'clone', '--quiet', '--no-hardlinks', '--no-checkout', top, to)
  git(to, 'checkout', '--quiet', '-B', 'main', commit)
}
