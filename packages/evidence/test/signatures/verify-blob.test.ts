import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { digestsOfFile } from '@release-tools/base'
import { hashNames } from '../../src/in-toto/digests.ts'
import { type Beside, readSignatures } from '../../src/signatures/read-signatures.ts'
import { bytesSubject } from '../../src/signatures/subject.ts'
import { checkSignatures, verifyBlob } from '../../src/signatures/verify-blob.ts'
import { CannotCheck } from '../../src/sigstore/cannot-check.ts'
import type { Signer } from '../../src/sigstore/signer.ts'
import { SignatureVerifier } from '../../src/sigstore/sigstore.ts'
import { parseTrustedRoot } from '../../src/sigstore/trusted-root.ts'
import { sigstoreAuthority } from '../../testing/authority.ts'
import { fixture, type Json, json, keyBundle, keyEnvelope, keyPair } from '../../testing/bundles.ts'

const directory = await mkdtemp(join(tmpdir(), 'verify-blob-'))
const file = join(directory, 'content.txt')
const content = fixture('content.txt')
await writeFile(file, content)
const { sha256 = '', sha512 = '' } = await digestsOfFile(file, hashNames)
const type = 'https://example.com/predicate/v1'
const statement = (more: object = {}) =>
  JSON.stringify({
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: 'content.txt', digest: { sha256 } }],
    predicateType: type,
    predicate: {},
    ...more,
  })

const pem = (key: KeyObject) => key.export({ type: 'spki', format: 'pem' }).toString()
const byKeys = (...keys: string[]): Signer[] => keys.map(publicKey => ({ kind: 'key', publicKey }))
const anybody: Signer = { kind: 'identity', identity: 'https://example.com/me', issuer: 'https://example.com' }

function verify(document: Json | Buffer, signers: Signer[], more: { type?: string; beside?: Beside } = {}) {
  const bytes = document instanceof Uint8Array ? document : Buffer.from(JSON.stringify(document))
  const signatures = readSignatures(bytes, more.beside)
  return verifyBlob({
    file,
    signatures,
    trust: { signers, trustedRoot: parseTrustedRoot(json('trusted-root.json')) },
    type: more.type,
  })
}

const kinds: [string, () => { privateKey: KeyObject; publicKey: KeyObject }, (string | null)[]][] = [
  ['P-256', () => generateKeyPairSync('ec', { namedCurve: 'P-256' }), ['sha256']],
  ['P-384', () => generateKeyPairSync('ec', { namedCurve: 'P-384' }), ['sha384']],
  ['P-521', () => generateKeyPairSync('ec', { namedCurve: 'P-521' }), ['sha512']],
  ['RSA', () => generateKeyPairSync('rsa', { modulusLength: 2048 }), ['sha256', 'sha384', 'sha512']],
  ['RSA for PSS', () => generateKeyPairSync('rsa-pss', { modulusLength: 2048 }), ['sha256', 'sha384', 'sha512']],
  [
    'RSA for PSS with SHA-384',
    () =>
      generateKeyPairSync('rsa-pss', {
        modulusLength: 2048,
        hashAlgorithm: 'sha384',
        mgf1HashAlgorithm: 'sha384',
      }),
    ['sha384'],
  ],
  ['Ed25519', () => generateKeyPairSync('ed25519'), [null]],
]

describe.each(kinds)('a key of the kind %s', (_, generate, hashes) => {
  const { privateKey, publicKey } = generate()
  const signers = byKeys(keyPair('P-384').publicKey, pem(publicKey), keyPair().publicKey)
  const verified = { signer: { kind: 'key', publicKey: pem(publicKey) }, logged: false }
  const bare = (hash: string | null, data: Uint8Array = content) => sign(hash, data, privateKey)

  test.each(hashes)('signs a file by %s: a bare signature, among other keys', async hash => {
    for (const document of [bare(hash), Buffer.from(`${bare(hash).toString('base64')}\n`)])
      expect(await verify(document, signers)).toEqual({ ...verified, format: 'a bare signature' })
    const cosign = { base64Signature: bare(hash).toString('base64') }
    expect(await verify(cosign, signers)).toMatchObject(verified)
  })

  test.each(hashes)('signs an envelope by %s', async hash => {
    const { dsseEnvelope } = keyEnvelope(privateKey, statement(), undefined, hash)
    expect(await verify(dsseEnvelope, signers)).toEqual({ ...verified, format: 'a DSSE envelope', predicateType: type })
  })

  test('does not pass for another file, nor by another key', async () => {
    const [hash = null] = hashes
    const other = verify(bare(hash, Buffer.from('other')), signers)
    await expect(other).rejects.toThrow('the signature was not made over this content by this signer.')
    await expect(other).rejects.not.toBeInstanceOf(CannotCheck)
    await expect(verify(bare(hash), byKeys(keyPair().publicKey))).rejects.toThrow('was not made over this content')
  })
})

