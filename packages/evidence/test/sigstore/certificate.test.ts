import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { certifiedSource, describeIdentity, isIssuedTo } from '../../src/sigstore/certificate.ts'
import { claimedSigner } from '../../src/sigstore/claimed-signer.ts'
import { keyFingerprint } from '../../src/sigstore/public-key.ts'
import { fixture, json } from '../../testing/bundles.ts'

const san = '2.5.29.17'
const issuerV2 = '1.3.6.1.4.1.57264.1.8'
const issuerV1 = '1.3.6.1.4.1.57264.1.1'

/** DER of one element whose content is below 64 KiB. */
function der(tag: number, content: Buffer): Buffer {
  const { length } = content
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}

function certificate(...extensions: [string, Buffer][]) {
  return { oids: extensions.map(([oid, value]) => ({ oid: { id: oid.split('.').map(Number) }, value })) }
}

const names = (...parts: Buffer[]) => der(0x30, Buffer.concat(parts))
const uri = (text: string) => der(0x86, Buffer.from(text))

describe('certifiedSource', () => {
  const oid = (last: number) => `1.3.6.1.4.1.57264.1.${last}`
  const text = (value: string) => der(0x0c, Buffer.from(value))

  test('reads repository, commit and ref, however long', () => {
    const [repository, commit, ref] = [`https://github.com/${'a'.repeat(300)}`, 'c'.repeat(40), 'refs/tags/ü']
    expect(
      certifiedSource(certificate([oid(12), text(repository)], [oid(13), text(commit)], [oid(14), text(ref)])),
    ).toEqual({ repository, commit, ref })
  })

  test('reads workflow, its commit, runner and event, if the certificate names them', () => {
    const of = (...parts: [string, Buffer][]) => certifiedSource(certificate([oid(12), text('r')], ...parts))
    const named: [string, Buffer][] = [
      [oid(9), text('https://github.com/org/release-tools/.github/workflows/release.yml@refs/tags/v1')],
      [oid(10), text('a')],
      [oid(11), text('github-hosted')],
      [oid(20), text('push')],
    ]
    expect(of(...named)).toEqual({
      repository: 'r',
      commit: '',
      ref: '',
      builder: 'https://github.com/org/release-tools/.github/workflows/release.yml@refs/tags/v1',
      builderCommit: 'a',
      runner: 'github-hosted',
      event: 'push',
    })
    expect(of([oid(11), text('a')], [oid(11), text('b')])).toEqual({ repository: 'r', commit: '', ref: '', runner: '' })
  })

  test('is nothing in the certificate of a person', () => {
    expect(certifiedSource(certificate([san, names(uri('i'))]))).toBeUndefined()
  })

  test.each([
    ['twice', [text('https://a'), text('https://a')]],
    ['of another type', [der(0x16, Buffer.from('https://a'))]],
    ['with another length', [Buffer.concat([text('https://a'), Buffer.from('b')])]],
    ['empty', [Buffer.alloc(0)]],
  ])('that is there %s equals no repository', (_, values) => {
    const parts = values.map((value): [string, Buffer] => [oid(12), value])
    expect(certifiedSource(certificate(...parts))).toEqual({ repository: '', commit: '', ref: '' })
  })
})

