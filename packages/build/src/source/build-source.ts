import { Problem } from '@release-tools/base'
import type { Host } from '@release-tools/host'
import { type Checkout, checkOut, gitOf } from './checkout.ts'
import { fixModes } from './file-modes.ts'
import { checkOutSubmodules } from './submodules.ts'

/** Clones a commit with its submodules to `to`, with permissions that do not depend on the umask. */
export async function cloneSource({ path, commit }: Checkout, to: string, host: Host): Promise<void> {
  await checkOut(path, commit, to, host)
  await checkOutSubmodules(path, to, host)
  await fixModes(to)
  const git = gitOf('check out the source', host)
  // Permissions that git does not track are no change, but its index says so only after it looked.
  await git(['-C', to, 'update-index', '-q', '--refresh'])
  const changed = await changesIn(to, 'all', host)
  if (changed.length > 0) throw unclean(changed, 'the new clone differs from its commit')
}

/** Throws a Problem if the build changed a file that git tracks: then the commit does not say what was built. New files are normal. */
export async function requireUnchanged(clone: string, host: Host): Promise<void> {
  const changed = await changesIn(clone, 'no', host)
  if (changed.length > 0) throw unclean(changed, 'the build changed files that git tracks')
}

/** Tracked files of a work tree that differ from its commit, to warn that they are not built. */
export async function uncommittedFiles(workTree: string, host: Host): Promise<string[]> {
  return (await changesIn(workTree, 'no', host)).map(line => line.slice(3))
}

/** Lines of `git status --porcelain`: two letters, a space, and a path. */
async function changesIn(clone: string, untracked: 'all' | 'no', host: Host): Promise<string[]> {
  const git = gitOf('compare the source with its commit', host)
  const status = await git(['-C', clone, 'status', '--porcelain=v1', '-z', `--untracked-files=${untracked}`])
  return status.split('\0').filter(line => line.trim() !== '')
}

function unclean(changed: string[], what: string): Problem {
  const shown = changed.slice(0, 5).map(line => JSON.stringify(line.trimStart().replace(/^\S+ /, '')))
  const more = changed.length > shown.length ? ` and ${changed.length - shown.length} more` : ''
  return new Problem('build the commit', {
    found: `${what}: ${shown.join(', ')}${more}.`,
    next: 'Commit generated files as the build makes them, or let git ignore them (.gitignore) and not track them.',
  })
}
