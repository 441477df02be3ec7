import { createHash, verify } from 'node:crypto'
import { messageOf, Problem } from '@release-tools/base'
import { cannotCheck } from '../sigstore/cannot-check.ts'
import { notVerified } from '../sigstore/refusal.ts'
import { armours } from './git-object.ts'
import { type SshKey, sshKeyOf } from './ssh-key.ts'
import { SshReader, sshString } from './ssh-wire.ts'

const magic = Buffer.from('SSHSIG')
/** Most characters of a signature in its armour: one by an RSA key of 16,384 bits has 5,600. */
const mostCharacters = 16 * 1024

/** A signature of SSH as it stands in its armour. Nothing of it is checked. */
export interface SshSignature {
  key: SshKey
  namespace: string
  hash: 'sha256' | 'sha512'
  /** Its algorithm, and the value. */
  algorithm: string
  value: Buffer
  /** What follows the value of a security key: flags, counter. */
  tail: Buffer
}

/** Reads a signature: https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.sshsig. Throws a Problem if it is none. */
export function parseSshSignature(armoured: string): SshSignature {
  const end = '-----END SSH SIGNATURE-----'
  const text = armoured.trim()
  const inner = text.slice(armours.ssh.length, -end.length).replace(/\s+/g, '')
  const blob = Buffer.from(inner, 'base64')
  if (text.length > mostCharacters || !text.endsWith(end) || blob.toString('base64') !== inner)
    throw notVerified('its SSH signature is damaged: it is not base64 between its two lines.')
  try {
    return parts(new SshReader(blob))
  } catch (cause) {
    if (cause instanceof Problem) throw cause
    throw notVerified(`its SSH signature is damaged: ${messageOf(cause)}.`, undefined, cause)
  }
}

function parts(reader: SshReader): SshSignature {
  if (!reader.bytes(magic.length).equals(magic)) throw new RangeError('it does not begin with SSHSIG')
  const version = reader.number()
  if (version !== 1) throw cannotCheck(`its SSH signature is of version ${version}.`, 'Check it with ssh-keygen.')
  const key = sshKeyOf(reader.string())
  const namespace = reader.text()
  // Reserved: what it means is not defined, so it must be empty.
  if (reader.string().length > 0)
    throw cannotCheck('its SSH signature has a part that is not known.', 'Use ssh-keygen.')
  const hash = reader.text()
  if (hash !== 'sha256' && hash !== 'sha512') throw notVerified(`it is made over the digest ${JSON.stringify(hash)}.`)
  const inner = new SshReader(reader.string())
  if (reader.rest !== 0) throw new RangeError('something follows it')
  const [algorithm, value] = [inner.text(), inner.string()]
  return { key, namespace, hash, algorithm, value, tail: inner.bytes(inner.rest) }
}

/** Throws a Problem if the signature was not made over the content by the key that it names, for git. */
export function requireSshSignature(content: Buffer, signature: SshSignature): void {
  const { namespace, hash } = signature
  if (namespace !== 'git')
    throw notVerified(`it was signed for ${JSON.stringify(namespace.slice(0, 60))}, and not for git.`)
  const digest = createHash(hash).update(content).digest()
  const signed = Buffer.concat([magic, ...['git', '', hash].map(sshString), sshString(digest)])
  if (!isSigned(signed, signature)) throw notVerified('the signature was not made over this content by this key.')
}

/** The digest of each algorithm, by the kinds of keys that may use it. SHA-1 (`ssh-rsa`) is none of them. */
const algorithms: Record<string, { [algorithm: string]: string | undefined }> = {
  'ssh-ed25519': { 'ssh-ed25519': 'none' },
  'sk-ssh-ed25519@openssh.com': { 'sk-ssh-ed25519@openssh.com': 'none' },
  'ssh-rsa': { 'rsa-sha2-256': 'sha256', 'rsa-sha2-512': 'sha512' },
  'ecdsa-sha2-nistp256': { 'ecdsa-sha2-nistp256': 'sha256' },
  'ecdsa-sha2-nistp384': { 'ecdsa-sha2-nistp384': 'sha384' },
  'ecdsa-sha2-nistp521': { 'ecdsa-sha2-nistp521': 'sha512' },
  'sk-ecdsa-sha2-nistp256@openssh.com': { 'sk-ecdsa-sha2-nistp256@openssh.com': 'sha256' },
}

function isSigned(content: Buffer, { key, algorithm, value, tail }: SshSignature): boolean {
  const hash = algorithms[key.type]?.[algorithm]
  if (hash === undefined)
    throw notVerified(
      `it is of the kind ${JSON.stringify(algorithm.slice(0, 60))}, which a key ${key.type} must not make.`,
    )
  const signed = key.application === undefined ? plain(content, tail) : touched(content, key.application, tail)
  const isEcdsa = key.key.asymmetricKeyType === 'ec'
  try {
    const signature = isEcdsa ? ecdsaValue(value, algorithm) : value
    const own = isEcdsa ? { key: key.key, dsaEncoding: 'ieee-p1363' as const } : key.key
    return verify(hash === 'none' ? null : hash, signed, own, signature)
  } catch (error) {
    if (error instanceof Problem) throw error
    return false
  }
}

function plain(content: Buffer, tail: Buffer): Buffer {
  if (tail.length > 0) throw notVerified('its SSH signature is damaged: something follows its value.')
  return content
}

/** What a security key signs: https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.u2f, "SSH U2F Signatures". */
function touched(content: Buffer, application: string, tail: Buffer): Buffer {
  if (tail.length !== 5) throw notVerified('its SSH signature is damaged: it lacks the flags of its security key.')
  // The lowest flag: somebody touched it. Without, a program alone could have signed.
  if (((tail[0] ?? 0) & 1) === 0) throw notVerified('nobody touched its security key for it.')
  const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest()
  return Buffer.concat([sha256(Buffer.from(application, 'latin1')), tail, sha256(content)])
}

/** Two numbers as Node reads them: side by side, each as long as those of the curve. */
function ecdsaValue(value: Buffer, algorithm: string): Buffer {
  const size = algorithm.includes('521') ? 66 : algorithm.includes('384') ? 48 : 32
  const reader = new SshReader(value)
  const numbers = [reader.positive(), reader.positive()]
  if (reader.rest !== 0 || numbers.some(number => number.length > size))
    throw new RangeError('its numbers are too long')
  return Buffer.concat(numbers.flatMap(number => [Buffer.alloc(size - number.length), number]))
}