test.each([
  ['P-384', 'sha256'],
  ['P-521', 'sha384'],
] as const)('a key on %s does not sign by the weaker %s', async (curve, hash) => {
  const { privateKey, publicKey } = keyPair(curve)
  const envelope = keyEnvelope(privateKey, statement(), undefined, hash).dsseEnvelope
  await expect(verify(envelope, byKeys(publicKey))).rejects.toThrow('was not made over this content')
  await expect(verify(sign(hash, content, privateKey), byKeys(publicKey))).rejects.toThrow('was not made over')
  // The bundle may say it, and nothing follows from that.
  const bundle = verify(keyBundle(privateKey, content, hash), byKeys(publicKey))
  await expect(bundle).rejects.toThrow(`its digest is ${hash}, but a key of this kind signs`)
})

test('a key for PSS with a weak digest could not be checked', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa-pss', {
    modulusLength: 2048,
    hashAlgorithm: 'sha1',
    mgf1HashAlgorithm: 'sha1',
  })
  const error = verify(sign('sha1', content, privateKey), byKeys(pem(publicKey)))
  await expect(error).rejects.toBeInstanceOf(CannotCheck)
  await expect(error).rejects.toThrow('it is a signature by an RSA key for sha1, which is too weak or not known.')
})

test('a short RSA key could not be checked', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 })
  const base64Signature = sign('sha256', content, privateKey).toString('base64')
  for (const document of [{ base64Signature }, keyEnvelope(privateKey, statement()).dsseEnvelope]) {
    const error = verify(document, byKeys(pem(publicKey)))
    await expect(error).rejects.toBeInstanceOf(CannotCheck)
    await expect(error).rejects.toThrow('it is a signature by an RSA key of 1024 bits, which is too weak or not known.')
  }
})

describe('an envelope', () => {
  const pair = keyPair()
  const { dsseEnvelope } = keyEnvelope(pair.privateKey, statement())
  const signers = byKeys(pair.publicKey)

  test('with the signatures of several: one accepted signer is enough', async () => {
    const other = keyEnvelope(keyPair().privateKey, statement()).dsseEnvelope.signatures[0]
    const both = { ...dsseEnvelope, signatures: [other, dsseEnvelope.signatures[0]] }
    expect(await verify(both, signers)).toMatchObject({ format: 'a DSSE envelope', predicateType: type })
    await expect(verify({ ...both, signatures: [other] }, signers)).rejects.toThrow('was not made over this content')
  })

  test('with a certificate, and nothing that shows when: could not be checked', async () => {
    const { rawBytes } = json('keyless-statement.json').verificationMaterial.certificate
    const cert = `-----BEGIN CERTIFICATE-----\n${rawBytes}\n-----END CERTIFICATE-----\n`
    const envelope = json('keyless-statement.json').dsseEnvelope
    envelope.signatures[0].cert = cert
    const error = verify(envelope, [anybody])
    await expect(error).rejects.toBeInstanceOf(CannotCheck)
    await expect(error).rejects.toThrow('neither a log entry with a time nor a timestamp shows when it was made.')
    // Where no certificate is accepted, nothing can show it.
    await expect(verify(envelope, signers)).rejects.not.toBeInstanceOf(CannotCheck)
  })

  test('of another type than asked, or where a signature of the file is asked for', async () => {
    await expect(verify(dsseEnvelope, signers, { type: 'https://x' })).rejects.toThrow(`is of type "${type}".`)
    const bare = sign('sha256', content, pair.privateKey)
    await expect(verify(bare, signers, { type })).rejects.toThrow('not an attestation of the type given by --type.')
  })

  test.each([
    ['sha1', { sha1: 'a'.repeat(40) }, 'by sha1, which does not identify a file; sha256, sha384, sha512 do.'],
    ['md5 and sha1', { md5: 'a'.repeat(32), sha1: 'b'.repeat(40) }, 'by md5 and sha1, which does not identify a file'],
    ['another digest', { sha256: 'a'.repeat(64) }, `is not about this file (sha256 ${sha256}).`],
    ['one right and one wrong digest', { sha256, sha512: 'a'.repeat(128) }, 'is not about this file'],
    ['its digest in capitals', { sha256: sha256.toUpperCase() }, 'is not about this file'],
  ])('that names its subject by %s', async (_, digest, message) => {
    const { dsseEnvelope: other } = keyEnvelope(pair.privateKey, statement({ subject: [{ digest }] }))
    await expect(verify(other, signers)).rejects.toThrow(message)
  })
})

