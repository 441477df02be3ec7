import { Problem } from '../problem.ts'

// ustar and pax: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html#tag_20_94_13_06

export const blockSize = 512
/** In front of the name of an extended attribute, as all programs that make layers write it (star(1); Go's archive/tar). */
const attribute = 'SCHILY.xattr.'
/** The extended attribute with the capabilities that a program gets (capabilities(7)). */
export const capabilityRecord = `${attribute}security.capability`
const zeros = Buffer.alloc(blockSize)
/** The largest number with eleven octal digits. Larger sizes go into a pax header. */
const largestOctal = 0o77777777777

/** The header of one entry. `type` is the type flag: `0` file, `5` directory, `x` pax header of the next entry. */
export interface TarHeader {
  path: string
  size: number
  /** Seconds since 1970. */
  mtime: number
  type: string
  /** Permissions. Defaults to 0644. */
  mode?: number
  /** Target of a link. */
  link?: string
}

/** A file as its header describes it. */
interface TarFile {
  path: string
  size: number
  /** Seconds since 1970. */
  mtime: number
  executable?: boolean
}

/** The bytes before a file's content: its header, preceded by a pax header if its path or size does not fit into ustar. */
export function encodeFileHeader({ path, size, mtime, executable = false }: TarFile): Buffer {
  return encodeHeader({ path, size, mtime, type: '0', mode: executable ? 0o755 : 0o644 })
}

/** The same for an entry of any type. */
export function encodeHeader(entry: TarHeader): Buffer {
  const { path, link = '', size, mtime } = entry
  if (fits(path) && fits(link) && size <= largestOctal) return header(entry)
  const target = fits(link) ? '' : paxRecord('linkpath', link)
  const records = Buffer.from(paxRecord('path', path) + target + paxRecord('size', String(size)))
  const stand = { path: 'PaxHeaders', size: records.length, mtime, type: 'x' }
  return Buffer.concat([
    header(stand),
    records,
    padding(records.length),
    header({ ...entry, path: 'file', link: fits(link) ? link : 'link', size: Math.min(size, largestOctal) }),
  ])
}

function fits(name: string): boolean {
  return Buffer.byteLength(name) <= 100 && /^[\x20-\x7e]*$/.test(name)
}

/** Zeros up to the next full block. */
export function padding(size: number): Buffer {
  return zeros.subarray(0, (blockSize - (size % blockSize)) % blockSize)
}

/** Reads one header block; undefined for a block of zeros, which ends the archive. Throws a Problem if it is damaged. */
export function decodeHeader(block: Buffer): TarHeader | undefined {
  if (block.every(byte => byte === 0)) return undefined
  if (block.toString('latin1', 257, 262) !== 'ustar') throw unreadTar('an entry is not in the ustar format.')
  if (octal(block, 148, 8) !== checksum(block)) throw damagedTar('the header of an entry has a wrong checksum.')
  const prefix = text(block, 345, 155)
  const name = text(block, 0, 100)
  return {
    path: prefix === '' ? name : `${prefix}/${name}`,
    size: octal(block, 124, 12),
    mtime: octal(block, 136, 12),
    type: block[156] === 0 ? '0' : String.fromCharCode(block[156] ?? 0),
  }
}

/** What the records of a pax header say about the entry after it. */
export function decodePax(records: Buffer): { path?: string; size?: number } {
  const result: { path?: string; size?: number } = {}
  for (const [key, value] of paxRecords(records)) {
    if (key === 'path') result.path = value
    if (key === 'size') result.size = wholeNumber(value)
    if (key === 'linkpath' || key.startsWith('GNU.sparse'))
      throw damagedTar(`it has the unsupported pax record ${JSON.stringify(key)}.`)
  }
  return result
}

/** Keys and values of a pax header. Those of extended attributes are bytes: one character stands for each. */
export function* paxRecords(records: Buffer): Generator<[key: string, value: string]> {
  for (let at = 0; at < records.length; ) {
    const { key, value, length } = readRecord(records.subarray(at))
    yield [key, value]
    at += length
  }
}

/** The Problem for an archive that cannot be read. */
export function damagedTar(found: string, cause?: unknown): Problem {
  return new Problem('read the archive', {
    found,
    next: 'Do not use it. Download it again from its publisher.',
    cause,
  })
}

/** An archive in a form that is not read here, which may be whole. */
export class UnreadTar extends Problem {}

export function unreadTar(found: string): UnreadTar {
  return new UnreadTar('read the archive', { found, next: damagedTar(found).next })
}

function header({ path, size, mtime, type, mode = 0o644, link = '' }: TarHeader): Buffer {
  const block = Buffer.allocUnsafe(blockSize).fill(0)
  block.write(path, 0, 100, 'latin1')
  block.write(`${mode.toString(8).padStart(7, '0')}\0` + '0000000\0' + '0000000\0', 100, 'latin1')
  block.write(`${digits(size)} ${digits(mtime)} `, 124, 'latin1')
  block.write(' '.repeat(8), 148, 'latin1')
  block.write(type, 156, 'latin1')
  block.write(link, 157, 100, 'latin1')
  block.write('ustar\0' + '00', 257, 'latin1')
  block.write(`${checksum(block).toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  return block
}

function digits(value: number): string {
  return value.toString(8).padStart(11, '0')
}

/** `<length> <key>=<value>\n`; the length counts its own digits too. */
function paxRecord(key: string, value: string): string {
  const rest = Buffer.byteLength(` ${key}=${value}\n`)
  let length = rest
  while (length !== rest + String(length).length) length = rest + String(length).length
  return `${length} ${key}=${value}\n`
}

function readRecord(bytes: Buffer): { key: string; value: string; length: number } {
  const blank = bytes.subarray(0, 12).indexOf(' ')
  const length = wholeNumber(bytes.toString('latin1', 0, Math.max(blank, 0)))
  const record = bytes.subarray(blank + 1, length)
  const equals = record.indexOf('=')
  if (length > bytes.length || equals < 1 || record.at(-1) !== 0x0a) throw damagedTar('a pax record is truncated.')
  const key = utf8(record.subarray(0, equals))
  const value = record.subarray(equals + 1, -1)
  return { key, value: key.startsWith(attribute) ? value.toString('latin1') : utf8(value), length }
}

/** The number in a pax header. Throws a Problem if it is none. */
export function wholeNumber(digits: string): number {
  if (!/^\d{1,15}$/.test(digits)) throw damagedTar('a pax record has an invalid number.')
  return Number(digits)
}

/** Sum of all bytes; those of the checksum itself count as spaces. */
function checksum(block: Buffer): number {
  let sum = 8 * 0x20
  for (let at = 0; at < blockSize; at++) if (at < 148 || at >= 156) sum += block[at] ?? 0
  return sum
}

function octal(block: Buffer, start: number, length: number): number {
  const digits = block
    .toString('latin1', start, start + length)
    .replace(/[\0 ]+$/, '')
    .trimStart()
  if (!/^[0-7]{1,12}$/.test(digits)) throw damagedTar('the header of an entry has an invalid number.')
  return Number.parseInt(digits, 8)
}

function text(block: Buffer, start: number, length: number): string {
  const field = block.subarray(start, start + length)
  const end = field.indexOf(0)
  return utf8(end < 0 ? field : field.subarray(0, end))
}

function utf8(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    throw damagedTar('a name in it is not valid UTF-8.', error)
  }
}
