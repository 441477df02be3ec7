import { globSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { must } from '@release-tools/testbed'
import { differences } from '../shared/compare.ts'

/** Clones `repository` to the new folder `to`, with a commit checked out and no branch. Returns `to`. */
export async function cloneOf(repository: string, commit: string, to: string): Promise<string> {
  // Bytes as committed, whatever the settings of this machine are.
  const plain = ['-c', 'core.autocrlf=false', '-c', 'core.eol=lf', '-c', 'core.hooksPath=/dev/null']
  await must('clone the repository', 'git', [...plain, 'clone', '--quiet', '--no-checkout', repository, to])
  await must(`check out ${commit}`, 'git', [...plain, '-C', to, 'checkout', '--quiet', '--detach', commit])
  return to
}

/** The folders of bundles in a clone, relative to it: those that are there, whatever the sources say. */
export function bundleFolders(clone: string): string[] {
  return globSync('{actions,packages}/*/dist', { cwd: clone }).sort()
}

/** Removes all bundles from a clone, so that none is left that the sources do not give. */
export async function dropBundles(clone: string): Promise<void> {
  for (const folder of bundleFolders(clone)) await rm(join(clone, folder), { recursive: true })
}

/** The differences between the bundles of two clones, one line per file. Throws an Error if there is no bundle to compare. */
export async function bundleDifferences(built: string, committed: string): Promise<string[]> {
  const folders = [...new Set([...bundleFolders(built), ...bundleFolders(committed)])].sort()
  if (folders.length === 0) throw new Error('the commit has no bundles, and its sources give none')
  const found = await Promise.all(
    folders.map(async folder =>
      (await differences(join(built, folder), join(committed, folder))).map(line => `${folder}/${line}`),
    ),
  )
  return found.flat()
}
