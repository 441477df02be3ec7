import { messageOf, Problem, readPieces } from '@release-tools/base'
import type { SignaturePacket } from 'openpgp'
import { CannotCheck, cannotCheck } from '../sigstore/cannot-check.ts'
import { notVerified } from '../sigstore/refusal.ts'
import { type Candidate, partOf } from './key-life.ts'
import { day, validKey } from './key-validity.ts'
import { fingerprintOf, type Keyring, type RingKey } from './keyring.ts'
import type { OpenPgpSigner } from './openpgp-signer.ts'
import { types } from './packets.ts'
import { readOpenPgpSignatures, requireFileSignature } from './signature-packets.ts'

/** What is asked about a file. */
export interface OpenPgpQuestion {
  /** Path of the file, or its content. */
  file: string | Uint8Array
  /** The detached signature, armoured or binary. One file may have several. */
  signature: Uint8Array
  /** The public keys of the accepted signers. */
  keyrings: Keyring[]
  now: Date
  /** A time at which the signature existed, as something independent of the signer proves. A key that has expired or was given up since then is good. */
  existedAt?: Date
}

/** A valid signature. */
export interface OpenPgpVerified {
  signer: OpenPgpSigner
  /** When the signer says that it was made (RFC 3339). */
  claimedTime: string
  /** When it existed already (RFC 3339), as a timestamp authority says. */
  time?: string
  /** No log has OpenPGP signatures. */
  logged: false
  /** What became of the key since, as the end of a sentence after "which": the signature counts because its age is proven. */
  ended?: string
}

/** The signature is by a key that nobody accepts, so nothing else of it was checked. */
class OtherSigner extends Problem {}

/**
 * Verifies a detached OpenPGP signature of a file of any size. At least one signature must be by an accepted key, and none by an accepted
 * key may be bad. Throws a Problem if it is not valid, and CannotCheck if that cannot be found out.
 */
export async function verifyOpenPgp(question: OpenPgpQuestion): Promise<OpenPgpVerified> {
  if (question.keyrings.length === 0)
    throw cannotCheck(
      'it is an OpenPGP signature, but no OpenPGP key is given.',
      'Give the OpenPGP public key of its signer.',
    )
  const signatures = await readOpenPgpSignatures(question.signature)
  const failures: Problem[] = []
  let verified: OpenPgpVerified | undefined
  for (const one of signatures) {
    try {
      const found = await verifyOne(one, question)
      verified ??= found
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      failures.push(error)
    }
  }
  const refuted = failures.find(one => !(one instanceof CannotCheck || one instanceof OtherSigner))
  if (refuted !== undefined) throw signatures.length > 1 ? among(signatures.length, refuted) : refuted
  if (verified !== undefined) return verified
  throw failures.find(one => one instanceof CannotCheck) ?? failures[0]
}

function among(count: number, { found, details, cause }: Problem): Problem {
  return notVerified(`the file has ${count} signatures, and one of them is bad: ${found}`, details, cause)
}

async function verifyOne(
  signature: SignaturePacket | Problem,
  { file, keyrings, now, existedAt }: OpenPgpQuestion,
): Promise<OpenPgpVerified> {
  if (signature instanceof Problem) throw signature
  const candidates = candidatesFor(signature, keyrings)
  if (candidates.length === 0) throw otherSigner(signature, keyrings)
  requireFileSignature(signature)
  const signed = copiesOf(await signedBy(signature, candidates, file), keyrings)
  const created = signature.created ?? new Date(0)
  requireTimes(signature, created, now, existedAt)
  const { owner, part, ended } = await validKey(signed, { created, existedAt, now })
  return {
    signer: { kind: 'openpgp', fingerprint: fingerprintOf(part), primary: fingerprintOf(owner.key) },
    claimedTime: day(created),
    logged: false,
    ...(ended === undefined ? {} : { ended }),
  }
}

