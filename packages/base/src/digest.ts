import { createHash } from 'node:crypto'
import { type Readable, readPieces } from './read-limited.ts'

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
  const hash = createHash('sha256')
  const pieces = { ...large, ...(accepted && { accepted }), ...(limit !== undefined && { limit }) }
  for await (const piece of readPieces(path, pieces)) hash.update(piece)
  return hash.digest('hex')
}

/** Several digests of a file, which is read once, in lower-case hexadecimal. `names` are names such as `sha512`. Throws as sha256File. */
export async function digestsOfFile<Name extends string>(
  path: string,
  names: readonly Name[],
  accepted?: Readable,
): Promise<Record<Name, string>> {
  const hashes = names.map(name => ({ name, hash: createHash(name) }))
  for await (const piece of readPieces(path, { ...large, ...(accepted && { accepted }) }))
    for (const { hash } of hashes) hash.update(piece)
  return Object.fromEntries(hashes.map(({ name, hash }) => [name, hash.digest('hex')])) as Record<Name, string>
}

/** Size in bytes and SHA-256 in lower-case hex. */
export interface Measure {
  size: number
  sha256: string
}
