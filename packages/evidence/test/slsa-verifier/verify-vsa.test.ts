import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { type Vsa, vsaStatement } from '../../src/in-toto/vsa.ts'
import { CannotCheck } from '../../src/sigstore/cannot-check.ts'
import { sshKeyId } from '../../src/slsa-verifier/ssh-key-id.ts'
import { type VsaQuestion, verifyVsa } from '../../src/slsa-verifier/verify-vsa.ts'
import { keyEnvelope, keyPair } from '../../testing/bundles.ts'

const digest = sha256('wheel')
const statement = vsaStatement({
  subject: [{ name: 'widget.whl', digest: { sha256: digest } }],
  verifier: { id: 'https://example.org/verifier' },
  resourceUri: 'pkg:pypi/widget@1.2.0',
  policy: { uri: 'policy.yaml' },
  verificationResult: 'PASSED',
  verifiedLevels: ['SLSA_BUILD_LEVEL_2', 'FEDRAMP_LOW'],
})
const { privateKey, publicKey } = keyPair()

/** An envelope without a bundle, with a signature by each key. */
function envelope(
  keys: { key: KeyObject; keyid?: string; plain?: boolean }[],
  payload = JSON.stringify(statement),
  payloadType = 'application/vnd.in-toto+json',
) {
  const signed = Buffer.from(`DSSEv1 ${payloadType.length} ${payloadType} ${Buffer.byteLength(payload)} ${payload}`)
  const signatures = keys.map(({ key, plain, ...more }) => ({
    ...more,
    sig: sign(hashOf(key), signed, plain ? { key, dsaEncoding: 'ieee-p1363' } : key).toString('base64'),
  }))
  return { payload: Buffer.from(payload).toString('base64'), payloadType, signatures }
}

