import { inflateSync } from 'node:zlib'
import type { Difference } from './comparison.ts'
import { explainLimit } from './member-content.ts'

// https://refspecs.linuxfoundation.org/elf/gabi4+/ch4.sheader.html

const compressedFlag = 0x800
const mostSections = 1000
/** Strings of a section that only one file has, at most. */
const mostStrings = 3

/** True for a program or library of Linux and other systems with ELF. */
export function isElf(bytes: Buffer): boolean {
  return bytes.length > 64 && bytes.toString('latin1', 0, 4) === '\x7fELF'
}

/**
 * Sections of two ELF files that differ, the most telling first: the compiler, paths that are in one file only, then the rest. The
 * build id follows from all others. Empty if a file cannot be read, or has the same sections.
 */
export function elfDifferences(old: Buffer, now: Buffer): Difference[] {
  const [a, b] = [sections(old), sections(now)]
  if (a === undefined || b === undefined) return []
  const names = [...new Set([...a.keys(), ...b.keys()])].filter(
    name => name !== '.shstrtab' && !same(a.get(name), b.get(name)),
  )
  return names.map(name => sectionDifference(name, a.get(name), b.get(name))).sort((x, y) => rank(x) - rank(y))
}

function rank({ field, cause = '' }: Difference): number {
  if (field === '.comment') return 0
  if (cause === 'path') return 1
  return field === 'build id' ? 3 : 2
}

function sectionDifference(name: string, old: Buffer | undefined, now: Buffer | undefined): Difference {
  if (old === undefined || now === undefined)
    return { field: `section ${name}`, old: old ? `${old.length} bytes` : '', new: now ? `${now.length} bytes` : '' }
  if (name === '.note.gnu.build-id') {
    const id = (bytes: Buffer) => bytes.subarray(16).toString('hex')
    return { field: 'build id', old: id(old), new: id(now), cause: 'follows from the other sections' }
  }
  if (name === '.comment')
    return {
      field: name,
      old: strings(old).join(', '),
      new: strings(now).join(', '),
      cause: 'tool version: another compiler',
    }
  const [lost, gained] = [only(old, now), only(now, old)]
  if (lost.some(isPath) || gained.some(isPath))
    return { field: name, old: pathsIn(lost), new: pathsIn(gained), cause: 'path' }
  if (lost.length > 0 && gained.length > 0)
    return { field: name, old: lost.slice(0, mostStrings).join(', '), new: gained.slice(0, mostStrings).join(', ') }
  return { field: `section ${name}`, old: `${old.length} bytes`, new: `${now.length} bytes of other content` }
}

function pathsIn(list: string[]): string {
  return list.filter(isPath).slice(0, mostStrings).join(', ')
}

function isPath(text: string): boolean {
  return /^(\/[\w.+@~-]+){2,}/.test(text)
}

/** Strings that only the first has. */
function only(bytes: Buffer, others: Buffer): string[] {
  const known = new Set(strings(others))
  return strings(bytes).filter(text => !known.has(text))
}

function strings(bytes: Buffer): string[] {
  return bytes.toString('latin1').match(/[\x20-\x7e]{6,}/g) ?? []
}

function same(a: Buffer | undefined, b: Buffer | undefined): boolean {
  return a !== undefined && b !== undefined && a.equals(b)
}

/** Sections by name. Undefined if the headers do not fit the file, which others may have made. */
function sections(file: Buffer): Map<string, Buffer> | undefined {
  try {
    return new Map(headers(file))
  } catch {
    return undefined
  }
}

interface Header {
  name: number
  type: number
  flags: number
  offset: number
  size: number
}

function headers(file: Buffer): [string, Buffer][] {
  const [is64, isLittle] = [file[4] === 2, file[5] === 1]
  const half = (at: number) => (isLittle ? file.readUInt16LE(at) : file.readUInt16BE(at))
  const word = (at: number) => (isLittle ? file.readUInt32LE(at) : file.readUInt32BE(at))
  const wide = (at: number) => {
    if (!is64) return word(at)
    return Number(isLittle ? file.readBigUInt64LE(at) : file.readBigUInt64BE(at))
  }
  const start = wide(is64 ? 40 : 32)
  const [size, count, nameIndex] = (is64 ? [58, 60, 62] : [46, 48, 50]).map(half) as [number, number, number]
  const read = (index: number): Header => {
    const at = start + index * size
    const [flags, offset, length] = (is64 ? [8, 24, 32] : [8, 16, 20]).map(field => wide(at + field)) as [
      number,
      number,
      number,
    ]
    return { name: word(at), type: word(at + 4), flags, offset, size: length }
  }
  const all = Array.from({ length: Math.min(count, mostSections) }, (_, index) => read(index))
  const names = all[nameIndex]
  if (names === undefined) throw new RangeError('no names of sections')
  // A section of type 8 (SHT_NOBITS) has no bytes in the file.
  return all
    .filter(({ type }) => type !== 8 && type !== 0)
    .map(one => [nameAt(file, names.offset + one.name), bytesOf(file, one, is64)])
}

function nameAt(file: Buffer, at: number): string {
  return file.toString('latin1', at, Math.min(file.indexOf(0, at), at + 100))
}

function bytesOf(file: Buffer, { flags, offset, size }: Header, is64: boolean): Buffer {
  const bytes = file.subarray(offset, offset + size)
  if ((flags & compressedFlag) === 0) return bytes
  return inflateSync(bytes.subarray(is64 ? 24 : 12), { maxOutputLength: explainLimit })
}
