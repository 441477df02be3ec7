import { createHash, createPublicKey, type KeyObject } from 'node:crypto'
import { CannotCheck } from './cannot-check.ts'

/** Reads a public key in PEM form (SPKI), as `cosign generate-key-pair` writes it. Throws CannotCheck for anything else. */
export function parsePublicKey(pem: string): KeyObject {
  if (pem.includes('PRIVATE KEY')) {
    // The message does not repeat the text, which is a secret.
    throw unusable(
      'it is a private key.',
      'Give the public key (`cosign.pub`), and make sure that nobody else has seen the private key.',
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

/** SHA-256 of the key in DER form (SPKI), in lower-case hex. Policies and reports show keys by it. */
export function keyFingerprint(pem: string): string {
  const der = parsePublicKey(pem).export({ format: 'der', type: 'spki' })
  return createHash('sha256').update(der).digest('hex')
}

function unusable(found: string, next: string, cause?: unknown): CannotCheck {
  return new CannotCheck('read the public key', { found, next, cause })
}
