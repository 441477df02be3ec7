import { closeSync, fstatSync, readSync, type Stats } from 'node:fs'
import { Problem } from './problem.ts'
import { openedSync } from './read-limited.ts'

/** Bytes that are read at once. They stay in the cache of the processor. */
export const pieceSize = 256 * 1024
/** Bytes after which others get their turn. A turn for each piece took a twentieth of the time. */
const turn = 4 * pieceSize
let space: Buffer | undefined

/**
 * Gives `use` a regular file from its start to its end, also through a symbolic link, in pieces of which it keeps none. A small file is there
 * before another thread would have heard of it. Throws what readLimited throws, and a Problem for a file that changes meanwhile.
 */
export async function readWhole(path: string, use: (piece: Buffer) => void): Promise<void> {
  const { descriptor, status } = openedSync(path, 'regular')
  try {
    refuseChanged(path, descriptor, status, await readPiecesOf(descriptor, status.size, use))
  } finally {
    closeSync(descriptor)
  }
}

/**
 * The same for an open file that has `size` bytes. Lets others work in between: a file can have gigabytes. Returns how many bytes were
 * read. A file that grows is not followed to its end.
 */
export async function readPiecesOf(descriptor: number, size: number, use: (piece: Buffer) => void): Promise<number> {
  space ??= Buffer.allocUnsafeSlow(pieceSize)
  let read = 0
  for (let count = -1; count !== 0 && read <= size; read += count) {
    if (read > 0 && read < size && read % turn === 0) await new Promise(resolve => setImmediate(resolve))
    count = readSync(descriptor, space, 0, pieceSize, read)
    use(space.subarray(0, count))
  }
  return read
}

/**
 * Throws a Problem for a file that changed after `status` was taken: then its bytes are neither those of before nor those of now. `read` is the
 * number of bytes that were read from it since.
 */
export function refuseChanged(path: string, descriptor: number, { size, mtimeMs }: Stats, read: number): void {
  const now = fstatSync(descriptor)
  if (read === size && now.size === size && now.mtimeMs === mtimeMs) return
  const found = now.size === size ? 'something wrote to it' : `it had ${size} bytes, and then ${now.size}`
  throw new Problem(`read ${path}`, {
    found: `it changed while it was read: ${found}.`,
    next: 'Run this again when nothing writes to the file.',
  })
}
