import { join } from 'node:path'
import { readLimited, sizeIfThere, writeFileAtomic } from '@release-tools/base'

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

/** Decides the fate of a file. An existing file is replaced only with `force`. */
export async function planFile(root: string, file: WantedFile, force: boolean): Promise<PlannedFile> {
  const present = await readText(join(root, file.path))
  if (present === undefined) return { ...file, fate: 'new' }
  if (present === file.text) return { ...file, fate: 'same' }
  if (file.extends) return { ...file, fate: 'extended' }
  return { ...file, fate: force ? 'replaced' : 'kept' }
}

/** Writes new and changed files. */
export async function writeFiles(root: string, files: PlannedFile[]): Promise<void> {
  for (const { path, text, fate } of files)
    if (fate !== 'same' && fate !== 'kept') await writeFileAtomic(join(root, path), text)
}
