import { lstat } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { ifThere, Problem, readLimited, sizeIfThere, writeFileAtomic } from '@release-tools/base'

/** A file, and the text to write. */
export interface WantedFile {
  /** From the root of the repository. */
  path: string
  text: string
  /** True if the text is the present content with an addition. */
  extends?: boolean
}

export interface PlannedFile extends WantedFile {
  /** `kept`: the file exists with different content, and stays. */
  fate: 'new' | 'same' | 'kept' | 'replaced' | 'extended'
}

const limit = 1024 * 1024

/** The text of a file; undefined if it does not exist. Throws a Problem for a link, and for more than a megabyte. */
export async function readText(path: string): Promise<string | undefined> {
  return (await sizeIfThere(path)) === undefined ? undefined : (await readLimited(path, limit)).toString('utf8')
}

/** Decides the fate of a file. An existing file is replaced only with `force`. Line ends make no difference: git may write CRLF. */
export async function planFile(root: string, file: WantedFile, force: boolean): Promise<PlannedFile> {
  await requireInside(root, file.path)
  const present = await readText(join(root, file.path))
  if (present === undefined) return { ...file, fate: 'new' }
  if (present.replaceAll('\r\n', '\n') === file.text) return { ...file, fate: 'same' }
  if (file.extends) return { ...file, fate: 'extended' }
  return { ...file, fate: force ? 'replaced' : 'kept' }
}

/** Writes new and changed files. Throws a Problem before it writes any, if one would land elsewhere. */
export async function writeFiles(root: string, files: PlannedFile[]): Promise<void> {
  const changed = files.filter(({ fate }) => fate !== 'same' && fate !== 'kept')
  for (const { path } of changed) await requireInside(root, path)
  for (const { path, text } of changed) await writeFileAtomic(join(root, path), text)
}

/** Throws a Problem if a directory on the way to a file is a link, which may lead out of the repository. */
async function requireInside(root: string, path: string): Promise<void> {
  const directory = posix.dirname(path)
  if (directory === '.') return
  await requireInside(root, directory)
  const status = await ifThere(lstat(join(root, directory)))
  if (status === undefined || status.isDirectory()) return
  throw new Problem(`write ${path}`, {
    found: `${directory} is a link or no directory.`,
    next: 'Replace it with a directory, so that the file is in the repository.',
  })
}
