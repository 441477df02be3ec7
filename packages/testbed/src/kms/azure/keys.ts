import {
  constants,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  privateDecrypt,
  randomBytes,
} from 'node:crypto'
import { parseJson, textAt } from '@release-tools/base'
import { type Answer, json } from '../../http.ts'
import { type RsaScheme, signDigest } from '../digests.ts'
import { rawSignature } from './raw-signature.ts'

/** Kinds of keys, by their names in Key Vault. */
const makers = {
  'P-256': () => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey,
  'P-384': () => generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey,
  'P-521': () => generateKeyPairSync('ec', { namedCurve: 'P-521' }).privateKey,
  'RSA-2048': () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
  'RSA-3072': () => generateKeyPairSync('rsa', { modulusLength: 3072 }).privateKey,
} satisfies Record<string, () => KeyObject>

export type AzureKeyKind = keyof typeof makers

interface StoredKey {
  version: string
  key: KeyObject
  enabled: boolean
  /** Operations that the role of the client lacks: `read`, `sign`. */
  denied: string[]
}

/** Lengths of digests, and of half a signature on a curve, in bytes. https://www.rfc-editor.org/rfc/rfc7518#section-3.4 */
const sizes: Record<string, number> = { ES256: 32, ES384: 48, ES512: 64, RS256: 32, RS384: 48, RS512: 64 }
const halves: Record<string, number> = { ES256: 32, ES384: 48, ES512: 66 }

/** The keys of a Key Vault. https://learn.microsoft.com/en-us/rest/api/keyvault/keys/operation-groups */
export class AzureKeys {
  readonly #host: string
  readonly #keys = new Map<string, StoredKey>()

  constructor(host: string) {
    this.#host = host
  }

  create(name: string, kind: AzureKeyKind): void {
    this.#keys.set(name, { version: randomBytes(16).toString('hex'), key: makers[kind](), enabled: true, denied: [] })
  }

  /** In PEM form. */
  publicKey(name: string): string {
    const { key } = this.#keys.get(name) ?? {}
    return key === undefined ? '' : createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString()
  }

  change(name: string, change: Partial<Pick<StoredKey, 'enabled' | 'denied'>>): void {
    Object.assign(this.#keys.get(name) ?? {}, change)
  }

  delete(name: string): void {
    this.#keys.delete(name)
  }

  async answer(method: string, path: string, body: Buffer): Promise<Answer> {
    const [, name = '', version = '', operation = ''] =
      /^\/keys\/([\w-]+)(?:\/([0-9a-f]{32})?)?(?:\/?(sign|decrypt))?$/.exec(path) ?? []
    const stored = this.#keys.get(name)
    if (stored === undefined || (version !== '' && version !== stored.version))
      return refused(404, 'KeyNotFound', `A key with (name/id) ${name} was not found in this key vault.`)
    const id = `https://${this.#host}/keys/${name}/${stored.version}`
    if (stored.denied.includes(operation || 'read')) return notAllowed(operation || 'read', id)
    if (method === 'GET' && operation === '') return json(200, bundle(id, stored))
    if (method !== 'POST' || operation === '') return refused(405, 'MethodNotAllowed', 'The method is not allowed.')
    if (!stored.enabled)
      return refused(403, 'Forbidden', `Operation ${operation} is not allowed on a disabled key.`, {
        inner: 'KeyDisabled',
      })
    const asked = parseJson(body.toString(), 'the request')
    return operation === 'sign' ? sign(id, stored.key, asked) : decrypt(id, stored.key, asked)
  }
}

async function sign(id: string, key: KeyObject, body: unknown): Promise<Answer> {
  const algorithm = textAt(body, 'alg') ?? ''
  const digest = Buffer.from(textAt(body, 'value') ?? '', 'base64url')
  if (digest.length !== sizes[algorithm])
    return refused(400, 'BadParameter', `Invalid length of 'value': ${digest.length} bytes for ${algorithm}.`)
  const hash = `sha${algorithm.slice(2)}` as RsaScheme['hash']
  const signature = await signDigest(key, digest, { padding: 'pkcs1', hash })
  const value = key.asymmetricKeyType === 'ec' ? rawSignature(signature, halves[algorithm] ?? 0) : signature
  return json(200, { kid: id, value: value.toString('base64url') })
}

function decrypt(id: string, key: KeyObject, body: unknown): Answer {
  if (key.asymmetricKeyType !== 'rsa' || textAt(body, 'alg') !== 'RSA-OAEP-256')
    return refused(400, 'BadParameter', 'Key and signing key type are incompatible.')
  const options = { key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' }
  try {
    const value = privateDecrypt(options, Buffer.from(textAt(body, 'value') ?? '', 'base64url')).toString('base64url')
    return json(200, { kid: id, value })
  } catch {
    return refused(400, 'BadParameter', 'The parameter is incorrect.')
  }
}

function bundle(id: string, { key, enabled }: StoredKey) {
  const created = Math.floor(Date.now() / 1000)
  return {
    key: { kid: id, key_ops: ['sign', 'verify'], ...createPublicKey(key).export({ format: 'jwk' }) },
    attributes: { enabled, created, updated: created, recoveryLevel: 'Recoverable+Purgeable' },
  }
}

function notAllowed(operation: string, id: string): Answer {
  const what = `Action: 'Microsoft.KeyVault/vaults/keys/${operation}/action'\r\nResource: '${id}'\r\nAssignment: (not found)`
  return refused(403, 'Forbidden', what, { inner: 'ForbiddenByRbac' })
}

/** https://learn.microsoft.com/en-us/azure/key-vault/general/rest-error-codes */
export function refused(
  status: number,
  code: string,
  message: string,
  { inner, challenge }: { inner?: string; challenge?: string } = {},
): Answer {
  const error = { code, message, ...(inner === undefined ? {} : { innererror: { code: inner } }) }
  return json(status, { error }, challenge === undefined ? {} : { 'www-authenticate': challenge })
}
