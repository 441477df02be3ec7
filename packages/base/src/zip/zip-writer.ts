import { type FileHandle, open } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { Deflater } from '../deflate/deflater.ts'
import { writeAtomic } from '../files.ts'
import { bodyOf, type FileToPack, inOrder, type PackedFile } from '../packed-file.ts'
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
  const deflater = new Deflater('raw', 6)
  const directory: Buffer[] = []
  for await (const file of files) directory.push(directoryEntry(await writeMember(output, deflater, file, mtime)))
  const start = output.position
  for (const entry of directory) await output.append(entry)
  await output.append(endOfDirectory(directory.length, output.position - start, start))
  await output.flush()
}

/** Writes the header, the compressed content, and then the sizes into the header. */
async function writeMember(output: Output, deflater: Deflater, file: PackedFile, mtime: number): Promise<ZipMember> {
  const { path, size, executable = false } = file
  const member: ZipMember = { path, executable, mtime, size, compressed: 0, crc: 0, start: output.position }
  requireZipSize(0, size)
  await output.append(localHeader(member))
  const content = output.position
  for await (const chunk of bodyOf(file)) {
    member.crc = crc32(chunk, member.crc)
    for (const packed of deflater.push(chunk)) await output.append(packed)
  }
  if (size > 0) for (const packed of deflater.end()) await output.append(packed)
  member.compressed = output.position - content
  await output.replace(member.start + sizesOffset, sizesOf(member))
  return member
}

const bufferSize = 1024 * 1024

/** A file that is written from its beginning, through a buffer, because thousands of small writes take long. */
class Output {
  readonly #file: FileHandle
  readonly #buffer = Buffer.alloc(bufferSize)
  #filled = 0
  /** Bytes in the file. */
  #written = 0

  constructor(file: FileHandle) {
    this.#file = file
  }

  get position(): number {
    return this.#written + this.#filled
  }

  /** Throws a Problem if the archive would then be too large for a zip file. */
  async append(bytes: Uint8Array): Promise<void> {
    requireZipSize(0, this.position + bytes.length)
    if (this.#filled + bytes.length > bufferSize) await this.flush()
    if (bytes.length > bufferSize) throw new Error('more bytes than the buffer has')
    this.#buffer.set(bytes, this.#filled)
    this.#filled += bytes.length
  }

  /** Writes over bytes that were appended before. */
  async replace(position: number, bytes: Uint8Array): Promise<void> {
    if (position >= this.#written) return this.#buffer.set(bytes, position - this.#written)
    await this.flush()
    await writeAll(this.#file, bytes, position)
  }

  async flush(): Promise<void> {
    await writeAll(this.#file, this.#buffer.subarray(0, this.#filled), this.#written)
    this.#written += this.#filled
    this.#filled = 0
  }
}

/** A single write may take only a part. */
async function writeAll(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let at = 0; at < bytes.length; )
    at += (await file.write(bytes, at, bytes.length - at, position + at)).bytesWritten
}
