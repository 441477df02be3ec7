import { type FileHandle, open } from 'node:fs/promises'
import { blockSize, decodeHeader, Problem } from '@release-tools/base'

/** Where a file's content lies in an uncompressed tar. */
export interface TarEntry {
  path: string
  size: number
  offset: number
}

// An image has some dozens of entries; docker's own format a few for each layer.
const entryLimit = 100_000

/** The plain files of an uncompressed tar, by path. Other entries (docker's links between layers) are passed over. */
export async function readTarIndex(file: FileHandle, what: string): Promise<Map<string, TarEntry>> {
  const entries = new Map<string, TarEntry>()
  const { size: end } = await file.stat()
  const block = Buffer.alloc(blockSize)
  for (let offset = 0, count = 0; offset + blockSize <= end; count++) {
    if (count > entryLimit) throw damaged(what, `it has more than ${entryLimit} entries.`)
    await file.read(block, 0, blockSize, offset)
    const header = decodeHeader(block)
    if (header === undefined) return entries
    const path = header.path.replace(/^\.\//, '')
    const entry = { path, size: header.size, offset: offset + blockSize }
    if (entry.offset + entry.size > end) throw damaged(what, 'it ends in the middle.')
    if (header.type === '0') entries.set(path, entry)
    offset = entry.offset + Math.ceil(header.size / blockSize) * blockSize
  }
  throw damaged(what, 'it ends in the middle.')
}

/** The content of a small file of a tar, as text. */
export async function readTarText(file: FileHandle, entry: TarEntry, limit: number, what: string): Promise<string> {
  if (entry.size > limit)
    throw damaged(what, `${JSON.stringify(entry.path)} has ${entry.size} bytes, more than the ${limit} accepted.`)
  const buffer = Buffer.alloc(entry.size)
  await file.read(buffer, 0, entry.size, entry.offset)
  return buffer.toString('utf8')
}

/** Opens a file for reading, runs `body` and closes it. */
export async function withFile<T>(path: string, body: (file: FileHandle) => Promise<T>): Promise<T> {
  const file = await open(path, 'r').catch((cause: NodeJS.ErrnoException) => {
    throw new Problem(`open the archive ${path}`, {
      found: cause.code === 'ENOENT' ? 'there is no such file.' : `${cause.message}.`,
      next: 'Check the path.',
      cause,
    })
  })
  try {
    return await body(file)
  } finally {
    await file.close()
  }
}

/** The Problem for an image archive that can't be used. */
export function damaged(what: string, found: string): Problem {
  return new Problem(`read the archive ${what}`, {
    found,
    next: 'Give an uncompressed tar as `docker save` or `buildah push IMAGE oci-archive:FILE` writes it.',
  })
}
