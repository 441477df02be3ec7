import { describe, expect, test } from '@jest/globals'
import { CannotCheck } from '../../src/sigstore/cannot-check.ts'
import type { Signer } from '../../src/sigstore/signer.ts'
import { SignatureVerifier, type Trust } from '../../src/sigstore/sigstore.ts'
import { parseTrustedRoot, type TrustedRoot } from '../../src/sigstore/trusted-root.ts'
import { fixture, type Json, json, keyBundle, keyEnvelope, keyPair, rekorV1 } from '../../testing/bundles.ts'

const content = fixture('content.txt')
const identity = 'https://github.com/acme/widget/.github/workflows/release.yml@refs/tags/v1.2.3'
const issuer = 'http://127.0.0.1:18010'
const acme: Signer = { kind: 'identity', identity, issuer }
const source = {
  repository: 'https://github.com/acme/widget',
  commit: '0123456789abcdef0123456789abcdef01234567',
  ref: 'refs/tags/v1.2.3',
  builder: 'https://github.com/acme/widget/.github/workflows/release.yml@refs/tags/v1.2.3',
  builderCommit: '0123456789abcdef0123456789abcdef01234567',
  runner: 'github-hosted',
  event: 'push',
}
const key: Signer = { kind: 'key', publicKey: fixture('key.pub').toString() }
const root = () => parseTrustedRoot(json('trusted-root.json'))

function verifier(signers: Signer[] = [acme], trustedRoot: TrustedRoot | undefined = root()) {
  return new SignatureVerifier({ signers, ...(trustedRoot === undefined ? {} : { trustedRoot }) })
}

/** What the check says; the error itself, so that its kind can be asked too. */
function refused(check: () => unknown): Error {
  try {
    check()
  } catch (error) {
    return error as Error
  }
  throw new Error('nothing was refused')
}

const blob = (bundle: Json, by = verifier()) => refused(() => by.verifyBlob(content, bundle))

