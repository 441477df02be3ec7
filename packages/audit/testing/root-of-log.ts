import type { KeyObject } from 'node:crypto'
import { parseTrustedRoot, type TrustedRoot } from '@release-tools/evidence'

/** A trusted root with one log, and nothing else. */
export function rootOfLog(baseUrl: string, key: KeyObject, id: Uint8Array): TrustedRoot {
  return parseTrustedRoot(rootFile(baseUrl, key, id))
}

/** The same, as its file has it. https://github.com/sigstore/protobuf-specs/blob/main/protos/sigstore_trustroot.proto, message TrustedRoot */
export function rootFile(baseUrl: string, key: KeyObject, id: Uint8Array): object {
  const rawBytes = key.export({ format: 'der', type: 'spki' }).toString('base64')
  const keyDetails = key.asymmetricKeyType === 'ed25519' ? 'PKIX_ED25519' : 'PKIX_ECDSA_P256_SHA_256'
  const publicKey = { rawBytes, keyDetails, validFor: { start: '2024-01-01T00:00:00Z' } }
  const logId = { keyId: Buffer.from(id).toString('base64') }
  return {
    mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    tlogs: [{ baseUrl, hashAlgorithm: 'SHA2_256', publicKey, logId }],
    certificateAuthorities: [],
    ctlogs: [],
    timestampAuthorities: [],
  }
}
