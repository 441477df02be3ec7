import { byBytes } from './files.ts'
import { collision, isSafePath } from './paths.ts'
import { Problem } from './problem.ts'
import { readPieces, readSmallSync } from './read-limited.ts'

/** A file on disk that is to be packed. */
export interface FileToPack {
  /** Its path in the archive. */
  path: string
  /** Its path on disk. */
  source: string
  /** True for a program: its mode is then 0755, not 0644. The mode on disk does not count, because Windows has none. */
  executable?: boolean
}

/** A file as an archive gets it. */
export interface PackedFile {
  path: string
  /** Length of the body, in bytes. */
  size: number
  executable?: boolean
  /** The whole body, which is overwritten when the next file is asked for; or its pieces. */
  body: Uint8Array | AsyncIterable<Uint8Array>
}

const smallFile = 1024 * 1024

/**
 * The files in bytewise order of their paths, one after the other: none is opened before the archive gets it. Throws a Problem at a
 * path that is impossible on some systems, and at two that are the same file there.
 */
export async function* inOrder(files: readonly FileToPack[]): AsyncGenerator<PackedFile> {
  refusePaths(files.map(file => file.path))
  const space = Buffer.allocUnsafe(smallFile)
  for (const file of [...files].sort((a, b) => byBytes(a.path, b.path))) yield opened(file, space)
}

/** A small file is read at once, into the same space as those before it: that takes a fifth of the time. */
function opened({ path, source, executable = false }: FileToPack, space: Buffer): PackedFile {
  const { size, content } = readSmallSync(source, space, 'inside')
  const body = content ?? readPieces(source, { accepted: 'inside', pieceSize: smallFile })
  return { path, size, executable, body }
}

/** The body of a file that is there as a whole. Throws a Problem if it does not have the size of the file. */
export function wholeBody({ path, size, body }: PackedFile): Uint8Array | undefined {
  if (!(body instanceof Uint8Array)) return undefined
  requireSize(path, size, body.length)
  return body
}

/** The body of any other file, in pieces. Throws the same Problem at its end. */
export async function* bodyPieces({ path, size, body }: PackedFile): AsyncGenerator<Uint8Array> {
  if (body instanceof Uint8Array) return
  let packed = 0
  for await (const piece of body) {
    packed += piece.length
    yield piece
  }
  requireSize(path, size, packed)
}

function requireSize(path: string, size: number, packed: number) {
  if (packed === size) return
  throw new Problem(`pack ${JSON.stringify(path)}`, {
    found: 'it changed while it was being read.',
    next: 'Run this again while nothing writes to the file.',
  })
}

function refusePaths(paths: string[]) {
  const unsafe = paths.find(path => !isSafePath(path))
  const pair = collision(paths)
  if (unsafe === undefined && !pair) return
  const found =
    unsafe === undefined
      ? `${pair?.map(path => JSON.stringify(path)).join(' and ')} are the same file on some systems.`
      : `${JSON.stringify(unsafe)} is not a valid path on some systems.`
  throw new Problem('pack the files', { found, next: 'Rename the file.' })
}
