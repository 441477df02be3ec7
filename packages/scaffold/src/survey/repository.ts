import { byBytes, messageOf, Problem } from '@release-tools/base'
import type { Host } from '@release-tools/host'

/** The address of a remote. */
export interface Origin {
  host: string
  owner: string
  name: string
  /** True if the host may be a word of the user's ssh settings, which stands for any server. */
  isAlias?: true
}

/** The repository of the directory that the files are written for. */
export interface InitRepository {
  /** Absolute path of the work tree. */
  root: string
  /** The directory, from the root, with forward slashes; `.` for the root itself. */
  directory: string
  /** Files below the root that git tracks or would track, relative to it, in bytewise order. */
  files: string[]
  /** Host, owner and name in the address of the remote `origin`. */
  origin: Origin | undefined
  defaultBranch: string
}

type Git = (args: string[], cwd: string) => Promise<string | undefined>

/** Asks git. Throws a Problem if the directory is not in a work tree. */
export async function initRepository(directory: string, host: Pick<Host, 'exec'>): Promise<InitRepository> {
  const git: Git = async (args, cwd) => {
    const { exitCode, stdout } = await host.exec('git', args, { cwd })
    return exitCode === 0 ? stdout : undefined
  }
  const root = await rootOf(directory, host)
  const prefix = line(await git(['rev-parse', '--show-prefix'], directory))
  const listed = async (...which: string[]) =>
    ((await git(['ls-files', '-z', ...which], root)) ?? '').split('\0').filter(path => path !== '')
  const files = new Set(await listed('--cached', '--others', '--exclude-standard'))
  // Git tracks a file that was deleted until that is committed.
  for (const path of await listed('--deleted')) files.delete(path)
  return {
    root,
    directory: prefix === undefined ? '.' : prefix.replace(/\/$/, ''),
    files: [...files].sort(byBytes),
    origin: await originOf(root, host),
    defaultBranch: await defaultBranch(root, git),
  }
}

/** What the address of the remote `origin` of a work tree says; undefined if there is none, or if it is not that of a repository. */
export async function originOf(root: string, host: Pick<Host, 'exec'>): Promise<Origin | undefined> {
  const asked = await host.exec('git', ['remote', 'get-url', 'origin'], { cwd: root }).catch(() => undefined)
  return asked?.exitCode === 0 ? ownerAndName(line(asked.stdout) ?? '') : undefined
}

async function rootOf(directory: string, { exec }: Pick<Host, 'exec'>): Promise<string> {
  const asked = await exec('git', ['rev-parse', '--show-toplevel'], { cwd: directory }).catch((cause: unknown) => {
    const why = cause instanceof Problem ? cause.found.replace(/\.$/, '') : messageOf(cause)
    throw noRepository(directory, `git does not run (${why}).`, cause)
  })
  const root = line(asked.stdout)
  if (asked.exitCode === 0 && root !== undefined) return root
  throw noRepository(directory, `git finds no work tree there (${asked.stderr.split('\n')[0]?.trim()}).`)
}

/** Those of the paths that git ignores, although they are not tracked; the paths are from the root. */
export async function ignoredPaths(root: string, paths: string[], host: Pick<Host, 'exec'>): Promise<string[]> {
  const args = ['check-ignore', '-z', '--stdin']
  const { stdout } = await host.exec('git', args, { cwd: root, input: Buffer.from(paths.join('\0')) })
  return stdout.split('\0').filter(path => path !== '')
}

/** Files below a directory that git ignores and does not track, from the root. */
export async function ignoredFiles(root: string, directory: string, host: Pick<Host, 'exec'>): Promise<string[]> {
  const args = ['ls-files', '-z', '--others', '--ignored', '--exclude-standard', '--', directory]
  const { exitCode, stdout } = await host.exec('git', args, { cwd: root })
  return exitCode === 0 ? stdout.split('\0').filter(path => path !== '') : []
}

/** Files below a directory that git does not have as they are here, from the root. */
export async function changedFiles(root: string, directory: string, host: Pick<Host, 'exec'>): Promise<string[]> {
  const args = ['status', '--porcelain', '-z', '--no-renames', '--untracked-files=all', '--ignored', '--', directory]
  const { exitCode, stdout } = await host.exec('git', args, { cwd: root })
  if (exitCode === 0) return stdout.split('\0').flatMap(entry => (entry === '' ? [] : entry.slice(3)))
  throw new Problem(`read the repository of ${root}`, {
    found: 'git status failed.',
    next: 'Run it, and correct what it reports.',
  })
}

/** The tags of a repository, in bytewise order. */
export async function repositoryTags(root: string, host: Pick<Host, 'exec'>): Promise<string[]> {
  const { exitCode, stdout } = await host.exec('git', ['tag', '--list', '--no-column'], { cwd: root })
  return exitCode === 0 ? stdout.split('\n').filter(tag => tag !== '') : []
}

/** The default branch of `origin`, otherwise the checked-out branch. */
async function defaultBranch(root: string, git: Git): Promise<string> {
  const remote = line(await git(['symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD'], root))
  const own = line(await git(['symbolic-ref', '--quiet', '--short', 'HEAD'], root))
  return remote?.replace(/^origin\//, '') ?? own ?? 'main'
}

/** `git@github.com:acme/widget.git`, `https://github.com/acme/widget`, `ssh://git@host:22/acme/widget`. */
function ownerAndName(address: string): Origin | undefined {
  const match =
    /^(?:\w+:\/\/(?:[^@/]*@)?([^/:]+)[^/]*\/|(?:[^@/:]*@)?([^/:]+):(?!\/\/))(?:.*\/)?([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/.exec(
      address,
    )
  const [, ofUrl, ofScp, owner, name] = match ?? []
  const host = serverOf(ofUrl ?? ofScp ?? '')
  if (host === undefined || owner === undefined || name === undefined) return undefined
  const isAlias = !host.includes('.') && !/^https?:/.test(address)
  return { host, owner, name, ...(isAlias ? { isAlias } : {}) }
}

/**
 * The server; undefined for a drive of Windows (`C:/git/acme/widget`). github.com has other names: `ssh.github.com` behind a firewall
 * that lets only HTTPS pass, and `github.com-work` in the ssh settings of people with two accounts.
 */
function serverOf(host: string): string | undefined {
  if (host.length < 2) return undefined
  return /^(?:(?:ssh|www)\.)?github\.com(?:-[\w-]+)?$/i.test(host) ? 'github.com' : host.toLowerCase()
}

/** The line without its line break; undefined if it is empty. */
function line(text: string | undefined): string | undefined {
  return text?.replace(/\n$/, '') || undefined
}

function noRepository(directory: string, found: string, cause?: unknown): Problem {
  return new Problem(`read the repository of ${directory}`, {
    found,
    next: 'Run the command in a clone of the repository, because workflows belong at its root.',
    cause,
  })
}
