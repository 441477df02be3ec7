import { createWriteStream } from 'node:fs'
import { copyFile, open } from 'node:fs/promises'
import { posix } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { blockSize, damagedTar, encodeHeader, gzipStream, padding, readPieces, readStart } from '@release-tools/base'
import { leadsOut } from './leads-out.ts'
import { type TarEntry, tarEntries } from './tar-entries.ts'
import { Traces } from './traces.ts'

/** Names of owners that say nothing of the machine. */
const constantOwners = new Set(['', 'root'])

/** Finds what carries the machine in a source distribution. `epoch`: time of the commit, in seconds since 1970. */
export async function sdistTraces(path: string, epoch: number): Promise<Traces> {
  const traces = new Traces()
  traces.add('gzip-time', (await gzipTime(path)) > epoch)
  for await (const { type, mode, mtime, owner } of tarEntries(readPieces(path))) {
    traces.add('time', mtime > epoch || !Number.isInteger(mtime))
    traces.add('owner', hasOwner(owner))
    traces.add('permissions', type !== '2' && (mode & 0o022) !== 0)
  }
  return traces
}

function hasOwner({ user, group, userName, groupName }: TarEntry['owner']): boolean {
  return [user, group].some(id => !/^0*$/.test(id)) || [userName, groupName].some(name => !constantOwners.has(name))
}

/** Offset of the time in the header of gzip (RFC 1952), which has four bytes. */
const timeOffset = 4

async function gzipTime(path: string): Promise<number> {
  const start = await readStart(path, 10)
  if (start.length < 10 || start.readUInt16BE(0) !== 0x1f8b) throw damagedTar('it is not a gzip file.')
  return start.readUInt32LE(timeOffset)
}

/** Writes a copy that has another time in the header of gzip, and is the same otherwise. */
export async function copyWithTime(from: string, to: string, epoch: number): Promise<void> {
  await copyFile(from, to)
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(epoch)
  const file = await open(to, 'r+')
  try {
    await file.write(bytes, 0, bytes.length, timeOffset)
  } finally {
    await file.close()
  }
}

/**
 * Writes a copy with the same members in the same order: time of the commit, owner 0 without names, permissions 0644, or 0755 for
 * programs and directories, one gzip stream. Throws a Problem for what it cannot keep: devices, sparse files, paths that lead out.
 */
export async function rewriteSdist(from: string, to: string, epoch: number): Promise<void> {
  const bytes = Readable.from(rewritten(from, epoch))
  await pipeline(bytes, gzipStream(9, epoch), createWriteStream(to, { flags: 'wx' }))
}

async function* rewritten(from: string, epoch: number): AsyncGenerator<Uint8Array> {
  const files = new Set<string>()
  for await (const entry of tarEntries(readPieces(from))) {
    requireOrdinary(entry, files)
    const { path, link, size, type, body } = entry
    yield encodeHeader({ path, link, size, type, mtime: epoch, mode: permissions(entry) })
    yield* body
    yield padding(size)
  }
  yield Buffer.alloc(2 * blockSize)
}

function permissions({ type, mode }: TarEntry): number {
  if (type === '2') return 0o777
  return type === '5' || (mode & 0o100) !== 0 ? 0o755 : 0o644
}

function requireOrdinary({ path, type, link, size }: TarEntry, files: Set<string>): void {
  const name = JSON.stringify(path.slice(0, 200))
  if (!'0125'.includes(type)) throw damagedTar(`${name} is neither a file, a directory nor a link.`)
  if (type !== '0' && size > 0) throw damagedTar(`${name} has content, but it is not a file.`)
  const bare = path.replace(/\/$/, '')
  if (leadsOut(bare)) throw damagedTar(`${name} is not a path inside the archive.`)
  const target = type === '2' && !link.startsWith('/') ? posix.join(posix.dirname(bare), link) : link
  if ((type === '1' || type === '2') && leadsOut(target)) throw damagedTar(`the link ${name} leads out of the archive.`)
  if (type === '5') return
  if (files.has(bare)) throw damagedTar(`it has ${name} twice.`)
  files.add(bare)
}
