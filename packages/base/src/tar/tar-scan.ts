import { ByteReader } from './byte-reader.ts'
import {
  blockSize,
  capabilityRecord,
  damagedTar,
  decodeHeader,
  paxRecords,
  type TarHeader,
  wholeNumber,
} from './tar-header.ts'
import type { ArchiveLimits } from './tar-limits.ts'
import { refuseRest, unzip, wholeBlocks, withBody } from './tar-reader.ts'

/** An entry of a tar that others made. Read its body before you ask for the next entry: the unread rest is skipped. */
export interface ScannedEntry {
  path: string
  /** The type flag: `0` file, `1` hard link, `2` symbolic link, `5` directory, `S` sparse file of GNU. */
  type: string
  /** False for directories, links and special files. Of these, only sparse files have a body. */
  regular: boolean
  /** Permissions, with setuid, setgid and sticky. */
  mode: number
  uid: number
  gid: number
  /** True if an extended attribute gives it capabilities. */
  capable: boolean
  /** Bytes. */
  size: number
  body: AsyncIterable<Buffer>
}

/** For an archive that is looked at and not unpacked. */
const scanLimits: ArchiveLimits = { entries: 100_000, totalSize: 2 * 1024 ** 3, ratio: 100 }

/** Largest header with a long name, in bytes. */
const longest = 64 * 1024

/**
 * Every entry of a gzipped tar, to look at: links and special files too, with names of any length by pax and by GNU. Nothing of it
 * may be unpacked by its path, which is not checked. Throws a Problem for a damaged archive, and for more than the limits.
 */
export async function* scanTar(packed: AsyncIterable<Uint8Array>, limits = scanLimits): AsyncGenerator<ScannedEntry> {
  yield* scanUnpacked(unzip(packed, limits), limits)
}

/** The same for the bytes of the tar itself. */
export async function* scanUnpacked(
  bytes: AsyncIterable<Uint8Array>,
  limits = scanLimits,
): AsyncGenerator<ScannedEntry> {
  const reader = new ByteReader(bytes)
  const total = { entries: 0, size: 0 }
  try {
    for (let header = await nextEntry(reader); header; header = await nextEntry(reader)) {
      const regular = ['0', '7'].includes(header.type)
      total.entries += 1
      const size = regular || header.type === 'S' ? header.size : 0
      total.size += size
      if (total.entries > limits.entries) throw damagedTar(`it has more than ${limits.entries} entries.`)
      if (total.size > limits.totalSize) throw damagedTar(`its files have more than ${limits.totalSize} bytes.`)
      const { path, type, mode, uid, gid, capable } = header
      yield* withBody({ path, regular, type, mode, uid, gid, capable, size }, size, reader)
    }
    await refuseRest(reader)
  } finally {
    await reader.close()
  }
}

type FullHeader = TarHeader & Pick<ScannedEntry, 'mode' | 'uid' | 'gid' | 'capable'>

function rightsOf(block: Buffer) {
  return { mode: numberIn(block, 100) & 0o7777, uid: numberIn(block, 108), gid: numberIn(block, 116) }
}

/**
 * Eight bytes: octal digits up to a zero or blank or, by GNU for large numbers, the number itself after a set bit. Without digits, it is 0.
 * Throws a Problem for other text: 0 would say that a program runs with no rights of its owner.
 */
function numberIn(block: Buffer, start: number): number {
  if ((block[start] ?? 0) & 0x80) return block.readUInt32BE(start + 4)
  const [, digits] = /^[\0 ]*([0-7]*)(?:[\0 ].*)?$/s.exec(block.toString('latin1', start, start + 8)) ?? []
  if (digits === undefined) throw damagedTar('the rights or the owner of an entry are not a number.')
  return digits === '' ? 0 : Number.parseInt(digits, 8)
}

/** The next header that is an entry, with what the headers in front of it say about it. */
async function nextEntry(reader: ByteReader): Promise<FullHeader | undefined> {
  const changes: Partial<FullHeader>[] = []
  for (;;) {
    const block = await wholeBlocks(reader, blockSize)
    const header = decodeHeader(block)
    if (header === undefined || !'xgLK'.includes(header.type)) {
      if (changes.filter(({ path }) => path !== undefined).length > 1) throw damagedTar('an entry has two names.')
      return header && Object.assign(header, { capable: false }, rightsOf(block), ...changes)
    }
    if (header.size > longest) throw damagedTar(`a header has more than ${longest} bytes.`)
    changes.push(changeOf(header.type, await wholeBlocks(reader, header.size)))
  }
}

/** `x` and `g`: pax, for the next entry and for all; `L` and `K`: a long name, and a long target of a link, by GNU. */
function changeOf(type: string, content: Buffer): Partial<FullHeader> {
  if (type === 'K') return {}
  if (type === 'L') return { path: content.toString('utf8').replace(/\0.*$/s, '') }
  const records = new Map(paxRecords(content))
  const refused = [...records.keys()].find(key => key.startsWith('GNU.sparse') || (type === 'g' && isField(key)))
  if (refused !== undefined) throw damagedTar(`it has the unsupported pax record ${JSON.stringify(refused)}.`)
  const path = records.get('path')
  const numbers = numberFields.flatMap(key => {
    const digits = records.get(key)
    return digits === undefined ? [] : [[key, wholeNumber(digits)]]
  })
  const capable = (records.get(capabilityRecord) ?? '') !== ''
  return { ...(path === undefined ? {} : { path }), ...(capable ? { capable } : {}), ...Object.fromEntries(numbers) }
}

const numberFields = ['size', 'uid', 'gid']

function isField(key: string): boolean {
  return key === 'path' || key === capabilityRecord || numberFields.includes(key)
}
