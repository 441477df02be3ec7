import { constants, type KeyObject } from 'node:crypto'
import type { SignedEntity } from '@sigstore/verify'
import { cannotCheck } from './cannot-check.ts'

type Timestamp = Extract<SignedEntity['timestamps'][number], { $case: 'timestamp-authority' }>['timestamp']

/**
 * What the library reads itself: ECDSA with SHA-2 (RFC 5758 §3.2); and Ed25519 (RFC 8419 §3), which it knows no digest for, and for which Node
 * takes none.
 */
const read = ['1.2.840.10045.4.3.2', '1.2.840.10045.4.3.3', '1.2.840.10045.4.3.4', '1.3.101.112']
/** RSA with a digest that it names (RFC 4055 §5). */
const rsa: Record<string, string> = {
  '1.2.840.113549.1.1.11': 'sha256',
  '1.2.840.113549.1.1.12': 'sha384',
  '1.2.840.113549.1.1.13': 'sha512',
}
/** RSA with the digest that the signer names elsewhere (RFC 3370 §3.2), as most public authorities write it. */
const rsaAlone = '1.2.840.113549.1.1.1'

/** RSASSA-PSS, which names digest and salt beside itself (RFC 4055 §3.1), and the function that makes its masks. */
const [pss, mgf1] = ['1.2.840.113549.1.1.10', '1.2.840.113549.1.1.8']
/** https://csrc.nist.gov/projects/computer-security-objects-register/algorithm-registration */
const sha2: Record<string, string> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}

/**
 * Tells the library the digest of a timestamp that an RSA key signed: it would take SHA-256, and knows no PSS. Throws CannotCheck for a timestamp
 * that it would refute because it does not know the algorithm, or because a digest is weak.
 */
export function readAlgorithm(timestamp: Timestamp): void {
  if (timestamp.signerDigestAlgorithm === undefined || timestamp.tstInfo.messageImprintHashAlgorithm === undefined)
    throw unread('a digest that is weak or not known')
  const algorithm = algorithmOf(timestamp)
  if (read.includes(algorithm)) return
  if (algorithm === pss) {
    readPss(timestamp)
    return
  }
  const hash = algorithm === rsaAlone ? timestamp.signerDigestAlgorithm : rsa[algorithm]
  if (hash === undefined) throw unread(`the algorithm ${algorithm}`)
  Object.defineProperty(timestamp, 'signatureAlgorithm', { value: hash })
}

/** An element of DER, as the library reads it. */
interface Element {
  readonly subs: readonly Element[]
  tag: { isContextSpecific(number: number): boolean; isOID(): boolean }
  toOID(): string
  toInteger(): bigint
}

/** What the timestamp says of its algorithm. The library has no public name for it. */
function algorithmObject(timestamp: Timestamp): Element {
  return Reflect.get(timestamp, 'signatureAlgorithmObj')
}

/** The object identifier of the algorithm. */
function algorithmOf(timestamp: Timestamp): string {
  return algorithmObject(timestamp).subs[0]?.toOID() ?? ''
}

/**
 * The digest of RSASSA-PSS, of the element with its identifier and its parameters. Without a name of its own, a digest is SHA-1. One digest must
 * serve for content and masks, as every program writes it. Undefined for another algorithm, a rare form, and a digest that is weak.
 */
export function hashOfPss(algorithm: Element): { hash: string; saltLength: number } | undefined {
  const given = algorithm.subs[1]?.subs ?? []
  const part = (number: number) => given.find(({ tag }) => tag.isContextSpecific(number))?.subs[0]
  const [digest, mask] = [part(0), part(1)]
  const hash = sha2[oidOf(digest)]
  const isUsual = oidOf(algorithm) === pss && oidOf(mask) === mgf1 && sha2[oidOf(mask?.subs[1])] === hash
  return hash === undefined || !isUsual ? undefined : { hash, saltLength: Number(part(2)?.toInteger() ?? 20n) }
}

function readPss(timestamp: Timestamp): void {
  const found = hashOfPss(algorithmObject(timestamp))
  if (found === undefined) throw unread('a form of RSASSA-PSS that is rare, or a digest that is weak')
  const { hash, saltLength } = found
  const options = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength }
  const verify = timestamp.verify.bind(timestamp)
  Object.defineProperty(timestamp, 'signatureAlgorithm', { value: hash })
  Object.defineProperty(timestamp, 'verify', {
    // The library gives the key to Node as it is, which takes it with options too.
    value: (data: Buffer, key: KeyObject) => verify(data, { ...options, key } as unknown as KeyObject),
  })
}

function oidOf(algorithm: Element | undefined): string {
  const first = algorithm?.subs[0]
  return first?.tag.isOID() ? first.toOID() : ''
}

function unread(what: string) {
  return cannotCheck(
    `its timestamp is signed with ${what}, which release-tools does not read.`,
    'Use the program that the signature was made with.',
  )
}
