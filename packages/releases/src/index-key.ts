import { createHash, createPublicKey, verify } from 'node:crypto'
import { Problem } from '@release-tools/base'
import { keyFingerprint, parsePublicKey } from '@release-tools/evidence'
import { canonicalize } from '@tufjs/canonical-json'
import { Key } from '@tufjs/models'

/** Bytes before the 32 of an Ed25519 key in SPKI form (RFC 8410). */
const ed25519Prefix = 12

/**
 * A public key as TUF writes it. Its id is the SHA-256 of that. Throws a Problem for keys other than ECDSA on P-256 and Ed25519: those are
 * the ones that all readers of TUF know. https://theupdateframework.github.io/specification/v1.0.33/#document-formats
 */
export function indexKey(pem: string): Key {
  const key = parsePublicKey(pem)
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key
  if (type === 'ec' && details?.namedCurve === 'prime256v1')
    return keyOf('ecdsa', 'ecdsa-sha2-nistp256', key.export({ format: 'pem', type: 'spki' }).toString())
  if (type === 'ed25519') {
    const raw = key.export({ format: 'der', type: 'spki' }).subarray(ed25519Prefix)
    return keyOf('ed25519', 'ed25519', raw.toString('hex'))
  }
  throw new Problem(`use the key with the SHA-256 ${keyFingerprint(pem)} for the index`, {
    found: `it is ${details?.namedCurve ?? type}, which not every reader of TUF knows.`,
    next: 'Use a key on P-256: `cosign generate-key-pair` makes one.',
  })
}

function keyOf(keytype: string, scheme: string, value: string): Key {
  const json = { keytype, scheme, keyval: { public: value } }
  const id = createHash('sha256').update(canonicalize(json)).digest('hex')
  return Key.fromJSON(id, json)
}

/** True if a signature of bytes is by this key: DER for ECDSA. */
export function isSignedBy(pem: string, bytes: Buffer, signature: Buffer): boolean {
  const key = parsePublicKey(pem)
  return verify(key.asymmetricKeyType === 'ed25519' ? null : 'sha256', bytes, key, signature)
}

/** How people know a key: the SHA-256 of its SPKI form, as `release-tools keys` shows it; the beginning of its id if it has another form. */
export function keyName(key: Key): string {
  try {
    return `sha256:${keyFingerprint(pemOf(key))}`
  } catch {
    return `${key.keyID.slice(0, 12)}…`
  }
}

/** The key in PEM form. Throws a Problem for a kind that indexKey does not make. */
export function pemOf({ keyType, keyVal, keyID }: Key): string {
  const value = keyVal.public ?? ''
  const pem = keyType === 'ed25519' ? ed25519Pem(value) : value
  if (keyVal.public !== undefined && indexKey(pem).keyID === keyID) return pem
  throw new Problem(`read the key ${keyID.slice(0, 12)}… of the index`, {
    found: 'another program wrote it, in a form that this one does not write.',
    next: 'Give the keys of the role again.',
  })
}

function ed25519Pem(hex: string): string {
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), Buffer.from(hex, 'hex')])
  return createPublicKey({ key: der, format: 'der', type: 'spki' }).export({ format: 'pem', type: 'spki' }).toString()
}
