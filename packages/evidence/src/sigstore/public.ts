/** What other packages may use of Sigstore: a part of the face of this package, src/index.ts. */

export { parseBundle } from './bundle.ts'
export { CannotCheck } from './cannot-check.ts'
export type { CertificateFacts } from './certificate-facts.ts'
export { claimedSigner } from './claimed-signer.ts'
export { type CosignPlace, cosignOptions, type SignatureForCosign } from './cosign-options.ts'
export { type LogKey, logKeys } from './log-keys.ts'
export { keyFingerprint, parsePublicKey } from './public-key.ts'
export { notVerified } from './refusal.ts'
export { entriesOfAnswer, entryOfCosign, type LogEntry } from './rekor-entry.ts'
export {
  type AnySignedBy,
  attestorOf,
  hasPlainSignature,
  needsRoot,
  opensslVerify,
  type SignedBy,
  type Signer,
  signedBy,
  signerOptions,
  signerText,
  signsForOthers,
} from './signer.ts'
export { SignatureVerifier } from './sigstore.ts'
export {
  ageOf,
  parseTrustedRoot,
  parseTrustedRoots,
  publicTrustedRoot,
  type TrustedRoot,
} from './trusted-root.ts'
export { type Certified, rootsOf, type Trust, type Verified } from './verified.ts'
