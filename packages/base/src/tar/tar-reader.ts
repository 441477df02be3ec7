import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { readPieces } from '../read-limited.ts'
import { ByteReader } from './byte-reader.ts'
import { blockSize, damagedTar, decodeHeader, decodePax, type TarHeader, unreadTar } from './tar-header.ts'
import { type ArchiveLimits, Contents, defaultLimits } from './tar-limits.ts'

export { type ArchiveLimits, defaultLimits } from './tar-limits.ts'
export { packDirectory } from './tar-writer.ts'

const ratioSlack = 16 * 1024 ** 2

/** A file in an archive. Read its body before you ask for the next entry: the unread rest is skipped. */
export interface ArchiveEntry {
  path: string
  size: number
  /** Seconds since 1970. */
  mtime: number
  body: AsyncIterable<Buffer>
}

/**
 * The files of a gzipped tar, one after the other; none is kept in memory. Throws a Problem for an entry that is not a regular
 * file or a directory, a path that leads out, a path given twice, and more than `limits`.
 */
export async function* readArchive(
  packed: Uint8Array | AsyncIterable<Uint8Array>,
  limits: ArchiveLimits = defaultLimits,
): AsyncGenerator<ArchiveEntry> {
  const chunks = packed instanceof Uint8Array ? Readable.from([packed]) : packed
  const reader = new ByteReader(unzip(chunks, limits))
  const contents = new Contents(limits)
  try {
    for (let header = await nextHeader(reader); header; header = await nextHeader(reader)) {
      contents.add(header)
      const { path, size, mtime } = header
      if (header.type === '0') yield* withBody({ path, size, mtime }, size, reader)
      else if (size > 0) throw damagedTar('a directory in it has content.')
    }
    await refuseRest(reader)
  } finally {
    await reader.close()
  }
}

/**
 * Unpacks a gzipped tar into a new directory, which appears complete or not at all. Throws a Problem if the directory already
 * exists, and for everything that readArchive refuses.
 */
export async function unpackArchive(
  file: string,
  directory: string,
  limits: ArchiveLimits = defaultLimits,
): Promise<void> {
  const partial = `${directory}.partial`
  await mkdir(dirname(directory), { recursive: true })
  await mkdir(partial)
  try {
    for await (const entry of readArchive(readPieces(file), limits)) await writeEntry(join(partial, entry.path), entry)
    await rename(partial, directory)
  } catch (error) {
    await rm(partial, { recursive: true, force: true })
    throw error
  }
}

async function writeEntry(path: string, { body }: ArchiveEntry) {
  await mkdir(dirname(path), { recursive: true })
  const file = await open(path, 'wx')
  try {
    for await (const chunk of body) await file.write(chunk)
  } finally {
    await file.close()
  }
}

/** Unzips up to the limit of the ratio. If the caller stops reading, the source is closed. Throws a Problem. */
export async function* unzip(packed: AsyncIterable<Uint8Array>, limits: ArchiveLimits): AsyncGenerator<Uint8Array> {
  const size = { packed: 0, unpacked: 0 }
  const gunzip = createGunzip()
  const source = Readable.from(packed, { objectMode: false })
    .on('data', chunk => {
      size.packed += chunk.length
    })
    .on('error', error => gunzip.destroy(error))
  try {
    for await (const chunk of guarded(source.pipe(gunzip))) {
      size.unpacked += chunk.length
      if (size.unpacked > ratioSlack + size.packed * limits.ratio)
        throw unreadTar(`it unpacks to more than ${limits.ratio} times its size.`)
      yield chunk
    }
  } finally {
    source.destroy()
  }
}

async function* guarded(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* chunks
  } catch (error) {
    throw String((error as NodeJS.ErrnoException).code).startsWith('Z_')
      ? damagedTar('it is not a complete gzip file.', error)
      : error
  }
}

async function nextHeader(reader: ByteReader): Promise<TarHeader | undefined> {
  const header = decodeHeader(await wholeBlocks(reader, blockSize))
  if (header?.type !== 'x') return header
  if (header.size > 64 * 1024) throw damagedTar('a pax header has more than 65536 bytes.')
  const pax = decodePax(await wholeBlocks(reader, header.size))
  const next = decodeHeader(await wholeBlocks(reader, blockSize))
  if (!next || next.type === 'x') throw damagedTar('a pax header has no entry after it.')
  return { ...next, ...pax }
}

/** Reads `size` bytes and the padding of their last block; returns the bytes. */
export async function wholeBlocks(reader: ByteReader, size: number): Promise<Buffer> {
  const padded = Math.ceil(size / blockSize) * blockSize
  const bytes = await reader.exactly(padded)
  if (bytes.length < padded) throw damagedTar('it is truncated.')
  return bytes.subarray(0, size)
}

/** An entry with its body. Skips what was not read of it, and the padding of its last block. */
export async function* withBody<T extends object>(
  entry: T,
  size: number,
  reader: ByteReader,
): AsyncGenerator<T & { body: AsyncIterable<Buffer> }> {
  let left = size
  async function* body() {
    while (left > 0) {
      const part = await reader.some(left)
      if (part.length === 0) throw damagedTar('it is truncated.')
      left -= part.length
      yield part
    }
  }
  yield { ...entry, body: body() }
  for await (const _ of body());
  await reader.exactly((blockSize - (size % blockSize)) % blockSize)
}

/** Only zeros may follow the block of zeros that ended the entries. */
export async function refuseRest(reader: ByteReader) {
  for (let part = await reader.some(1024 ** 2); part.length > 0; part = await reader.some(1024 ** 2)) {
    if (part.some(byte => byte !== 0)) throw damagedTar('it has data after its end.')
  }
}
