import { gzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { parseBundle } from '../../src/sigstore/bundle.ts'
import { CannotCheck } from '../../src/sigstore/cannot-check.ts'
import { fixture, type Json, json } from '../../testing/bundles.ts'

const bundle = json('keyless-statement.json')
const { dsseEnvelope, verificationMaterial } = bundle
const payload = 'eyJhIjoxfQ'

const escaped = (text: string) => text.replaceAll(/[.+?"/]/g, '\\$&')

function refused(content: unknown): Error {
  try {
    parseBundle(content)
  } catch (error) {
    return error as Error
  }
  throw new Error('nothing was refused')
}

describe('a format of signatures that is not read is named, and not refuted', () => {
  test.each<[string, Json]>([
    [
      'a PEP 740 attestation',
      {
        version: 1,
        verification_material: { certificate: 'MII', transparency_entries: verificationMaterial.tlogEntries },
        envelope: { statement: dsseEnvelope.payload, signature: 'MEU' },
      },
    ],
    [
      'PEP 740 provenance of a package index',
      { version: 1, attestation_bundles: [{ publisher: {}, attestations: [] }] },
    ],
    [
      'the attestations of an npm registry',
      { attestations: [{ predicateType: 'https://slsa.dev/provenance/v1', bundle }] },
    ],
    ['an answer of GitHub’s attestations API', { attestations: [{ bundle, repository_id: 1 }] }],
    ['the JSON that cosign wrote before version 3', { base64Signature: 'MEU', cert: 'LS0', rekorBundle: {} }],
    ['the log entry that cosign wrote before version 3', { SignedEntryTimestamp: 'MEU', Payload: { body: '' } }],
    ['a DSSE envelope', dsseEnvelope],
    ['a JSON web signature', { payload, protected: 'eyJ', signature: 'abc' }],
    ['a JSON web signature', { payload, signatures: [{ protected: 'eyJ', signature: 'abc' }] }],
    ['metadata of TUF or an in-toto link', { signed: { _type: 'link' }, signatures: [] }],
    ['provenance of Google Cloud Build', { image_summary: {}, provenance_summary: {} }],
    ['an entry of a Rekor log', { '24296fb24b8ad77a': { body: 'e30=', logID: 'c0d2', logIndex: 7 } }],
    ['an OCI manifest', { mediaType: 'application/vnd.oci.image.manifest.v1+json', layers: [] }],
    [
      'JSON whose media type is "application/vnd.dev.sigstore.bundle.v0.4+json"',
      { ...bundle, mediaType: 'application/vnd.dev.sigstore.bundle.v0.4+json' },
    ],
    ['JSON whose media type is "text/plain"', { mediaType: 'text/plain' }],
    ['JSON whose media type is missing', {}],
    ['JSON whose media type is missing', []],
    ['JSON whose media type is missing', null],
  ])('%s', (format, value) => {
    for (const content of [value, JSON.stringify(value), Buffer.from(JSON.stringify(value, undefined, 2))]) {
      const error = refused(content)
      expect(error).toBeInstanceOf(CannotCheck)
      expect(error.message).toMatch(
        new RegExp(`it is ${escaped(format)}, (?:not a Sigstore bundle|a format that release-tools does not read)\\.`),
      )
    }
  })

  test.each<[string, string | Buffer]>([
    ['an OpenPGP signature', '-----BEGIN PGP SIGNATURE-----\n\niQ\n'],
    ['an OpenPGP signature', Buffer.from([0x89, 0x01, 0x33, 0x04, 0x00])],
    ['an SSH signature', '-----BEGIN SSH SIGNATURE-----\nU1NI\n'],
    ['a PKCS #7 signature', '-----BEGIN PKCS7-----\nMII\n'],
    ['a signature in DER', Buffer.from([0x30, 0x82, 0x01, 0x33, 0xff])],
    ['a certificate', '-----BEGIN CERTIFICATE-----\nMII\n'],
    ['a key', fixture('key.pub')],
    ['a signature by minisign or signify', 'untrusted comment: signature\nRU\n'],
    ['a JSON web signature', 'eyJhbGciOiJFUzI1NiJ9.eyJhIjoxfQ.c2ln\n'],
    ['a PKCS #7 signature', '-----BEGIN SIGNED MESSAGE-----\nMII\n'],
    ['a signature in DER', Buffer.from([0x30, 0x80, 0x06, 0x09])],
    ['a COSE signature', Buffer.from([0xd2, 0x84, 0x43, 0xa1])],
    ['an HTML page', '\n<!DOCTYPE html>\n<title>404</title>'],
    ['an XML document', '<?xml version="1.0"?><Signature/>'],
    ['text in UTF-16', Buffer.from(`\ufeff${JSON.stringify(bundle)}`, 'utf16le')],
    ['text in UTF-16', Buffer.from(JSON.stringify(bundle), 'utf16le')],
    ['text with a byte order mark', `\ufeff${JSON.stringify(bundle)}`],
    ['a gzip file', gzipSync(JSON.stringify(bundle))],
    ['a zip file', Buffer.from('PK\u0003\u0004')],
    ['a bare signature in base64', `${json('key.json').messageSignature.signature}\n`],
  ])('%s', (format, content) => {
    const error = refused(content)
    expect(error).toBeInstanceOf(CannotCheck)
    expect(error.message).toContain(`it is ${format}, not a Sigstore bundle.`)
  })
})

test.each([
  ['nothing', '', 'it is not JSON'],
  ['a manifest', 'schema: "x"\nproject:\n  name: "widget"\n', 'it is not JSON'],
  ['a bundle that is cut', JSON.stringify(bundle).slice(0, 300), 'it is not JSON'],
  ['a statement that nobody signed', fixture('statement.json'), 'it is an in-toto statement without a signature.'],
])('%s is refuted', (_, content, message) => {
  const error = refused(content)
  expect(error).not.toBeInstanceOf(CannotCheck)
  expect(error.message).toContain(message)
})
