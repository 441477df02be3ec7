import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { byBytes, ifThere, pool, readLimited } from '@release-tools/base'
import { sourceRecordLimit } from '@release-tools/evidence'
import type { Branch, GitEntry } from '@release-tools/github'
import type { RecordFile } from './keep-record.ts'
import { folderOfCommit, folderOfRef, isRecord, isRecordOf, sourceFolder } from './record-path.ts'

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

/** Reads all records of a branch or tag from the metadata branch. It is for a tag: a branch has a record for each push. */
export async function readRecordsOf(branch: Branch, ref: string): Promise<RecordFile[]> {
  const head = await branch.head()
  const commit = head === undefined ? undefined : await branch.commit(head)
  if (commit === undefined) return []
  const root = await folderIn(branch, await branch.tree(commit.tree), sourceFolder)
  const folders = (await folderIn(branch, root, folderOfRef(ref))).filter(({ type }) => type === 'tree')
  const files: RecordFile[] = []
  for (const folder of folders)
    for (const { name, type, id } of await branch.tree(folder.id)) {
      if (type !== 'blob' || !isRecord(name)) continue
      const path = [sourceFolder, folderOfRef(ref), folder.name, name].join('/')
      files.push({ path, bytes: await branch.file(id, sourceRecordLimit) })
    }
  return inOrder(files)
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