describe('isIssuedTo', () => {
  test('compares any identity, however long, by its bytes', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 600 }),
        fc.string({ maxLength: 20 }),
        fc.constantFrom(0x86, 0x81),
        (identity, issuer, tag) => {
          const one = certificate(
            [san, names(der(tag, Buffer.from(identity)))],
            [issuerV2, der(0x0c, Buffer.from(issuer))],
          )
          expect(isIssuedTo(one, identity, issuer)).toBe(true)
          expect(isIssuedTo(one, `${identity}x`, issuer)).toBe(false)
          expect(isIssuedTo(one, identity, `${issuer}x`)).toBe(false)
        },
      ),
    )
  })

  test.each([127, 128, 255, 256, 65000])('compares an identity of %i bytes', length => {
    const identity = 'i'.repeat(length)
    const one = certificate([san, names(uri(identity))], [issuerV1, Buffer.from('a')])
    expect(isIssuedTo(one, identity, 'a')).toBe(true)
    expect(isIssuedTo(one, identity.slice(1), 'a')).toBe(false)
  })

  test.each([
    ['a prefix', (text: string) => text.slice(0, -1)],
    ['a suffix', (text: string) => `${text}/`],
    ['another case', (text: string) => text.replace('github', 'GitHub')],
    ['a letter that looks alike', (text: string) => text.replace('a', '\u0430')],
    ['a letter in two parts', (text: string) => text.replace('e', 'e\u0301')],
    ['a port', (text: string) => text.replace('.com', '.com:443')],
    ['a user', (text: string) => text.replace('https://', 'https://user@')],
    ['another host after the user', (text: string) => text.replace('https://', 'https://github.com@evil.example/')],
    ['an escape', (text: string) => text.replace('m', '%6d')],
    ['a path upwards', (text: string) => text.replace('.com', '.com/x/..')],
    ['a space', (text: string) => `${text} `],
    ['the end of a text in C', (text: string) => `${text}\0.evil`],
  ])('a look-alike is another identity, and another issuer: %s', (_, change) => {
    const identity = 'https://github.com/acme/widget/.github/workflows/release.yml@refs/tags/v1.2.0'
    const issuer = 'https://token.actions.github.com/a'
    const certificateOf = (name: string, by: string) =>
      certificate([san, names(uri(name))], [issuerV2, der(0x0c, Buffer.from(by))])
    expect(isIssuedTo(certificateOf(identity, issuer), identity, issuer)).toBe(true)
    const [alike, issuerAlike] = [change(identity), change(issuer)]
    expect(isIssuedTo(certificateOf(alike, issuer), identity, issuer)).toBe(false)
    expect(isIssuedTo(certificateOf(identity, issuer), alike, issuer)).toBe(false)
    expect(isIssuedTo(certificateOf(identity, issuerAlike), identity, issuer)).toBe(false)
    expect(isIssuedTo(certificateOf(identity, issuer), identity, issuerAlike)).toBe(false)
  })

  test('reads the older issuer where there is no newer one', () => {
    const older: [string, Buffer] = [issuerV1, Buffer.from('https://a')]
    expect(isIssuedTo(certificate([san, names(uri('i'))], older), 'i', 'https://a')).toBe(true)
    expect(
      isIssuedTo(
        certificate([san, names(uri('i'))], older, [issuerV2, der(0x0c, Buffer.from('https://b'))]),
        'i',
        'https://a',
      ),
    ).toBe(false)
  })

  test.each([
    ['several names', [[san, names(uri('i'), uri('j'))]]],
    [
      'the name twice',
      [
        [san, names(uri('i'))],
        [san, names(uri('i'))],
      ],
    ],
    ['another kind of name', [[san, names(der(0x82, Buffer.from('i')))]]],
    ['no name', []],
  ] as [string, [string, Buffer][]][])('refuses %s', (_, extensions) => {
    expect(isIssuedTo(certificate(...extensions, [issuerV1, Buffer.from('a')]), 'i', 'a')).toBe(false)
  })

  test('refuses a certificate without issuer, and one without extensions', () => {
    expect(isIssuedTo(certificate([san, names(uri('i'))]), 'i', '')).toBe(false)
    expect(isIssuedTo({}, 'i', '')).toBe(false)
    expect(describeIdentity({})).toBe('"", issuer ""')
  })
})

describe('claimedSigner', () => {
  test('is what the certificate says', () => {
    expect(claimedSigner(fixture('keyless.json'))).toEqual({
      kind: 'identity',
      identity: 'https://github.com/acme/widget/.github/workflows/release.yml@refs/tags/v1.2.3',
      issuer: 'http://127.0.0.1:18010',
    })
  })

  test('refuses a key, and a certificate that does not parse', () => {
    expect(() => claimedSigner(fixture('key.json'))).toThrow('it was made with a key pair, which has no identity.')
    const damaged = json('keyless.json')
    damaged.verificationMaterial.certificate.rawBytes = 'AAAA'
    expect(() => claimedSigner(damaged)).toThrow('it is damaged (')
  })
})

test('the fingerprint of a key is what cosign writes as its hint', () => {
  const { hint } = json('key.json').verificationMaterial.publicKey
  expect(keyFingerprint(fixture('key.pub').toString())).toBe(Buffer.from(hint, 'base64').toString('hex'))
})

test('an identity without issuer is one whose certificate names none, and no other', () => {
  const name: [string, Buffer] = [san, names(uri('i'))]
  expect(isIssuedTo(certificate(name), 'i', 'none')).toBe(true)
  expect(isIssuedTo(certificate(name), 'i', '')).toBe(false)
  for (const named of [
    [issuerV2, der(0x0c, Buffer.from('none'))],
    [issuerV2, der(0x0c, Buffer.alloc(0))],
    [issuerV1, Buffer.from('none')],
    [issuerV1, Buffer.alloc(0)],
  ] as [string, Buffer][])
    expect(isIssuedTo(certificate(name, named), 'i', 'none')).toBe(false)
  const twice: [string, Buffer] = [issuerV2, der(0x0c, Buffer.from('https://a'))]
  expect(isIssuedTo(certificate(name, twice, twice, [issuerV1, Buffer.from('https://a')]), 'i', 'https://a')).toBe(
    false,
  )
})
