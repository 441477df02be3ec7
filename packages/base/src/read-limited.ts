// `promises` is loaded at its first use: inputs of an action are read before that.
import { closeSync, constants, fstatSync, openSync, promises, readSync, type Stats } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { ifThere } from './if-there.ts'
import { Problem } from './problem.ts'

/**
 * `regular`: a regular file, also through a symbolic link. `inside`: a regular file of a release or a layout, whose links could lead
 * out of it. `any`: a file that the user names, also a pipe (`--key <(…)`) or a device.
 */
export type Readable = 'regular' | 'inside' | 'any'

// Windows has neither. Without O_NONBLOCK, opening a pipe that nobody writes to takes forever.
const { O_NOFOLLOW = 0, O_NONBLOCK = 0, O_RDONLY } = constants
const chunkSize = 64 * 1024
const flags: Record<Readable, number> = {
  regular: O_RDONLY | O_NONBLOCK,
  inside: O_RDONLY | O_NONBLOCK | O_NOFOLLOW,
  any: O_RDONLY,
}

/**
 * Opens a file for reading. Throws a Problem if it is not of the accepted kind, and the system's error if it does not exist. The
 * caller closes it.
 */
export async function openFile(path: string, accepted: Readable = 'regular'): Promise<FileHandle> {
  return (await opened(path, accepted)).handle
}

async function opened(path: string, accepted: Readable): Promise<{ handle: FileHandle; status: Stats }> {
  const handle = await promises.open(path, flags[accepted]).catch(error => {
    throw problemOfOpening(error, path)
  })
  try {
    const status = await handle.stat()
    requireKind(status, path, accepted)
    return { handle, status }
  } catch (error) {
    await handle.close()
    throw error
  }
}

/**
 * Reads a file of at most `limit` bytes. Takes at most one byte more from an open handle, whatever size the system reports. Throws
 * a Problem if it is larger, or not of the accepted kind. Throws the system's error if it does not exist.
 */
export async function readLimited(path: string, limit: number, accepted: Readable = 'regular'): Promise<Buffer> {
  const { handle, status } = await opened(path, accepted)
  try {
    const content = await readAtMost(handle, limit + 1, requireSize(status, path, limit) + 1)
    if (content.length > limit) throw tooLarge(path, `more than the ${limit} bytes accepted`)
    return content
  } finally {
    await handle.close()
  }
}

/** The same, but undefined if the file does not exist. */
export async function readIfThere(path: string, limit: number, accepted?: Readable): Promise<Buffer | undefined> {
  return ifThere(readLimited(path, limit, accepted))
}

/** The same for inputs of an action, which are read before anything else runs. Regular files only. */
export function readLimitedSync(path: string, limit: number): Buffer {
  const { descriptor, status } = openedSync(path, 'regular')
  try {
    return readExactly(descriptor, requireSize(status, path, limit))
  } finally {
    closeSync(descriptor)
  }
}

/** Opens a file as openFile does, for a caller that closes the descriptor. */
export function openedSync(path: string, accepted: Readable): { descriptor: number; status: Stats } {
  let descriptor: number | undefined
  try {
    descriptor = openSync(path, flags[accepted])
    const status = fstatSync(descriptor)
    requireKind(status, path, accepted)
    return { descriptor, status }
  } catch (error) {
    if (descriptor !== undefined) closeSync(descriptor)
    throw problemOfOpening(error, path)
  }
}

/** A link that is not followed gives ELOOP. Every other error stays as it is. */
function problemOfOpening(error: unknown, path: string): unknown {
  return (error as NodeJS.ErrnoException).code === 'ELOOP' ? notRegular(path) : error
}

/** `size` bytes from an open file, into `content`; fewer if it ends before. */
function readExactly(file: number, size: number, content: Buffer = Buffer.allocUnsafe(size)): Buffer {
  let filled = 0
  for (let read = -1; read !== 0 && filled < size; filled += read)
    read = readSync(file, content, filled, size - filled, null)
  return content.subarray(0, filled)
}

