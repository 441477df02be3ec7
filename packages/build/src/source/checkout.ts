import { Problem } from '@release-tools/base'
import type { Host } from '@release-tools/host'

/** A commit, alone in a directory of its own. */
export interface Checkout {
  /** Absolute path. */
  path: string
  /** Full id, in lower-case hex. */
  commit: string
  /** Time of the commit, in seconds since 1970. */
  epoch: number
}

// Settings of the machine, of its user and of the repository would change what is checked out, or what git prints. With
// log.showSignature, a program that the repository names would run and write in front of the commit.
const plain = [
  '--no-replace-objects',
  '-c',
  'log.showSignature=false',
  '-c',
  'core.attributesFile=/dev/null',
  '-c',
  'core.autocrlf=false',
  '-c',
  'core.eol=lf',
  '-c',
  'core.hooksPath=/dev/null',
  '-c',
  'advice.detachedHead=false',
]

/**
 * Clones the repository at `from` to `to`, which must not exist, with its tags and history, and checks `commit` out without a
 * branch. What is not committed cannot reach a build, and back-ends that ask git find the tag. Throws a Problem if the clone at
 * `from` lacks the commit. Also throws one if that clone is shallow, unless only the files are needed (`isOnlyFiles`).
 */
export async function checkOut(
  from: string,
  commit: string,
  to: string,
  host: Host,
  isOnlyFiles = false,
): Promise<Checkout> {
  const git = gitOf(`check out ${commit}`, host)
  if (!isOnlyFiles && (await git(['-C', from, 'rev-parse', '--is-shallow-repository'])) === 'true')
    throw new Problem(`check out ${commit}`, {
      found: 'the clone is shallow, so that versions which the build takes from tags would be wrong.',
      next: 'Set `fetch-depth: 0` for actions/checkout, or run `git fetch --unshallow --tags`.',
    })
  await git(['clone', '--quiet', '--no-local', '--no-checkout', from, to])
  await git(['-C', to, 'checkout', '--quiet', '--detach', commit])
  return { path: to, ...(await headOf(to, git)) }
}

/** The commit that is checked out at `path`, whatever else lies there, and its time. Throws a Problem. */
export async function checkedOut(path: string, host: Host): Promise<Checkout> {
  return { path, ...(await headOf(path, gitOf('read the commit', host))) }
}

async function headOf(path: string, git: Git): Promise<Omit<Checkout, 'path'>> {
  const [commit = '', epoch] = (await git(['-C', path, 'show', '--no-patch', '--format=%H %ct', 'HEAD'])).split(' ')
  return { commit, epoch: Number(epoch) }
}

/** Runs git, and returns what it prints. */
export type Git = ReturnType<typeof gitOf>

/** Runs git. `attempted` begins the message of the Problem if it fails. */
export function gitOf(attempted: string, host: Host) {
  return async (args: string[]): Promise<string> => {
    // Another user may own the clone: a job in a container, for example.
    const all = ['-c', 'safe.directory=*', ...plain, ...args]
    const { exitCode, stdout, stderr } = await host.exec('git', all)
    if (exitCode === 0) return stdout.trim()
    throw new Problem(attempted, {
      found: `git reported: ${stderr.trim().split('\n').at(-1)?.slice(0, 300) ?? 'nothing.'}`,
      next: 'Check out the repository with its history and tags before this step: `fetch-depth: 0` for actions/checkout.',
    })
  }
}
