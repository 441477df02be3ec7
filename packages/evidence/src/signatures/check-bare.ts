import { type KeyObject, X509Certificate } from 'node:crypto'
import { messageOf } from '@release-tools/base'
import type { HashName } from '../in-toto/digests.ts'
import { parsePublicKey } from '../sigstore/public-key.ts'
import { notVerified } from '../sigstore/refusal.ts'
import { hashesOf } from '../sigstore/signed-bytes.ts'
import { isKeySigner } from '../sigstore/signer.ts'
import { SignatureVerifier } from '../sigstore/sigstore.ts'
import type { Trust, Verified } from '../sigstore/verified.ts'
import { bundleOfFile } from './bundle-of.ts'
import { firstValid } from './first-valid.ts'
import type { BareSignature } from './signature.ts'
import { type Subject, verifyContent } from './subject.ts'
import { unusableSignature } from './unusable.ts'

/** Who may have signed. */
interface Attempt {
  verifier: SignatureVerifier
  /** The digests that a signature may be made of. Throws CannotCheck for a key that does not count. */
  hashes(): HashName[]
}

/**
 * Checks a signature that names no digest: it follows from the key, and RSA keys sign any that counts. Throws what SignatureVerifier
 * throws.
 */
export async function checkBare(
  signature: BareSignature,
  subject: Subject,
  trust: Trust,
  verifier: SignatureVerifier,
): Promise<Verified> {
  const attempts = attemptsOf(signature, trust, verifier)
  if (attempts.length === 0) throw notVerified('it was made with a key pair, but no public key (PEM) is accepted.')
  const digests = await subject.digests()
  return firstValid(attempts, async one =>
    firstValid(one.hashes(), hash =>
      verifyContent(one.verifier, subject, bundleOfFile(signature, hash, digests[hash] ?? '')),
    ),
  )
}

function attemptsOf(
  { certificates: [certificate] }: BareSignature,
  trust: Trust,
  verifier: SignatureVerifier,
): Attempt[] {
  if (certificate !== undefined) return [{ verifier, hashes: () => hashesOf(keyIn(certificate)) }]
  // A key on one curve cannot have made the signature of another, which says nothing of the others.
  return trust.signers.filter(isKeySigner).map(signer => ({
    verifier: new SignatureVerifier({ ...trust, signers: [signer] }),
    hashes: () => hashesOf(parsePublicKey(signer.publicKey)),
  }))
}

function keyIn(certificate: string): KeyObject {
  try {
    return new X509Certificate(Buffer.from(certificate, 'base64')).publicKey
  } catch (cause) {
    throw unusableSignature(`its certificate is damaged (${messageOf(cause)}).`, cause)
  }
}
