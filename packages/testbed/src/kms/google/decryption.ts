import {
  constants,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  privateDecrypt,
  randomUUID,
} from 'node:crypto'
import { parseJson, textAt } from '@release-tools/base'
import { type Answer, json, readBody, serve } from '../../http.ts'
import { handOut } from '../../leaks.ts'
import { faultsOf, type Message } from './messages.ts'

/** A double of the part of Cloud KMS that decrypts, over HTTP: its clients in Go, which sign, speak gRPC (kms/google_kms.py). */
export interface GoogleDecryption {
  /** For CLOUDSDK_API_ENDPOINT_OVERRIDES_CLOUDKMS. */
  url: string
  /** For CLOUDSDK_AUTH_ACCESS_TOKEN. */
  token: string
  /** The address of its only version of a key. */
  uri: string
  /** What is not as Google describes it in all that was sent and answered. */
  faults(): string[]
  stop(): Promise<void>
}

const version =
  'projects/acme-releases/locations/europe-west1/keyRings/releases/cryptoKeys/audit-log/cryptoKeyVersions/1'
const algorithm = 'RSA_DECRYPT_OAEP_3072_SHA256'
const largest = 1024 * 1024

/**
 * Starts it on loopback, with a key RSA_DECRYPT_OAEP_3072_SHA256.
 * https://cloud.google.com/kms/docs/reference/rest/v1/projects.locations.keyRings.cryptoKeys.cryptoKeyVersions
 */
export async function startGoogleDecryption(): Promise<GoogleDecryption> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 3072 })
  const token = handOut(randomUUID(), 'a token of Google')
  const messages: Message[] = []
  const record = (schema: string, value: unknown) => void messages.push({ api: 'google-kms', schema, value })
  const server = await serve(0, async request => {
    const { url, method, headers } = request
    if (headers.authorization !== `Bearer ${token}`)
      return failed(401, 'UNAUTHENTICATED', 'Request had invalid authentication credentials.')
    if (method === 'GET' && url === `/v1/${version}/publicKey`) {
      const pem = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' })
      record('PublicKey', { name: version, algorithm, pem })
      return json(200, { name: version, algorithm, pem })
    }
    if (method !== 'POST' || url !== `/v1/${version}:asymmetricDecrypt`)
      return failed(404, 'NOT_FOUND', `CryptoKeyVersion ${url} not found.`)
    const asked = parseJson((await readBody(request, largest)).toString(), 'the request')
    record('AsymmetricDecryptRequest', asked)
    return decrypt(privateKey, asked, record)
  })
  return {
    url: `${server.url}/`,
    token,
    uri: `gcpkms://${version}`,
    faults: () => faultsOf(messages),
    stop: server.stop,
  }
}

function decrypt(key: KeyObject, asked: unknown, record: (schema: string, value: unknown) => void): Answer {
  const options = { key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' }
  try {
    const plaintext = privateDecrypt(options, Buffer.from(textAt(asked, 'ciphertext') ?? '', 'base64'))
    const answer = { plaintext: plaintext.toString('base64'), protectionLevel: 'SOFTWARE' }
    record('AsymmetricDecryptResponse', answer)
    return json(200, answer)
  } catch {
    return failed(400, 'INVALID_ARGUMENT', 'Decryption failed: the ciphertext is invalid.')
  }
}

/** https://cloud.google.com/apis/design/errors */
function failed(code: number, status: string, message: string): Answer {
  return json(code, { error: { code, message, status } })
}
