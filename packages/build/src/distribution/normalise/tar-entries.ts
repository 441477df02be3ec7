import {
  type ArchiveLimits,
  ByteReader,
  blockSize,
  damagedTar,
  decodeHeader,
  paxRecords,
  refuseRest,
  type TarHeader,
  unzip,
  wholeBlocks,
  withBody,
} from '@release-tools/base'

/** An entry of a tar with everything that its headers say. Read its body before you ask for the next entry. */
export interface TarEntry extends TarHeader {
  mode: number
  /** Empty if it is not a link. */
  link: string
  /** In seconds; with a fraction if a pax header has one. */
  mtime: number
  /** User, group and their names are those of ustar, or those of a pax header. */
  owner: { user: string; group: string; userName: string; groupName: string }
  body: AsyncIterable<Buffer>
}

const limits: ArchiveLimits = { entries: 100_000, totalSize: 4 * 1024 ** 3, ratio: 400 }
/** Largest header with records or a long name, in bytes. */
const longest = 64 * 1024

/** Every entry of a gzipped tar. Throws a Problem for a damaged archive, for more than the limits, and for a sparse file. */
export async function* tarEntries(packed: AsyncIterable<Uint8Array>): AsyncGenerator<TarEntry> {
  const reader = new ByteReader(unzip(packed, limits))
  const total = { entries: 0, size: 0 }
  try {
    for (let entry = await nextEntry(reader); entry; entry = await nextEntry(reader)) {
      total.entries += 1
      total.size += entry.size
      if (total.entries > limits.entries) throw damagedTar(`it has more than ${limits.entries} entries.`)
      if (total.size > limits.totalSize) throw damagedTar(`its files have more than ${limits.totalSize} bytes.`)
      yield* withBody(entry, entry.size, reader)
    }
    await refuseRest(reader)
  } finally {
    await reader.close()
  }
}

async function nextEntry(reader: ByteReader): Promise<Omit<TarEntry, 'body'> | undefined> {
  const records = new Map<string, string>()
  for (;;) {
    const block = await wholeBlocks(reader, blockSize)
    const header = decodeHeader(block)
    if (header === undefined) return undefined
    if (!'xgLK'.includes(header.type)) return entryOf(header, block, records)
    if (header.size > longest) throw damagedTar(`a header has more than ${longest} bytes.`)
    for (const [key, value] of recordsOf(header.type, await wholeBlocks(reader, header.size))) records.set(key, value)
  }
}

/**
 * What a header in front of an entry says. `x` and `g`: pax, for the next entry and for all; `L` and `K`: a long name, and a long target of
 * a link, by GNU. Throws a Problem for what gives an entry another name or content in other readers: a sparse file, a record for all.
 */
export function recordsOf(type: string, content: Buffer): Map<string, string> {
  if (type === 'L' || type === 'K')
    return new Map([[type === 'L' ? 'path' : 'linkpath', content.toString('utf8').replace(/\0.*$/s, '')]])
  const records = new Map(paxRecords(content))
  // A header for all entries of git has only a comment: the commit.
  const refused = [...records.keys()].find(key => key.startsWith('GNU.sparse') || (type === 'g' && key !== 'comment'))
  if (refused !== undefined) throw damagedTar(`it has the unsupported pax record ${JSON.stringify(refused)}.`)
  return records
}

function entryOf(header: TarHeader, block: Buffer, records: Map<string, string>): Omit<TarEntry, 'body'> {
  const size = records.get('size')
  if (size !== undefined && !/^\d{1,15}$/.test(size)) throw damagedTar('a pax record has an invalid number.')
  return {
    // '7' is an ordinary file on every system that is left.
    type: header.type === '7' ? '0' : header.type,
    path: records.get('path') ?? header.path,
    link: records.get('linkpath') ?? field(block, 157, 100),
    size: size === undefined ? header.size : Number(size),
    mode: Number.parseInt(field(block, 100, 8) || '0', 8),
    mtime: Number(records.get('mtime') ?? header.mtime),
    owner: {
      user: records.get('uid') ?? field(block, 108, 8),
      group: records.get('gid') ?? field(block, 116, 8),
      userName: records.get('uname') ?? field(block, 265, 32),
      groupName: records.get('gname') ?? field(block, 297, 32),
    },
  }
}

function field(block: Buffer, start: number, length: number): string {
  const text = block.toString('utf8', start, start + length)
  return text.split('\0')[0]?.trim() ?? ''
}
