import { join, posix } from 'node:path'
import { ByteBuffer, pieceSize } from '../byte-buffer.ts'
import { archiveLevel, type DeflateLevel } from '../deflate/deflater.ts'
import { gzipStream } from '../deflate/gzip.ts'
import { listFiles, writeFileAtomic } from '../files.ts'
import { bodyPieces, type FileToPack, inOrder, type PackedFile, wholeBody } from '../packed-file.ts'
import { blockSize, encodeFileHeader, padding } from './tar-header.ts'

/** Compresses the bytes of a tar. */
type Compress = (chunks: AsyncIterable<Uint8Array>) => AsyncGenerator<Uint8Array>

/**
 * A gzipped tar whose bytes depend only on paths, contents and the time: files only, mode 0644 or 0755, owner 0. The files are packed
 * in the order in which they come. `mtime` is in seconds since 1970.
 */
export function packFiles(
  files: AsyncIterable<PackedFile>,
  mtime: number,
  compress: Compress = gzipStream(archiveLevel),
): AsyncGenerator<Uint8Array> {
  return compress(tar(files, mtime))
}

/** All files of a directory as a gzipped tar, in pieces, under `prefix/` (may be empty). `mtime` is in seconds since 1970. */
export async function* packDirectory(
  directory: string,
  prefix: string,
  mtime: number,
  compress?: Compress,
): AsyncGenerator<Uint8Array> {
  const paths = await listFiles(directory)
  const files = paths.map(path => ({ path: posix.join(prefix, path), source: join(directory, path) }))
  yield* packFiles(inOrder(files), mtime, compress)
}

/**
 * Writes files to a gzipped tar, which appears complete or not at all: bytewise order of paths, otherwise as packFiles. Throws a
 * Problem at a path that is impossible on some systems, at a link, and at a file that changes.
 */
export async function writeTarGz(
  path: string,
  files: readonly FileToPack[],
  mtime: number,
  level: DeflateLevel = archiveLevel,
): Promise<void> {
  await writeFileAtomic(path, packFiles(inOrder(files), mtime, gzipStream(level)))
}

/** The same without compression. */
export async function writeTar(path: string, files: readonly FileToPack[], mtime: number): Promise<void> {
  await writeFileAtomic(path, tar(inOrder(files), mtime))
}

async function* tar(files: AsyncIterable<PackedFile>, mtime: number): AsyncGenerator<Uint8Array> {
  const buffer = new ByteBuffer()
  for await (const file of files) {
    const { path, size, executable = false } = file
    buffer.append(encodeFileHeader({ path, size, mtime, executable }))
    const whole = wholeBody(file)
    if (whole !== undefined) buffer.append(whole)
    else
      for await (const piece of bodyPieces(file)) {
        buffer.append(piece)
        if (buffer.length >= pieceSize) yield buffer.take()
      }
    buffer.append(padding(size))
    if (buffer.length >= pieceSize) yield buffer.take()
  }
  buffer.append(Buffer.alloc(2 * blockSize))
  yield buffer.take()
}
