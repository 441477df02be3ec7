import type { FileHandle } from 'node:fs/promises'
import { archiveProblem, openFile } from '@release-tools/base'

// APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16. Without Zip64: PyPI accepts no file of 4 GiB.

/** What a member has in both of its headers. `time` and `date` as MS-DOS writes them. */
export interface ZipHeader {
  name: Buffer
  extra: Buffer
  needed: number
  flags: number
  method: number
  time: number
  date: number
  crc: number
  compressed: number
  size: number
}

/** A member of a zip file: what the directory says of it, and what the header in front of its content says. */
export interface ZipMember extends ZipHeader {
  comment: Buffer
  madeBy: number
  internal: number
  /** The upper 16 bits are the file type and permissions of Unix. */
  external: number
  /** Offset of its local header, in bytes. */
  start: number
  local: ZipHeader
  /** Offset of its content, in bytes. */
  content: number
}

/** The parts of a zip file. */
export interface ZipLayout {
  /** In the order of the directory. */
  members: ZipMember[]
  /** Offset of the directory, in bytes. */
  directory: number
  /** Of the whole file, in bytes. */
  size: number
  /** Number of members, as the end record says it. */
  stated: number
}

/** Largest directory that is read, in bytes. */
const directoryLimit = 16 * 1024 ** 2

/** Reads all headers of a zip file. Throws a Problem if there is no way to read it. */
export async function readZipLayout(path: string): Promise<ZipLayout> {
  const file = await openFile(path)
  try {
    const { size } = await file.stat()
    const tail = await readAt(file, Math.max(0, size - 22 - 65_535), Math.min(size, 22 + 65_535))
    const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
    if (end === -1 || end + 22 > tail.length) throw archiveProblem('it is not a zip file.')
    const [length, directory] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)]
    if (end + 22 + tail.readUInt16LE(end + 20) !== tail.length) throw archiveProblem('it has data after its end.')
    if (directory + length !== size - tail.length + end)
      throw archiveProblem('its directory is not in front of its end, or it needs Zip64.')
    if (length > directoryLimit) throw archiveProblem(`its directory has more than ${directoryLimit} bytes.`)
    const members: ZipMember[] = []
    for (const member of parseDirectory(await readAt(file, directory, length)))
      members.push(await withLocalHeader(file, member))
    return { members, directory, size, stated: tail.readUInt16LE(end + 10) }
  } finally {
    await file.close()
  }
}

type Listed = Omit<ZipMember, 'local' | 'content'>

function parseDirectory(directory: Buffer): Listed[] {
  const members: Listed[] = []
  for (let at = 0; at < directory.length; ) {
    if (at + 46 > directory.length || directory.toString('latin1', at, at + 4) !== 'PK\x01\x02')
      throw archiveProblem('its directory is damaged.')
    const [name, extra, comment] = [28, 30, 32].map(offset => directory.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ]
    const next = at + 46 + name + extra + comment
    if (next > directory.length) throw archiveProblem('its directory is damaged.')
    members.push({
      ...headerAt(directory, at + 6),
      name: directory.subarray(at + 46, at + 46 + name),
      extra: directory.subarray(at + 46 + name, at + 46 + name + extra),
      comment: directory.subarray(next - comment, next),
      madeBy: directory.readUInt16LE(at + 4),
      internal: directory.readUInt16LE(at + 36),
      external: directory.readUInt32LE(at + 38),
      start: directory.readUInt32LE(at + 42),
    })
    at = next
  }
  return members
}

async function withLocalHeader(file: FileHandle, member: Listed): Promise<ZipMember> {
  const fixed = await readAt(file, member.start, 30)
  if (fixed.toString('latin1', 0, 4) !== 'PK\x03\x04') throw archiveProblem('one of its members is damaged.')
  const [name, extra] = [fixed.readUInt16LE(26), fixed.readUInt16LE(28)]
  const rest = await readAt(file, member.start + 30, name + extra)
  const local = { ...headerAt(fixed, 4), name: rest.subarray(0, name), extra: rest.subarray(name) }
  return { ...member, local, content: member.start + 30 + name + extra }
}

/** The ten fields that both headers have, in the same order. `at`: offset of the version needed. */
function headerAt(bytes: Buffer, at: number): Omit<ZipHeader, 'name' | 'extra'> {
  return {
    needed: bytes.readUInt16LE(at),
    flags: bytes.readUInt16LE(at + 2),
    method: bytes.readUInt16LE(at + 4),
    time: bytes.readUInt16LE(at + 6),
    date: bytes.readUInt16LE(at + 8),
    crc: bytes.readUInt32LE(at + 10),
    compressed: bytes.readUInt32LE(at + 14),
    size: bytes.readUInt32LE(at + 18),
  }
}

async function readAt(file: FileHandle, position: number, size: number): Promise<Buffer> {
  const bytes = Buffer.alloc(size)
  const { bytesRead } = await file.read(bytes, 0, size, position)
  if (bytesRead !== size) throw archiveProblem('it is truncated.')
  return bytes
}
