import type { X509Certificate } from 'node:crypto'
import type { Statement } from '../in-toto/in-toto.ts'
import { parseStatement } from '../in-toto/statement.ts'
import type { Bundle } from '../sigstore/bundle.ts'
import { notVerified } from '../sigstore/refusal.ts'
import { SignatureVerifier } from '../sigstore/sigstore.ts'
import type { Verified } from '../sigstore/verified.ts'
import { requireIssued } from './certificate-chain.ts'
import { parseAnyModelBundle, parseModelBundle } from './model-bundle.ts'
import { type ModelManifest, readModelManifest } from './model-manifest.ts'

/** A signature that somebody made who is trusted. */
export interface OpenedModelSignature {
  verified: Verified
  statement: Statement
  manifest: ModelManifest
  /** Number of its log entries, also of those that a key does not need, so that nobody checked them. */
  logEntries: number
}

/** Who signed, and what. Throws a Problem if nobody who is trusted signed, and CannotCheck if that cannot be found out. */
export function openModelSignature(content: Uint8Array, verifier: SignatureVerifier): OpenedModelSignature {
  return opened(parseModelBundle(content), verifier)
}

/** The same, also by a certificate that one of `authorities` issued and that is valid at `now`. The signer is then the key of that. */
export function openCertifiedModel(
  content: Uint8Array,
  verifier: SignatureVerifier,
  authorities: X509Certificate[],
  now: Date,
): OpenedModelSignature {
  const { bundle, chain } = parseAnyModelBundle(content)
  if (chain === undefined) return opened(bundle, verifier)
  const { publicKey } = requireIssued(chain, authorities, now)
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString()
  return opened(bundle, new SignatureVerifier({ signers: [{ kind: 'key', publicKey: pem }] }))
}

function opened(bundle: Bundle, verifier: SignatureVerifier): OpenedModelSignature {
  const { statement, ...verified } = verifier.verifyStatement(bundle)
  const logEntries = bundle.verificationMaterial.tlogEntries.length
  return { verified, statement, manifest: readModelManifest(statement), logEntries }
}

/** What a signature says of a model, whoever made it: nothing of it is verified. For files that are compared with it. */
export function claimedModel(content: Uint8Array): ModelManifest {
  const { bundle } = parseAnyModelBundle(content)
  if (bundle.content.$case !== 'dsseEnvelope')
    throw notVerified('it is the signature of a file, and not that of a model.')
  const { payloadType, payload } = bundle.content.dsseEnvelope
  return readModelManifest(parseStatement(payloadType, payload))
}
