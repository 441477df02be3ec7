import { at, isObject, listAt, Problem, parseStrictJson, textAt } from '@release-tools/base'
import { type Bundle, parseBundle } from '../sigstore/bundle.ts'
import { cannotCheck } from '../sigstore/cannot-check.ts'
import { modelTypes } from './model-manifest.ts'

/** Predicate type of version 0.2.0, whose signatures are over text that no other program makes. */
const oldest = 'https://model_signing/Digests/v0.1'

/**
 * Reads the signature of a model, as model_signing writes it since 0.3.1, and without its small differences from a Sigstore bundle:
 * https://github.com/ossf/model-signing-spec/blob/main/spec/v1.0.md §11. Throws CannotCheck for version 0.2.0 and for a certificate of
 * an authority other than Sigstore, and another Problem for what is damaged.
 */
export function parseModelBundle(content: Uint8Array): Bundle {
  const { bundle, chain } = parseAnyModelBundle(content)
  if (chain === undefined) return bundle
  throw cannotCheck(
    'it was made with a certificate of an authority of its own (model_signing sign certificate).',
    'Give the certificate of that authority to release-tools verify-model as --certificate-authority.',
  )
}

/**
 * The same with certificates of other authorities: `chain` has them as DER, the signer's first. It is undefined for a signature by a key or by
 * Sigstore. The bundle then is one by a key, which whoever checks the chain knows.
 */
export function parseAnyModelBundle(content: Uint8Array): { bundle: Bundle; chain?: Buffer[] } {
  const value = parseStrictJson(content, 'the signature of the model')
  refuseOldest(value)
  const { verificationMaterial: material, dsseEnvelope: envelope } = isObject(value) ? value : {}
  if (!isObject(value) || !isObject(material) || !isObject(envelope)) return { bundle: parseBundle(value) }
  const { x509CertificateChain, ...others } = material
  const certificates = x509CertificateChain ?? undefined
  // Two kinds of signers are refused there, as in any bundle.
  if (certificates !== undefined && isObject(others.publicKey)) return { bundle: parseBundle(value) }
  const own = certificates === undefined ? ownKey(material) : { publicKey: { hint: '' } }
  const bundle = parseBundle({
    ...value,
    verificationMaterial: { tlogEntries: [], ...others, ...own },
    dsseEnvelope: { ...envelope, ...ownSignatures(envelope) },
  })
  return certificates === undefined ? { bundle } : { bundle, chain: chainOf(certificates) }
}

/** True for a signature of a model, of any version: so it says itself, and nothing of it is verified. */
export function isModelSignature(content: Uint8Array): boolean {
  try {
    const bundle = parseStrictJson(content, 'the signature')
    const payload = Buffer.from(textAt(bundle, 'dsseEnvelope', 'payload') ?? '', 'base64')
    const type = textAt(parseStrictJson(payload, 'the statement'), 'predicateType')
    return type?.startsWith(modelTypes) === true
  } catch (error) {
    if (error instanceof Problem) return false
    throw error
  }
}

function chainOf(certificates: unknown): Buffer[] {
  return listAt(certificates, 'certificates').map(one => Buffer.from(textAt(one, 'rawBytes') ?? '', 'base64'))
}

/** Before 1.1.0, the key itself stands there. Whose signature counts is decided by the reader's key, so it says nothing. */
function ownKey({ publicKey }: Record<string, unknown>) {
  return isObject(publicKey) ? { publicKey: { hint: textAt(publicKey, 'hint') ?? '' } } : {}
}

function ownSignatures({ signatures }: Record<string, unknown>) {
  if (!Array.isArray(signatures)) return {}
  return { signatures: signatures.map(one => (at(one, 'keyid') === null ? { ...one, keyid: '' } : one)) }
}

/** Nothing is believed of the payload here: it only says which program wrote it. */
function refuseOldest(value: unknown): void {
  const payload = Buffer.from(textAt(value, 'dsseEnvelope', 'payload') ?? '', 'base64').toString()
  if (!payload.includes(oldest)) return
  throw cannotCheck(
    'it is a signature of model_signing 0.2.0, which release-tools does not read.',
    'Ask the publisher for a signature by model_signing 1.1.0 or later, or use model_signing.',
  )
}
