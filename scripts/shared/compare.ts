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
    common.map(async path => {
      const line = await firstDifference(join(built, path), join(committed, path))
      return line === undefined ? [] : [`${path} differs from what the sources give, first in line ${line}`]
    }),
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

/** The number of the first line that is not the same, from 1; undefined if the files are equal. */
async function firstDifference(a: string, b: string): Promise<number | undefined> {
  const [left, right] = await Promise.all([readFile(a), readFile(b)])
  if (left.equals(right)) return undefined
  const different = left.findIndex((byte, index) => byte !== right[index])
  const same = left.subarray(0, different < 0 ? left.length : different)
  return same.reduce((lines, byte) => (byte === 0x0a ? lines + 1 : lines), 1)
}
