import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { access, mkdir, readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import {
  byBytes,
  fileSize,
  ifThere,
  type Measure,
  measureFile,
  messageOf,
  Problem,
  pool,
  readPieces,
  readStart,
  sizeIfThere,
  writeFileAtomic,
} from '@release-tools/base'
import { damaged, missing, taken } from '../differences.ts'
import type { Driver } from '../driver.ts'
import { isPartName, recordFor, requireSameRecord } from '../part.ts'
import { folderOf, readRecord, recordLimit, recordName, tagFolderOf } from '../record.ts'
import type { FileToKeep, Kept, KeptFile, LockFact, Part, Progress, Store } from '../store.ts'
import { removePartials, syncDirectory, writeNew } from './directory/new-file.ts'

/** `directory:/mnt/tape`: a directory, also one that is carried away or written to tape. A relative path starts at the workspace. */
export const directory: Driver = {
  scheme: 'directory',
  options: [],
  decides: true,
  requireAddress: ({ location }) => void decoded(location),
  async open({ location }, { host }) {
    return storeIn({ place: `directory:${location}`, root: resolve(host.workspace, decoded(location)) })
  },
}

interface Place {
  /** As it is written. */
  place: string
  /** Absolute path. */
  root: string
}

const pieceSize = 1024 * 1024
const lock: LockFact = { kind: 'none', why: 'whoever may write to the directory can delete what it keeps' }

function storeIn(at: Place): Store {
  const folder = (part: Part) => join(at.root, folderOf(part))
  return {
    place: at.place,
    limits: 'A directory protects nothing from whoever may write to it, and its disk can fail.',
    keeps: () => true,
    check: () => check(at),
    put: (part, files, progress) => put({ place: at.place, folder: folder(part) }, part, files, progress),
    async files(part) {
      const bytes = await recordBytes(folder(part))
      return bytes && readRecord(bytes, part, at.place)
    },
    async parts({ repository, tag }) {
      // Of a disk that is not there, nobody knows which parts it has.
      await requireDirectory(at)
      return wholeFolders(join(at.root, tagFolderOf({ repository, tag })))
    },
    get: (part, file, path, progress) => get(at.place, join(folder(part), file.name), { file, path }, progress),
  }
}

async function wholeFolders(above: string): Promise<string[]> {
  const names = ((await ifThere(readdir(above))) ?? []).filter(isPartName).sort(byBytes)
  const isWhole = await Promise.all(names.map(name => fileSize(join(above, name, recordName))))
  return names.filter((_, index) => isWhole[index] !== undefined)
}

async function check(at: Place): Promise<LockFact> {
  await requireDirectory(at)
  await access(at.root, constants.R_OK | constants.W_OK).catch(error => {
    throw unusable(at, `it can't be written (${messageOf(error)}).`, 'Let the user of this job write to it.')
  })
  return lock
}

async function requireDirectory(at: Place): Promise<void> {
  const status = await ifThere(stat(at.root))
  if (status?.isDirectory() !== true)
    throw unusable(at, 'there is no such directory.', 'Create it, or mount what belongs there.')
}

function unusable({ place }: Place, found: string, next: string): Problem {
  return new Problem(`use the store ${place}`, { found, next })
}

/** Looks at all files before the first is written: of a part that can't be kept whole, nothing is written. */
async function put(
  { place, folder }: { place: string; folder: string },
  part: Part,
  files: FileToKeep[],
  progress: Progress,
): Promise<Kept[]> {
  const record = recordFor(part, files)
  requireSameRecord(await recordBytes(folder), { part, place, record })
  const isThere = await pool([...files, record], 4, file => isKept(place, folder, file))
  await mkdir(folder, { recursive: true })
  const keep = async (file: Wanted, before: boolean, content: AsyncIterable<Buffer> | Buffer): Promise<Kept> => {
    const already = before || !(await writeNew(join(folder, file.name), content, file.sha256))
    // Another run was faster, with the same files or with others.
    if (already && !before && !(await isKept(place, folder, file))) {
      requireSameRecord(await recordBytes(folder), { part, place, record })
      throw missing(place, file)
    }
    return { name: file.name, sha256: file.sha256, version: undefined, lock, already }
  }
  const kept = await pool([...files.entries()], 4, async ([index, file]) => {
    const before = isThere[index] === true
    if (before) progress(file.size)
    return keep(file, before, read(file, progress))
  })
  await syncDirectory(folder)
  kept.push(await keep(record, isThere[files.length] === true, record.bytes))
  await syncDirectory(folder)
  await removePartials(folder)
  return kept
}

type Wanted = Pick<FileToKeep, 'name' | 'size' | 'sha256'>

/** True if the file is there with these bytes. Throws a Problem if others are. */
async function isKept(place: string, folder: string, file: Wanted): Promise<boolean> {
  const found = await measured(join(folder, file.name), file.size)
  if (found === undefined) return false
  if (found.size === file.size && found.sha256 === file.sha256) return true
  throw taken(place, file, found)
}

/** Size and digest of a file; no digest if it has another size. Undefined if there is none. */
async function measured(path: string, size: number): Promise<Partial<Measure> | undefined> {
  if ((await sizeIfThere(path)) === undefined) return undefined
  const { sha256, ...found } = await measureFile(path, is => is === size)
  return sha256 === '' ? found : { ...found, sha256 }
}

async function* read(file: FileToKeep, progress: Progress): AsyncGenerator<Buffer> {
  for await (const piece of readPieces(file.path, { accepted: 'inside', pieceSize })) {
    yield piece
    progress(piece.length)
  }
}

async function get(place: string, from: string, { file, path }: { file: KeptFile; path: string }, progress: Progress) {
  const size = await sizeIfThere(from)
  if (size === undefined) throw missing(place, file)
  if (size !== file.size) throw damaged(place, file, { size })
  await writeFileAtomic(path, verified(place, { file, from }, progress))
}

/** The content of a kept file. Ends with a Problem if it does not have the digest of the record. */
async function* verified(
  place: string,
  { file, from }: { file: KeptFile; from: string },
  progress: Progress,
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  for await (const piece of readPieces(from, { accepted: 'inside', limit: file.size, pieceSize })) {
    hash.update(piece)
    yield piece
    progress(piece.length)
  }
  const sha256 = hash.digest('hex')
  if (sha256 !== file.sha256) throw damaged(place, file, { sha256 })
}

function recordBytes(folder: string): Promise<Buffer | undefined> {
  return ifThere(readStart(join(folder, recordName), recordLimit + 1, 'inside'))
}

/** An address has no spaces: they are written as %20. */
function decoded(location: string): string {
  try {
    return decodeURIComponent(location)
  } catch {
    throw new Problem(`open the store directory:${location}`, {
      found: 'a % in it is followed by something other than two hex digits.',
      next: 'Write a % of the path as %25, and a space as %20.',
    })
  }
}
