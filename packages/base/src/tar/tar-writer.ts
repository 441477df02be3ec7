import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { Gzip } from 'fflate'
import { byBytes, listFiles } from '../files.ts'
import { collision, isSafePath } from '../paths.ts'
import { Problem } from '../problem.ts'
import { blockSize, encodeFileHeader, padding } from './tar-header.ts'

/** A file to pack; `path` is its path in the archive. */
export interface PackedFile {
  path: string
  /** Length of the body, in bytes. */
  size: number
  body: AsyncIterable<Uint8Array>
}

/**
 * A gzipped tar whose bytes depend only on paths and contents: bytewise order, files only, mode 0644, owner 0, one time. The
 * deflate is fflate's, which is the same on every machine and Node version, fed in pieces of one size. `mtime` is in seconds.
 */
export async function* packFiles(files: AsyncIterable<PackedFile>, mtime: number): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  // mtime 0 leaves the time out of gzip's header.
  const gzip = new Gzip({ level: 6, mtime: 0 }, chunk => ready.push(chunk))
  for await (const { block, last } of blocks(tar(files, mtime), 64 * 1024)) {
    gzip.push(block, last)
    yield* ready.splice(0)
  }
}

/**
 * All files of a directory as a gzipped tar, under `prefix/` (may be empty), in chunks. `mtime` is in seconds since 1970. Reads the
 * files as the chunks are taken.
 */
export function packedDirectory(directory: string, prefix: string, mtime: number): AsyncGenerator<Uint8Array> {
  return packFiles(filesOf(directory, prefix), mtime)
}

/** The same as a whole, for small directories. */
export async function packDirectory(directory: string, prefix: string, mtime: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of packedDirectory(directory, prefix, mtime)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** The files of a directory, in the order of the archive. Throws a Problem at a path that is impossible on some systems. */
async function* filesOf(directory: string, prefix: string): AsyncGenerator<PackedFile> {
  const paths = await listFiles(directory)
  refusePaths(paths)
  for (const path of paths.sort(byBytes)) {
    const { size } = await stat(join(directory, path))
    yield { path: posix.join(prefix, path), size, body: createReadStream(join(directory, path)) }
  }
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

async function* tar(files: AsyncIterable<PackedFile>, mtime: number): AsyncGenerator<Uint8Array> {
  for await (const { path, size, body } of files) {
    yield encodeFileHeader(path, size, mtime)
    let packed = 0
    for await (const chunk of body) {
      packed += chunk.length
      yield chunk
    }
    if (packed !== size)
      throw new Problem(`pack ${JSON.stringify(path)}`, {
        found: 'it changed while it was being read.',
        next: 'Run this again while nothing writes to the file.',
      })
    yield padding(size)
  }
  yield Buffer.alloc(2 * blockSize)
}

/** Pieces of exactly `size` bytes, except the last: fflate's output depends on how its input is divided. */
async function* blocks(
  chunks: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<{ block: Uint8Array; last: boolean }> {
  let block = Buffer.alloc(size)
  let filled = 0
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; ) {
      if (filled === size) {
        yield { block, last: false }
        block = Buffer.alloc(size)
        filled = 0
      }
      const part = chunk.subarray(at, at + size - filled)
      block.set(part, filled)
      filled += part.length
      at += part.length
    }
  }
  yield { block: block.subarray(0, filled), last: true }
}
