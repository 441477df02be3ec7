import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One file of fixtures/sigstore. */
export function fixture(name: string): Buffer {
  return readFileSync(join(import.meta.dirname, 'fixtures/sigstore', name))
}

// biome-ignore lint/suspicious/noExplicitAny: tests reach anywhere into foreign JSON to damage it
export type Json = any

/** The JSON of a fixture, parsed each time, so that a test can change it. */
export function json(name: string): Json {
  return JSON.parse(fixture(name).toString())
}

const hashes = { 'P-256': 'sha256', 'P-384': 'sha384', 'P-521': 'sha512' } as const
/** The names of OpenSSL for the curves. */
const curveNames: Record<string, keyof typeof hashes> = { prime256v1: 'P-256', secp384r1: 'P-384', secp521r1: 'P-521' }

/** A key pair, with its public key in PEM form. */
export function keyPair(namedCurve: keyof typeof hashes = 'P-256') {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve })
  return { privateKey, publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString() }
}

/** A bundle with the signature of a file by a key, without log or timestamp, as cosign writes it. */
export function keyBundle(privateKey: KeyObject, data: Uint8Array, hash = hashOf(privateKey)): Json {
  return {
    mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
    verificationMaterial: { publicKey: { hint: 'aGludA==' } },
    messageSignature: {
      messageDigest: {
        algorithm: hash.replace('sha', 'SHA2_'),
        digest: createHash(hash).update(data).digest('base64'),
      },
      signature: sign(privateKey.asymmetricKeyType === 'ed25519' ? null : hash, data, privateKey).toString('base64'),
    },
  }
}

function hashOf({ asymmetricKeyDetails }: KeyObject): 'sha256' | 'sha384' | 'sha512' {
  return hashes[curveNames[asymmetricKeyDetails?.namedCurve ?? ''] ?? 'P-256']
}

/** A bundle with the signature of a DSSE payload by a key. */
export function keyEnvelope(
  privateKey: KeyObject,
  payload: string,
  payloadType = 'application/vnd.in-toto+json',
  hash: string | null = hashOf(privateKey),
): Json {
  // https://github.com/secure-systems-lab/dsse/blob/master/protocol.md
  const signed = `DSSEv1 ${payloadType.length} ${payloadType} ${Buffer.byteLength(payload)} ${payload}`
  return {
    mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
    verificationMaterial: { publicKey: { hint: 'aGludA==' } },
    dsseEnvelope: {
      payload: Buffer.from(payload).toString('base64'),
      payloadType,
      signatures: [{ sig: sign(hash, Buffer.from(signed), privateKey).toString('base64') }],
    },
  }
}

/** A log of the kind Rekor v1, whose promises (SET) can have any time. */
export function rekorV1() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const der = publicKey.export({ type: 'spki', format: 'der' })
  const logId = createHash('sha256').update(der).digest()
  const instance = {
    baseUrl: 'https://rekor.example',
    hashAlgorithm: 'SHA2_256',
    publicKey: {
      rawBytes: der.toString('base64'),
      keyDetails: 'PKIX_ECDSA_P256_SHA_256',
      validFor: { start: '2020-01-01T00:00:00Z' },
    },
    logId: { keyId: logId.toString('base64') },
  }
  return {
    /** The root, with this log added to its own. */
    addTo: (root: Json): Json => ({ ...root, tlogs: [...root.tlogs, instance] }),
    /** The bundle as version 0.1, with an entry of this log instead of its log entries and timestamps. */
    log: (bundle: Json, time: Date, form: Json = { apiVersion: '0.0.1', kind: 'hashedrekord' }): Json =>
      withEntry(bundle, entryV1(bundle, time, form, { logId, key: privateKey })),
  }
}

function entryV1(bundle: Json, time: Date, form: Json, { logId, key }: { logId: Buffer; key: KeyObject }): Json {
  const { messageDigest, signature } = bundle.messageSignature
  const certificate = `-----BEGIN CERTIFICATE-----\n${bundle.verificationMaterial.certificate?.rawBytes}\n-----END CERTIFICATE-----\n`
  const spec = {
    signature: { content: signature, publicKey: { content: Buffer.from(certificate).toString('base64') } },
    data: { hash: { algorithm: 'sha256', value: Buffer.from(messageDigest.digest, 'base64').toString('hex') } },
  }
  const body = Buffer.from(JSON.stringify({ ...form, spec })).toString('base64')
  const integratedTime = Math.floor(time.getTime() / 1000)
  const promised = JSON.stringify({ body, integratedTime, logID: logId.toString('hex'), logIndex: 7 })
  return {
    logIndex: '7',
    logId: { keyId: logId.toString('base64') },
    kindVersion: { kind: form.kind, version: form.apiVersion },
    integratedTime: String(integratedTime),
    inclusionPromise: { signedEntryTimestamp: sign('sha256', Buffer.from(promised), key).toString('base64') },
    canonicalizedBody: body,
  }
}

function withEntry(bundle: Json, entry: Json): Json {
  const { certificate, publicKey } = bundle.verificationMaterial
  const material = certificate === undefined ? { publicKey } : { x509CertificateChain: { certificates: [certificate] } }
  return {
    mediaType: 'application/vnd.dev.sigstore.bundle+json;version=0.1',
    verificationMaterial: { ...material, tlogEntries: [entry] },
    messageSignature: bundle.messageSignature,
  }
}