test.each(['P-256', 'P-384'] as const)('a bundle that names no digest: its key on %s says which', async curve => {
  const pair = keyPair(curve)
  const bundle = keyBundle(pair.privateKey, content)
  for (const messageDigest of [undefined, {}, { algorithm: 'SHA2_256' }, { digest: '' }]) {
    const undigested = { ...bundle, messageSignature: { ...bundle.messageSignature, messageDigest } }
    expect(await verify(undigested, byKeys(pair.publicKey))).toMatchObject({ format: 'a Sigstore bundle' })
    await expect(verify(undigested, byKeys(keyPair(curve).publicKey))).rejects.toThrow('was not made over this content')
  }
  const keyless = json('keyless.json')
  delete keyless.messageSignature.messageDigest
  const acme: Signer = {
    kind: 'identity',
    identity: 'https://github.com/acme/widget/.github/workflows/release.yml@refs/tags/v1.2.3',
    issuer: 'http://127.0.0.1:18010',
  }
  expect(await verify(keyless, [acme])).toMatchObject({ logged: true, time: expect.any(String) })
  const other = { ...keyless, messageSignature: { signature: bundle.messageSignature.signature } }
  await expect(verify(other, [acme])).rejects.toThrow('its timestamp was not made for this signature')
})

test('a key that is too weak says nothing of another one that is accepted too', async () => {
  const weak = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey
  const { privateKey, publicKey } = keyPair()
  const signers = byKeys(pem(weak), publicKey)
  expect(await verify(sign('sha256', content, privateKey), signers)).toMatchObject({ signer: { publicKey } })
})

test('the list of an npm registry says the type of each statement, and not another', async () => {
  const pair = keyPair()
  const bundle = keyEnvelope(pair.privateKey, statement({ subject: [{ name: 'pkg:npm/x@1', digest: { sha512 } }] }))
  const list = (predicateType: string) => ({ attestations: [{ predicateType, bundle }] })
  expect(await verify(list(type), byKeys(pair.publicKey))).toMatchObject({ predicateType: type })
  await expect(verify(list('https://slsa.dev/provenance/v1'), byKeys(pair.publicKey))).rejects.toThrow(
    `the registry calls it "https://slsa.dev/provenance/v1", but its statement is of type "${type}".`,
  )
})

test('what a format demands of a statement is demanded in a list too', async () => {
  const authority = sigstoreAuthority()
  const at = new Date('2026-06-01T12:00:00Z')
  const run = { workflow: 'acme/w/.github/workflows/r.yml@refs/tags/v1', repository: 'acme/w', ref: 'refs/tags/v1' }
  const certificate = authority.certify({ ...run, commit: '0'.repeat(40) }, at)
  const envelope = authority.envelope(
    JSON.parse(statement({ subject: [{ name: 'x', digest: { sha256 } }] })),
    certificate,
  )
  const { entry } = authority.log(envelope, certificate, 'dsse 0.0.1', at)
  const attestation = {
    version: 1,
    verification_material: { certificate: certificate.der.toString('base64'), transparency_entries: [entry] },
    envelope: { statement: envelope.payload, signature: envelope.signatures[0]?.sig },
  }
  const identity = `https://github.com/${run.workflow}`
  const trustedRoot = parseTrustedRoot(Buffer.from(JSON.stringify(authority.trustedRoot)))
  const trust = {
    signers: [{ kind: 'identity' as const, identity, issuer: 'https://token.actions.githubusercontent.com' }],
    trustedRoot,
  }
  for (const document of [attestation, { attestations: [{ predicateType: type, bundle: attestation }] }]) {
    const signatures = readSignatures(Buffer.from(JSON.stringify(document)))
    await expect(verifyBlob({ file, signatures, trust })).rejects.toThrow(
      'it is about a file with the name "x", not "content.txt".',
    )
  }
})

