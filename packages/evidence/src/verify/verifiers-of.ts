import type { Signer } from '../sigstore/signer.ts'
import { SignatureVerifier, type Trust } from '../sigstore/sigstore.ts'

/** One of several signers that a policy names for something, and what verifies its signatures, and those of nobody else. */
export interface OneSigner<S extends Signer> {
  signer: S
  verifier: SignatureVerifier
}

/** The signers, each with its verifier. It is made once: reading trusted roots takes longer than checking a signature. */
export function verifiersOf<S extends Signer>(
  signers: S[],
  { trustedRoot }: Pick<Trust, 'trustedRoot'>,
): OneSigner<S>[] {
  return signers.map(signer => ({ signer, verifier: verifierFor(signer, { trustedRoot }) }))
}

/** What verifies the signatures of one signer, and of nobody else. */
export function verifierFor(
  signer: Signer,
  { trustedRoot }: { trustedRoot?: Trust['trustedRoot'] | undefined },
): SignatureVerifier {
  return new SignatureVerifier({ signers: [signer], ...(trustedRoot && { trustedRoot }) })
}
