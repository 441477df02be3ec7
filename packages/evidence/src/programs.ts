// What other programs import: the published package contains this and nothing else (docs/tasks/verify-in-a-program.md).
export { Problem } from '@release-tools/base'
export { type Keyring, readKeyring } from './openpgp/keyring.ts'
export type { OwnPolicy } from './policy/own-policy.ts'
export { type Policy, parsePolicy } from './policy/policy.ts'
export { type PolicySource, type ReadPolicy, readOwnPolicy } from './policy/read-own-policy.ts'
export type { Checked } from './signatures/check-signature.ts'
export { readSignatures } from './signatures/read-signatures.ts'
export type { Signature, SignatureDocument } from './signatures/signature.ts'
export { type BlobQuestion, verifyBlob } from './signatures/verify-blob.ts'
export { CannotCheck } from './sigstore/cannot-check.ts'
export type { CertifiedSource } from './sigstore/certificate.ts'
export type { AnySignedBy, SignedBy, Signer } from './sigstore/signer.ts'
export {
  type DatedRoot,
  parseTrustedRoot,
  parseTrustedRoots,
  publicTrustedRoot,
  type TrustedRoot,
} from './sigstore/trusted-root.ts'
export type { Trust, Verified } from './sigstore/verified.ts'
export { type ArtifactQuestion, type VerifiedArtifact, verifyArtifact } from './slsa-verifier/verify-artifact.ts'
export { type Asked, type Check, type FileCheck, type Report, type Status, verifyRelease } from './verify/verify.ts'
