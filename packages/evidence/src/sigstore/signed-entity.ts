import { createHash } from 'node:crypto'
import { HashAlgorithm } from '@sigstore/protobuf-specs'
import { type SignedEntity, toSignedEntity } from '@sigstore/verify'
import type { Bundle } from './bundle.ts'
import { notVerified, refusal } from './refusal.ts'

const hashes = new Map([
  [HashAlgorithm.SHA2_256, 'sha256'],
  [HashAlgorithm.SHA2_384, 'sha384'],
  [HashAlgorithm.SHA2_512, 'sha512'],
])

/** A bundle in the form that the library verifies, with the bytes of the file if it is the signature of a file. */
export function toEntity(bundle: Bundle, data?: Uint8Array): SignedEntity {
  if (bundle.content.$case === 'messageSignature' && data !== undefined) {
    const { algorithm, digest } = bundle.content.messageSignature.messageDigest
    compareDigest(data, algorithm, digest)
  }
  try {
    return toSignedEntity(bundle, data && Buffer.from(data))
  } catch (error) {
    throw refusal(error)
  }
}

/** The earliest signed time (RFC 3339). Call it only for an entity that the library has verified. */
export function signedTime(entity: SignedEntity): string | undefined {
  const times = entity.timestamps.flatMap(stamp => {
    if (stamp.$case === 'timestamp-authority') return [stamp.timestamp.signingTime.getTime()]
    const { inclusionPromise, integratedTime } = stamp.tlogEntry
    return inclusionPromise === undefined ? [] : [Number(integratedTime) * 1000]
  })
  return times.length === 0 ? undefined : new Date(Math.min(...times)).toISOString()
}

/** The library compares the bundle's digest with the log's, and the signature with the data, but not the digest with the data. */
function compareDigest(data: Uint8Array, algorithm: HashAlgorithm, expected: Buffer) {
  const name = hashes.get(algorithm)
  if (name === undefined) throw notVerified('its digest is not SHA-256, SHA-384 or SHA-512.')
  const found = createHash(name).update(data).digest()
  if (found.equals(expected)) return
  throw notVerified(
    `it is for other content: ${name} ${expected.toString('hex')}, the file has ${found.toString('hex')}.`,
  )
}
