import { describe, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { SignatureVerifier } from '../../src/sigstore/sigstore.ts'
import { parseTrustedRoot } from '../../src/sigstore/trusted-root.ts'
import { sigstoreAuthority } from '../../testing/authority.ts'
import type { Json } from '../../testing/bundles.ts'

const issuer = 'https://token.actions.githubusercontent.com'
const authority = sigstoreAuthority()
const at = 'widget/.github/workflows/release.yml@refs/tags/v1'
const run = (owner: string) => ({ workflow: `${owner}/${at}`, repository: `${owner}/widget`, ref: 'refs/tags/v1' })
const statement = (content: string) => ({
  _type: 'https://in-toto.io/Statement/v1',
  subject: [{ name: 'widget', digest: { sha256: sha256(content) } }],
  predicateType: 'https://example.com/predicate/v1',
  predicate: {},
})
/** The publisher's attestation, and one of somebody else with a certificate of the same authority, about something else. */
const [good, evil]: [Json, Json] = [
  authority.bundle(statement('good'), run('acme')),
  authority.bundle(statement('evil'), run('evil')),
]
const verifier = new SignatureVerifier({
  signers: [{ kind: 'identity', identity: `https://github.com/acme/${at}`, issuer }],
  trustedRoot: parseTrustedRoot(authority.trustedRoot),
})
const notBy = 'the signature was not made over this content by this signer.'
const byEvil = `it was made by "https://github.com/evil/${at}"`
const otherEntry = 'its log entry is about something else.'
const damaged = 'it is damaged (invalid bundle).'
const older = (version: string) => `application/vnd.dev.sigstore.bundle+json;version=${version}`

/** Somebody else's bundle, changed with the parts of the publisher's. */
function mixed(change: (bundle: Json, other: Json) => void): Json {
  const bundle: Json = structuredClone(evil)
  change(bundle, structuredClone(good))
  return bundle
}

/** The certificates in the form that older bundles have. */
function chain(bundle: Json, ...owners: Json[]): void {
  const { certificate: _, ...material } = bundle.verificationMaterial
  const certificates = owners.map(({ verificationMaterial }) => verificationMaterial.certificate)
  bundle.verificationMaterial = { ...material, x509CertificateChain: { certificates } }
  bundle.mediaType = older('0.2')
}

test('the publisher’s own is verified', () => {
  expect(verifier.verifyStatement(good).statement).toMatchObject(statement('good'))
})

describe('a bundle of parts of two is refused', () => {
  test.each<[string, (bundle: Json, other: Json) => void, string]>([
    [
      'with the signature of the publisher before its own',
      (bundle, other) => bundle.dsseEnvelope.signatures.unshift(other.dsseEnvelope.signatures[0]),
      damaged,
    ],
    [
      'with the signature of the publisher after its own',
      (bundle, other) => bundle.dsseEnvelope.signatures.push(other.dsseEnvelope.signatures[0]),
      damaged,
    ],
    [
      'with the certificate of the publisher',
      (bundle, other) => (bundle.verificationMaterial.certificate = other.verificationMaterial.certificate),
      notBy,
    ],
    [
      'with all of the publisher but the envelope',
      (bundle, other) => (bundle.verificationMaterial = other.verificationMaterial),
      otherEntry,
    ],
    [
      'with the payload of the publisher',
      (bundle, other) => (bundle.dsseEnvelope.payload = other.dsseEnvelope.payload),
      otherEntry,
    ],
    ['with the certificate of the publisher behind its own', (bundle, other) => chain(bundle, evil, other), byEvil],
    ['with the certificate of the publisher before its own', (bundle, other) => chain(bundle, other, evil), notBy],
    [
      'with the certificate of the publisher in another place',
      (bundle, other) => {
        chain(bundle, evil)
        bundle.verificationMaterial.certificate = other.verificationMaterial.certificate
      },
      'it has more than one kind of signer: certificate and x509CertificateChain.',
    ],
    [
      'with the log entry of the publisher beside its own',
      (bundle, other) => bundle.verificationMaterial.tlogEntries.push(other.verificationMaterial.tlogEntries[0]),
      'it has a log entry or a timestamp twice.',
    ],
  ])('%s', (_, change, message) => {
    expect(() => verifier.verifyStatement(mixed(change))).toThrow(message)
  })

  test('signed by another key than that of its certificate, which is logged with it', () => {
    const [own, other] = [authority.certify(run('acme')), authority.certify(run('evil'))]
    const dsseEnvelope = authority.envelope(statement('evil'), { ...own, key: other.key })
    const tlogEntries = [authority.log(dsseEnvelope, own).entry]
    const material = { certificate: { rawBytes: own.der.toString('base64') }, tlogEntries }
    const bundle = { mediaType: good.mediaType, verificationMaterial: material, dsseEnvelope }
    expect(() => verifier.verifyStatement(bundle)).toThrow(notBy)
  })
})

describe('the media type of one version with the fields of another', () => {
  const of = (mediaType: string, change: (bundle: Json) => void = () => undefined) => {
    const bundle: Json = { ...structuredClone(good), mediaType }
    change(bundle)
    return () => verifier.verifyStatement(bundle)
  }
  const entry = (bundle: Json) => bundle.verificationMaterial.tlogEntries[0]

  test.each([
    [
      '0.3 without the proof of the log',
      () => of(good.mediaType, bundle => delete entry(bundle).inclusionProof),
      damaged,
    ],
    [
      '0.1 without the promise of the log',
      () => of(older('0.1'), bundle => delete entry(bundle).inclusionPromise),
      'it is damaged (invalid v0.1 bundle).',
    ],
    [
      '0.3 without the promise of the log, which shows the time',
      () => of(good.mediaType, bundle => delete entry(bundle).inclusionPromise),
      'it has no signed time: neither a log entry with a time nor a timestamp.',
    ],
    [
      '0.3 with a chain',
      () =>
        of(good.mediaType, bundle => {
          chain(bundle, good)
          bundle.mediaType = good.mediaType
        }),
      damaged,
    ],
    [
      'a version that does not exist',
      () => of('application/vnd.dev.sigstore.bundle.v0.4+json'),
      'it is JSON whose media type is "application/vnd.dev.sigstore.bundle.v0.4+json", a format that',
    ],
  ])('is refused: %s', (_, verify, message) => {
    expect(verify()).toThrow(message)
  })

  test('counts if it has all that its own version asks for', () => {
    for (const version of ['0.1', '0.2', '0.3']) expect(of(older(version))().logged).toBe(true)
  })
})
