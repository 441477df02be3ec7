import { readdir, realpath } from 'node:fs/promises'
import { join, posix, sep } from 'node:path'
import { byBytes, fileSize, limits, Problem, readLimited } from '@release-tools/base'
import { namesPackages, type PackageLines, packageLines } from '@release-tools/evidence'

/** The files of a directory in which packages are found. Each is read at most once. Paths are relative to the directory, with forward slashes. */
export interface RepositoryFiles {
  /** True for a regular file inside the directory. */
  has(path: string): Promise<boolean>
  /** The packages that a file names. Undefined if it is not a file of the directory, is too large, or is of a kind that names none. */
  lines(path: string): Promise<PackageLines | undefined>
  /** The text of a source file; undefined if it is not a file of the directory, or too large. */
  text(path: string): Promise<string | undefined>
  /** The files in a directory that name packages, in bytewise order. Empty if there is no such directory. */
  manifests(directory: string): Promise<string[]>
}

// A directory with more files is not one in which people keep manifests.
const mostEntries = 10_000

/** Opens the directory `root`. A path that leads out of it, directly or by a link, is not a file of it: reports of scanners can name any path. */
export function repositoryFiles(root: string): RepositoryFiles {
  const real = memoised(async (path: string) => {
    const [top, file] = await Promise.all([realpath(root), realpath(join(root, path))]).catch(() => [])
    return top !== undefined && file?.startsWith(`${top}${sep}`) && (await isFile(file)) ? file : undefined
  })
  const text = async (path: string) => {
    const file = await real(path)
    return file === undefined ? undefined : textOf(file)
  }
  return {
    text,
    has: async path => (await real(path)) !== undefined,
    lines: memoised(async path => {
      const content = namesPackages(path) ? await text(path) : undefined
      return content === undefined ? undefined : packageLines(path, content)
    }),
    manifests: memoised(async directory => {
      const names = await readdir(join(root, directory)).catch((): string[] => [])
      const paths = names.slice(0, mostEntries).map(name => posix.join(directory, name))
      return paths.filter(namesPackages).sort(byBytes)
    }),
  }
}

async function isFile(path: string): Promise<boolean> {
  return (await fileSize(path)) !== undefined
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    return (await readLimited(path, limits.evidence, 'inside')).toString('utf8')
  } catch (error) {
    // Then the finding is shown at the first line of the file.
    if (error instanceof Problem) return undefined
    throw error
  }
}

function memoised<T>(make: (path: string) => Promise<T>): (path: string) => Promise<T> {
  const made = new Map<string, Promise<T>>()
  return path => {
    const known = made.get(path) ?? make(path)
    made.set(path, known)
    return known
  }
}
