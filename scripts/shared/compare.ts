import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The differences between two folders, one line per file; empty if they are equal byte for byte. */
export async function differences(built: string, committed: string): Promise<string[]> {
  const [left, right] = await Promise.all([filesOf(built), filesOf(committed)])
  const missing = left.filter(path => !right.includes(path)).map(path => `${path} is missing`)
  const extra = right.filter(path => !left.includes(path)).map(path => `${path} should not exist`)
  const common = left.filter(path => right.includes(path))
  const changed = await Promise.all(
    common.map(async path =>
      (await equal(join(built, path), join(committed, path))) ? [] : [`${path} differs from what the sources give`],
    ),
  )
  return [...missing, ...extra, ...changed.flat()]
}

async function filesOf(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return []
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
}

async function equal(a: string, b: string): Promise<boolean> {
  return (await readFile(a)).equals(await readFile(b))
}
