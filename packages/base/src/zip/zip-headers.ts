import { Problem } from '../problem.ts'

// APPNOTE.TXT 6.3.10, sections 4.3 and 4.4.

/** What the headers of a zip file say about a file in it. */
export interface ZipMember {
  path: string
  executable: boolean
  /** Seconds since 1970. */
  mtime: number
  size: number
  compressed: number
  crc: number
  /** Offset of its local header, in bytes. */
  start: number
}

/** Where the local header has the CRC and both sizes. They are known when the file is compressed. */
export const sizesOffset = 14
/** 2.0, the first version with deflate; made on Unix, so that modes count. */
const [version, unix] = [20, 3]
const utf8Names = 0x800
const regularFile = 0o100000
// Without Zip64, which old readers do not know, the largest number means that Zip64 has it.
const [largestCount, largestSize] = [0xfffe, 0xfffffffe]
/** A zip file has no times outside these years (1980-01-01 to 2107-12-31, in seconds since 1970). */
const [firstTime, lastTime] = [315_532_800, 4_354_819_198]

export function localHeader(member: ZipMember): Buffer {
  const name = Buffer.from(member.path)
  const header = Buffer.alloc(30)
  header.write('PK\x03\x04', 'latin1')
  writeCommon(header, 4, member, name)
  return Buffer.concat([header, name])
}

export function sizesOf({ crc, compressed, size }: ZipMember): Buffer {
  const bytes = Buffer.alloc(12)
  bytes.writeUInt32LE(crc, 0)
  bytes.writeUInt32LE(compressed, 4)
  bytes.writeUInt32LE(size, 8)
  return bytes
}

/** The entry in the directory at the end. */
export function directoryEntry(member: ZipMember): Buffer {
  const name = Buffer.from(member.path)
  const header = Buffer.alloc(46)
  header.write('PK\x01\x02', 'latin1')
  header.writeUInt16LE((unix << 8) | version, 4)
  writeCommon(header, 6, member, name)
  header.writeUInt32LE((regularFile | (member.executable ? 0o755 : 0o644)) * 0x10000, 38)
  header.writeUInt32LE(member.start, 42)
  return Buffer.concat([header, name])
}

export function endOfDirectory(count: number, size: number, start: number): Buffer {
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(start, 16)
  return end
}

/** Throws a Problem for what a zip file can't have without Zip64: 65,535 files, or 4 GiB. */
export function requireZipSize(count: number, size: number): void {
  if (count <= largestCount && size <= largestSize) return
  throw new Problem('write the zip file', {
    found: `it would have ${count > largestCount ? `more than ${largestCount} files` : '4 GiB or more'}, which many programs cannot read.`,
    next: 'Use the format tar.gz.',
  })
}

/** The fields that both headers have, from `at`. An empty file is not compressed. */
function writeCommon(header: Buffer, at: number, member: ZipMember, name: Buffer) {
  const { time, date } = dosTime(member.mtime)
  header.writeUInt16LE(version, at)
  header.writeUInt16LE(utf8Names, at + 2)
  header.writeUInt16LE(member.size === 0 ? 0 : 8, at + 4)
  header.writeUInt16LE(time, at + 6)
  header.writeUInt16LE(date, at + 8)
  sizesOf(member).copy(header, at + 10)
  header.writeUInt16LE(name.length, at + 22)
}

/** The time in UTC, in steps of two seconds. */
function dosTime(mtime: number): { time: number; date: number } {
  const at = new Date(Math.min(Math.max(mtime, firstTime), lastTime) * 1000)
  return {
    time: (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1),
    date: ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate(),
  }
}
