import { randomBytes } from 'node:crypto'
import { lstat, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { ifThere } from './if-there.ts'
import { Problem } from './problem.ts'

const aboveSurrogates = /[\ud800-\uffff]/

/** Compares by bytes, so that the order is the same on every machine and in every locale. */
export function byBytes(a: string, b: string): number {
  // Below the surrogates, UTF-16 has the order of UTF-8.
  if (!aboveSurrogates.test(a) && !aboveSurrogates.test(b)) return a < b ? -1 : Number(a > b)
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}

/** The same relative path, with forward slashes. */
export function toPosix(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/')
}

/**
 * Lists every regular file under a directory: relative paths with forward slashes, in bytewise order.
 * Throws a Problem at a symbolic link or a special file, because a release contains plain files only.
 */
export async function listFiles(directory: string): Promise<string[]> {
  const found: string[] = []
  const walk = async (relative: string) => {
    for (const entry of await readdir(join(directory, relative), { withFileTypes: true })) {
      const path = relative === '' ? entry.name : `${relative}/${entry.name}`
      if (entry.isDirectory()) await walk(path)
      else if (entry.isFile()) found.push(path)
      else {
        throw new Problem(`list the files of ${directory}`, {
          found: `${JSON.stringify(path)} is a symbolic link or a special file.`,
          next: 'Replace it with a regular file.',
        })
      }
    }
  }
  await walk('')
  return found.sort(byBytes)
}

/** Writes a file so that it appears complete or not at all. Creates its directory. Chunks are written as they come. */
export async function writeFileAtomic(
  path: string,
  data: string | Uint8Array | Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<void> {
  await writeAtomic(path, partial => writeFile(partial, data))
}

/**
 * Throws a Problem if something other than a file is at a path: what would be written could replace or remove a device or a link, such as
 * /dev/null, for everybody. With `links`, a link may be there, because it is followed.
 */
export async function requireFileOrNothing(path: string, { links = false } = {}): Promise<void> {
  // Why a path can't be looked at is said when it is written.
  const status = await lstat(path).catch(() => undefined)
  if (status === undefined || status.isFile() || (links && status.isSymbolicLink())) return
  throw new Problem(`write ${path}`, {
    found: 'a directory, a symbolic link or a special file is there.',
    next: 'Give the path of a file.',
  })
}

/** The same for what `write` writes to the path that it gets, beside the file. */
export async function writeAtomic(path: string, write: (partial: string) => Promise<void>): Promise<void> {
  await requireFileOrNothing(path)
  await mkdir(dirname(path), { recursive: true })
  // Without the name of the file, which may have 255 characters already.
  const partial = join(dirname(path), `.${randomBytes(6).toString('hex')}.partial`)
  try {
    await write(partial)
    await rename(partial, path)
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
}

/**
 * Size in bytes, or undefined if the path does not exist. Throws a Problem for a link or a special file: something that exists
 * and cannot be used must not look absent.
 */
export async function sizeIfThere(path: string): Promise<number | undefined> {
  const status = await ifThere(lstat(path))
  if (status === undefined || status.isFile()) return status?.size
  throw new Problem(`read ${path}`, {
    found: 'it is a symbolic link or a special file.',
    next: 'Replace it with a regular file.',
  })
}

/** Size in bytes, or undefined if the path is not a regular file (links are not followed). */
export async function fileSize(path: string): Promise<number | undefined> {
  const status = await lstat(path).catch(() => undefined)
  return status?.isFile() ? status.size : undefined
}
