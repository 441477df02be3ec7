import { resolve } from 'node:path'
import { Problem } from '@release-tools/base'
import type { ExecResult, Host } from '@release-tools/host'
import { parseChangedLines } from './diff.ts'

/** A checkout. */
export interface Repository {
  /** Absolute path. */
  root: string
  /** Full hash of what is checked out. */
  commit: string
  /** Files of the index that are in the work tree, from the root, with forward slashes; submodules are not in it. */
  tracked: string[]
  /** Python files in the work tree that git neither tracks nor ignores: a server that analyses the directory sees them. */
  untracked: string[]
  /** Whether history is cut off. */
  isShallow: boolean
}

/** The repository that holds `directory`. Throws a Problem where there is none, or no commit. */
export async function repositoryOf(directory: string, host: Host): Promise<Repository> {
  const args = ['rev-parse', '--is-shallow-repository', '--verify', 'HEAD']
  const top = await git(directory, ['rev-parse', '--show-toplevel'], host)
  const head = await git(directory, args, host)
  if (top.exitCode !== 0 || head.exitCode !== 0) {
    throw new Problem(`find the repository of ${directory}`, {
      found: `git says: ${firstLine(top.stderr || head.stderr)}.`,
      next: 'Check out the repository before this step (actions/checkout).',
    })
  }
  const [shallow = '', commit = ''] = head.stdout.trim().split('\n')
  const root = resolve(top.stdout.replace(/\r?\n$/, ''))
  const [tracked, untracked] = [await trackedIn(root, host), await untrackedIn(root, host)]
  return { root, commit, tracked, untracked, isShallow: shallow === 'true' }
}

/**
 * Lines that HEAD adds or changes since it left `base` (a branch, tag or commit), by path from `root`. A renamed file counts with
 * its changed lines only. Throws a Problem where the checkout does not hold enough history.
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

/** The path of `H 100644 <hash> 0\t<path>`; none for a submodule (160000) and what a sparse checkout leaves out (S). */
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

/** The commit that a name stands for in this checkout; undefined where it has none. */
export async function commitOf(root: string, name: string, host: Host): Promise<string | undefined> {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]
  const { exitCode, stdout } = await git(root, args, host)
  // Git before 2.30 prints --end-of-options as well.
  return exitCode === 0 ? stdout.trim().split('\n').at(-1) : undefined
}

function tooShort(base: string, found: string): Problem {
  return new Problem(`find the lines changed since ${JSON.stringify(base)}`, {
    found,
    next: 'Check out with `fetch-depth: 0` (actions/checkout), or name another commit with the input `base`.',
  })
}

function required({ exitCode, stdout, stderr }: ExecResult, what: string): string {
  if (exitCode === 0) return stdout
  throw new Problem(what, { found: `git says: ${firstLine(stderr)}.`, next: 'Check the repository.' })
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0]?.slice(0, 300).replace(/\.$/, '') || 'nothing'
}

function git(directory: string, args: string[], host: Host): Promise<ExecResult> {
  return host.exec('git', ['-c', 'safe.directory=*', ...args], { cwd: directory, env: { LC_ALL: 'C' } })
}
