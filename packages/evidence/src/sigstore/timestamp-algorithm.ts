import type { SignedEntity } from '@sigstore/verify'
import { cannotCheck } from './cannot-check.ts'

type Timestamp = Extract<SignedEntity['timestamps'][number], { $case: 'timestamp-authority' }>['timestamp']

/** What the library reads itself: ECDSA with SHA-2 (RFC 5758 §3.2). */
const read = ['1.2.840.10045.4.3.2', '1.2.840.10045.4.3.3', '1.2.840.10045.4.3.4']
/** RSA with a digest that it names (RFC 4055 §5). */
const rsa: Record<string, string> = {
  '1.2.840.113549.1.1.11': 'sha256',
  '1.2.840.113549.1.1.12': 'sha384',
  '1.2.840.113549.1.1.13': 'sha512',
}
/** RSA with the digest that the signer names elsewhere (RFC 3370 §3.2), as most public authorities write it. */
const rsaAlone = '1.2.840.113549.1.1.1'

/**
 * Tells the library the digest of a timestamp that an RSA key signed: it would take SHA-256. Throws CannotCheck for a timestamp that it would
 * refute because it does not know the algorithm, or because a digest is weak.
 */
export function readAlgorithm(timestamp: Timestamp): void {
  if (timestamp.signerDigestAlgorithm === undefined || timestamp.tstInfo.messageImprintHashAlgorithm === undefined)
    throw unread('a digest that is weak or not known')
  const algorithm = algorithmOf(timestamp)
  if (read.includes(algorithm)) return
  const hash = algorithm === rsaAlone ? timestamp.signerDigestAlgorithm : rsa[algorithm]
  if (hash === undefined) throw unread(`the algorithm ${algorithm}`)
  Object.defineProperty(timestamp, 'signatureAlgorithm', { value: hash })
}

/** The object identifier of the algorithm. The library has no public name for it. */
function algorithmOf(timestamp: Timestamp): string {
  const found: { subs: { toOID(): string }[] } = Reflect.get(timestamp, 'signatureAlgorithmObj')
  return found.subs[0]?.toOID() ?? ''
}

function unread(what: string) {
  return cannotCheck(
    `its timestamp is signed with ${what}, which release-tools does not read.`,
    'Use the program that the signature was made with.',
  )
}