function hashOf({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject) {
  if (asymmetricKeyType === 'ed25519') return null
  const curves: Record<string, string> = { secp384r1: 'sha384', secp521r1: 'sha512' }
  return curves[asymmetricKeyDetails?.namedCurve ?? ''] ?? 'sha256'
}

const ask = (document: unknown, more: Partial<VsaQuestion> = {}, wanted: Partial<VsaQuestion['wanted']> = {}) =>
  verifyVsa({
    attestation: Buffer.from(typeof document === 'string' ? document : JSON.stringify(document)),
    trust: { signers: [{ kind: 'key', publicKey }] },
    wanted: {
      verifier: 'https://example.org/verifier',
      resource: 'pkg:pypi/widget@1.2.0',
      artifacts: [{ sha256: digest }],
      ...wanted,
    },
    ...more,
  })

const changed = (fields: Partial<Vsa>, more = {}) =>
  envelope(
    [{ key: privateKey }],
    JSON.stringify({ ...statement, ...more, predicate: { ...(statement.predicate as object), ...fields } }),
  )

describe('a summary in an envelope alone', () => {
  test('holds, and gives the statement as it was signed', () => {
    const payload = JSON.stringify(statement, undefined, 1)
    const found = ask(envelope([{ key: privateKey }], payload), {}, { levels: ['SLSA_BUILD_LEVEL_1', 'FEDRAMP_LOW'] })
    expect(Buffer.from(found.payload).toString()).toBe(payload)
    expect(found.signed.signer).toEqual({ kind: 'key', publicKey })
    expect(found.vsa.verifiedLevels).toEqual(['FEDRAMP_LOW', 'SLSA_BUILD_LEVEL_2'])
  })

  test.each([
    ['P-256', generateKeyPairSync('ec', { namedCurve: 'P-256' })],
    ['P-384', generateKeyPairSync('ec', { namedCurve: 'P-384' })],
    ['P-521', generateKeyPairSync('ec', { namedCurve: 'P-521' })],
    ['Ed25519', generateKeyPairSync('ed25519')],
    ['RSA', generateKeyPairSync('rsa', { modulusLength: 2048 })],
  ])('is read with a key of %s, also under the identifier that programs in Go give it', (_, pair) => {
    const pem = pair.publicKey.export({ type: 'spki', format: 'pem' }).toString()
    const trust = { signers: [{ kind: 'key' as const, publicKey: pem }] }
    const keyid = sshKeyId(pair.publicKey) ?? ''
    expect(ask(envelope([{ key: pair.privateKey }]), { trust }).vsa.verificationResult).toBe('PASSED')
    expect(ask(envelope([{ key: pair.privateKey, keyid }]), { trust }).vsa.verificationResult).toBe('PASSED')
    expect(() => ask(envelope([{ key: privateKey, keyid }]), { trust })).toThrow('no valid signature: ')
  })

  test.each(['P-256', 'P-384', 'P-521'] as const)('is read with a signature of %s as two plain numbers', namedCurve => {
    const pair = keyPair(namedCurve)
    const trust = { signers: [{ kind: 'key' as const, publicKey: pair.publicKey }] }
    // One number in 256 begins with a zero byte, and every second one with a bit that DER must not take for a sign.
    for (const [text] of Array.from({ length: 40 }, (_, at) => [JSON.stringify({ ...statement, at })])) {
      const document = envelope([{ key: pair.privateKey, plain: true }], text)
      expect(ask(document, { trust }).vsa.verificationResult).toBe('PASSED')
    }
  })

  test('one good signature of several is enough', () => {
    const other = keyPair().privateKey
    expect(ask(envelope([{ key: other }, { key: privateKey }])).vsa.verificationResult).toBe('PASSED')
    expect(() => ask(envelope([{ key: other }, { key: other }]))).toThrow('no valid signature: ')
  })

  test.each<[string, string | undefined, string | undefined, boolean]>([
    ['both name the same', 'keystore://1', 'keystore://1', true],
    ['only the question names one', undefined, 'keystore://1', true],
    ['the envelope names another', 'keystore://1', 'keystore://2', false],
    ['only the envelope names one, of no known form', 'keystore://1', undefined, false],
  ])('the identifier of the key: %s', (_, keyid, keyId, holds) => {
    const document = envelope([{ key: privateKey, ...(keyid === undefined ? {} : { keyid }) }])
    const asked = () => ask(document, keyId === undefined ? {} : { keyId })
    if (holds) expect(asked().vsa.verificationResult).toBe('PASSED')
    else expect(asked).toThrow('no valid signature: none is by the key that was asked for')
  })
})

describe('a summary in a Sigstore bundle', () => {
  test('holds: slsa-verifier cannot read it', () => {
    expect(ask(keyEnvelope(privateKey, JSON.stringify(statement))).signed.logged).toBe(false)
  })

  test('names its key by a hint, which counts if an identifier was asked for', () => {
    const bundle = keyEnvelope(privateKey, JSON.stringify(statement))
    bundle.dsseEnvelope.signatures[0].keyid = 'a hint'
    expect(ask(bundle).vsa.verificationResult).toBe('PASSED')
    expect(ask(bundle, { keyId: 'a hint' }).vsa.verificationResult).toBe('PASSED')
    expect(() => ask(bundle, { keyId: 'another' })).toThrow('no valid signature: ')
  })

  test('by another key is refused', () => {
    const bundle = keyEnvelope(keyPair().privateKey, JSON.stringify(statement))
    expect(() => ask(bundle)).toThrow('no valid signature: the signature was not made over this content by this signer')
  })
})

const older = { predicateType: 'https://slsa.dev/verification_summary/v0.2' }
describe('refuses, with the phrase of slsa-verifier', () => {
  test.each<[string, unknown, Partial<VsaQuestion['wanted']>, string]>([
    ['a changed statement', { ...envelope([{ key: privateKey }]), payload: 'e30=' }, {}, 'no valid signature: '],
    ['no signature', envelope([]), {}, 'no valid signature: '],
    ['a signature that is none', { ...envelope([]), signatures: [{ sig: '' }] }, {}, 'no valid signature: '],
    [
      'too many signatures',
      { ...envelope([]), signatures: Array(101).fill({ sig: 'eA==' }) },
      {},
      'invalid DSSE envelope payload: it has 101',
    ],
    ['no JSON', '{', {}, 'invalid DSSE envelope payload: it is not JSON'],
    [
      'two payloads',
      '{"payload":"","payload":"","payloadType":"","signatures":[]}',
      {},
      'invalid DSSE envelope payload: ',
    ],
    [
      'another payload type',
      envelope([{ key: privateKey }], '{}', 'text/plain'),
      {},
      'invalid DSSE envelope payload: expected payload type "application/vnd.in-toto+json", got "text/plain"',
    ],
    [
      'no statement',
      envelope([{ key: privateKey }], '{}'),
      {},
      'invalid DSSE envelope payload: it is not an in-toto statement',
    ],
    [
      'another predicate',
      changed({}, { predicateType: 'https://slsa.dev/provenance/v1' }),
      {},
      'invalid DSSE envelope payload: its predicate is',
    ],
    [
      'a field of a wrong type',
      changed({ verifiedLevels: 'SLSA_BUILD_LEVEL_3' as never }),
      {},
      'invalid DSSE envelope payload: "verifiedLevels"',
    ],
    [
      'another verifier',
      changed({ verifier: { id: 'https://example.org/other' } }),
      {},
      'verifier ID does not match: its verifier is "https://example.org/other"',
    ],
    [
      'no verifier',
      changed({ verifier: { id: '' } }),
      {},
      'empty value in required field: it does not name its verifier',
    ],
    [
      'a level that is too low',
      changed({}),
      { levels: ['SLSA_BUILD_LEVEL_3'] },
      'verified levels do not match: its level of the track BUILD is 2, not at least 3',
    ],
    ['a level that is none', changed({}), { levels: ['SLSA_BUILD_LEVEL_X'] }, 'invalid SLSA level: '],
    [
      'FAILED',
      changed({ verificationResult: 'FAILED' }),
      {},
      'verificationResult is not PASSED: its result is "FAILED"',
    ],
    ['another resource', changed({ resourceUri: 'pkg:pypi/widget@1.3.0' }), {}, 'resource URI does not match: '],
    [
      'another subject',
      changed({}, { subject: [{ digest: { sha256: sha256('x') } }] }),
      {},
      'missing subject digest: it is not about sha256:',
    ],
    [
      'a subject of a weaker digest',
      changed({}, { subject: [{ digest: { sha1: 'ab' } }] }),
      {},
      'missing subject digest: it is not about sha256:',
    ],
    [
      'a weaker digest, asked for',
      changed({}),
      { artifacts: [{ md5: 'ab' }] },
      'invalid hash: md5 does not identify an artifact',
    ],
    ['no digest', changed({}), { artifacts: [] }, 'empty value in required field: no digest was given'],
  ])('%s', (_, document, wanted, phrase) => {
    const asked = () => ask(document, {}, wanted)
    expect(asked).toThrow(`: ${phrase}`)
    expect(asked).not.toThrow(CannotCheck)
  })

  test.each<[string, unknown, string]>([
    ['another version of the predicate', changed({}, older), 'verification_summary/v0.2'],
    ['another version of the statement', changed({}, { _type: 'https://in-toto.io/Statement/v2' }), 'Statement/v2'],
    ['another format', { base64Signature: 'x' }, 'cosign'],
  ])('%s could not be checked', (_, document, name) => {
    expect(() => ask(document)).toThrow(CannotCheck)
    expect(() => ask(document)).toThrow(name)
  })

  test('a key of a kind that is not known could not be checked', () => {
    const pair = generateKeyPairSync('ec', { namedCurve: 'secp256k1' })
    const pem = pair.publicKey.export({ type: 'spki', format: 'pem' }).toString()
    const trust = { signers: [{ kind: 'key' as const, publicKey: pem }] }
    expect(sshKeyId(pair.publicKey)).toBeUndefined()
    expect(() => ask(envelope([{ key: pair.privateKey }]), { trust })).toThrow('secp256k1')
  })
})
