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
  const changed = await uncommittedFiles(to, host)
  if (changed.length > 0) throw unclean(changed, 'the new clone differs from its commit')
}

/** Throws a Problem if the build changed a file that git tracks: then the commit does not say what was built. New files are normal. */
export async function requireUnchanged(clone: string, host: Host): Promise<void> {
  const changed = await uncommittedFiles(clone, host)
  if (changed.length > 0) throw unclean(changed, 'the build changed files that git tracks')
}

/** The tracked files of a work tree that differ from its commit, as a list in words; undefined if there is none. */
export async function changesOf(workTree: string, host: Host): Promise<string | undefined> {
  const changed = await uncommittedFiles(workTree, host)
  return changed.length === 0 ? undefined : listed(changed)
}

/** Tracked files of a work tree that differ from its commit. */
export async function uncommittedFiles(workTree: string, host: Host): Promise<string[]> {
  const git = gitOf('compare the source with its commit', host)
  // Git ignores most permissions, but its index says so only after it looked.
  await git(['-C', workTree, 'update-index', '-q', '--refresh']).catch(() => '')
  const names = await git(['-C', workTree, 'diff-index', '--name-only', '-z', 'HEAD'])
  return names.split('\0').filter(name => name !== '')
}

function unclean(changed: string[], what: string): Problem {
  return new Problem('build the commit', {
    found: `${what}: ${listed(changed)}.`,
    next: 'Commit generated files as the build makes them, or let git ignore them (.gitignore) and not track them.',
  })
}

function listed(paths: string[]): string {
  const shown = paths.slice(0, 5).map(path => JSON.stringify(path))
  return `${shown.join(', ')}${paths.length > shown.length ? ` and ${paths.length - shown.length} more` : ''}`
}
