import { createHash, type KeyObject, timingSafeEqual } from 'node:crypto'
import { HashAlgorithm, hashAlgorithmToJSON } from '@sigstore/protobuf-specs'
import { type SignedEntity, toSignedEntity } from '@sigstore/verify'
import type { HashName } from '../in-toto/digests.ts'
import type { Bundle } from './bundle.ts'
import { cannotCheck } from './cannot-check.ts'
import { notVerified, refusal } from './refusal.ts'
import { bytesInMemory, hashesOf, type SignedBytes } from './signed-bytes.ts'

type Content = SignedEntity['signature']
type MessageSignature = Extract<Bundle['content'], { $case: 'messageSignature' }>['messageSignature']
type Envelope = Extract<Bundle['content'], { $case: 'dsseEnvelope' }>['dsseEnvelope']

const hashes = new Map<HashAlgorithm, HashName>([
  [HashAlgorithm.SHA2_256, 'sha256'],
  [HashAlgorithm.SHA2_384, 'sha384'],
  [HashAlgorithm.SHA2_512, 'sha512'],
])

/** A bundle in the form that the library verifies. Give it the content of contentOf before it is verified. */
export function toEntity(bundle: Bundle): SignedEntity {
  try {
    return toSignedEntity(bundle)
  } catch (error) {
    throw refusal(error)
  }
}

/** The purpose of signing code, in DER (RFC 5280 §4.2.1.12), and the extension with the purposes of a certificate. */
const codeSigning = Buffer.from('06082b06010505070303', 'hex')
const purposes = '2.5.29.37'

/**
 * The public key in the certificate of an entity; undefined for one by a bare key. Throws a Problem for a certificate that is not for signing
 * code: an authority of a company issues others too, such as those of web servers.
 */
export function certifiedKey({ key }: SignedEntity): KeyObject | undefined {
  if (key.$case === 'public-key') return undefined
  try {
    if (!key.certificate.extension(purposes)?.value.includes(codeSigning))
      throw notVerified('its certificate is not one for signing code.')
    return key.certificate.publicKeyObject
  } catch (error) {
    throw refusal(error)
  }
}

/**
 * What was signed, for signatures by `key`. The library's own content takes SHA-256 for the envelopes of every key, and for
 * files whatever the bundle names. `bytes` is the file; absent for a statement.
 */
export function contentOf(bundle: Bundle, key: KeyObject, bytes?: SignedBytes): Content {
  const { content } = bundle
  if (content.$case === 'dsseEnvelope') return envelopeContent(content.dsseEnvelope, hashesOf(key))
  const { messageSignature } = content
  return messageContent(messageSignature, messageHash(messageSignature, key), bytes ?? bytesInMemory(Buffer.alloc(0)))
}

/** The digest that the signature of a file is made of. Throws CannotCheck if the bundle names one that the key does not sign. */
export function messageHash(message: MessageSignature, key: KeyObject): HashName {
  const named = namedHash(message)
  const hashes = hashesOf(key)
  if (!hashes.includes(named))
    throw cannotCheck(
      `its digest is ${named}, but a key of this kind signs ${hashes.join(' or ')}; early clients of Sigstore made such signatures.`,
      'Use the program that the signature was made with.',
    )
  return named
}

/** Throws a Problem if the digest in the bundle is not that of the file: the library does not compare them. */
export function compareDigest(message: MessageSignature, bytes: SignedBytes): void {
  const name = namedHash(message)
  const [found, expected] = [bytes.digest(name), message.messageDigest.digest]
  if (found.equals(expected)) return
  throw notVerified(
    `it is for other content: ${name} ${expected.toString('hex')}, the file has ${found.toString('hex')}.`,
  )
}

/** The earliest signed time (RFC 3339). Call it only for an entity that the library has verified. */
export function signedTime(entity: SignedEntity): string | undefined {
  const times = entity.timestamps.flatMap(stamp => {
    if (stamp.$case === 'timestamp-authority') return [stamp.timestamp.signingTime.getTime()]
    const { inclusionPromise, integratedTime } = stamp.tlogEntry
    return inclusionPromise === undefined ? [] : [Number(integratedTime) * 1000]
  })
  return times.length === 0 ? undefined : new Date(Math.min(...times)).toISOString().replace('.000Z', 'Z')
}

/** The name of the digest in a bundle. Throws CannotCheck for a digest that does not count. */
export function namedHash({ messageDigest }: MessageSignature): HashName {
  const name = hashes.get(messageDigest.algorithm)
  if (name !== undefined) return name
  throw cannotCheck(
    `its digest is ${hashAlgorithmToJSON(messageDigest.algorithm)}; release-tools computes SHA-256, SHA-384 and SHA-512.`,
    'Use the program that the signature was made for.',
  )
}

function messageContent({ signature, messageDigest }: MessageSignature, hash: HashName, bytes: SignedBytes): Content {
  const isDigest = (digest: Buffer) => equal(digest, messageDigest.digest)
  return {
    signature,
    compareSignature: other => equal(other, signature),
    compareDigest: isDigest,
    compareSignedDigest: isDigest,
    verifySignature: key => bytes.isSignedBy(key, signature, hash),
  }
}

/** https://github.com/secure-systems-lab/dsse/blob/master/protocol.md */
function envelopeContent({ payload, payloadType, signatures }: Envelope, hashes: HashName[]): Content {
  const signature = signatures[0]?.sig ?? Buffer.alloc(0)
  const head = `DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.length} `
  const encoded = Buffer.concat([Buffer.from(head), payload])
  const bytes = bytesInMemory(encoded)
  return {
    signature,
    compareSignature: other => equal(other, signature),
    // Log entries of envelopes name their payload by SHA-256, whatever the key.
    compareDigest: digest => equal(digest, createHash('sha256').update(payload).digest()),
    compareSignedDigest: digest => hashes.some(hash => equal(digest, bytes.digest(hash))),
    verifySignature: key => hashes.some(hash => bytes.isSignedBy(key, signature, hash)),
  }
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b)
}
