import { createHash, createVerify, type Hash, type KeyObject, verify } from 'node:crypto'
import { Problem, readLimited, readPieces } from '@release-tools/base'
import type { HashName } from '../in-toto/digests.ts'
import { cannotCheck } from './cannot-check.ts'

/** What a signature may have been made over. */
export interface SignedBytes {
  digest(hash: HashName): Buffer
  /** True if the key has signed these bytes. `hash` is ignored for Ed25519, which has its own. */
  isSignedBy(key: KeyObject, signature: Uint8Array, hash: HashName): boolean
}

/** Ed25519 needs the whole file in memory, so a larger one cannot be checked. In bytes. */
const wholeFileLimit = 192 * 1024 * 1024

/** https://github.com/sigstore/architecture-docs/blob/main/algorithm-registry.md */
const curves: Record<string, HashName> = { prime256v1: 'sha256', secp384r1: 'sha384', secp521r1: 'sha512' }

/**
 * The digest that signatures by a key are made of. It follows from the key: no field of a bundle may choose a weaker one. Undefined
 * for Ed25519. Throws CannotCheck for a key of another kind.
 */
export function hashOf(key: KeyObject): HashName | undefined {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key
  if (type === 'ed25519') return undefined
  const hash = type === 'rsa' || type === 'rsa-pss' ? 'sha256' : curves[details?.namedCurve ?? '']
  if (hash !== undefined) return hash
  const kind = [type, details?.namedCurve].filter(word => word !== undefined).join(' ')
  throw cannotCheck(
    `it is a signature by a key of the kind ${kind}, which release-tools does not know.`,
    'Use P-256, P-384, P-521, RSA or Ed25519.',
  )
}

/** Bytes in memory. */
export function bytesInMemory(data: Uint8Array): SignedBytes {
  return {
    digest: hash => createHash(hash).update(data).digest(),
    isSignedBy: (key, signature, hash) => isSignature(() => verify(hashFor(key, hash), data, key, signature)),
  }
}

/**
 * The bytes of a file. Reads it once, in pieces, for the digest and for all `checks`: only these can be asked for afterwards, each
 * check once. For Ed25519 alone, the whole file is kept; throws CannotCheck if it is too large for that.
 */
export async function bytesOfFile(
  path: string,
  digest: HashName | undefined,
  checks: { key: KeyObject; hash: HashName }[],
): Promise<SignedBytes> {
  if (checks.some(({ key }) => key.asymmetricKeyType === 'ed25519')) return bytesInMemory(await wholeFile(path))
  const hashes = new Map<HashName, Hash>(digest === undefined ? [] : [[digest, createHash(digest)]])
  const verifies = checks.map(check => ({ ...check, state: createVerify(check.hash) }))
  for await (const chunk of readPieces(path, { pieceSize: 1024 * 1024 })) {
    for (const hash of hashes.values()) hash.update(chunk)
    for (const { state } of verifies) state.update(chunk)
  }
  const digests = new Map([...hashes].map(([name, hash]) => [name, hash.digest()]))
  return {
    digest: hash => digests.get(hash) ?? Buffer.alloc(0),
    isSignedBy: (key, signature, hash) => {
      const found = verifies.find(one => one.key.equals(key) && one.hash === hash)
      if (found === undefined) throw new Error('the file was read without this key')
      return isSignature(() => found.state.verify(key, signature))
    },
  }
}

async function wholeFile(path: string): Promise<Buffer> {
  try {
    return await readLimited(path, wholeFileLimit)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    throw cannotCheck(
      `it is a signature by an Ed25519 key, which can be checked for files of at most ${wholeFileLimit} bytes.`,
      'Check a statement about the file instead, such as its provenance.',
      error,
    )
  }
}

function hashFor(key: KeyObject, hash: HashName): HashName | null {
  return key.asymmetricKeyType === 'ed25519' ? null : hash
}

/** Node throws for some signatures that are malformed. */
function isSignature(check: () => boolean): boolean {
  try {
    return check()
  } catch {
    return false
  }
}
