import { resolve } from 'node:path'
import { Problem } from '@release-tools/base'
import { type ExecResult, git, gitReported, type Host } from '@release-tools/host'
import { parseChangedLines } from './diff.ts'

/** A checkout. */
export interface Repository {
  /** Absolute path. */
  root: string
  /** Full name of the checked-out commit. */
  commit: string
  /** Files of the index that exist in the work tree, from the root, with forward slashes, without submodules. */
  tracked: string[]
  /** Python files in the work tree that git neither tracks nor ignores, because an analysis of the directory sees them. */
  untracked: string[]
  /** True if the checkout does not have the whole history. */
  isShallow: boolean
}

/** The repository that contains `directory`. Throws a Problem if there is none, or if it has no commit. */
export async function repositoryOf(directory: string, host: Host): Promise<Repository> {
  const args = ['rev-parse', '--is-shallow-repository', '--verify', 'HEAD']
  const top = await git(directory, ['rev-parse', '--show-toplevel'], host)
  const head = await git(directory, args, host)
  if (top.exitCode !== 0 || head.exitCode !== 0) {
    throw new Problem(`find the repository of ${directory}`, {
      found: `git reported: ${gitReported(top.stderr ? top : head)}.`,
      next: 'Check out the repository before this step (actions/checkout).',
    })
  }
  const [shallow = '', commit = ''] = head.stdout.trim().split('\n')
  const root = resolve(top.stdout.replace(/\r?\n$/, ''))
  const [tracked, untracked] = [await trackedIn(root, host), await untrackedIn(root, host)]
  return { root, commit, tracked, untracked, isShallow: shallow === 'true' }
}

/**
 * Lines that HEAD added or changed since it diverged from `base` (a branch, tag or commit), by path from `root`. In a renamed file,
 * only changed lines count. Throws a Problem if the checkout does not have enough history.
 */
export async function changedLines(root: string, base: string, host: Host): Promise<Map<string, Set<number>>> {
  const fork = await forkPoint(root, base, host)
  const args = [
    '--unified=0',
    '--inter-hunk-context=0',
    '--find-renames',
    '--diff-filter=AMR',
    '--ignore-submodules=all',
  ]
  const plain = ['--no-color', '--no-ext-diff', '--no-textconv', '--src-prefix=a/', '--dst-prefix=b/']
  const options = ['-c', 'core.quotePath=false']
  const result = await git(root, [...options, 'diff', ...args, ...plain, fork, 'HEAD', '--'], host)
  return parseChangedLines(required(result, `compare with ${base}`))
}

async function trackedIn(root: string, host: Host): Promise<string[]> {
  const entries = required(await git(root, ['ls-files', '-z', '--stage', '-t'], host), 'list the tracked files')
  const gone = required(await git(root, ['ls-files', '-z', '--deleted'], host), 'list the deleted files')
  const deleted = new Set(gone.split('\0'))
  const paths = entries.split('\0').flatMap(entry => trackedPath(entry))
  return [...new Set(paths)].filter(path => !deleted.has(path))
}

async function untrackedIn(root: string, host: Host): Promise<string[]> {
  const args = ['ls-files', '-z', '--others', '--exclude-standard', '--', '*.py']
  const paths = required(await git(root, args, host), 'list the untracked files')
  return paths.split('\0').filter(path => path !== '')
}

/** The path of `H 100644 <object> 0\t<path>`; none for submodules (160000) and files outside a sparse checkout (S). */
function trackedPath(entry: string): string[] {
  const [, tag, mode, path] = /^(\S) (\d{6}) [0-9a-f]+ \d\t(.+)$/s.exec(entry) ?? []
  return path === undefined || tag === 'S' || mode === '160000' ? [] : [path]
}

async function forkPoint(root: string, base: string, host: Host): Promise<string> {
  const commit = (await commitOf(root, base, host)) ?? (await commitOf(root, `refs/remotes/origin/${base}`, host))
  if (commit === undefined) throw tooShort(base, `${JSON.stringify(base)} is not in this checkout.`)
  const { exitCode, stdout } = await git(root, ['merge-base', commit, 'HEAD'], host)
  if (exitCode !== 0) throw tooShort(base, `this checkout has no commit in common with ${JSON.stringify(base)}.`)
  return stdout.trim()
}

/** Clones a repository into a new directory and checks a commit out, so that what runs in there changes nothing in `root`. */
export async function cloneAt(root: string, commit: string, to: string, host: Host): Promise<void> {
  const plain = ['-c', 'core.hooksPath=/dev/null', '-c', 'advice.detachedHead=false']
  const what = `clone ${root}`
  required(await git(root, [...plain, 'clone', '--quiet', '--no-local', '--no-checkout', root, to], host), what)
  required(await git(to, [...plain, 'checkout', '--quiet', '--detach', commit], host), what)
}

/** The commit that a name refers to in this checkout; undefined if it does not exist. */
export async function commitOf(root: string, name: string, host: Host): Promise<string | undefined> {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]
  const { exitCode, stdout } = await git(root, args, host)
  // Git before 2.30 also prints --end-of-options.
  return exitCode === 0 ? stdout.trim().split('\n').at(-1) : undefined
}

function tooShort(base: string, found: string): Problem {
  return new Problem(`find the lines changed since ${JSON.stringify(base)}`, {
    found,
    next: 'Check out with `fetch-depth: 0` (actions/checkout), or set the input `base` to a different commit.',
  })
}

function required(ran: ExecResult, what: string): string {
  if (ran.exitCode === 0) return ran.stdout
  throw new Problem(what, { found: `git reported: ${gitReported(ran)}.`, next: 'Check the repository.' })
}