function candidatesFor({ issuerKeyID }: SignaturePacket, keyrings: Keyring[]): Candidate[] {
  return keyrings
    .flatMap(({ keys }) => keys)
    .flatMap(owner =>
      [owner.key, ...owner.key.subkeys]
        .filter(part => part.getKeyID().equals(issuerKeyID))
        .map((part): Candidate => ({ owner, part })),
    )
}

/** The key that has made the signature. Several keys can have the same short identifier. */
async function signedBy(
  signature: SignaturePacket,
  candidates: Candidate[],
  file: OpenPgpQuestion['file'],
): Promise<Candidate['part']> {
  let failure: unknown
  for (const { part } of candidates) {
    try {
      await checkSignature(signature, part, file)
      return part
    } catch (error) {
      failure ??= error
    }
  }
  throw failure
}

/**
 * The key as often as it was given, then those copies of its owner's keys that lack it. One file may know what another one does not, for
 * example that the owner has revoked all of them.
 */
function copiesOf(part: Candidate['part'], keyrings: Keyring[]): Candidate[] {
  const all = keyrings.flatMap(({ keys }) => keys)
  const has = ({ key }: RingKey) => [key, ...key.subkeys].some(one => fingerprintOf(one) === fingerprintOf(part))
  const having = all.filter(has)
  const owners = new Set(having.map(({ key }) => fingerprintOf(key)))
  const lacking = all.filter(owner => owners.has(fingerprintOf(owner.key)) && !has(owner))
  return [...having, ...lacking].map(owner => partOf(owner, part))
}

/** The time of the signature is checked elsewhere (`null`). The content is given as a stream, of which the library makes the digest. */
async function checkSignature(
  signature: SignaturePacket,
  { keyPacket }: Candidate['part'],
  file: OpenPgpQuestion['file'],
) {
  const pieces = () => (typeof file === 'string' ? readPieces(file, { pieceSize: 256 * 1024 }) : [file])
  const content = { text: null, getBytes: () => ReadableStream.from(pieces()) }
  try {
    await signature.verify(keyPacket, types.binary, content, null as unknown as Date, true)
  } catch (error) {
    // The file could not be read.
    if (error instanceof Problem || (error instanceof Error && 'code' in error)) throw error
    throw refusal(error)
  }
}

/** The Problem for an error of the library. */
function refusal(error: unknown): Problem {
  const text = messageOf(error)
  if (/digest did not match|verification failed|does not match issuer key/i.test(text))
    return notVerified('the signature was not made over this content by this key.', text, error)
  return cannotCheck(`OpenPGP.js cannot check it (${text.replace(/\.$/, '')}).`, 'Use gpg.', error)
}

function requireTimes(signature: SignaturePacket, created: Date, now: Date, existedAt: Date | undefined) {
  if (created > now) throw notVerified(`it says that it was made on ${day(created)}, which is still to come.`)
  if (existedAt !== undefined && created > existedAt)
    throw notVerified(`it says that it was made on ${day(created)}, but it existed on ${day(existedAt)}.`)
  const end = signature.getExpirationTime()
  if (end instanceof Date && end <= now)
    throw notVerified(`the signature expired on ${day(end)}, as its signer decided.`)
}

function otherSigner({ issuerKeyID, issuerFingerprint }: SignaturePacket, keyrings: Keyring[]): OtherSigner {
  const named = issuerFingerprint === null ? issuerKeyID.toHex() : Buffer.from(issuerFingerprint).toString('hex')
  const keys = keyrings.flatMap(({ keys }) => keys.map(({ key }) => fingerprintOf(key)))
  const accepted = keys.length > 3 ? `${keys.slice(0, 3).join(', ')} and ${keys.length - 3} more` : keys.join(', ')
  return new OtherSigner('verify the signature', {
    found: `it names the key ${named.toUpperCase()} as its signer, but only ${accepted} and their subkeys are accepted.`,
    next: 'Check whom you trust. If the publisher has a new key, get it from the publisher, not from where the file is.',
  })
}
