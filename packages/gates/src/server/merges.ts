import { git, type Host } from '@release-tools/host'
import type { Answers } from './answers.ts'
import type { Landed } from './landed.ts'

/**
 * Merge commits that are not what git makes of their parents: somebody changed something while merging, which no pull request showed. The
 * server merges by the same rules, and only if there is no conflict.
 */
export async function changedMerges(commits: Landed[], host: Host, answers: Answers): Promise<string[]> {
  const changed: string[] = []
  for (const { id, parents } of commits.filter(one => one.parents.length > 1)) {
    // It prints the tree first, also if there are conflicts.
    const made = await git(host.workspace, ['merge-tree', '--write-tree', '--end-of-options', ...parents], host)
    const tree = await git(host.workspace, ['rev-parse', '--verify', '--quiet', `${id}^{tree}`], host)
    if (made.exitCode > 1 || tree.exitCode !== 0) {
      answers.lacks({ unknown: 'git is older than 2.38, or could not make the merges again' })
      return changed
    }
    if (made.exitCode === 1 || made.stdout.trim() !== tree.stdout.trim()) changed.push(id)
  }
  return changed
}
