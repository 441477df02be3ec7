import {
  constants,
  createHash,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  privateDecrypt,
  sign,
  verify,
} from 'node:crypto'
import { type RsaScheme, signDigest, verifyDigest } from '../digests.ts'
import { Refused, type VaultRequest } from './request.ts'

interface Version {
  /** Absent for symmetric keys. */
  key?: KeyObject
  created: Date
}

interface TransitKey {
  type: string
  versions: Version[]
}

const makers: Record<string, (() => KeyObject) | undefined> = {
  'ecdsa-p256': () => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey,
  'ecdsa-p384': () => generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey,
  'ecdsa-p521': () => generateKeyPairSync('ec', { namedCurve: 'P-521' }).privateKey,
  ed25519: () => generateKeyPairSync('ed25519').privateKey,
  'rsa-2048': () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
  'rsa-4096': () => generateKeyPairSync('rsa', { modulusLength: 4096 }).privateKey,
}
const symmetric = 'aes256-gcm96'
const hashes: Record<string, RsaScheme['hash'] | undefined> = {
  'sha2-256': 'sha256',
  'sha2-384': 'sha384',
  'sha2-512': 'sha512',
}

/** Signs with keys that never leave it. https://developer.hashicorp.com/vault/api-docs/secret/transit */
export class Transit {
  readonly #keys = new Map<string, TransitKey>()

  has(path: string): boolean {
    return this.#keys.has(path.replace(/^keys\//, ''))
  }

  async handle({ path, operation, body }: VaultRequest): Promise<object | undefined> {
    const [kind = '', name = '', last = ''] = path.split('/')
    if (kind === 'keys' && operation === 'read') return this.#read(name)
    if (kind === 'keys' && last === 'rotate') return this.#rotate(name)
    if (kind === 'keys' && last === '' && operation !== 'delete') return this.#create(name, body)
    const algorithm = last || body.hash_algorithm || body.algorithm || 'sha2-256'
    if (kind === 'decrypt') return decrypt(this.#keys.get(name), body)
    if (kind === 'sign') return this.#sign(this.#find(name), { ...body, hash_algorithm: algorithm })
    if (kind === 'verify') return this.#verify(this.#find(name), { ...body, hash_algorithm: algorithm })
    throw new Refused(404, 'unsupported path')
  }

  #create(name: string, { type = symmetric }: Record<string, unknown>): object | undefined {
    if (this.#keys.has(name)) return this.#read(name)
    if (type !== symmetric && makers[String(type)] === undefined) throw new Refused(400, `unknown key type ${type}`)
    this.#keys.set(name, { type: String(type), versions: [newVersion(String(type))] })
    return this.#read(name)
  }

  #rotate(name: string): object | undefined {
    const key = this.#keys.get(name)
    if (key === undefined) throw new Refused(400, 'no existing key named: key not found')
    key.versions.push(newVersion(key.type))
    return this.#read(name)
  }

  #read(name: string): object {
    const key = this.#keys.get(name)
    if (key === undefined) throw new Refused(404)
    return {
      name,
      type: key.type,
      keys: Object.fromEntries(key.versions.map((version, at) => [at + 1, shown(key.type, version)])),
      latest_version: key.versions.length,
      min_available_version: 0,
      min_decryption_version: 1,
      min_encryption_version: 0,
      deletion_allowed: false,
      derived: false,
      exportable: false,
      allow_plaintext_backup: false,
      imported_key: false,
      auto_rotate_period: 0,
      supports_encryption: !key.type.startsWith('ec') && key.type !== 'ed25519',
      supports_decryption: !key.type.startsWith('ec') && key.type !== 'ed25519',
      supports_derivation: [symmetric, 'ed25519'].includes(key.type),
      supports_signing: key.type !== symmetric,
    }
  }

  #find(name: string): TransitKey {
    const key = this.#keys.get(name)
    if (key === undefined) throw new Refused(400, 'signing key not found')
    if (key.type === symmetric) throw new Refused(400, `key type ${symmetric} does not support signing`)
    return key
  }

  async #sign({ versions }: TransitKey, body: Record<string, unknown>): Promise<object> {
    const number = Number(body.key_version ?? 0) || versions.length
    const { key } = versions[number - 1] ?? {}
    if (key === undefined) throw new Refused(400, 'requested version for signing is higher than the latest key version')
    const { input, digest, scheme } = inputOf(key, body)
    const signature =
      key.asymmetricKeyType === 'ed25519' ? sign(null, input, key) : await signDigest(key, digest, scheme)
    return { signature: `vault:v${number}:${signature.toString('base64')}`, key_version: number }
  }

  async #verify({ versions }: TransitKey, body: Record<string, unknown>): Promise<object> {
    const [, number = '', text = ''] = /^vault:v(\d+):(.+)$/.exec(String(body.signature)) ?? []
    const { key } = versions[Number(number) - 1] ?? {}
    if (key === undefined) throw new Refused(400, 'invalid signature: no prefix')
    const { input, digest, scheme } = inputOf(key, body)
    const signature = Buffer.from(text, 'base64')
    if (key.asymmetricKeyType === 'ed25519') return { valid: verify(null, input, createPublicKey(key), signature) }
    return { valid: await verifyDigest(key, digest, signature, scheme) }
  }
}

/** `signature_algorithm` is for RSA only, and defaults to `pss`. */
function inputOf({ asymmetricKeyType }: KeyObject, body: Record<string, unknown>) {
  const hash = hashes[String(body.hash_algorithm)]
  if (hash === undefined) throw new Refused(400, `unknown algorithm ${body.hash_algorithm}`)
  const input = Buffer.from(String(body.input ?? ''), 'base64')
  if (body.prehashed === true && asymmetricKeyType === 'ed25519')
    throw new Refused(400, 'only Pure Ed25519 signatures supported, prehashed must be false')
  const scheme: RsaScheme = { padding: body.signature_algorithm === 'pkcs1v15' ? 'pkcs1' : 'pss', hash }
  return { input, digest: body.prehashed === true ? input : createHash(hash).update(input).digest(), scheme }
}

/** RSA keys decrypt with OAEP and SHA-256. Each version opens what was encrypted for it. */
function decrypt(key: TransitKey | undefined, { ciphertext }: Record<string, unknown>): object {
  if (key === undefined) throw new Refused(400, 'encryption key not found')
  if (!key.type.startsWith('rsa')) throw new Refused(400, `message decryption not supported for key type ${key.type}`)
  const [, number = '', text = ''] = /^vault:v(\d+):(.+)$/.exec(String(ciphertext)) ?? []
  const { key: own } = key.versions[Number(number) - 1] ?? {}
  if (own === undefined) throw new Refused(400, 'invalid ciphertext: no prefix')
  const options = { key: own, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' }
  try {
    return { plaintext: privateDecrypt(options, Buffer.from(text, 'base64')).toString('base64') }
  } catch {
    throw new Refused(400, 'failed to RSA decrypt the ciphertext: crypto/rsa: decryption error')
  }
}

function newVersion(type: string): Version {
  const key = makers[type]?.()
  return { created: new Date(), ...(key && { key }) }
}

/** A version in the answer to a read: with its public key, or only the time in seconds. */
function shown(type: string, { key, created }: Version): unknown {
  if (key === undefined) return Math.floor(created.getTime() / 1000)
  const publicKey = createPublicKey(key)
  const raw = () => Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('base64')
  return {
    name: type.replace('ecdsa-p', 'P-'),
    public_key: type === 'ed25519' ? raw() : publicKey.export({ type: 'spki', format: 'pem' }),
    creation_time: created.toISOString(),
  }
}