/**
 * The size of a file and, if there is room for it in `space`, its content: a view of `space`. Takes no more than the size that the system
 * reports. For thousands of small files, this takes a fifth of the time of readLimited. Throws what readLimited throws.
 */
export function readSmallSync(path: string, space: Buffer, accepted: Readable): { size: number; content?: Buffer } {
  const file = openedSync(path, accepted)
  try {
    const { size } = file.status
    return size > space.length ? { size } : { size, content: readExactly(file.descriptor, size, space) }
  } finally {
    closeSync(file.descriptor)
  }
}

/** The first bytes of a file; fewer than `count` if it is shorter. */
export async function readStart(path: string, count: number, accepted?: Readable): Promise<Buffer> {
  const handle = await openFile(path, accepted)
  try {
    return await readAtMost(handle, count, count)
  } finally {
    await handle.close()
  }
}

export interface Pieces {
  accepted?: Readable
  /** Most bytes of the whole file; without it, the caller counts them, or needs no limit because it keeps nothing. */
  limit?: number
  /** Offsets of the first and the last byte. */
  range?: { start: number; end: number }
  /** Bytes of one piece. */
  pieceSize?: number
  /** Each piece takes the memory of the one before, for callers that keep none. Large files then take half the time. */
  reused?: boolean
}

/** Reads a file in pieces, so that a large one needs little memory. Opens it with the first piece, and throws what readLimited throws. */
export async function* readPieces(
  path: string,
  { accepted = 'regular', limit, range, pieceSize = chunkSize, reused = false }: Pieces = {},
): AsyncGenerator<Buffer> {
  const { handle, status } = await opened(path, accepted)
  try {
    if (limit !== undefined) requireSize(status, path, limit)
    const start = range?.start ?? 0
    const end = range === undefined ? Number.POSITIVE_INFINITY : range.end + 1
    // A small file needs no large piece. One byte more shows whether it ends there.
    const most = status.isFile() ? Math.min(pieceSize, status.size + 1) : pieceSize
    let piece = Buffer.alloc(0)
    for (let at = start; at < end; ) {
      if (!reused || at === start) piece = Buffer.allocUnsafe(Math.min(most, end - at))
      const position = status.isFile() ? at : null
      const { bytesRead } = await handle.read(piece, { position, length: Math.min(piece.length, end - at) })
      if (bytesRead === 0) return
      at += bytesRead
      if (limit !== undefined && at - start > limit) throw tooLarge(path, `more than the ${limit} bytes accepted`)
      yield piece.subarray(0, bytesRead)
    }
  } finally {
    await handle.close()
  }
}

/** `first`: how many bytes to expect; 1 if the system does not say. A file that says its size needs no more memory than that. */
async function readAtMost(handle: FileHandle, most: number, first: number): Promise<Buffer> {
  const pieces: Buffer[] = []
  let free = Buffer.alloc(Math.min(first > 1 ? first : chunkSize, most))
  for (let left = most; left > 0; ) {
    if (free.length === 0) free = Buffer.alloc(Math.min(chunkSize, left))
    const { bytesRead } = await handle.read(free)
    if (bytesRead === 0) break
    pieces.push(free.subarray(0, bytesRead))
    free = free.subarray(bytesRead)
    left -= bytesRead
  }
  const [only = Buffer.alloc(0), ...others] = pieces
  return others.length === 0 ? only : Buffer.concat(pieces)
}

function requireKind(status: Stats, path: string, accepted: Readable) {
  if (!status.isFile() && (accepted !== 'any' || status.isDirectory())) throw notRegular(path)
}

/** The size of a regular file; 0 if it is something else, which does not say its size. */
function requireSize(status: Stats, path: string, limit: number): number {
  if (!status.isFile()) return 0
  if (status.size > limit) throw tooLarge(path, `${status.size} bytes, more than the ${limit} accepted`)
  return status.size
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
