import { createHash, createVerify, type Hash, type KeyObject, verify } from 'node:crypto'
import { readWhole } from '@release-tools/base'
import { type HashName, hashNames } from '../in-toto/digests.ts'
import { cannotCheck } from './cannot-check.ts'
import { Ed25519Check } from './ed25519.ts'

/** What a signature may have been made over. */
export interface SignedBytes {
  digest(hash: HashName): Buffer
  /** True if the key has signed these bytes. `hash` is ignored for Ed25519, which has its own. */
  isSignedBy(key: KeyObject, signature: Uint8Array, hash: HashName): boolean
}

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

/**
 * All digests that signatures by a key may be made of. RSA keys do not determine one, unless they are for PSS and say so (RFC 4055 §3.1), nor
 * do Ed25519 keys, for which the digest only names a file; all three are strong. Throws CannotCheck for a key of another kind, and for an
 * RSA key that is too weak (NIST SP 800-131A).
 */
export function hashesOf(key: KeyObject): HashName[] {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key
  const hash = hashOf(key)
  if (type === 'ec' || hash === undefined) return hash === undefined ? [...hashNames] : [hash]
  const { modulusLength = 0, hashAlgorithm } = details ?? {}
  if (modulusLength < 2048) throw weak(`of ${modulusLength} bits`)
  const own = hashNames.filter(name => hashAlgorithm === undefined || name === hashAlgorithm)
  if (own.length === 0) throw weak(`for ${hashAlgorithm}`)
  return own
}

function weak(what: string) {
  return cannotCheck(
    `it is a signature by an RSA key ${what}, which is too weak or not known.`,
    'Ask the publisher for a signature by another key.',
  )
}

/** Bytes in memory. */
export function bytesInMemory(data: Uint8Array): SignedBytes {
  return {
    digest: hash => createHash(hash).update(data).digest(),
    isSignedBy: (key, signature, hash) => {
      if (key.asymmetricKeyType !== 'ed25519') return isSignature(() => verify(hash, data, key, signature))
      return isSignature(() => verify(null, data, key, signature)) || isPrehashed(key, signature, data)
    },
  }
}

function isPrehashed(key: KeyObject, signature: Uint8Array, data: Uint8Array): boolean {
  const check = new Ed25519Check(key, signature)
  check.update(data)
  return check.verify()
}

/** A signature that is to be checked. */
export interface SignatureCheck {
  key: KeyObject
  hash: HashName
  signature: Uint8Array
}

/**
 * The bytes of a file. Reads it once, in pieces, for the digest and for all `checks`: only these can be asked for afterwards, each
 * check once.
 */
export async function bytesOfFile(
  path: string,
  digest: HashName | undefined,
  checks: SignatureCheck[],
): Promise<SignedBytes> {
  const hashes = new Map<HashName, Hash>(digest === undefined ? [] : [[digest, createHash(digest)]])
  const verifies = checks.map(check => ({ ...check, state: stateOf(check) }))
  await readWhole(path, piece => {
    for (const hash of hashes.values()) hash.update(piece)
    for (const { state } of verifies) state.update(piece)
  })
  const digests = new Map([...hashes].map(([name, hash]) => [name, hash.digest()]))
  return {
    digest: hash => digests.get(hash) ?? Buffer.alloc(0),
    isSignedBy: (key, signature, hash) => {
      const found = verifies.find(
        one => one.key.equals(key) && one.hash === hash && Buffer.from(signature).equals(one.signature),
      )
      if (found === undefined) throw new Error('the file was read without this signature')
      return isSignature(() => found.state.verify())
    },
  }
}

function stateOf({ key, hash, signature }: SignatureCheck): { update(chunk: Uint8Array): void; verify(): boolean } {
  if (key.asymmetricKeyType === 'ed25519') return new Ed25519Check(key, signature)
  const state = createVerify(hash)
  return { update: chunk => void state.update(chunk), verify: () => state.verify(key, signature) }
}

/** Node throws for some signatures that are malformed. */
function isSignature(check: () => boolean): boolean {
  try {
    return check()
  } catch {
    return false
  }
}
