import { isUtf8 } from 'node:buffer'
import { parseStrictJson, textAt } from '@release-tools/base'
import { unusableSignature } from './unusable.ts'

/** First byte of DER (X.690 §8.9). No JSON of an object begins with it. */
const sequence = 0x30

/**
 * The response of a timestamp authority in base64, from a file of its own: as the authority sent it (DER, RFC 3161 §2.4.2), or in the
 * JSON in which cosign keeps it. Its content is checked with the signature.
 */
export function timestampOf(content: Uint8Array): string {
  const bytes = Buffer.from(content)
  if (bytes[0] === sequence) return bytes.toString('base64')
  return timestampIn(isUtf8(bytes) ? parseStrictJson(bytes, 'the timestamp') : undefined)
}

/** The same from parsed JSON of cosign. */
export function timestampIn(value: unknown): string {
  const found = textAt(value, 'SignedRFC3161Timestamp')
  if (found !== undefined) return found
  throw unusableSignature('its timestamp is not a response of a timestamp authority.')
}
