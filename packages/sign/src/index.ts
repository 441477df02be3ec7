export { attachSigned, readSigned, type SignedAttestation } from './attach-signed.ts'
export { attestImage, type ImageAttestation } from './attest-image.ts'
export { isDryRun } from './backends.ts'
export { usualKeys } from './checked-in-key.ts'
export { runCosign } from './cosign.ts'
export { type AcceptedKeys, acceptedGpgKeys, usualGpgKeys } from './gpg/accepted-keys.ts'
export { hasGpgKey } from './gpg/import-key.ts'
export {
  type GpgKey,
  type GpgRequest,
  type GpgSigner,
  gpgEndsSoonDays,
  signBeside,
  withGpgSigner,
} from './gpg/sign-with-gpg.ts'
export { type ImageReference, isSameImage, parseImageReference } from './image-reference.ts'
export { imageOfRelease, recordImageSignature } from './image-signature.ts'
export { isTransitKey, keysOfTransit } from './key-services/transit-keys.ts'
export { type ModelSignature, type ModelToSign, signModels } from './model/sign-model.ts'
export { issuerOf, verifyToken } from './oidc.ts'
export { kindOf, publicKey } from './own-signer.ts'
export { recordSignature } from './record-signature.ts'
export { type RequestedSigner, refusePublicLog, resolveSigning, type SigningRequest } from './resolve-signing.ts'
export { isLogged } from './services.ts'
export { withSession } from './session.ts'
export { signFile, signStatement, signStatements } from './sign.ts'
export { type JobIdentity, signAsJob } from './sign-as-job.ts'
export { signBytes } from './sign-bytes.ts'
export { type SignedImage, signImage } from './sign-image.ts'
export { signatureCells, signerJson } from './signature-facts.ts'
export { parseSigner, settingsOfLogin, withLogin, withPlugin } from './signer-input.ts'
export { type RunContext, type SigningEvents, signingEvents } from './signing-events.ts'
export type { SigningOptions } from './signing-options.ts'
export { type ReaderFiles, readerFiles, type Signed, verifyCommands } from './verify-commands.ts'
export { unverifiedRun, verifiedRun, writeProvenance } from './write-provenance.ts'
