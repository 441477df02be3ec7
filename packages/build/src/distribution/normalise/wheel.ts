import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { archiveProblem, readPieces } from '@release-tools/base'
import type { ZipLayout, ZipMember } from '../zip/zip-layout.ts'
import { leadsOut } from './leads-out.ts'
import { Traces } from './traces.ts'

const [typeMask, regularFile, symbolicLink] = [0o170000, 0o100000, 0o120000]
/** Group and others may write: what a umask of 002 leaves. */
const othersWrite = 0o022

/** Extra fields with times, users or groups: of NTFS, and the three of Info-ZIP. */
const telling = [0x000a, 0x5455, 0x5855, 0x7875]

/** Finds what carries the machine in a wheel. `epoch`: time of the commit, in seconds since 1970. */
export function wheelTraces({ members }: ZipLayout, epoch: number): Traces {
  const traces = new Traces()
  const latest = dosTime(epoch)
  for (const member of members) {
    traces.add(
      'time',
      [member, member.local].some(one => stamp(one) > stamp(latest)),
    )
    traces.add('permissions', isOrdinary(member) && (modeOf(member) & othersWrite) !== 0)
    traces.add('extra-fields', [member.extra, member.local.extra].some(hasTellingField))
  }
  return traces
}

function modeOf({ external }: ZipMember): number {
  return external >>> 16
}

/**
 * A file whose permissions are those of a file on disk. Back-ends give the files that they make themselves a constant: 0664 for RECORD
 * by setuptools, and no file type by hatchling, poetry-core and meson-python.
 */
function isOrdinary(member: ZipMember): boolean {
  return (modeOf(member) & typeMask) === regularFile && !/\.dist-info\/RECORD$/.test(member.name.toString('utf8'))
}

interface DosTime {
  date: number
  time: number
}

function stamp({ date, time }: DosTime): number {
  return date * 65_536 + time
}

/** Zip has no earlier date, and only even seconds. */
const earliest = Date.UTC(1980, 0, 1)

function dosTime(epoch: number): DosTime {
  const day = new Date(Math.max(epoch * 1000, earliest))
  return {
    date: ((day.getUTCFullYear() - 1980) << 9) | ((day.getUTCMonth() + 1) << 5) | day.getUTCDate(),
    time: (day.getUTCHours() << 11) | (day.getUTCMinutes() << 5) | (day.getUTCSeconds() >> 1),
  }
}

function hasTellingField(extra: Buffer): boolean {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2))
    if (telling.includes(extra.readUInt16LE(at))) return true
  return false
}

/** What a rewritten wheel gets. */
export interface WheelChanges {
  /** All dates become that of the commit. */
  epoch?: number
  /** Group and others lose the right to write. */
  permissions: boolean
}

/**
 * Writes a copy with the same members in the same order, whose compressed bytes are copied. Only headers change: no extra fields,
 * comments and data descriptors, and `changes`. Throws a Problem for what it cannot keep: links, members given twice, paths that lead
 * out, encryption.
 */
export async function rewriteWheel(from: string, to: string, layout: ZipLayout, changes: WheelChanges): Promise<void> {
  refuse(layout)
  await pipeline(Readable.from(rewritten(from, layout, changes)), createWriteStream(to, { flags: 'wx' }))
}

async function* rewritten(from: string, { members }: ZipLayout, changes: WheelChanges): AsyncGenerator<Uint8Array> {
  const starts = new Map<ZipMember, number>()
  let at = 0
  for (const member of members.toSorted((a, b) => a.start - b.start)) {
    starts.set(member, at)
    const header = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common(member, changes), member.name])
    yield header
    const { content, compressed } = member
    if (compressed > 0) yield* readPieces(from, { range: { start: content, end: content + compressed - 1 } })
    at += header.length + compressed
  }
  const directory = Buffer.concat(members.map(member => directoryEntry(member, starts.get(member) ?? 0, changes)))
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(members.length, 8)
  end.writeUInt16LE(members.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  yield Buffer.concat([directory, end])
}

/** From the version needed to the length of the extra fields, which both headers have. */
function common(member: ZipMember, { epoch }: WheelChanges): Buffer {
  const { date, time } = epoch === undefined ? member : dosTime(epoch)
  const bytes = Buffer.alloc(26)
  bytes.writeUInt16LE(20, 0)
  bytes.writeUInt16LE(member.name.some(byte => byte > 0x7f) ? 0x800 : 0, 2)
  bytes.writeUInt16LE(member.method, 4)
  bytes.writeUInt16LE(time, 6)
  bytes.writeUInt16LE(date, 8)
  bytes.writeUInt32LE(member.crc, 10)
  bytes.writeUInt32LE(member.compressed, 14)
  bytes.writeUInt32LE(member.size, 18)
  bytes.writeUInt16LE(member.name.length, 22)
  return bytes
}

function directoryEntry(member: ZipMember, start: number, changes: WheelChanges): Buffer {
  const clear = changes.permissions && isOrdinary(member) ? othersWrite << 16 : 0
  const rest = Buffer.alloc(14)
  rest.writeUInt16LE(member.internal, 4)
  rest.writeUInt32LE((member.external & ~clear) >>> 0, 6)
  rest.writeUInt32LE(start, 10)
  // Made by version 2.0, on Unix (3): the permissions are those of Unix.
  return Buffer.concat([Buffer.from('PK\x01\x02\x14\x03', 'latin1'), common(member, changes), rest, member.name])
}

function refuse({ members }: ZipLayout): void {
  const seen = new Set<string>()
  for (const member of members) {
    const name = member.name.toString('utf8')
    const shown = JSON.stringify(name.slice(0, 200))
    if (leadsOut(name)) throw archiveProblem(`${shown} is not a path inside the archive.`)
    if (seen.has(name)) throw archiveProblem(`it has ${shown} twice.`)
    if ((modeOf(member) & typeMask) === symbolicLink) throw archiveProblem(`${shown} is a link.`)
    if (((member.flags | member.local.flags) & 0x2041) !== 0) throw archiveProblem(`${shown} is encrypted.`)
    if (!member.name.equals(member.local.name)) throw archiveProblem(`${shown} has two names.`)
    seen.add(name)
  }
}