test('an answer of GitHub that keeps the bundle elsewhere could not be checked', async () => {
  const error = verify({ attestations: [{ bundle: null, bundle_url: 'https://x' }] }, [anybody])
  await expect(error).rejects.toBeInstanceOf(CannotCheck)
  await expect(error).rejects.toThrow('has only the address of the bundle (`bundle_url`)')
})

test('a list goes on after a bundle that cannot be read', async () => {
  const pair = keyPair()
  const bundle = keyEnvelope(pair.privateKey, statement())
  const attestations = [
    { predicateType: type, bundle: {} },
    { predicateType: type, bundle },
  ]
  expect(await verify({ attestations }, byKeys(pair.publicKey))).toMatchObject({ predicateType: type })
  await expect(verify({ attestations: attestations.slice(0, 1) }, byKeys(pair.publicKey))).rejects.toThrow(CannotCheck)
  // A payload that is not JSON claims no verdict, and is refused by itself.
  const damaged = keyEnvelope(pair.privateKey, 'no JSON')
  const both = {
    attestations: [
      { predicateType: type, bundle: damaged },
      { predicateType: type, bundle },
    ],
  }
  expect(await verify(both, byKeys(pair.publicKey))).toMatchObject({ predicateType: type })
})

test('a certificate that cannot be read, and one where only keys are accepted', async () => {
  const pair = keyPair()
  const bare = Buffer.from(`${sign('sha256', content, pair.privateKey).toString('base64')}\n`)
  const pemOf = (base64: string) => Buffer.from(`-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`)
  const by = (certificate: Buffer) => verify(bare, byKeys(pair.publicKey), { beside: { certificate } })
  await expect(by(pemOf('AAAA'))).rejects.toThrow('its certificate is damaged (')
  const { rawBytes } = json('keyless.json').verificationMaterial.certificate
  await expect(by(pemOf(rawBytes))).rejects.toThrow('made with a certificate (keyless), but no identity is accepted.')
  expect(() => by(Buffer.from([0xff, 0xfe, 0x00]))).toThrow('its certificate is not in PEM form.')
  // cosign writes the public key where there is no certificate.
  expect(await by(Buffer.from(pair.publicKey))).toMatchObject({ logged: false })
})

test('no accepted signer can have made it', async () => {
  const bare = sign('sha256', content, keyPair().privateKey)
  await expect(verify(bare, [anybody])).rejects.toThrow(
    'it was made with a key pair, but no public key (PEM) is accepted.',
  )
})

test('bytes in memory, and what is known by its digest alone', async () => {
  const pair = keyPair()
  const trust = { signers: byKeys(pair.publicKey) }
  const verifier = new SignatureVerifier(trust)
  const check = (document: Buffer, subject: Parameters<typeof checkSignatures>[1]['subject']) =>
    checkSignatures(readSignatures(document).signatures, { subject, trust, verifier })
  const image = { name: 'image', digests: async () => ({ sha256 }) }
  const [bare, signed, envelope] = [
    sign('sha256', content, pair.privateKey),
    Buffer.from(JSON.stringify(keyBundle(pair.privateKey, content))),
    Buffer.from(JSON.stringify(keyEnvelope(pair.privateKey, statement()))),
  ]
  for (const document of [bare, signed, envelope])
    expect(await check(document, bytesSubject('content.txt', content))).toMatchObject({ logged: false })
  expect(await check(envelope, image)).toMatchObject({ predicateType: type })
  for (const document of [bare, signed])
    await expect(check(document, image)).rejects.toThrow('not an attestation about what has this digest.')
})
