import { describe, expect, test } from '@jest/globals'
import { parseBundle } from '../../src/sigstore/bundle.ts'
import { bundleMediaType } from '../../src/sigstore/bundle-type.ts'
import { CannotCheck } from '../../src/sigstore/cannot-check.ts'
import { fixture, type Json, json } from '../../testing/bundles.ts'

describe('parseBundle', () => {
  test('reads text, bytes and parsed JSON', () => {
    for (const form of [fixture('key.json'), fixture('key.json').toString(), json('key.json')]) {
      expect(parseBundle(form).mediaType).toBe(bundleMediaType)
    }
  })

  test.each([
    ['nothing but a media type', { mediaType: bundleMediaType }, 'it is damaged'],
    ['text that is no JSON', '{', 'it is not JSON'],
    ['a key twice', '{"mediaType":"a","media\\u0054ype":"b"}', 'it has the key "mediaType" twice in one object.'],
  ])('refuses %s', (_, bundle, message) => {
    expect(() => parseBundle(bundle)).toThrow(message)
  })

  test.each([
    [
      'an attestation beside a signature',
      'keyless.json',
      [],
      'dsseEnvelope',
      'key-statement.json',
      'content: messageSignature and dsseEnvelope',
    ],
    [
      'a key beside a certificate',
      'keyless.json',
      ['verificationMaterial'],
      'publicKey',
      'key.json',
      'kind of signer: publicKey and certificate',
    ],
  ])('refuses %s: two programs could verify two different things', (_, name, place, field, other, message) => {
    const [bundle, source] = [json(name), json(other)]
    const within = (value: Json): Json => place.reduce((inner, key) => inner[key], value)
    within(bundle)[field] = within(source)[field]
    expect(() => parseBundle(bundle)).toThrow(`it has more than one ${message}.`)
    expect(() => parseBundle(bundle)).not.toThrow(CannotCheck)
  })

  test('refuses a second content under the name that only other programs read', () => {
    const bundle = { ...json('key.json'), dsse_envelope: json('key-statement.json').dsseEnvelope }
    expect(() => parseBundle(bundle)).toThrow('it has more than one content: messageSignature and dsse_envelope.')
  })

  test('refuses a certificate chain in version 0.3', () => {
    const bundle = json('keyless.json')
    const { certificate } = bundle.verificationMaterial
    bundle.verificationMaterial = {
      ...bundle.verificationMaterial,
      certificate: undefined,
      x509CertificateChain: { certificates: [certificate] },
    }
    expect(() => parseBundle(bundle)).toThrow('it is damaged (invalid bundle).')
  })

  test('refuses more log entries or timestamps than any signer makes', () => {
    const logged = json('keyless.json')
    logged.verificationMaterial.tlogEntries = Array(9).fill(logged.verificationMaterial.tlogEntries[0])
    expect(() => parseBundle(logged)).toThrow('it has 9 log entries, more than the 8 accepted.')
    const stamped = json('keyless.json')
    const { timestampVerificationData } = stamped.verificationMaterial
    timestampVerificationData.rfc3161Timestamps = Array(9).fill(timestampVerificationData.rfc3161Timestamps[0])
    expect(() => parseBundle(stamped)).toThrow('it has 9 timestamps, more than the 8 accepted.')
  })
})
