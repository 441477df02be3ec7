import { createHash } from 'node:crypto'
import { closeSync } from 'node:fs'
import { HashLanes } from './hash-lanes.ts'
import { openedSync, type Pieces, type Readable, readPieces } from './read-limited.ts'

// Larger than usual, because artifacts can have gigabytes. A digest keeps no piece.
const large = { pieceSize: 1024 * 1024, reused: true }

/** SHA-256 of bytes (text as UTF-8), in lower-case hexadecimal. */
export function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex')
}

/**
 * SHA-256 of a file, streamed, in lower-case hexadecimal. Throws what readLimited throws for a file that is not of the accepted kind, or
 * has more bytes than `limit`. Artifacts need none.
 */
export async function sha256File(path: string, accepted?: Readable, limit?: number): Promise<string> {
  const [digest = ''] = await digestsOf(path, ['sha256'], {
    ...(accepted && { accepted }),
    ...(limit !== undefined && { limit }),
  })
  return digest
}

/** Several digests of a file, which is read once, in lower-case hexadecimal. `names` are names such as `sha512`. Throws as sha256File. */
export async function digestsOfFile<Name extends string>(
  path: string,
  names: readonly Name[],
  accepted?: Readable,
): Promise<Record<Name, string>> {
  const digests = await digestsOf(path, names, { ...(accepted && { accepted }) })
  return Object.fromEntries(names.map((name, at) => [name, digests[at]])) as Record<Name, string>
}

let lanes: HashLanes | undefined
/** Number of files that are hashed at this moment. */
let atWork = 0

/** Of several files at the same time, all but one are hashed beside this thread, which takes all processors for them. */
async function digestsOf(
  path: string,
  names: readonly string[],
  pieces: Pick<Pieces, 'accepted' | 'limit'>,
): Promise<string[]> {
  atWork++
  try {
    const isBeside = atWork > 1 && pieces.limit === undefined && pieces.accepted !== 'any'
    return isBeside ? await digestsBeside(path, names, pieces.accepted) : await digestsHere(path, names, pieces)
  } finally {
    atWork--
  }
}

async function digestsHere(path: string, names: readonly string[], pieces: Pieces): Promise<string[]> {
  const hashes = names.map(name => createHash(name))
  for await (const piece of readPieces(path, { ...large, ...pieces })) for (const hash of hashes) hash.update(piece)
  return hashes.map(hash => hash.digest('hex'))
}

async function digestsBeside(path: string, names: readonly string[], accepted?: Readable): Promise<string[]> {
  const { descriptor } = openedSync(path, accepted ?? 'regular')
  try {
    lanes ??= new HashLanes()
    return await lanes.digests(descriptor, names)
  } finally {
    closeSync(descriptor)
  }
}

/** Size in bytes and SHA-256 in lower-case hex. */
export interface Measure {
  size: number
  sha256: string
}
