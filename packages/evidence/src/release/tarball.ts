import { createHash } from 'node:crypto'
import {
  type ArchiveEntry,
  type ArchiveLimits,
  byBytes,
  damagedTar,
  defaultLimits,
  limits as fileLimits,
  formerGzip,
  type Measure,
  type PackedFile,
  packFiles,
  readArchive,
} from '@release-tools/base'
import type { Digests, HashName } from '../in-toto/digests.ts'

/** Maximum size of a signature, a manifest or another file that is read into memory, in bytes. */
export const evidenceLimit = fileLimits.evidence
/** Maximum size of all files together that are kept in memory, in bytes. */
const keptLimit = 64 * 1024 * 1024

/** A release unpacks to a few times its size. What unpacks to more is made to keep a verifier busy. */
const limits: ArchiveLimits = { ...defaultLimits, ratio: 200 }

/** Opens the packed bytes. Each call reads them from the beginning. */
export type OpenTarball = () => AsyncIterable<Uint8Array>

export interface TarballScan {
  /** Size and digest of each file, by its path without the prefix. */
  files: Map<string, Measure>
  /** Content of the files that were to be kept, by path. */
  kept: Map<string, Buffer>
  /** The directory in the tarball that contains all its files. */
  prefix: string
  /** Time of the first file, in seconds since 1970. */
  mtime: number
  /** True if its files are in the order in which they are packed. */
  sorted: boolean
  sha256: string
}

/** What a scan does with the content of files. Other files only pass by. */
export interface TarballUse {
  /** True for a path whose content is kept in memory. */
  keeps(path: string): boolean
  /** Maximum size of the content that `take` gets, in bytes; undefined for a path whose content it does not need. */
  takes(path: string): number | undefined
  /** Gets the content of a file when it passes by; undefined if it is too large. */
  take(path: string, content: Buffer | undefined): void
}

/**
 * Reads a few files from a tarball of which nothing is known, and no further than to the last of them: anybody may have made it, and
 * reading costs time. `names` are paths without the prefix, and `limit` is the maximum size of each file, in bytes. Files that do not exist are
 * absent from the result.
 */
export async function readFromTarball(
  open: OpenTarball,
  names: readonly string[],
  limit = evidenceLimit,
): Promise<Map<string, Buffer>> {
  const found = new Map<string, Buffer>()
  let prefix: string | undefined
  for await (const entry of readArchive(open(), limits)) {
    prefix ??= prefixOf(entry.path)
    const path = within(prefix, entry.path)
    if (!names.includes(path)) continue
    found.set(path, await contentOf(path, entry, limit))
    if (found.size === names.length) break
  }
  if (prefix === undefined) throw damagedTar('it has no file.')
  return found
}

/** Reads a whole tarball in one pass, and takes the digests of all files. Unpacks nothing to disk. */
export async function scanTarball(open: OpenTarball, use: TarballUse, limit = keptLimit): Promise<TarballScan> {
  const own = createHash('sha256')
  const scan: TarballScan = { files: new Map(), kept: new Map(), prefix: '', mtime: 0, sorted: true, sha256: '' }
  let [last, left] = ['', limit]
  for await (const entry of readArchive(tee(open(), own), limits)) {
    if (scan.files.size === 0) Object.assign(scan, { prefix: prefixOf(entry.path), mtime: entry.mtime })
    const path = within(scan.prefix, entry.path)
    scan.sorted &&= byBytes(last, entry.path) < 0
    last = entry.path
    if (use.keeps(path)) left -= entry.size
    if (left < 0)
      throw damagedTar(`its signatures, statements and records of builds have more than ${limit} bytes in total.`)
    scan.files.set(path, { size: entry.size, sha256: await passBy(path, entry, use, scan.kept) })
  }
  if (scan.files.size === 0) throw damagedTar('it has no file.')
  return { ...scan, sha256: own.digest('hex') }
}

