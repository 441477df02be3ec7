import { readdir } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { ifThere } from '@release-tools/base'

/** Usual names without their case, likeliest first. */
const names = ['changelog', 'changes', 'history', 'news'].flatMap(stem =>
  ['.md', '.rst', '.txt', ''].map(extension => `${stem}${extension}`),
)

/** The changelog of a project: a file with a usual name in its directory, or else in the root. Undefined if there is none. */
export async function findChangelog(workspace: string, directory: string): Promise<string | undefined> {
  for (const place of new Set([directory, '.'])) {
    const found = await firstNamed(workspace, place, names)
    if (found !== undefined) return found
  }
  return undefined
}

/** The first file of a directory with one of some names, in any case, by its path from the workspace. */
export async function firstNamed(workspace: string, directory: string, names: string[]): Promise<string | undefined> {
  const entries = (await ifThere(readdir(join(workspace, directory), { withFileTypes: true }))) ?? []
  const files = entries.filter(entry => !entry.isDirectory()).map(({ name }) => name)
  const name = names.flatMap(wanted => files.filter(file => file.toLowerCase() === wanted))[0]
  return name === undefined ? undefined : posix.join(directory, name)
}
