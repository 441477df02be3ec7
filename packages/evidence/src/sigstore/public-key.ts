import { createHash, createPublicKey, type KeyObject } from 'node:crypto'
import { CannotCheck } from './cannot-check.ts'

/** Reads a public key in PEM (SPKI), as `cosign generate-key-pair` writes it; refuses private keys. */
export function parsePublicKey(pem: string): KeyObject {
  if (pem.includes('PRIVATE KEY')) {
    // The text is not repeated: it is a secret.
    throw unusable(
      'it is a private key.',
      'Give the public key (`cosign.pub`), and make sure that nobody else has seen the private one.',
    )
  }
  try {
    return createPublicKey({ key: pem, format: 'pem' })
  } catch (cause) {
    throw unusable(
      'it is not a public key in PEM form.',
      'Give the file that starts with `-----BEGIN PUBLIC KEY-----`.',
      cause,
    )
  }
}

/** SHA-256 of the key in DER (SPKI), lower-case hex: what a policy and a report show of a key. */
export function keyFingerprint(pem: string): string {
  const der = parsePublicKey(pem).export({ format: 'der', type: 'spki' })
  return createHash('sha256').update(der).digest('hex')
}

function unusable(found: string, next: string, cause?: unknown): CannotCheck {
  return new CannotCheck('read the public key', { found, next, cause })
}
