import type { FileHandle } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createInflateRaw } from 'node:zlib'
import { archiveProblem, type MemberSink, normalName } from '../archive-member.ts'
import { openFile } from '../read-limited.ts'

interface ZipEntry {
  name: string
  /** Unix file type and permissions; 0 if the archive does not have them. */
  mode: number
  method: number
  encrypted: boolean
  compressed: number
  /** Offset of the local header, in bytes. */
  start: number
}

/** Largest directory of a zip file, in bytes: that of about 100,000 files. */
const directoryLimit = 16 * 1024 ** 2

/**
 * Reads one file from a zip file (APPNOTE.TXT 6.3, without Zip64, which files below 4 GiB do not need). Throws a Problem if the
 * file occurs twice or is encrypted, or if the archive is damaged.
 */
export async function readZipMember(path: string, name: string, sink: MemberSink): Promise<boolean> {
  return withZip(path, async (file, directory) => {
    const entries = directory.filter(entry => normalName(entry.name) === name)
    if (entries.length > 1) throw archiveProblem(`it contains ${name} twice.`)
    const [entry] = entries
    if (entry !== undefined) await readEntry(file, entry, sink)
    return entry !== undefined
  })
}

/** The names in a zip file with their modes (see ZipEntry), in its order. Throws a Problem if its directory is damaged. */
export async function listZip(path: string): Promise<{ name: string; mode: number }[]> {
  return withZip(path, async (_, directory) => directory.map(({ name, mode }) => ({ name, mode })))
}

/** A member of a zip file, to look at. `mode`: see ZipEntry. */
export interface ScannedMember {
  name: string
  mode: number
  /** Writes the content to `sink`, which counts it: what the archive says of sizes may be wrong. */
  read(sink: MemberSink): Promise<void>
}

/**
 * Every member of a zip file, in the order of its directory, which is read once. Read a member before you ask for the next one.
 * Nothing may be unpacked by its name, which is not checked. Throws a Problem if the archive is damaged.
 */
export async function* scanZip(path: string): AsyncGenerator<ScannedMember> {
  const file = await openFile(path)
  try {
    for (const entry of await readDirectory(file))
      yield { name: entry.name, mode: entry.mode, read: sink => readEntry(file, entry, sink) }
  } finally {
    await file.close()
  }
}

async function withZip<T>(path: string, body: (file: FileHandle, directory: ZipEntry[]) => Promise<T>): Promise<T> {
  const file = await openFile(path)
  try {
    return await body(file, await readDirectory(file))
  } finally {
    await file.close()
  }
}

/** The directory at the end of the file. Refuses what two readers could understand in two ways. */
async function readDirectory(file: FileHandle): Promise<ZipEntry[]> {
  const { size } = await file.stat()
  // The end record is 22 bytes and a comment of at most 64 KiB.
  const tail = await readAt(file, Math.max(0, size - 22 - 65_535), Math.min(size, 22 + 65_535))
  const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end === -1 || end + 22 > tail.length) throw archiveProblem('it is not a zip file.')
  const [length, start] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)]
  if (end + 22 + tail.readUInt16LE(end + 20) !== tail.length) throw archiveProblem('it has data after its end.')
  if (start + length !== size - tail.length + end)
    throw archiveProblem('its directory is not in front of its end, or it needs Zip64.')
  if (length > directoryLimit)
    throw archiveProblem(`its directory has ${length} bytes, more than the ${directoryLimit} accepted.`)
  return parseDirectory(await readAt(file, start, length))
}

function parseDirectory(directory: Buffer): ZipEntry[] {
  const entries: ZipEntry[] = []
  for (let at = 0; at < directory.length; ) {
    if (at + 46 > directory.length || directory.toString('latin1', at, at + 4) !== 'PK\x01\x02')
      throw archiveProblem('its directory is damaged.')
    const nameLength = directory.readUInt16LE(at + 28)
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      mode: directory.readUInt16LE(at + 40),
      method: directory.readUInt16LE(at + 10),
      encrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
      compressed: directory.readUInt32LE(at + 20),
      start: directory.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return entries
}

async function readEntry(file: FileHandle, entry: ZipEntry, sink: MemberSink): Promise<void> {
  if (entry.encrypted || (entry.method !== 0 && entry.method !== 8))
    throw archiveProblem(`${entry.name} is encrypted, or compressed by an unsupported method.`)
  const header = await readAt(file, entry.start, 30)
  if (header.toString('latin1', 0, 4) !== 'PK\x03\x04') throw archiveProblem('one of its entries is damaged.')
  const [nameLength, extraLength] = [header.readUInt16LE(26), header.readUInt16LE(28)]
  const rest = await readAt(file, entry.start + 30, nameLength + extraLength)
  requireSameHeaders(entry, header, rest.toString('utf8', 0, nameLength), rest.subarray(nameLength))
  const packed = Readable.from(pieces(file, entry.start + 30 + rest.length, entry.compressed))
  // If the sink refuses the content, the error is that of the sink.
  const take = async (bytes: AsyncIterable<Buffer>) => {
    for await (const piece of bytes) await sink.write(piece)
  }
  await (entry.method === 0 ? pipeline(packed, take) : inflated(packed, take, entry))
}

/** A reader of the stream believes the header in front of the content. The one of a streamed entry has no sizes (bit 3). */
function requireSameHeaders(entry: ZipEntry, header: Buffer, name: string, extra: Buffer) {
  if (name !== entry.name) throw archiveProblem(`${entry.name} has two names.`)
  if (header.readUInt16LE(8) !== entry.method) throw archiveProblem(`${entry.name} has two methods of compression.`)
  const stated = header.readUInt32LE(18)
  // 4.5.3: with Zip64, which Python may write for small files too, the field 1 comes first and has both sizes, of 8 bytes each.
  const isZip64 = stated === 0xffff_ffff && extra.length >= 20 && extra.readUInt16LE(0) === 1
  const compressed = isZip64 ? Number(extra.readBigUInt64LE(12)) : stated
  if ((header.readUInt16LE(6) & 8) === 0 && compressed !== entry.compressed)
    throw archiveProblem(`${entry.name} has two sizes.`)
}

/** Bytes after what is compressed are refused: a reader of the stream may take them for another entry. */
async function inflated(packed: Readable, take: (bytes: AsyncIterable<Buffer>) => Promise<void>, entry: ZipEntry) {
  const inflate = createInflateRaw()
  const extra = () => archiveProblem(`${entry.name} has bytes after its content.`)
  try {
    await pipeline(packed, inflate, take)
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (code.startsWith('Z_')) throw archiveProblem(`${entry.name} is damaged.`, error)
    throw code === 'ERR_STREAM_PREMATURE_CLOSE' ? extra() : error
  }
  if (inflate.bytesWritten !== entry.compressed) throw extra()
}

async function* pieces(file: FileHandle, start: number, size: number): AsyncGenerator<Buffer> {
  for (let done = 0; done < size; done += 65_536) yield await readAt(file, start + done, Math.min(65_536, size - done))
}

async function readAt(file: FileHandle, position: number, size: number): Promise<Buffer> {
  const { size: available } = await file.stat()
  if (position + size > available) throw archiveProblem('it is truncated.')
  const { buffer, bytesRead } = await file.read(Buffer.alloc(size), 0, size, position)
  if (bytesRead !== size) throw archiveProblem('it is truncated.')
  return buffer
}
