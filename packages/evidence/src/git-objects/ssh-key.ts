import { createHash, createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto'
import { messageOf, Problem } from '@release-tools/base'
import { cannotCheck } from '../sigstore/cannot-check.ts'
import { SshReader } from './ssh-wire.ts'

/** A public key of SSH. */
export interface SshKey {
  /** `ssh-ed25519` */
  type: string
  /** As `ssh-keygen -l` prints it: `SHA256:…`. */
  fingerprint: string
  key: KeyObject
  /** Of a key in a security key: for what it was made, `ssh:`. */
  application?: string
}

/** Smallest RSA key that is accepted, in bits, as elsewhere. */
const leastRsaBits = 2048
const mostKeys = 100

/**
 * The public keys of a file with one on each line (`ssh-ed25519 AAAA… comment`), as `ssh-keygen` writes it. `what` names the file in errors.
 * Throws a Problem for a line that is none.
 */
export function parseSshKeys(text: string, what: string): SshKey[] {
  if (text.includes('PRIVATE KEY'))
    // The message does not repeat the content, which is a secret.
    throw wrongFile(what, 'it has a private key. Make sure that nobody else has seen it.')
  const lines = text.split(/\r?\n/).filter(line => /^\s*[^#\s]/.test(line))
  if (lines.length === 0 || lines.length > mostKeys)
    throw wrongFile(what, `it has ${lines.length} keys, not 1 to ${mostKeys}.`)
  return lines.map(line => {
    const [type = '', encoded = ''] = line.trim().split(/\s+/)
    const blob = Buffer.from(encoded, 'base64')
    if (blob.toString('base64') !== encoded || blob.length === 0)
      throw wrongFile(what, `${JSON.stringify(line.slice(0, 40))} is not a public key of SSH.`)
    const key = sshKeyOf(blob)
    if (key.type === type) return key
    throw wrongFile(what, `a line says ${JSON.stringify(type.slice(0, 40))}, but its key is of the kind ${key.type}.`)
  })
}

/** Reads a public key as it stands in a signature (RFC 4253 §6.6, RFC 5656 §3.1, RFC 8709 §4, OpenSSH's PROTOCOL.u2f). Throws CannotCheck for other kinds. */
export function sshKeyOf(blob: Buffer): SshKey {
  const reader = new SshReader(blob)
  try {
    const type = reader.text()
    const read = readers[type]
    if (read === undefined)
      throw cannotCheck(
        `its key is of the kind ${JSON.stringify(type.slice(0, 60))}, which is not checked here.`,
        'Sign with an Ed25519, ECDSA or RSA key, or with one in a security key. Certificates are not read.',
      )
    const jwk = read(reader)
    const application = type.startsWith('sk-') ? reader.text() : undefined
    if (reader.rest !== 0) throw new RangeError('it has more than a key')
    const key = createPublicKey({ key: jwk, format: 'jwk' })
    requireStrong(key)
    return { type, fingerprint: fingerprintOf(blob), key, ...(application !== undefined && { application }) }
  } catch (cause) {
    if (cause instanceof Problem) throw cause
    throw new Problem('read a public key of SSH', {
      found: `it is damaged (${messageOf(cause)}).`,
      next: 'Give the key as `ssh-keygen` wrote it: the file that ends with .pub.',
      cause,
    })
  }
}

const ed25519 = (reader: SshReader): JsonWebKey => ({ kty: 'OKP', crv: 'Ed25519', x: url(reader.string()) })

const ecdsa = (reader: SshReader): JsonWebKey => {
  const [curve, point] = [reader.text(), reader.string()]
  const [crv, size] = { nistp256: ['P-256', 32], nistp384: ['P-384', 48], nistp521: ['P-521', 66] }[curve] ?? []
  if (point[0] !== 4 || typeof size !== 'number' || point.length !== 1 + 2 * size)
    throw new RangeError('its point is not one of its curve')
  const [x, y] = [point.subarray(1, 1 + size), point.subarray(1 + size)]
  return { kty: 'EC', crv: String(crv), x: url(x), y: url(y) }
}

const readers: Record<string, (reader: SshReader) => JsonWebKey> = {
  'ssh-ed25519': ed25519,
  'sk-ssh-ed25519@openssh.com': ed25519,
  'ssh-rsa': reader => {
    const [e, n] = [reader.positive(), reader.positive()]
    return { kty: 'RSA', e: url(e), n: url(n) }
  },
  'ecdsa-sha2-nistp256': ecdsa,
  'ecdsa-sha2-nistp384': ecdsa,
  'ecdsa-sha2-nistp521': ecdsa,
  'sk-ecdsa-sha2-nistp256@openssh.com': ecdsa,
}

function requireStrong({ asymmetricKeyDetails: { modulusLength = leastRsaBits } = {} }: KeyObject) {
  if (modulusLength < leastRsaBits)
    throw cannotCheck(
      `its RSA key has ${modulusLength} bits, which is too short to trust.`,
      'Make a new key: ssh-keygen -t ed25519.',
    )
}

function fingerprintOf(blob: Buffer): string {
  return `SHA256:${createHash('sha256').update(blob).digest('base64').replace(/=+$/, '')}`
}

function url(value: Buffer): string {
  return value.toString('base64url')
}

function wrongFile(what: string, found: string): Problem {
  return new Problem(`read ${what}`, {
    found,
    next: 'Give the public key: the file of ssh-keygen that ends with .pub.',
  })
}
