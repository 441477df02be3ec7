import { constants, createPrivateKey, createPublicKey, type KeyObject, privateDecrypt } from 'node:crypto'
import { limits, Problem, readLimited } from '@release-tools/base'
import { keyFingerprint } from '@release-tools/evidence'
import type { OpeningKey } from './open-sealed.ts'

/** The private key in a file (PEM), whose password, if it has one, is in AUDIT_LOG_KEY_PASSWORD. Throws a Problem. */
export async function keyOfFile(path: string, env: Readonly<Record<string, string | undefined>>): Promise<OpeningKey> {
  const attempted = `read the key ${path}`
  const key = privateKey((await readLimited(path, limits.note, 'any')).toString(), attempted, env)
  if (key.asymmetricKeyType !== 'rsa')
    throw new Problem(attempted, {
      found: `it is of the kind ${key.asymmetricKeyType}, and events are sealed for RSA keys.`,
      next: 'Give the private half of .github/audit-log.pem.',
    })
  const pem = createPublicKey(key).export({ format: 'pem', type: 'spki' }).toString()
  return { kid: keyFingerprint(pem), unwrap: async encrypted => decrypt(key, encrypted, path) }
}

function privateKey(pem: string, attempted: string, env: Readonly<Record<string, string | undefined>>): KeyObject {
  const passphrase = env.AUDIT_LOG_KEY_PASSWORD
  try {
    return createPrivateKey({ key: pem, format: 'pem', ...(passphrase && { passphrase }) })
  } catch {
    // The error of OpenSSL is left out: nobody knows which part of a key it repeats.
    throw new Problem(attempted, {
      found: /ENCRYPTED/.test(pem)
        ? `it has a password, and AUDIT_LOG_KEY_PASSWORD ${passphrase ? 'is not that' : 'is not set'}.`
        : 'it is not a private key in PEM form.',
      next: 'Give the private half of .github/audit-log.pem, in PEM form.',
    })
  }
}

function decrypt(key: KeyObject, encrypted: Buffer, path: string): Buffer {
  try {
    return privateDecrypt({ key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' }, encrypted)
  } catch (cause) {
    throw notFor(path, cause)
  }
}

/** A key that does not open an event that names it. */
export function notFor(key: string, cause?: unknown): Problem {
  return new Problem(`open a sealed event with ${key}`, {
    found: 'the key did not decrypt it: it is damaged, or only says that it is for this key.',
    next: 'Find out who wrote the line.',
    cause,
  })
}
