import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from '@release-tools/base'
import type { Host } from '@release-tools/host'
import { type Git, gitOf } from './checkout.ts'

/**
 * Checks the submodules of a clone out at the commits that it names, and theirs in turn, from the clone at `from`, whose submodules must
 * be there. Nothing is fetched from elsewhere. Throws a Problem that says what to set if one is missing.
 */
export async function checkOutSubmodules(from: string, to: string, host: Host): Promise<void> {
  const git = gitOf('check out the submodules', host)
  if (await cloneSubmodules(from, to, git)) await git(['-C', to, 'submodule', '--quiet', 'absorbgitdirs'])
}

/** True if there are any. */
async function cloneSubmodules(from: string, to: string, git: Git): Promise<boolean> {
  if (!existsSync(join(to, '.gitmodules'))) return false
  const found = await linksIn(to, git)
  for (const { path, commit } of found) {
    const [source, target] = [join(from, path), join(to, path)]
    if (!existsSync(join(source, '.git'))) throw missing(path, 'it is not checked out.')
    await git(['clone', '--quiet', '--no-local', '--no-checkout', source, target])
    const checkedOut = git(['-C', target, 'checkout', '--quiet', '--detach', commit])
    await checkedOut.catch(() => {
      throw missing(path, `its clone lacks the commit ${commit}.`)
    })
    await cloneSubmodules(source, target, git)
  }
  return found.length > 0
}

/** Entries of mode 160000 are the commits of submodules. */
async function linksIn(clone: string, git: Git): Promise<{ path: string; commit: string }[]> {
  const tree = await git(['-C', clone, 'ls-tree', '-r', '-z', 'HEAD'])
  return tree.split('\0').flatMap(line => {
    const [, commit, path] = /^160000 commit ([0-9a-f]+)\t(.+)$/s.exec(line) ?? []
    return commit === undefined || path === undefined ? [] : [{ path, commit }]
  })
}

function missing(path: string, found: string): Problem {
  return new Problem(`check out the submodule ${JSON.stringify(path)}`, {
    found,
    next: 'Set `submodules: recursive` for actions/checkout, or run `git submodule update --init --recursive`.',
  })
}
