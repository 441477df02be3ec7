import { at, isObject, parseStrictJson, textAt } from '@release-tools/base'
import { type Bundle, parseBundle } from '../sigstore/bundle.ts'
import { cannotCheck } from '../sigstore/cannot-check.ts'

/** Predicate type of version 0.2.0, whose signatures are over text that no other program makes. */
const oldest = 'https://model_signing/Digests/v0.1'

/**
 * Reads the signature of a model, as model_signing writes it since 0.3.1, and without its small differences from a Sigstore bundle:
 * https://github.com/ossf/model-signing-spec/blob/main/spec/v1.0.md §11. Throws CannotCheck for version 0.2.0, and another Problem for
 * what is damaged.
 */
export function parseModelBundle(content: Uint8Array): Bundle {
  const value = parseStrictJson(content, 'the signature of the model')
  refuseOldest(value)
  refuseOwnAuthority(value)
  const { verificationMaterial: material, dsseEnvelope: envelope } = isObject(value) ? value : {}
  if (!isObject(value) || !isObject(material) || !isObject(envelope)) return parseBundle(value)
  return parseBundle({
    ...value,
    verificationMaterial: { tlogEntries: [], ...material, ...ownKey(material) },
    dsseEnvelope: { ...envelope, ...ownSignatures(envelope) },
  })
}

/** Before 1.1.0, the key itself stands there. Whose signature counts is decided by the reader's key, so it says nothing. */
function ownKey({ publicKey }: Record<string, unknown>) {
  return isObject(publicKey) ? { publicKey: { hint: textAt(publicKey, 'hint') ?? '' } } : {}
}

function ownSignatures({ signatures }: Record<string, unknown>) {
  if (!Array.isArray(signatures)) return {}
  return { signatures: signatures.map(one => (at(one, 'keyid') === null ? { ...one, keyid: '' } : one)) }
}

/** Such a certificate is valid for years, and nothing says when it was used, or whether it was revoked. */
function refuseOwnAuthority(value: unknown): void {
  if (at(value, 'verificationMaterial', 'x509CertificateChain') === undefined) return
  throw cannotCheck(
    'it was made with a certificate of an authority of its own (model_signing sign certificate), which release-tools does not check.',
    'Ask the publisher for a signature by a key or by Sigstore, or use model_signing.',
  )
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
