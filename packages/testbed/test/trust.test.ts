import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { signingConfig, trustedRoot } from '../src/sigstore/trust.ts'

describe('the trusted root', () => {
  test('names every service, with the key ids that entries refer to', () => {
    const { publicKey: rekorKey } = generateKeyPairSync('ed25519')
    const { publicKey: certificateLogKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const { publicKey: rekorV1Key } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const root = trustedRoot({ fulcioChain: '', timestampChain: '', certificateLogKey, rekorKey, rekorV1Key })
    expect(root.tlogs).toMatchObject([
      { baseUrl: 'https://rekor.local', publicKey: { keyDetails: 'PKIX_ED25519' } },
      { baseUrl: 'https://rekor1.local', publicKey: { keyDetails: 'PKIX_ECDSA_P256_SHA_256' } },
    ])
    expect(Buffer.from(root.ctlogs[0]?.logId.keyId ?? '', 'base64')).toHaveLength(32)
    expect(root.timestampAuthorities[0]?.uri).toBe('http://127.0.0.1:18016/api/v1/timestamp')
  })
})

describe('the signing config', () => {
  test('sends signers to the services on loopback', () => {
    const { caUrls, rekorTlogUrls, rekorTlogConfig } = signingConfig()
    expect(caUrls).toMatchObject([{ url: 'http://127.0.0.1:18011', majorApiVersion: 1 }])
    expect(rekorTlogUrls).toMatchObject([
      { url: 'http://127.0.0.1:18014', majorApiVersion: 2 },
      { url: 'http://127.0.0.1:18027', majorApiVersion: 1 },
    ])
    expect(rekorTlogConfig).toEqual({ selector: 'ANY' })
  })
})
