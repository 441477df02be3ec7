import { createHash } from 'node:crypto'
import { closeSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { type Hashed, HashLanes, type OnBytes } from './hash-lanes.ts'
import { openedSync, type Pieces, type Readable, readPieces } from './read-limited.ts'
import { pieceSize, readPiecesOf, refuseChanged } from './read-whole.ts'

// Larger than usual, because artifacts can have gigabytes. A digest keeps no piece.
const large = { pieceSize: 1024 * 1024, reused: true }

/** SHA-256 of bytes (text as UTF-8), which may be in several pieces, in lower-case hexadecimal. */
export function sha256(data: Uint8Array | string | readonly Uint8Array[]): string {
  const hash = createHash('sha256')
  for (const piece of [data].flat()) hash.update(piece)
  return hash.digest('hex')
}

/**
 * SHA-256 of a file, streamed, in lower-case hexadecimal. Throws what readLimited throws for a file that is not of the accepted kind, or
 * has more bytes than `limit`, and a Problem for a file that changes meanwhile. Artifacts need no limit.
 */
export async function sha256File(path: string, accepted?: Readable, limit?: number): Promise<string> {
  const [digest = ''] = await digestsOf(path, ['sha256'], {
    ...(accepted && { accepted }),
    ...(limit !== undefined && { limit }),
  })
  return digest
}

/**
 * Several digests of a file, which is read once, in lower-case hexadecimal. `names` are names such as `sha512`. `onBytes` hears of all bytes of a
 * regular file while they are read. Throws as sha256File.
 */
export async function digestsOfFile<Name extends string>(
  path: string,
  names: readonly Name[],
  accepted?: Readable,
  onBytes?: OnBytes,
): Promise<Record<Name, string>> {
  const digests = await digestsOf(path, names, { ...(accepted && { accepted }), ...(onBytes && { onBytes }) })
  return Object.fromEntries(names.map((name, at) => [name, digests[at]])) as Record<Name, string>
}

/**
 * Size and SHA-256 of a regular file, whose links are not followed. If its size is not worth that, the digest is empty, and nothing is
 * read. Throws as sha256File.
 */
export async function measureFile(path: string, isWorth: (size: number) => boolean): Promise<Measure> {
  const { size, digests } = await digestsOfRegular(path, ['sha256'], { accepted: 'inside', isWorth })
  return { size, sha256: digests[0] ?? '' }
}

async function digestsOf(
  path: string,
  names: readonly string[],
  { onBytes, ...pieces }: Pick<Pieces, 'accepted' | 'limit'> & { onBytes?: OnBytes },
): Promise<string[]> {
  const { accepted = 'regular', limit } = pieces
  if (accepted === 'any' || limit !== undefined) return digestsInPieces(path, names, pieces)
  return (await digestsOfRegular(path, names, { accepted, isWorth: () => true, ...(onBytes && { onBytes }) })).digests
}

async function digestsInPieces(path: string, names: readonly string[], pieces: Pieces): Promise<string[]> {
  const hashes = names.map(name => createHash(name))
  for await (const piece of readPieces(path, { ...large, ...pieces })) for (const hash of hashes) hash.update(piece)
  return hashes.map(hash => hash.digest('hex'))
}

/**
 * Most files that are open for their digests. Of thousands that somebody asks for at the same time, the others wait. No more than keep all
 * processors at work: those that wait for a thread are not taken by this one, when it has nothing else.
 */
const mostOpen = () => Math.min(64, 8 * availableParallelism())
let open = 0
const waiting: (() => void)[] = []

let lanes: HashLanes | undefined
/** True while this thread takes the digest of a large file. */
let isAtWork = false

/**
 * The digest of a small file is there before another thread would have heard of it. Of several large files at the same time, this thread takes
 * one, and others the rest, so that all processors work.
 */
async function digestsOfRegular(
  path: string,
  names: readonly string[],
  { accepted, isWorth, onBytes }: { accepted: Readable; isWorth: (size: number) => boolean; onBytes?: OnBytes },
): Promise<{ size: number; digests: string[] }> {
  if (open < mostOpen()) open++
  else await new Promise<void>(resolve => waiting.push(resolve))
  try {
    return await digestsOfOpen(path, openedSync(path, accepted), names, { isWorth, ...(onBytes && { onBytes }) })
  } finally {
    const next = waiting.shift()
    if (next === undefined) open--
    else next()
  }
}

/** Closes the file. */
async function digestsOfOpen(
  path: string,
  { descriptor, status }: ReturnType<typeof openedSync>,
  names: readonly string[],
  { isWorth, onBytes }: { isWorth: (size: number) => boolean; onBytes?: OnBytes },
): Promise<{ size: number; digests: string[] }> {
  const { size } = status
  try {
    if (!isWorth(size)) return { size, digests: [] }
    const { digests, read } = await hashed(descriptor, size, names, onBytes)
    refuseChanged(path, descriptor, status, read)
    return { size, digests }
  } finally {
    closeSync(descriptor)
  }
}

async function hashed(file: number, size: number, names: readonly string[], onBytes?: OnBytes): Promise<Hashed> {
  // One piece is all of it.
  if (size < pieceSize) return hashedHere(file, size, names, onBytes)
  if (isAtWork) {
    lanes ??= new HashLanes()
    return lanes.digests(file, size, names, onBytes)
  }
  isAtWork = true
  try {
    const found = await hashedHere(file, size, names, onBytes)
    // Threads start, and say what they have done, only between files.
    await new Promise(resolve => setImmediate(resolve))
    return found
  } finally {
    isAtWork = false
  }
}

async function hashedHere(file: number, size: number, names: readonly string[], onBytes?: OnBytes): Promise<Hashed> {
  const hashes = names.map(name => createHash(name))
  const read = await readPiecesOf(file, size, piece => {
    for (const hash of hashes) hash.update(piece)
    if (piece.length > 0) onBytes?.(piece.length)
  })
  return { digests: hashes.map(hash => hash.digest('hex')), read }
}

/** Size in bytes and SHA-256 in lower-case hex. */
export interface Measure {
  size: number
  sha256: string
}
