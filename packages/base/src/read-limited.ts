import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { Problem } from './problem.ts'

/**
 * `regular`: a regular file, also through a symbolic link. `inside`: a regular file of a release or a layout, whose links could lead
 * out of it. `any`: a file that the user names, also a pipe (`--key <(…)`) or a device.
 */
export type Readable = 'regular' | 'inside' | 'any'

// Windows has neither. Without O_NONBLOCK, opening a pipe that nobody writes to takes forever.
const { O_NOFOLLOW = 0, O_NONBLOCK = 0, O_RDONLY } = constants
const flags: Record<Readable, number> = {
  regular: O_RDONLY | O_NONBLOCK,
  inside: O_RDONLY | O_NONBLOCK | O_NOFOLLOW,
  any: O_RDONLY,
}

/**
 * Reads a file of at most `limit` bytes. Takes at most one byte more from an open handle, whatever size the system reports. Throws
 * a Problem if it is larger, or not of the accepted kind. Throws the system's error if it does not exist.
 */
export async function readLimited(path: string, limit: number, accepted: Readable = 'regular'): Promise<Buffer> {
  const handle = await open(path, flags[accepted]).catch(error => {
    throw error.code === 'ELOOP' ? notRegular(path) : error
  })
  try {
    return await readHandle(handle, path, limit, accepted)
  } finally {
    await handle.close()
  }
}

async function readHandle(handle: FileHandle, path: string, limit: number, accepted: Readable): Promise<Buffer> {
  const status = await handle.stat()
  if (status.isFile() && status.size > limit)
    throw tooLarge(path, `${status.size} bytes, more than the ${limit} accepted`)
  if (!status.isFile() && (accepted !== 'any' || status.isDirectory())) throw notRegular(path)
  const content = await readAtMost(handle, limit + 1)
  if (content.length > limit) throw tooLarge(path, `more than the ${limit} bytes accepted`)
  return content
}

const chunkSize = 64 * 1024

async function readAtMost(handle: FileHandle, most: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  for (let size = 0; size < most; ) {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(Math.min(chunkSize, most - size)))
    if (bytesRead === 0) break
    chunks.push(buffer.subarray(0, bytesRead))
    size += bytesRead
  }
  return Buffer.concat(chunks)
}

function tooLarge(path: string, found: string): Problem {
  return new Problem(`read ${path}`, { found: `it has ${found}.`, next: 'Check that this is the file you meant.' })
}

function notRegular(path: string): Problem {
  return new Problem(`read ${path}`, {
    found: 'it is a symbolic link, a directory or a special file.',
    next: 'Replace it with a regular file.',
  })
}
