import { type FileHandle, open } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { ByteBuffer, pieceSize } from '../byte-buffer.ts'
import { archiveLevel, Deflater } from '../deflate/deflater.ts'
import { writeAtomic } from '../files.ts'
import { bodyPieces, type FileToPack, inOrder, type PackedFile, wholeBody } from '../packed-file.ts'
import {
  directoryEntry,
  endOfDirectory,
  localHeader,
  requireZipSize,
  sizesOf,
  sizesOffset,
  type ZipMember,
} from './zip-headers.ts'

/**
 * Writes files to a zip file, which appears complete or not at all. Its bytes depend only on paths, contents and the time: bytewise
 * order, files only, mode 0644 or 0755, one time in UTC. Sizes stand before the content, not after it, so that readers of streams find
 * them. Throws a Problem as writeTarGz, and where a zip file would need Zip64. `mtime` is in seconds since 1970.
 */
export async function writeZip(path: string, files: readonly FileToPack[], mtime: number): Promise<void> {
  requireZipSize(files.length, 0)
  await writeAtomic(path, async partial => {
    const handle = await open(partial, 'wx')
    try {
      await writeMembers(new Output(handle), inOrder(files), mtime)
    } finally {
      await handle.close()
    }
  })
}

async function writeMembers(output: Output, files: AsyncIterable<PackedFile>, mtime: number): Promise<void> {
  const deflater = new Deflater('raw', archiveLevel)
  const directory: Buffer[] = []
  for await (const file of files) directory.push(directoryEntry(await writeMember(output, deflater, file, mtime)))
  deflater.close()
  const start = output.position
  for (const entry of directory) output.append(entry)
  output.append(endOfDirectory(directory.length, output.position - start, start))
  await output.flush()
}

/** Writes the header, the compressed content, and then the sizes into the header. */
async function writeMember(output: Output, deflater: Deflater, file: PackedFile, mtime: number): Promise<ZipMember> {
  const { path, size, executable = false } = file
  const member: ZipMember = { path, executable, mtime, size, compressed: 0, crc: 0, start: output.position }
  requireZipSize(0, size)
  output.append(localHeader(member))
  const content = output.position
  const add = (piece: Uint8Array) => {
    member.crc = crc32(piece, member.crc)
    for (const packed of deflater.push(piece)) output.append(packed)
  }
  const whole = wholeBody(file)
  if (whole !== undefined) add(whole)
  else
    for await (const piece of bodyPieces(file)) {
      add(piece)
      await output.flushIfFull()
    }
  if (size > 0) for (const packed of deflater.end()) output.append(packed)
  member.compressed = output.position - content
  await output.replace(member.start + sizesOffset, sizesOf(member))
  await output.flushIfFull()
  return member
}

/** A file that is written from its beginning, through a buffer, because thousands of small writes take long. */
class Output {
  readonly #file: FileHandle
  readonly #buffer = new ByteBuffer()
  /** Bytes in the file. */
  #written = 0

  constructor(file: FileHandle) {
    this.#file = file
  }

  get position(): number {
    return this.#written + this.#buffer.length
  }

  /** Throws a Problem if the archive would then be too large for a zip file. */
  append(bytes: Uint8Array): void {
    requireZipSize(0, this.position + bytes.length)
    this.#buffer.append(bytes)
  }

  /** Writes over bytes that were appended before. */
  async replace(position: number, bytes: Uint8Array): Promise<void> {
    if (position >= this.#written) return this.#buffer.replace(position - this.#written, bytes)
    await this.flush()
    await writeAll(this.#file, bytes, position)
  }

  async flushIfFull(): Promise<void> {
    if (this.#buffer.length >= pieceSize) await this.flush()
  }

  async flush(): Promise<void> {
    const bytes = this.#buffer.take()
    await writeAll(this.#file, bytes, this.#written)
    this.#written += bytes.length
  }
}

/** A single write may take only a part. */
async function writeAll(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let at = 0; at < bytes.length; )
    at += (await file.write(bytes, at, bytes.length - at, position + at)).bytesWritten
}
