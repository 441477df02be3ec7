import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'

/** SHA-256 of bytes (text as UTF-8), in lower-case hexadecimal. */
export function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex')
}

/** SHA-256 of a file, streamed, in lower-case hexadecimal. */
export async function sha256File(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

/** Several digests of a file, which is read once, in lower-case hexadecimal. `names` are names such as `sha512`. */
export async function digestsOfFile<Name extends string>(
  path: string,
  names: readonly Name[],
): Promise<Record<Name, string>> {
  const hashes = names.map(name => ({ name, hash: createHash(name) }))
  for await (const chunk of createReadStream(path)) for (const { hash } of hashes) hash.update(chunk)
  return Object.fromEntries(hashes.map(({ name, hash }) => [name, hash.digest('hex')])) as Record<Name, string>
}

/** Size in bytes and SHA-256 in lower-case hex. */
export interface Measure {
  size: number
  sha256: string
}
