import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { byBytes, ifThere, pool, readLimited } from '@release-tools/base'
import { sourceRecordLimit } from '@release-tools/evidence'
import type { Branch, GitEntry } from '@release-tools/github'
import type { RecordFile } from './keep-record.ts'
import { folderOfCommit, folderOfRef, historyFolder, isRecordOf, sourceFolder } from './record-path.ts'

/** Which records are wanted. */
export interface WantedRecords {
  /** `refs/heads/main` */
  ref: string
  /** Commits that a push left at the head of the branch or tag. */
  commits: string[]
}

/** Requests at the same time. */
const width = 4

/**
 * Reads the records of some commits from the metadata branch, by its path. Nothing of them is verified. Empty if there is no such branch. Throws a
 * Problem if the server does not answer.
 */
export async function readRecords(branch: Branch, { ref, commits }: WantedRecords): Promise<RecordFile[]> {
  const head = await branch.head()
  const commit = head === undefined ? undefined : await branch.commit(head)
  if (commit === undefined) return []
  const root = await folderIn(branch, await branch.tree(commit.tree), sourceFolder)
  const ofRef = await folderIn(branch, root, folderOfRef(ref))
  const folders = [...new Set(commits.map(folderOfCommit))]
  const entries = await pool(folders, width, name => folderIn(branch, ofRef, name))
  const wanted = folders.flatMap((folder, index) =>
    (entries[index] ?? [])
      .filter(({ name, type }) => type === 'blob' && commits.some(one => isRecordOf(one, name)))
      .map(entry => ({ entry, path: `${sourceFolder}/${folderOfRef(ref)}/${folder}/${entry.name}` })),
  )
  const files = await pool(wanted, width, async ({ entry, path }) => ({
    path,
    bytes: await branch.file(entry.id, sourceRecordLimit),
  }))
  return inOrder(files)
}

/** A file of the metadata branch. */
export interface RecordEntry {
  path: string
  id: string
}

/**
 * Lists the files of the records in the metadata branch. If there are more than GitHub lists at once (some 20 000), only those of these branches and
 * tags and the histories of rules.
 */
export async function listRecords(branch: Branch, refs: string[]): Promise<RecordEntry[]> {
  const head = await branch.head()
  const commit = head === undefined ? undefined : await branch.commit(head)
  if (commit === undefined) return []
  const folder = (await branch.tree(commit.tree)).find(({ name, type }) => name === sourceFolder && type === 'tree')
  if (folder === undefined) return []
  const all = await branch.below(folder.id)
  if (all !== undefined) return filesIn(sourceFolder, all)
  const folders = await branch.tree(folder.id)
  const wanted = [...refs.map(folderOfRef), historyFolder]
  const found = folders.filter(({ name, type }) => type === 'tree' && wanted.includes(name))
  const listed = await pool(found, width, async one =>
    filesIn(`${sourceFolder}/${one.name}`, (await branch.below(one.id)) ?? []),
  )
  return listed.flat()
}

function filesIn(folder: string, entries: GitEntry[]): RecordEntry[] {
  return entries.flatMap(({ name, type, id }) => (type === 'blob' ? [{ path: `${folder}/${name}`, id }] : []))
}

/** Reads some of the listed files, in the order of the paths. */
export function readEntries(branch: Branch, entries: readonly RecordEntry[], paths: string[]): Promise<RecordFile[]> {
  const ids = new Map(entries.map(({ path, id }) => [path, id]))
  return pool(paths, width, async path => ({ path, bytes: await branch.file(ids.get(path) ?? '', sourceRecordLimit) }))
}

async function folderIn(branch: Branch, entries: GitEntry[], name: string): Promise<GitEntry[]> {
  const found = entries.find(entry => entry.name === name && entry.type === 'tree')
  return found === undefined ? [] : branch.tree(found.id)
}

/** The same from a directory that has the files of the metadata branch. */
export async function readRecordsIn(directory: string, { ref, commits }: WantedRecords): Promise<RecordFile[]> {
  const files: RecordFile[] = []
  for (const folder of new Set(commits.map(folderOfCommit))) {
    const path = [sourceFolder, folderOfRef(ref), folder].join('/')
    const names = (await ifThere(readdir(join(directory, path)))) ?? []
    for (const name of names.filter(one => commits.some(commit => isRecordOf(commit, one)))) {
      const bytes = await readLimited(join(directory, path, name), sourceRecordLimit, 'inside')
      files.push({ path: `${path}/${name}`, bytes })
    }
  }
  return inOrder(files)
}

function inOrder(files: RecordFile[]): RecordFile[] {
  return files.sort((a, b) => byBytes(a.path, b.path))
}
