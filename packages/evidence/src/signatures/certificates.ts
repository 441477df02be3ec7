import { isUtf8 } from 'node:buffer'
import { refuseMoreThan, unusableSignature } from './unusable.ts'

const block = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g
/** Maximum number of certificates from a signer to a root, more than any authority has. */
const most = 8

/**
 * The certificates in PEM text, or in base64 of PEM text, as cosign writes it; each as DER in base64, in their order. Throws a Problem for
 * anything else. A public key has none.
 */
export function certificatesOf(content: string | Uint8Array): string[] {
  const text = pemOf(content)
  const found = [...text.matchAll(block)].map(([, body = '']) => body.replaceAll(/\s/g, ''))
  refuseMoreThan(most, 'certificates', found)
  if (found.length === 0 && !text.includes('-----BEGIN PUBLIC KEY-----'))
    throw unusableSignature('its certificate is not in PEM form.')
  return found
}

function pemOf(content: string | Uint8Array): string {
  const bytes = Buffer.from(content)
  if (!isUtf8(bytes)) return ''
  const text = bytes.toString().trim()
  return text.startsWith('-----') || text.includes('\n-----BEGIN') ? text : Buffer.from(text, 'base64').toString()
}
