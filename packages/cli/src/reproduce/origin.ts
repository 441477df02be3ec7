import { createHash } from 'node:crypto'
import type { FindOrigin } from '@release-tools/build'
import type { Host } from '@release-tools/host'

/** Largest file whose origin is looked for, in bytes. */
const limit = 8 * 1024 ** 2

/**
 * Looks for a released content in the repository: if the rebuilt file is one of the commit, the released one must be too. If it is not,
 * another commit has it, or none: then somebody changed it after the last commit. `repository` has the history.
 */
export function originIn(repository: string, commit: string, host: Host): FindOrigin {
  const git = async (args: string[]) => {
    const { exitCode, stdout } = await host.exec('git', ['-C', repository, '-c', 'safe.directory=*', ...args])
    return exitCode === 0 ? stdout.trim() : undefined
  }
  return async (released, rebuilt) => {
    if (Math.max(released.length, rebuilt.length) > limit) return undefined
    const tree = await git(['ls-tree', '-r', '--format=%(objectname)', commit])
    if (tree === undefined || !tree.split('\n').includes(blobOf(rebuilt, tree))) return undefined
    const id = blobOf(released, tree)
    // The last one is the oldest: the commit that brought it.
    const found = ((await git(['log', '--no-show-signature', '--all', '--format=%H', `--find-object=${id}`])) ?? '')
      .split('\n')
      .at(-1)
    return found
      ? `another commit: ${found} has this content`
      : 'in no commit of the repository: the tree was dirty, or the file was changed after the build'
  }
}

/** The name of a file's content in git. Repositories name by SHA-1, or by SHA-256. */
function blobOf(content: Buffer, names: string): string {
  const algorithm = (names.split('\n')[0] ?? '').length === 64 ? 'sha256' : 'sha1'
  return createHash(algorithm).update(`blob ${content.length}\0`).update(content).digest('hex')
}
