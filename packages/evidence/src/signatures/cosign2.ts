import { isUtf8 } from 'node:buffer'
import { at, isObject, parseStrictJson } from '@release-tools/base'
import { entryOfCosign } from '../sigstore/rekor-entry.ts'
import { certificatesOf } from './certificates.ts'
import { isEnvelope, readEnvelope } from './dsse.ts'
import type { Parts, Signature } from './signature.ts'
import { timestampIn } from './timestamps.ts'
import { unusableSignature } from './unusable.ts'

const fields = ['base64Signature', 'cert', 'rekorBundle', 'rfc3161Timestamp']

/**
 * The signature in the JSON that `cosign sign-blob --bundle` and `cosign attest-blob --bundle` wrote before version 3:
 * https://github.com/sigstore/cosign/blob/v2.6.1/pkg/cosign/fetch.go, LocalSignedPayload.
 */
export function readCosign2(value: unknown, format: string): Signature[] {
  const unknown = Object.keys(isObject(value) ? value : {}).find(key => !fields.includes(key))
  if (unknown !== undefined)
    throw unusableSignature(`it has the key ${JSON.stringify(unknown)}, which this format does not have.`)
  const [signature, certificate, entry, timestamp] = fields.map(field => at(value, field) ?? undefined)
  if (typeof signature !== 'string' || !['string', 'undefined'].includes(typeof certificate))
    throw unusableSignature('its signature or its certificate is not a text.')
  const parts = {
    certificates: typeof certificate === 'string' && certificate !== '' ? certificatesOf(certificate) : [],
    entries: entry === undefined ? [] : [entryOfCosign(entry)],
    timestamps: timestamp === undefined ? [] : [timestampIn(timestamp)],
  }
  return readBare(signature, parts, format)
}

/** A signature in base64, with what stands beside it. That of an attestation is a whole DSSE envelope. */
export function readBare(base64: string, parts: Parts, format: string): Signature[] {
  const bytes = Buffer.from(base64, 'base64')
  if (bytes.length === 0) throw unusableSignature('its signature is not in base64.')
  if (bytes[0] !== 0x7b || !isUtf8(bytes))
    return [{ kind: 'bare', format, signature: bytes.toString('base64'), ...parts }]
  const envelope = parseStrictJson(bytes, 'the DSSE envelope in it')
  if (!isEnvelope(envelope)) throw unusableSignature('its signature is JSON, and not a DSSE envelope.')
  return readEnvelope(envelope, format, parts)
}
