import { Problem, segmentOf } from '@release-tools/base'
import type { Branch, GitEntry } from '@release-tools/github'
import { recordLimit, recordName } from '../../record.ts'
import type { Part } from '../../store.ts'
import { emptyListing, listingLimit, listingName, parseListing, type ReleaseListing } from './release-listing.ts'

/** A branch and how errors name it. */
export interface Place {
  branch: Branch
  /** `branch:release-metadata` */
  place: string
  /** `owner/name` */
  repository: string
}

/** A branch as it is at one commit. */
export interface Look {
  commit: string
  /** Entries of its root. */
  root: GitEntry[]
  listing: ReleaseListing
  listingBytes: Buffer
}

/** The branch as it is now; undefined if it does not exist. Throws a Problem if it is not one of ours. */
export async function lookAt(at: Place): Promise<Look | undefined> {
  const head = await at.branch.head()
  return head === undefined ? undefined : lookAtCommit(at, head)
}

/** The branch as it was, or is, at a commit. */
export async function lookAtCommit(at: Place, commit: string): Promise<Look> {
  const root = await rootOf(at, commit)
  const entry = root.find(({ name }) => name === listingName)
  // The signed index of releases, and records of pushes, may come before the first release is archived.
  if (entry === undefined && root.some(({ name, type }) => ['index', 'source'].includes(name) && type === 'tree'))
    return { commit, root, listing: emptyListing(at.repository), listingBytes: Buffer.of() }
  if (entry?.type !== 'blob')
    throw new Problem(`use the store ${at.place}`, {
      found: `the branch has no ${listingName}, so release-tools did not make it.`,
      next: 'Name a branch that does not exist: the first release makes it.',
    })
  if ((entry.size ?? 0) > listingLimit)
    throw new Problem(`read ${listingName} of ${at.place}`, {
      found: `it has ${entry.size} bytes, and ${listingLimit} are accepted.`,
      next: 'Find out who wrote it.',
    })
  const listingBytes = await fileOf(at, entry)
  return { commit, root, listing: parseListing(listingBytes, at.repository, at.place), listingBytes }
}

/** The entries of the root of a commit. Throws a Problem if there is no such commit. */
export async function rootOf({ branch, place }: Place, id: string): Promise<GitEntry[]> {
  const commit = await branch.commit(id)
  if (commit !== undefined) return branch.tree(commit.tree)
  throw new Problem(`read ${place}`, {
    found: `GitHub does not have its commit ${id}.`,
    next: 'Run the job again. If that does not help, find out who rewrote the branch.',
  })
}

/** What a folder has; empty if it is not there. */
export async function folderAt(branch: Branch, root: GitEntry[], path: string): Promise<GitEntry[]> {
  let entries = root
  for (const name of path.split('/')) {
    const found = entries.find(entry => entry.name === name && entry.type === 'tree')
    if (found === undefined) return []
    entries = await branch.tree(found.id)
  }
  return entries
}

/** Path of a part in the branch, which has one repository. */
export function folderOf({ tag, name }: Part): string {
  return `${segmentOf(tag)}/${name}`
}

/** The record among the entries of a folder; undefined if there is none. Throws a Problem if it is too large. */
export async function recordBytes(at: Place, { tag }: Part, folder: GitEntry[]): Promise<Buffer | undefined> {
  const entry = folder.find(({ name }) => name === recordName)
  if (entry === undefined) return undefined
  if ((entry.size ?? 0) <= recordLimit) return fileOf(at, entry)
  throw new Problem(`read ${recordName} of ${tag} in ${at.place}`, {
    found: `it has ${entry.size} bytes, and ${recordLimit} are accepted.`,
    next: 'Find out who wrote it.',
  })
}

/** A file, by its entry, which says its size. */
export function fileOf({ branch }: Place, { id, size = 0 }: Pick<GitEntry, 'id' | 'size'>): Promise<Buffer> {
  return branch.file(id, size)
}
