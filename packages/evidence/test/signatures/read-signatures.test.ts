import { gzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { readSignatures } from '../../src/signatures/read-signatures.ts'
import type { Signature } from '../../src/signatures/signature.ts'
import { CannotCheck } from '../../src/sigstore/cannot-check.ts'
import { fixture, type Json, json } from '../../testing/bundles.ts'

const bundle = json('keyless-statement.json')
const { dsseEnvelope, verificationMaterial } = bundle
const certificate: string = verificationMaterial.certificate.rawBytes
const pem = `-----BEGIN CERTIFICATE-----\n${certificate}\n-----END CERTIFICATE-----\n`
const attestation = {
  version: 1,
  verification_material: { certificate, transparency_entries: verificationMaterial.tlogEntries },
  envelope: { statement: dsseEnvelope.payload, signature: dsseEnvelope.signatures[0].sig },
}
const provenance = (...attestations: Json[]) => ({
  version: 1,
  attestation_bundles: [{ publisher: { kind: 'GitHub' }, attestations }],
})
const entry = {
  body: Buffer.from('{"kind":"hashedrekord","apiVersion":"0.0.1"}').toString('base64'),
  integratedTime: 1_700_000_000,
  logIndex: 7,
  logID: 'c0d2',
}
const rekorBundle = { SignedEntryTimestamp: 'MEU=', Payload: entry }
const signature: string = json('key.json').messageSignature.signature

const read = (value: Json) => readSignatures(Buffer.from(JSON.stringify(value)))
const kindsOf = (signatures: Signature[]) =>
  signatures.map(one => (one.kind === 'bundle' ? [one.kind, one.format, one.bundle.content.$case] : [one.kind]))

function refused(content: string | Buffer | Json, beside = {}): Error {
  try {
    readSignatures(
      content instanceof Uint8Array
        ? content
        : Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
      beside,
    )
  } catch (error) {
    return error as Error
  }
  throw new Error('nothing was refused')
}

describe('each format becomes the bundles that Sigstore checks', () => {
  const statement = (format: string) => ['bundle', format, 'dsseEnvelope']

  test.each<[string, Json, unknown[]]>([
    ['a Sigstore bundle', bundle, [statement('a Sigstore bundle')]],
    ['a DSSE envelope', dsseEnvelope, [statement('a DSSE envelope')]],
    ['a PEP 740 attestation', attestation, [statement('a PEP 740 attestation')]],
    [
      'PEP 740 provenance of a package index',
      provenance(attestation, attestation),
      [statement('a PEP 740 attestation'), statement('a PEP 740 attestation')],
    ],
    [
      'the attestations of an npm registry',
      { attestations: [{ predicateType: 'https://example.com/predicate/v1', bundle }] },
      [statement('a Sigstore bundle')],
    ],
    [
      'an answer of GitHub’s attestations API',
      {
        attestations: [
          { bundle, repository_id: 1 },
          { bundle: null, bundle_url: 'https://x' },
        ],
      },
      [statement('a Sigstore bundle'), ['unread']],
    ],
    [
      'the JSON that cosign wrote before version 3',
      { base64Signature: signature, cert: Buffer.from(pem).toString('base64'), rekorBundle },
      [['bare']],
    ],
    [
      'the JSON that cosign wrote before version 3',
      { base64Signature: Buffer.from(JSON.stringify(dsseEnvelope)).toString('base64'), cert: pem, rekorBundle },
      [statement('the JSON that cosign wrote before version 3')],
    ],
  ])('%s', (format, value, expected) => {
    const document = read(value)
    expect([document.format, kindsOf(document.signatures)]).toEqual([format, expected])
    const spread = readSignatures(Buffer.from(JSON.stringify(value, undefined, 2)))
    expect(kindsOf(spread.signatures)).toEqual(expected)
  })

  test('lines of different formats, of which one is not known', () => {
    const lines = [bundle, dsseEnvelope, { signed: {}, signatures: [] }].map(line => JSON.stringify(line))
    const { format, signatures } = readSignatures(Buffer.from(`${lines.join('\n')}\n`))
    expect([format, signatures.map(({ kind }) => kind)]).toEqual([
      'several documents, one per line',
      ['bundle', 'bundle', 'unread'],
    ])
  })

  test('each signature of an envelope counts for itself, with its own certificate', () => {
    const { sig } = dsseEnvelope.signatures[0]
    const { signatures } = read({
      ...dsseEnvelope,
      signatures: [
        { keyid: '', sig },
        { sig, cert: pem },
      ],
    })
    expect(signatures.map(one => one.kind === 'bundle' && one.bundle.verificationMaterial.content.$case)).toEqual([
      'publicKey',
      'certificate',
    ])
  })

  test('a bare signature, in base64 and as its bytes, with what stands beside it', () => {
    const bytes = Buffer.from(signature, 'base64')
    const timestamp = Buffer.from(JSON.stringify({ SignedRFC3161Timestamp: 'MIIB' }))
    for (const content of [Buffer.from(`${signature}\n`), bytes])
      for (const [certificateFile, stampFile] of [
        [Buffer.from(pem), timestamp],
        [Buffer.from(Buffer.from(pem).toString('base64')), Buffer.from('MIIB', 'base64')],
      ])
        expect(readSignatures(content, { certificate: certificateFile, timestamp: stampFile })).toEqual({
          format: 'a bare signature',
          signatures: [
            { kind: 'bare', format: 'a bare signature', signature, certificates: [certificate], timestamps: ['MIIB'] },
          ],
        })
    for (const size of [64, 256, 384, 512, 1024])
      expect(readSignatures(Buffer.alloc(size, 0xee)).format).toBe('a bare signature')
  })
})

test('OpenPGP data is kept whole, and what only begins like it is a bare signature', () => {
  const armour = Buffer.from('\n-----BEGIN PGP SIGNATURE-----\n\niQ\n')
  expect(readSignatures(armour)).toEqual({
    format: 'an OpenPGP signature',
    signatures: [{ kind: 'openpgp', format: 'an OpenPGP signature', content: armour }],
  })
  const packet = Buffer.from([0xc2, 62, ...Buffer.alloc(62, 4)])
  expect(readSignatures(packet).signatures).toEqual([expect.objectContaining({ kind: 'openpgp' })])
  packet[1] = 60
  expect(readSignatures(packet).format).toBe('a bare signature')
  expect(() => readSignatures(armour, { certificate: Buffer.from('') })).toThrow('it is not a bare signature')
})

describe('a format that is not read is named, and not refuted', () => {
  test.each<[string, Json | string | Buffer]>([
    ['metadata of TUF or an in-toto link', { signed: { _type: 'link' }, signatures: [] }],
    ['provenance of Google Cloud Build', { image_summary: {}, provenance_summary: {} }],
    ['a JSON web signature', { payload: 'e30', protected: 'eyJ', signature: 'abc' }],
    ['a JSON web signature', { payload: 'e30', signatures: [{ protected: 'eyJ', signature: 'abc' }] }],
    ['an OCI manifest', { mediaType: 'application/vnd.oci.image.manifest.v1+json', layers: [] }],
    ['a PEP 740 attestation of version 2', { ...attestation, version: 2 }],
    ['PEP 740 provenance of a package index of version 2', { ...provenance(), version: 2 }],
    ['an answer of GitHub’s attestations API without any attestation', { attestations: [] }],
    ['JSON whose media type is "text/plain"', { mediaType: 'text/plain' }],
    ['JSON whose media type is missing', []],
    ['an SSH signature', '-----BEGIN SSH SIGNATURE-----\nU1NI\n'],
    ['a signature in DER', Buffer.from([0x30, 0x82, 0x01, 0x33, 0xff])],
    ['a key', fixture('key.pub')],
    ['a gzip file', gzipSync(JSON.stringify(bundle))],
    ['a bare signature in base64', Buffer.alloc(100).toString('base64')],
  ])('%s', (format, content) => {
    const error = refused(content)
    expect(error).toBeInstanceOf(CannotCheck)
    expect(error.message).toContain(`it is ${format}, a format that release-tools does not read.`)
  })
})

describe('two documents in one, and damaged ones, are refused with their reason', () => {
  const envelope = { payload: dsseEnvelope.payload, payloadType: dsseEnvelope.payloadType }

  test.each<[string, Json | string, string]>([
    ['nothing', ' \n', 'it is empty.'],
    [
      'a bundle that is an envelope too',
      { ...bundle, ...dsseEnvelope },
      'two documents in one: a Sigstore bundle and a DSSE envelope.',
    ],
    [
      'an attestation in cosign’s JSON',
      { ...attestation, base64Signature: signature },
      'two documents in one: the JSON that cosign wrote before version 3 and a PEP 740 attestation.',
    ],
    [
      'a bundle with two contents',
      { ...bundle, messageSignature: json('key.json').messageSignature },
      'it has more than one content',
    ],
    ['a bundle with two signers', withMaterial({ publicKey: { hint: 'x' } }), 'it has more than one kind of signer'],
    [
      'a key twice',
      `{"payload":"e30=",${JSON.stringify(dsseEnvelope).slice(1)}`,
      'it has the key "payload" twice in one object.',
    ],
    ['a key twice in a line', `${JSON.stringify(dsseEnvelope)}\n{"a":1,"a":1`, 'it is not JSON'],
    ['an envelope without signatures', { ...envelope, signatures: [] }, 'it has no signature.'],
    [
      'an envelope whose signature is none',
      { ...envelope, signatures: [{ keyid: 'x' }] },
      'one of its signatures is not a text.',
    ],
    [
      'an envelope whose payload is none',
      { ...envelope, payload: {}, signatures: [{ sig: 'MEU=' }] },
      'are not both texts.',
    ],
    [
      'an envelope whose certificate is none',
      { ...envelope, signatures: [{ sig: 'MEU=', cert: 'x' }] },
      'its certificate is not in PEM form.',
    ],
    [
      'an envelope whose certificate is a list',
      { ...envelope, signatures: [{ sig: 'MEU=', cert: [pem] }] },
      'is not a text.',
    ],
    [
      'an envelope with nine certificates',
      { ...envelope, signatures: [{ sig: 'MEU=', cert: pem.repeat(9) }] },
      'it has 9 certificates',
    ],
    ['an attestation with a further field', { ...attestation, timestamps: [] }, 'it has the unknown key "timestamps"'],
    [
      'an attestation with a second statement',
      { ...attestation, envelope: { ...attestation.envelope, payload: 'e30=' } },
      'has the unknown key "payload"',
    ],
    ['an attestation whose version is a text', { ...attestation, version: '1' }, '"version" is "1"'],
    [
      'an attestation of the prototype',
      '{"version":1,"verification_material":{"__proto__":{}},"envelope":{}}',
      'unknown key "__proto__"',
    ],
    [
      'a provenance with nine entries of a log',
      { ...attestation, verification_material: { certificate, transparency_entries: Array(9).fill({}) } },
      'has 9 items, more than the 8',
    ],
    [
      'a provenance whose attestations are none',
      { version: 1, attestation_bundles: {} },
      '"attestation_bundles" is a mapping',
    ],
    [
      'cosign’s JSON with a second content',
      { base64Signature: signature, dsseEnvelope },
      'it has the key "dsseEnvelope", which this format does not have.',
    ],
    ['cosign’s JSON without a signature', { base64Signature: {} }, 'its signature or its certificate is not a text.'],
    ['cosign’s JSON with an empty signature', { base64Signature: '!' }, 'its signature is not in base64.'],
    [
      'cosign’s JSON with other JSON',
      { base64Signature: Buffer.from('{}').toString('base64') },
      'its signature is JSON, and not a DSSE envelope.',
    ],
    [
      'cosign’s JSON with another timestamp',
      { base64Signature: signature, rfc3161Timestamp: {} },
      'its timestamp is not a response of a timestamp authority.',
    ],
  ])('%s', (_, content, message) => {
    const error = refused(content)
    expect(error).not.toBeInstanceOf(CannotCheck)
    expect(error.message).toContain(message)
  })

  test('more signatures than anybody writes are not tried', () => {
    const { sig } = dsseEnvelope.signatures[0]
    const many = { ...envelope, signatures: Array(17).fill({ sig }) }
    expect(refused(many).message).toContain('it has 17 signatures, more than the 16 accepted.')
    const most = JSON.stringify({ ...many, signatures: many.signatures.slice(1) })
    expect(refused(`${most}\n`.repeat(63)).message).toContain('it has 1008 signatures, more than the 1000 accepted.')
    for (const predicateType of [undefined, 'x'])
      expect(refused({ attestations: Array(101).fill({ bundle, predicateType }) }).message).toContain(
        'it has 101 attestations, more than the 100 accepted.',
      )
    expect(refused(provenance(...Array(17).fill(attestation))).message).toContain('has 17 items, more than the 16')
    expect(refused('{}\n'.repeat(1001)).message).toContain('it has 1001 lines with signatures')
  })

  test('what stands beside a signature that is not bare', () => {
    const beside = { certificate: Buffer.from(pem) }
    expect(refused(bundle, beside).message).toContain('it is not a bare signature, so no certificate and no timestamp')
    const stamp = refused(`${signature}\n`, { timestamp: Buffer.from('MIIB') })
    expect(stamp.message).toContain('it is not JSON')
    expect(refused(`${signature}\n`, { certificate: fixture('content.txt') }).message).toContain(
      'its certificate is not in PEM form.',
    )
  })
})

function withMaterial(more: object): Json {
  return { ...bundle, verificationMaterial: { ...verificationMaterial, ...more } }
}
