import type { Dirent } from 'node:fs'
import { lstat, readdir, readlink, realpath } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { assetLimit, byBytes, Problem, pool, sha256, sha256File, toPosix } from '@release-tools/base'

/** What is in a directory, and what of it is left out. Paths are relative to it, with forward slashes. */
export interface Walk {
  entries: { path: string; type: 'file' | 'link' | 'other' }[]
  /** Files and whole directories, in bytewise order. */
  excluded: string[]
  /** False if a directory could not be read. */
  complete: boolean
}

/** Lists a directory. Does not go into what `isExcluded` says, nor through symbolic links. */
export async function walk(root: string, isExcluded: (path: string) => boolean): Promise<Walk> {
  const found: Walk = { entries: [], excluded: [], complete: true }
  const visit = async (directory: string): Promise<void> => {
    const entries = await readdir(join(root, directory), { withFileTypes: true }).catch(() => undefined)
    if (entries === undefined) found.complete = false
    for (const entry of entries ?? []) {
      const path = directory === '' ? entry.name : `${directory}/${entry.name}`
      if (isExcluded(path)) found.excluded.push(path)
      else if (entry.isDirectory()) await visit(path)
      else found.entries.push({ path, type: typeOf(entry) })
    }
  }
  await visit('')
  found.entries.sort((a, b) => byBytes(a.path, b.path))
  found.excluded.sort(byBytes)
  return found
}

function typeOf(entry: Dirent): 'file' | 'link' | 'other' {
  if (entry.isFile()) return 'file'
  return entry.isSymbolicLink() ? 'link' : 'other'
}

/**
 * Digest of the content of a directory, `sha256:…`: names, bytes of files and targets of links; no times, modes or owners. Equal in
 * two checkouts of one commit. Undefined if not everything can be read, or a link leads to what is not part of the content. Throws a
 * Problem if the files have more than `limit` bytes together: the digest of 5 GiB takes 17 seconds of a processor.
 */
export async function contentDigest(
  root: string,
  { entries, excluded, complete }: Walk,
  limit = assetLimit,
): Promise<string | undefined> {
  if (!complete) return undefined
  try {
    const sizes = await sizesOf(root, entries)
    refuseLarge(root, sizes, limit)
    const lines = await pool(entries, 8, async ({ path, type }) => {
      const content =
        type === 'file'
          ? await fileContent(join(root, path), sizes.get(path))
          : await linkContent(root, path, type, excluded)
      return `${type} ${content} ${JSON.stringify(path)}\n`
    })
    return `sha256:${sha256(lines.join(''))}`
  } catch (error) {
    if (error instanceof Unknown || (error as NodeJS.ErrnoException).code !== undefined) return undefined
    throw error
  }
}

class Unknown extends Error {}

/** Sizes of the files, in bytes. */
async function sizesOf(root: string, entries: Walk['entries']): Promise<Map<string, number>> {
  const files = entries.filter(({ type }) => type === 'file')
  return new Map(await pool(files, 8, async ({ path }) => [path, (await lstat(join(root, path))).size] as const))
}

function refuseLarge(root: string, sizes: Map<string, number>, limit: number): void {
  const [largest] = [...sizes].sort((a, b) => b[1] - a[1])
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  if (largest === undefined || total <= limit) return
  throw new Problem(`read the directory ${root}`, {
    found: `its files have ${total} bytes together, more than the ${limit} accepted. The largest is ${JSON.stringify(largest[0])}, with ${largest[1]} bytes.`,
    next: 'Leave out what is not source code with the input `exclude`.',
  })
}

/** What grows or becomes something else while it is read has no digest. */
async function fileContent(path: string, size: number | undefined): Promise<string> {
  return sha256File(path, 'inside', size).catch(error => {
    throw error instanceof Problem ? new Unknown() : error
  })
}

/** Syft follows links. What they lead to is part of the content, unless it is outside or excluded. */
async function linkContent(root: string, path: string, type: 'link' | 'other', excluded: string[]): Promise<string> {
  if (type === 'other') return ''
  const text = await readlink(join(root, path))
  const target = await realpath(join(root, path)).catch(() => undefined)
  if (target !== undefined) {
    const inside = toPosix(relative(root, target))
    const outside = inside === '..' || inside.startsWith('../') || /^([a-zA-Z]:|\/)/.test(inside)
    if (outside || excluded.some(one => inside === one || inside.startsWith(`${one}/`))) throw new Unknown()
  }
  return sha256(toPosix(text))
}
