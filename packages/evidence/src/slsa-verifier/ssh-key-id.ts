import { createHash, type JsonWebKey, type KeyObject } from 'node:crypto'

/** The names of the curves: RFC 5656 §10.1. */
const curves: Record<string, string> = { 'P-256': 'nistp256', 'P-384': 'nistp384', 'P-521': 'nistp521' }

/**
 * The identifier of a public key that programs in Go write into envelopes: `SHA256:` and the fingerprint that `ssh-keygen -l` shows.
 * Undefined for kinds of keys that SSH does not have. RFC 4253 §6.6, RFC 5656 §3.1, RFC 8709 §4.
 */
export function sshKeyId(key: KeyObject): string | undefined {
  const fields = fieldsOf(key.export({ format: 'jwk' }))
  if (fields === undefined) return undefined
  const hash = createHash('sha256')
    .update(Buffer.concat(fields.map(withLength)))
    .digest('base64')
  return `SHA256:${hash.replace(/=+$/, '')}`
}

function fieldsOf({ kty, crv = '', x = '', y = '', n = '', e = '' }: JsonWebKey): Buffer[] | undefined {
  if (kty === 'RSA') return [Buffer.from('ssh-rsa'), positive(e), positive(n)]
  if (kty === 'OKP' && crv === 'Ed25519') return [Buffer.from('ssh-ed25519'), Buffer.from(x, 'base64url')]
  const curve = kty === 'EC' && Object.hasOwn(curves, crv) ? curves[crv] : undefined
  if (curve === undefined) return undefined
  const point = Buffer.concat([Buffer.from([4]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')])
  return [Buffer.from(`ecdsa-sha2-${curve}`), Buffer.from(curve), point]
}

/** A number is signed, so that one with its highest bit set begins with a zero byte. */
function positive(number: string): Buffer {
  const bytes = Buffer.from(number, 'base64url')
  return (bytes[0] ?? 0) < 0x80 ? bytes : Buffer.concat([Buffer.from([0]), bytes])
}

function withLength(field: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(field.length)
  return Buffer.concat([length, field])
}
