import type { FileHandle } from 'node:fs/promises'
import { blockSize, decodeHeader, openFile, Problem } from '@release-tools/base'

/** Position of a file's content in an uncompressed tar. */
export interface TarEntry {
  path: string
  size: number
  offset: number
}

// An image has a few dozen entries; docker's own format has a few per layer.
const entryLimit = 100_000

/** The regular files of an uncompressed tar, by path. Other entries (docker's links between layers) are ignored. */
export async function readTarIndex(file: FileHandle, what: string): Promise<Map<string, TarEntry>> {
  const entries = new Map<string, TarEntry>()
  const { size: end } = await file.stat()
  const block = Buffer.alloc(blockSize)
  for (let offset = 0, count = 0; offset + blockSize <= end; count++) {
    if (count > entryLimit) throw damagedImage(what, `it has more than ${entryLimit} entries.`)
    await file.read(block, 0, blockSize, offset)
    const header = headerOf(block, what)
    if (header === undefined) return entries
    const path = header.path.replace(/^\.\//, '')
    const entry = { path, size: header.size, offset: offset + blockSize }
    if (entry.offset + entry.size > end) throw damagedImage(what, 'it is truncated.')
    if (header.type === '0') entries.set(path, entry)
    offset = entry.offset + Math.ceil(header.size / blockSize) * blockSize
  }
  throw damagedImage(what, 'it is truncated.')
}

function headerOf(block: Buffer, what: string): ReturnType<typeof decodeHeader> {
  try {
    return decodeHeader(block)
  } catch (error) {
    throw error instanceof Problem ? damagedImage(what, error.found) : error
  }
}

/** The content of a small file in a tar. */
export async function readTarBytes(file: FileHandle, entry: TarEntry, limit: number, what: string): Promise<Buffer> {
  if (entry.size > limit)
    throw damagedImage(what, `${JSON.stringify(entry.path)} has ${entry.size} bytes, more than the ${limit} accepted.`)
  const buffer = Buffer.alloc(entry.size)
  await file.read(buffer, 0, entry.size, entry.offset)
  return buffer
}

/** Opens an archive for reading, runs `body` and closes it. Throws a Problem unless it is a file. */
export async function withFile<T>(path: string, body: (file: FileHandle) => Promise<T>): Promise<T> {
  const file = await openFile(path).catch(refuse(path))
  try {
    return await body(file)
  } finally {
    await file.close()
  }
}

function refuse(path: string): (cause: NodeJS.ErrnoException) => never {
  return cause => {
    if (cause instanceof Problem) throw cannotOpen(path, 'it is not a file.', cause)
    throw cannotOpen(path, cause.code === 'ENOENT' ? 'the file does not exist.' : `${cause.message}.`, cause)
  }
}

function cannotOpen(path: string, found: string, cause?: unknown): Problem {
  return new Problem(`open the archive ${path}`, { found, next: 'Check the path.', cause })
}

/** The Problem for an image archive that cannot be used. */
export function damagedImage(
  what: string,
  found: string,
  next = 'Give a tar, as `docker save` or `buildah push IMAGE oci-archive:FILE` write it.',
): Problem {
  return new Problem(`read the archive ${what}`, { found, next })
}