describe('signatures of cosign', () => {
  test.each([
    ['keyless.json', acme],
    ['key-logged.json', key],
  ])('%s holds, with time and log entry', (name, signer) => {
    expect(verifier([key, acme]).verifyBlob(content, fixture(name))).toEqual({
      signer,
      ...(signer === acme ? { source } : {}),
      time: expect.stringMatching(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      logged: true,
    })
  })

  test('a key needs neither log nor timestamp nor trusted root', () => {
    const expected = { signer: key, logged: false }
    const withoutRoot: Trust = { signers: [key] }
    expect(verifier([key]).verifyBlob(content, fixture('key.json'))).toEqual(expected)
    expect(new SignatureVerifier(withoutRoot).verifyBlob(content, fixture('key.json'))).toEqual(expected)
    expect(new SignatureVerifier(withoutRoot).verifyBlob(content, fixture('key-logged.json'))).toEqual(expected)
  })

  test.each(['keyless-statement.json', 'key-statement.json'])('%s gives its statement', name => {
    expect(verifier([acme, key]).verifyStatement(fixture(name).toString()).statement).toEqual(json('statement.json'))
  })

  test('one verifier serves many files', () => {
    const shared = verifier([acme, key])
    for (const name of ['keyless.json', 'key.json', 'keyless.json', 'key-logged.json']) {
      expect(shared.verifyBlob(content, fixture(name)).signer).toBeDefined()
    }
  })
})

describe('who signed', () => {
  test.each([
    ['another identity', { identity: identity.replace('v1.2.3', 'v1.2.4'), issuer }],
    ['a part of the identity', { identity: 'https://github.com/acme/widget', issuer }],
    ['a pattern that matches it', { identity: '.*', issuer }],
    ['another issuer', { identity, issuer: 'https://token.actions.githubusercontent.com' }],
    ['the start of the issuer', { identity, issuer: 'http://127.0.0.1' }],
    ['no issuer', { identity, issuer: '' }],
  ])('%s is refused', (_, accepted) => {
    const error = blob(fixture('keyless.json'), verifier([{ kind: 'identity', ...accepted }]))
    expect(error.message).toBe(
      `Could not verify the signature: it was made by ${JSON.stringify(identity)}, issuer ${JSON.stringify(issuer)}, but only ` +
        `${JSON.stringify(accepted.identity)}, issuer ${JSON.stringify(accepted.issuer)} is accepted. ` +
        'Do not use the file. Download it and its signature again from the publisher, and check whom you trust.',
    )
  })

  test('bytes that read alike with the eighth bit dropped are not equal', () => {
    const lookalike = identity.replace('acme', 'ácme')
    expect(
      blob(fixture('keyless.json'), verifier([{ kind: 'identity', identity: lookalike, issuer }])).message,
    ).toContain(`but only ${JSON.stringify(lookalike)}`)
  })

  test('another key is refused, and a list of keys is tried', () => {
    const other: Signer = { kind: 'key', publicKey: keyPair().publicKey }
    expect(blob(fixture('key.json'), verifier([other])).message).toContain(
      'the signature was not made over this content by this signer.',
    )
    expect(verifier([other, key]).verifyBlob(content, fixture('key.json')).signer).toEqual(key)
  })

  test('a key does not stand in for an identity, nor the other way round', () => {
    expect(blob(fixture('key.json')).message).toContain(
      'it was made with a key pair, but no public key (PEM) is accepted.',
    )
    expect(blob(fixture('keyless.json'), verifier([key])).message).toContain(
      'it was made with a certificate (keyless), but no identity is accepted.',
    )
  })

  test('a private key in place of the public one is refused without being shown', () => {
    const pem =
      '-----BEGIN ENCRYPTED SIGSTORE PRIVATE KEY-----\nc2VjcmV0\n-----END ENCRYPTED SIGSTORE PRIVATE KEY-----\n'
    const error = refused(() => verifier([{ kind: 'key', publicKey: pem }]))
    expect(error.message).toContain('it is a private key.')
    expect(error.message).not.toContain('c2VjcmV0')
    expect(refused(() => verifier([{ kind: 'key', publicKey: 'x' }])).message).toContain(
      'it is not a public key in PEM form.',
    )
  })
})

describe('what was signed', () => {
  test('other content is refused', () => {
    const error = refused(() => verifier().verifyBlob(Buffer.from('hullo\n'), fixture('keyless.json')))
    expect(error.message).toMatch(/it is for other content: sha256 [0-9a-f]{64}, the file has [0-9a-f]{64}\./)
  })

  test('a digest in the bundle that is not the content’s is refused, though the signature holds', () => {
    const pair = keyPair()
    const bundle = keyBundle(pair.privateKey, content)
    bundle.messageSignature.messageDigest.digest = Buffer.alloc(32).toString('base64')
    expect(blob(bundle, verifier([{ kind: 'key', publicKey: pair.publicKey }])).message).toContain(
      'it is for other content: sha256 0000',
    )
  })

  test('a digest of a kind we do not compute could not be checked', () => {
    const bundle = json('key.json')
    bundle.messageSignature.messageDigest.algorithm = 'SHA3_256'
    const error = blob(bundle, verifier([key]))
    expect(error).toBeInstanceOf(CannotCheck)
    expect(error.message).toContain('its digest is SHA3_256; release-tools computes SHA-256, SHA-384 and SHA-512.')
  })

  test('a changed payload is refused', () => {
    const bundle = json('keyless-statement.json')
    bundle.dsseEnvelope.payload = Buffer.from(
      JSON.stringify({ ...json('statement.json'), predicate: { fine: false } }),
    ).toString('base64')
    expect(refused(() => verifier().verifyStatement(bundle)).message).toContain(
      'its log entry is about something else.',
    )
    bundle.verificationMaterial = json('key-statement.json').verificationMaterial
    expect(refused(() => verifier([key]).verifyStatement(bundle)).message).toContain(
      'the signature was not made over this content',
    )
  })

  test('a changed signature is refused', () => {
    const bundle = json('keyless.json')
    bundle.messageSignature.signature = json('key.json').messageSignature.signature
    expect(blob(bundle).message).toContain(
      'its timestamp was not made for this signature by a timestamp authority of the trusted root.',
    )
  })

  test('an attestation is not the signature of a file, nor the other way round', () => {
    expect(blob(fixture('keyless-statement.json')).message).toContain(
      'the bundle has an attestation (DSSE), not the signature of a file.',
    )
    expect(refused(() => verifier().verifyStatement(fixture('keyless.json'))).message).toContain(
      'the bundle has the signature of a file, not an attestation (DSSE).',
    )
  })

  test.each([
    ['another payload type', '{}', 'text/plain', 'its payload type is "text/plain"'],
    ['another kind of JSON', '{}', undefined, 'it is not an in-toto statement'],
    [
      'no subject',
      JSON.stringify({ ...json('statement.json'), subject: [] }),
      undefined,
      'it is not an in-toto statement',
    ],
    [
      'a subject without digest',
      JSON.stringify({ ...json('statement.json'), subject: [{ name: 'x', digest: {} }] }),
      undefined,
      'not an in-toto',
    ],
    [
      'a subject that is none',
      JSON.stringify({ ...json('statement.json'), subject: ['x'] }),
      undefined,
      'it is not an in-toto statement',
    ],
    ['a list', '[]', undefined, 'it is not an in-toto statement'],
    ['a key twice', '{"_type":"a","_type":"b"}', undefined, 'it has the key "_type" twice in one object.'],
  ])('a signed payload with %s is refused', (_, payload, type, message) => {
    const pair = keyPair()
    const by = verifier([{ kind: 'key', publicKey: pair.publicKey }])
    expect(refused(() => by.verifyStatement(keyEnvelope(pair.privateKey, payload, type))).message).toContain(message)
  })
})

describe('time and logs', () => {
  test('another log is not known: nothing can be said', () => {
    const other = parseTrustedRoot(json('other-trusted-root.json'))
    for (const [name, signer] of [
      ['keyless.json', acme],
      ['key-logged.json', key],
    ] as const) {
      const error = blob(fixture(name), verifier([signer], other))
      expect(error).toBeInstanceOf(CannotCheck)
      expect(error.message).toMatch(/its log entry is from a log \(.{44}\) that the trusted root does not list\./)
    }
  })

  test.each([
    ['certificateAuthorities', /its certificate is from an authority \(.+\) that the trusted root does not list\./],
    [
      'ctlogs',
      /its certificate is from a certificate transparency log \(.{44}\) that the trusted root does not list\./,
    ],
    [
      'timestampAuthorities',
      /its timestamp is from an authority \(issuer .+, serial number [0-9a-f]+\) that the trusted root does not list\./,
    ],
  ])('other %s are not known: nothing can be said', (part, message) => {
    const mixed = { ...json('trusted-root.json'), [part]: json('other-trusted-root.json')[part] }
    const error = blob(fixture('keyless.json'), verifier([acme], parseTrustedRoot(mixed)))
    expect(error).toBeInstanceOf(CannotCheck)
    expect(error.message).toMatch(message)
  })

  test('an authority that is listed, and did not issue the certificate, is refused', () => {
    const forged = json('trusted-root.json')
    const [authority] = forged.certificateAuthorities
    authority.validFor = { start: '2001-01-01T00:00:00Z', end: '2002-01-01T00:00:00Z' }
    const error = blob(fixture('keyless.json'), verifier([acme], parseTrustedRoot(forged)))
    expect(error).not.toBeInstanceOf(CannotCheck)
    expect(error.message).toContain('its certificate was not issued by a certificate authority of the trusted root.')
  })

  test('a log key under the name of another log is refused', () => {
    const forged = json('trusted-root.json')
    forged.tlogs[0].publicKey = json('other-trusted-root.json').tlogs[0].publicKey
    expect(blob(fixture('keyless.json'), verifier([acme], parseTrustedRoot(forged))).message).toContain(
      'its log entry is not valid',
    )
  })

  test.each([
    ['certificateAuthorities', 'the trusted root lists no certificate authority.'],
    ['ctlogs', 'its certificate is from a certificate transparency log ('],
  ])('without %s nothing can be said', (part, message) => {
    const error = blob(
      fixture('keyless.json'),
      verifier([acme], parseTrustedRoot({ ...json('trusted-root.json'), [part]: [] })),
    )
    expect(error).toBeInstanceOf(CannotCheck)
    expect(error.message).toContain(message)
  })

  test('without a trusted root nothing can be said of a certificate', () => {
    const error = refused(() => new SignatureVerifier({ signers: [acme] }).verifyBlob(content, fixture('keyless.json')))
    expect(error).toBeInstanceOf(CannotCheck)
    expect(error.message).toContain('it was made with a certificate, but there is no trusted root.')
  })

  test('a certificate needs a signed time and, where the root has a log, an entry', () => {
    const untimed = json('keyless.json')
    untimed.verificationMaterial.timestampVerificationData = {}
    expect(blob(untimed).message).toContain('it has no signed time: neither a log entry with a time nor a timestamp.')
    const unlogged = json('keyless.json')
    unlogged.verificationMaterial.tlogEntries = []
    expect(blob(unlogged).message).toContain('it has no entry in a transparency log.')
    const logless = parseTrustedRoot({ ...json('trusted-root.json'), tlogs: [] })
    expect(verifier([acme], logless).verifyBlob(content, unlogged)).toMatchObject({
      logged: false,
      time: expect.any(String),
    })
  })

  test('one entry, or one timestamp, does not count twice', () => {
    const twice = json('keyless.json')
    twice.verificationMaterial.tlogEntries.push(twice.verificationMaterial.tlogEntries[0])
    expect(blob(twice).message).toContain('it has a log entry twice.')
    const stamps = json('keyless.json')
    const { timestampVerificationData } = stamps.verificationMaterial
    timestampVerificationData.rfc3161Timestamps.push(timestampVerificationData.rfc3161Timestamps[0])
    expect(blob(stamps).message).toContain('it has a log entry or a timestamp twice.')
  })
})

describe('Rekor v1', () => {
  const signed = new Date(verifier().verifyBlob(content, fixture('keyless.json')).time ?? '')
  const later = new Date(signed.getTime() + 24 * 3600 * 1000)

  test('its promise is a log entry and a signed time', () => {
    const rekor = rekorV1()
    const by = verifier([acme], parseTrustedRoot(rekor.addTo(json('trusted-root.json'))))
    expect(by.verifyBlob(content, rekor.log(json('keyless.json'), signed))).toEqual({
      signer: acme,
      source,
      time: signed.toISOString().replace('.000Z', 'Z'),
      logged: true,
    })
  })

  test('a signature made after the certificate expired is refused', () => {
    const rekor = rekorV1()
    const by = verifier([acme], parseTrustedRoot(rekor.addTo(json('trusted-root.json'))))
    expect(blob(rekor.log(json('keyless.json'), later), by).message).toContain(
      'its certificate was not valid at the signed time.',
    )
  })

  test.each([
    ['rekord', '0.0.1'],
    ['hashedrekord', '0.0.9'],
  ])('an entry of the form %s %s could not be checked', (kind, version) => {
    const rekor = rekorV1()
    const bundle = rekor.log(json('keyless.json'), signed, { kind, apiVersion: version })
    const error = blob(bundle, verifier([acme], parseTrustedRoot(rekor.addTo(json('trusted-root.json')))))
    expect(error).toBeInstanceOf(CannotCheck)
    expect(error.message).toContain(`its log entry is of a form that release-tools does not read (${kind} ${version}).`)
  })

  test('a promise with another time is refused', () => {
    const rekor = rekorV1()
    const bundle = rekor.log(json('keyless.json'), later)
    bundle.verificationMaterial.tlogEntries[0].integratedTime = String(signed.getTime() / 1000)
    const by = verifier([acme], parseTrustedRoot(rekor.addTo(json('trusted-root.json'))))
    expect(blob(bundle, by).message).toContain(
      'its log entry is not valid: the log of the trusted root did not sign it.',
    )
  })
})

test('a certificate that does not parse is refused', () => {
  const bundle = json('keyless.json')
  bundle.verificationMaterial.certificate.rawBytes = 'AAAA'
  expect(blob(bundle).message).toContain('it is damaged')
})
