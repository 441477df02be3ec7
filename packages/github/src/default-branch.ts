import { Problem, type Shape, text } from '@release-tools/base'
import { Branch } from './branch.ts'
import { fieldsOf } from './fields.ts'
import type { GitEntry } from './git-types.ts'
import type { Requests } from './requests.ts'

/** Files of the default branch of a repository at one commit. */
export interface DefaultBranchFiles {
  /** Name of the branch. */
  branch: string
  commit: string
  /** Content by path; without those that are not there. */
  files: Map<string, Buffer>
}

/**
 * Reads files of the default branch as it is now, all of one commit: what a project says today is there, whichever tag or branch is checked
 * out. A path has forward slashes; each file has at most `most` bytes. Throws a Problem.
 */
export async function readDefaultBranch(
  requests: Requests,
  paths: string[],
  most: number,
): Promise<DefaultBranchFiles> {
  const name = await requests.json('look at the repository', 'GET /repos/{owner}/{repo}', {}, defaultBranchShape)
  const branch = new Branch(requests, name)
  const head = await branch.head()
  const commit = head === undefined ? undefined : await branch.commit(head)
  if (commit === undefined) throw unread(name, 'GitHub does not show its head.')
  const files = new Map<string, Buffer>()
  for (const path of paths) {
    const entry = await entryAt(branch, commit.tree, path)
    if (entry?.type !== 'blob') continue
    if ((entry.size ?? 0) > most) throw unread(name, `${path} has ${entry.size} bytes, and ${most} are accepted.`)
    files.set(path, await branch.file(entry.id, most))
  }
  return { branch: name, commit: commit.id, files }
}

async function entryAt(branch: Branch, tree: string, path: string): Promise<GitEntry | undefined> {
  const [first = '', ...rest] = path.split('/')
  const entry = (await branch.tree(tree)).find(({ name }) => name === first)
  if (rest.length === 0 || entry === undefined) return entry
  return entry.type === 'tree' ? entryAt(branch, entry.id, rest.join('/')) : undefined
}

function unread(branch: string, found: string): Problem {
  return new Problem(`read the branch ${branch}`, {
    found,
    next: 'Run the job again. If that does not help, look at the branch.',
  })
}

const defaultBranchShape: Shape<string> = (raw, place) => fieldsOf(raw, place)('default_branch', text)
