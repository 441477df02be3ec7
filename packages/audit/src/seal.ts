import { createPublicKey, type KeyObject } from 'node:crypto'
import { Problem } from '@release-tools/base'
import { keyFingerprint } from '@release-tools/evidence'
import { CompactEncrypt } from 'jose'
import type { AuditEvent } from './event.ts'

/** Encrypts events for those who have the private half of a key. Whoever can seal can't open. */
export interface Sealer {
  /** A JWE in its compact form (RFC 7516): RSA-OAEP-256 and A256GCM. Its `kid` is the SHA-256 of the public key in DER form, in lower-case hex. */
  seal(event: AuditEvent): Promise<string>
}

const next = 'Make a key as docs/tasks/audit-log.md describes it, and write its public half into the file.'
/** In bits. */
const shortest = 3072

/** Reads the public RSA key, in PEM form (SPKI), that events are sealed for. `path` names it in errors. Throws a Problem. */
export function readSealingKey(pem: string, path: string): Sealer {
  const key = publicKey(pem, path)
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0
  if (key.asymmetricKeyType !== 'rsa' || bits < shortest)
    throw new Problem(`read the key ${path} of the audit log`, {
      found:
        key.asymmetricKeyType === 'rsa'
          ? `it has ${bits} bits, fewer than ${shortest}.`
          : `it is a key of the kind ${key.asymmetricKeyType}, and not RSA.`,
      next,
    })
  const header = { alg: 'RSA-OAEP-256', enc: 'A256GCM', kid: keyFingerprint(pem) }
  return {
    seal: event => new CompactEncrypt(Buffer.from(JSON.stringify(event))).setProtectedHeader(header).encrypt(key),
  }
}

function publicKey(pem: string, path: string): KeyObject {
  const wrong = (found: string, how: string, cause?: unknown) =>
    new Problem(`read the key ${path} of the audit log`, { found, next: how, cause })
  // Node would take the public half of it, and the secret would stay in the repository. The message does not repeat the text.
  if (pem.includes('PRIVATE KEY'))
    throw wrong('it is a private key, so that whoever can read the repository can read the log.', `Remove it. ${next}`)
  try {
    return createPublicKey({ key: pem, format: 'pem' })
  } catch (cause) {
    throw wrong('it is not a public key in PEM form.', next, cause)
  }
}
