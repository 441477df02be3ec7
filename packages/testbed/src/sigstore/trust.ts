import { createHash, createPublicKey, type KeyObject, X509Certificate } from 'node:crypto'
import { loopback, ports } from '../ports.ts'
import { rekorV1Name } from './rekor-v1.ts'

/** What verifiers and signers must know about the servers. Keys are public. Chains are PEM, leaf first. */
export interface Services {
  fulcioChain: string
  timestampChain: string
  certificateLogKey: KeyObject
  rekorKey: KeyObject
  rekorV1Key: KeyObject
}

/**
 * The name in Rekor's checkpoints. Verifiers expect the host of the log's `baseUrl` in the trusted root, without a port. Signers
 * find the log at the address in the signing config.
 */
export const rekorName = 'rekor.local'

const operator = 'testbed'
const validFor = { start: '2024-01-01T00:00:00Z' }
const timestampUrl = `${loopback(ports.timestamps)}/api/v1/timestamp`

/** https://github.com/sigstore/protobuf-specs/blob/main/protos/sigstore_trustroot.proto, message TrustedRoot. */
export function trustedRoot({ fulcioChain, timestampChain, certificateLogKey, rekorKey, rekorV1Key }: Services) {
  return {
    mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    tlogs: [
      log(`https://${rekorName}`, rekorKey, 'PKIX_ED25519', checkpointKeyId(rekorName, rekorKey)),
      log(`https://${rekorV1Name}`, rekorV1Key, 'PKIX_ECDSA_P256_SHA_256', sha256(spki(rekorV1Key))),
    ],
    certificateAuthorities: [authority(loopback(ports.fulcio), fulcioChain)],
    ctlogs: [
      log(
        loopback(ports.certificateLog),
        certificateLogKey,
        'PKIX_ECDSA_P256_SHA_256',
        sha256(spki(certificateLogKey)),
      ),
    ],
    timestampAuthorities: [authority(timestampUrl, timestampChain)],
  }
}

/** https://github.com/sigstore/protobuf-specs/blob/main/protos/sigstore_trustroot.proto, message SigningConfig. */
export function signingConfig() {
  const service = (url: string, majorApiVersion: number) => ({ url, majorApiVersion, validFor, operator })
  return {
    mediaType: 'application/vnd.dev.sigstore.signingconfig.v0.2+json',
    caUrls: [service(loopback(ports.fulcio), 1)],
    oidcUrls: [service(loopback(ports.issuer), 1)],
    // Signers take the newest API that they know.
    rekorTlogUrls: [service(loopback(ports.rekor), 2), service(loopback(ports.rekorV1), 1)],
    rekorTlogConfig: { selector: 'ANY' },
    tsaUrls: [service(timestampUrl, 1)],
    tsaConfig: { selector: 'ANY' },
  }
}

function log(baseUrl: string, key: KeyObject, keyDetails: string, keyId: Buffer) {
  return {
    baseUrl,
    hashAlgorithm: 'SHA2_256',
    publicKey: { rawBytes: spki(key).toString('base64'), keyDetails, validFor },
    logId: { keyId: keyId.toString('base64') },
  }
}

function authority(uri: string, chain: string) {
  const certificates = chain.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []
  const parsed = certificates.map(pem => new X509Certificate(pem))
  return {
    subject: { organization: operator, commonName: parsed.at(-1)?.subject.replaceAll('\n', ', ') ?? '' },
    uri,
    certChain: { certificates: parsed.map(({ raw }) => ({ rawBytes: raw.toString('base64') })) },
    validFor,
  }
}

/** Key id of a signed note: SHA-256 of name, line end, algorithm (1: Ed25519) and key. https://c2sp.org/signed-note */
function checkpointKeyId(name: string, key: KeyObject): Buffer {
  return sha256(Buffer.concat([Buffer.from(`${name}\n\x01`), spki(key).subarray(-32)]))
}

function spki(key: KeyObject): Buffer {
  return createPublicKey(key.export({ format: 'pem', type: 'spki' })).export({ format: 'der', type: 'spki' })
}

function sha256(data: Uint8Array): Buffer {
  return createHash('sha256').update(data).digest()
}
