import { limits, Problem } from '@release-tools/base'
import { type Requests, readDefaultBranch } from '@release-tools/github'
import { earlierPath, fileLimits, parseStates, type ReleaseStates, statesPath } from '@release-tools/releases'

/** What a project says today of its index and its releases, on its default branch. */
export interface Declared {
  root: Buffer
  /** The root of an earlier version, which is kept beside it; undefined if it is not. */
  earlierRoot(version: number): Promise<Buffer | undefined>
  states: ReleaseStates
}

/**
 * Reads root and states from the default branch: a tag that is checked out has those of its time, which would take back what was said since.
 * Throws a Problem.
 */
export async function readDeclared(requests: Requests, rootPath: string): Promise<Declared> {
  const { branch, files } = await readDefaultBranch(requests, [rootPath, statesPath], limits.document)
  const root = files.get(rootPath)
  if (root === undefined)
    throw new Problem('update the index', {
      found: `the branch ${branch} has no ${rootPath}.`,
      next: 'Make the root with release-tools index init, and merge it: docs/tasks/index-keys.md.',
    })
  return {
    root,
    states: parseStates(files.get(statesPath)?.toString() ?? ''),
    async earlierRoot(version) {
      const path = earlierPath(rootPath, version)
      return (await readDefaultBranch(requests, [path], fileLimits.root)).files.get(path)
    },
  }
}
