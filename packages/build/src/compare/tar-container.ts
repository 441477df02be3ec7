import {
  ByteReader,
  blockSize,
  damagedTar,
  decodeHeader,
  readPieces,
  readStart,
  refuseRest,
  unzip,
  wholeBlocks,
  withBody,
} from '@release-tools/base'
import { recordsOf } from '../distribution/normalise/tar-entries.ts'
import type { Container, Member } from './comparison.ts'
import { gzipHeader } from './gzip-header.ts'
import { MemberContent, type Unpacked } from './member-content.ts'

const tarLimits = { entries: 100_000, totalSize: 4 * 1024 ** 3, ratio: 1100 }
/** Largest header with a long name or records, in bytes. */
const longest = 64 * 1024

/** One entry: its own header block, and what the headers before it say of it. */
interface Entry {
  block: Buffer
  path: string
  size: number
  type: string
  records: Map<string, string>
  format: string
}

/** Every member of a tar, zipped or not, with all fields of its headers. Throws a Problem if it is damaged, and beyond the limits. */
export async function tarContainer(path: string, isZipped: boolean): Promise<Container> {
  const members: Member[] = []
  const total: Unpacked = { size: 0 }
  for await (const { body, ...entry } of entries(path, isZipped)) {
    const content = new MemberContent(total)
    for await (const part of body) await content.write(part)
    const { size } = content
    members.push({ name: entry.path, kind: kindOf(entry), sha256: content.digest(), size, container: fieldsOf(entry) })
  }
  const fields = isZipped ? await gzipHeader(path) : new Map<string, string>()
  return { format: isZipped ? 'tar.gz' : 'tar', fields, members }
}

/** The content of some members, by their place in the archive. */
export async function tarContents(
  path: string,
  isZipped: boolean,
  wanted: ReadonlySet<number>,
): Promise<Map<number, Buffer>> {
  const found = new Map<number, Buffer>()
  const total: Unpacked = { size: 0 }
  let index = 0
  for await (const { body } of entries(path, isZipped)) {
    const at = index++
    if (!wanted.has(at)) continue
    const content = new MemberContent(total, true)
    for await (const part of body) await content.write(part)
    found.set(at, content.bytes())
    if (found.size === wanted.size) break
  }
  return found
}

/** True if the file, or what it unzips to, begins as a tar does. */
export async function isTar(path: string, isZipped: boolean): Promise<boolean> {
  if (!isZipped) return (await readStart(path, blockSize)).toString('latin1', 257, 262) === 'ustar'
  const reader = new ByteReader(unzip(readPieces(path), tarLimits))
  try {
    return (await reader.exactly(blockSize)).toString('latin1', 257, 262) === 'ustar'
  } finally {
    await reader.close()
  }
}

async function* entries(path: string, isZipped: boolean): AsyncGenerator<Entry & { body: AsyncIterable<Buffer> }> {
  const reader = new ByteReader(isZipped ? unzip(readPieces(path), tarLimits) : readPieces(path))
  let count = 0
  try {
    for (let entry = await nextEntry(reader); entry; entry = await nextEntry(reader)) {
      if (++count > tarLimits.entries) throw damagedTar(`it has more than ${tarLimits.entries} entries.`)
      yield* withBody(entry, hasBody(entry) ? entry.size : 0, reader)
    }
    await refuseRest(reader)
  } finally {
    await reader.close()
  }
}

function hasBody({ type }: Entry): boolean {
  return type === '0' || type === '7'
}

async function nextEntry(reader: ByteReader): Promise<Entry | undefined> {
  const records = new Map<string, string>()
  for (let format = 'ustar'; ; ) {
    const block = await wholeBlocks(reader, blockSize)
    const header = decodeHeader(block)
    if (header === undefined) return undefined
    if (!'xgLK'.includes(header.type)) return entryOf(block, header, records, format)
    if (header.size > longest) throw damagedTar(`a header has more than ${longest} bytes.`)
    format = 'LK'.includes(header.type) ? 'GNU' : 'pax'
    for (const [key, value] of recordsOf(header.type, await wholeBlocks(reader, header.size))) records.set(key, value)
  }
}

function entryOf(
  block: Buffer,
  { path, size, type }: { path: string; size: number; type: string },
  records: Map<string, string>,
  format: string,
): Entry {
  if (type === 'S') throw damagedTar('it has a sparse file.')
  const stated = records.get('size')
  if (stated !== undefined && !/^\d{1,15}$/.test(stated)) throw damagedTar('a pax record has an invalid number.')
  const whole = stated === undefined ? size : Number(stated)
  return { block, path: records.get('path') ?? path, size: whole, type, records, format }
}

/** The type, the owner's bits and the target of a link. */
function kindOf({ block, type, records }: Entry): string {
  const mode = Number.parseInt(textOf(block, 100, 8), 8) & 0o7700
  const target = type === '1' || type === '2' ? ` to ${records.get('linkpath') ?? textOf(block, 157, 100)}` : ''
  return `${type === '7' ? '0' : type} ${mode.toString(8).padStart(4, '0')}${target}`
}

function fieldsOf({ block, records, format }: Entry): Map<string, string> {
  const number = (start: number, length: number) =>
    textOf(block, start, length)
      .trim()
      .replace(/^0+(?=.)/, '')
  const decimal = (start: number, length: number) => String(Number.parseInt(textOf(block, start, length), 8))
  const known = ['path', 'linkpath', 'size', 'mtime', 'uid', 'gid', 'uname', 'gname']
  const others = [...records].filter(([key]) => !known.includes(key)).map(([key, value]) => `${key}=${value}`)
  return new Map([
    ['mtime', records.get('mtime') ?? decimal(136, 12)],
    ['mode', number(100, 8).padStart(4, '0')],
    ['uid', records.get('uid') ?? decimal(108, 8)],
    ['gid', records.get('gid') ?? decimal(116, 8)],
    ['uname', records.get('uname') ?? textOf(block, 265, 32)],
    ['gname', records.get('gname') ?? textOf(block, 297, 32)],
    ['format', format],
    ['pax records', others.join(' ')],
    ['header', block.toString('hex')],
  ])
}

function textOf(block: Buffer, start: number, length: number): string {
  return block
    .subarray(start, start + length)
    .toString('utf8')
    .replace(/\0.*$/s, '')
}