/** Digests of some files of a tarball, by their paths without the prefix. Reads it once, as a scan does. */
export async function digestsInTarball(
  open: OpenTarball,
  names: readonly string[],
  hashes: readonly HashName[],
): Promise<Map<string, Digests>> {
  const wanted = new Set(names)
  const found = new Map<string, Digests>()
  for await (const { path, body } of readArchive(open(), limits)) {
    const name = path.slice(path.indexOf('/') + 1)
    if (!wanted.has(name)) continue
    const taken = hashes.map(hash => ({ hash, state: createHash(hash) }))
    for await (const chunk of body) for (const { state } of taken) state.update(chunk)
    found.set(name, Object.fromEntries(taken.map(({ hash, state }) => [hash, state.digest('hex')])))
  }
  return found
}

/** The bytes of one file of a tarball, by its path without the prefix. Reads no further. Nothing if there is no such file. */
export async function* fileInTarball(open: OpenTarball, name: string): AsyncGenerator<Uint8Array> {
  for await (const { path, body } of readArchive(open(), limits)) {
    if (path.slice(path.indexOf('/') + 1) !== name) continue
    yield* body
    return
  }
}

/**
 * True if packing the content of a tarball again gives the same bytes, as we pack now or as releases up to 1.0 were packed. Compressing
 * takes some ten times as long as unpacking: do it only for content that somebody trusted has signed.
 */
export async function isCanonical(open: OpenTarball, { mtime, sorted, sha256 }: TarballScan): Promise<boolean> {
  if (!sorted) return false
  for (const compress of [undefined, formerGzip]) {
    const again = createHash('sha256')
    for await (const chunk of packFiles(filesOf(open), mtime, compress)) again.update(chunk)
    if (again.digest('hex') === sha256) return true
  }
  return false
}

async function* filesOf(open: OpenTarball): AsyncGenerator<PackedFile> {
  for await (const { path, size, body } of readArchive(open(), limits)) yield { path, size, body }
}

/** Takes the digest of a file, and gives its content to whoever needs it. */
async function passBy(path: string, entry: ArchiveEntry, use: TarballUse, kept: Map<string, Buffer>): Promise<string> {
  const hash = createHash('sha256')
  const most = use.takes(path)
  const collects = use.keeps(path) || (most !== undefined && entry.size <= most)
  if (use.keeps(path)) requireSize(path, entry.size, evidenceLimit)
  const chunks: Buffer[] = []
  for await (const chunk of entry.body) {
    hash.update(chunk)
    // A view of a chunk would keep the whole chunk in memory.
    if (collects) chunks.push(Buffer.from(chunk))
  }
  const content = collects ? Buffer.concat(chunks) : undefined
  if (content !== undefined && use.keeps(path)) kept.set(path, content)
  if (most !== undefined) use.take(path, content)
  return hash.digest('hex')
}

async function contentOf(path: string, { body, size }: ArchiveEntry, limit: number): Promise<Buffer> {
  requireSize(path, size, limit)
  const chunks: Buffer[] = []
  for await (const chunk of body) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

function requireSize(path: string, size: number, limit: number) {
  if (size > limit) throw damagedTar(`${JSON.stringify(path)} has ${size} bytes, more than the ${limit} accepted.`)
}

function within(prefix: string, path: string): string {
  if (path.startsWith(`${prefix}/`)) return path.slice(prefix.length + 1)
  throw damagedTar(`some of its files are not in the directory ${JSON.stringify(prefix)}.`)
}

function prefixOf(path: string): string {
  const slash = path.indexOf('/')
  if (slash < 1) throw damagedTar('its files are not in a directory.')
  return path.slice(0, slash)
}

async function* tee(chunks: AsyncIterable<Uint8Array>, hash: { update(chunk: Uint8Array): unknown }) {
  for await (const chunk of chunks) {
    hash.update(chunk)
    yield chunk
  }
}
