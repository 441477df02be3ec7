/** @needs shell */
import { describe, expect, test } from '@jest/globals'
import { readAuthorities, requireIssued } from '../../src/models/certificate-chain.ts'
import { extensions, type Issued, issue } from './authority.ts'

const root = issue('root', extensions.ca)
const intermediate = issue('between', extensions.ca, root)
const leaf = issue('signer', extensions.signer, intermediate)
/** Later than any certificate of this file is made. */
const now = new Date(Date.now() + 3_600_000)
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000)

function issued(chain: Issued[], authorities = [root], at = now): string {
  const read = readAuthorities(authorities.map(({ pem }) => pem).join(''))
  return requireIssued(
    chain.map(({ der }) => der),
    read,
    at,
  ).subject
}

test('accepts what an authority issued, directly or through others, in any order of these', () => {
  expect(issued([leaf, intermediate])).toBe('CN=signer')
  expect(issued([leaf, root, intermediate])).toBe('CN=signer')
  expect(issued([leaf], [root, intermediate])).toBe('CN=signer')
  const byKeyUsage = issue('usage', 'keyUsage=digitalSignature', root)
  expect(issued([byKeyUsage])).toBe('CN=usage')
  const byPss = issue('pss', extensions.ca, undefined, { rsaBits: 2048 })
  const options = { args: ['-sigopt', 'rsa_padding_mode:pss'] }
  expect(issued([issue('below', extensions.signer, byPss, options)], [byPss])).toBe('CN=below')
})

const short = issue('short', `${extensions.ca.replace('CA:TRUE', 'CA:TRUE,pathlen:0')}`)
const short1024 = issue('short key', extensions.ca, undefined, { rsaBits: 1024 })
const notCa = issue('no authority', 'basicConstraints=CA:FALSE', root)
const forServers = issue('for servers', `${extensions.ca}\nextendedKeyUsage=serverAuth`, root)
const constrained = issue('constrained', `${extensions.ca}\nnameConstraints=critical,permitted;DNS:example.org`)
const strange = issue('strange', `${extensions.ca}\n1.2.3.4=critical,DER:0500`)

describe('refuses', () => {
  test.each<[string, () => string, string]>([
    ['no certificate', () => issued([]), 'it has no certificate.'],
    ['too many', () => issued(Array.from({ length: 10 }, () => leaf)), 'it has 10 certificates.'],
    ['what is no certificate', () => issued([{ ...leaf, der: Buffer.from('x') }]), 'a certificate cannot be read'],
    [
      'one of another authority',
      () => issued([leaf, intermediate], [issue('root', extensions.ca)]),
      'no accepted authority has issued the certificate of "CN=between".',
    ],
    ['a missing one between', () => issued([leaf]), 'no accepted authority has issued the certificate of "CN=signer".'],
    [
      'an issuer that is none',
      () => issued([issue('below', extensions.signer, notCa), notCa]),
      '"CN=no authority" may not issue certificates.',
    ],
    [
      'a chain that is too long for its authority',
      () => {
        const below = issue('below', extensions.ca, short)
        return issued([issue('x', extensions.signer, below), below], [short])
      },
      '"CN=short" may not issue certificates of authorities.',
    ],
    [
      'a certificate for a server',
      () => issued([issue('server', 'keyUsage=digitalSignature\nextendedKeyUsage=serverAuth', root)]),
      'the certificate of "CN=server" is not for signatures of code.',
    ],
    [
      'one with a key for secrets only',
      () => issued([issue('secrets', 'keyUsage=keyEncipherment\nextendedKeyUsage=codeSigning', root)]),
      'the certificate of "CN=secrets" is not for signatures of code.',
    ],
    [
      'an authority for servers',
      () => issued([issue('x', extensions.signer, forServers), forServers]),
      '"CN=for servers" may not issue certificates for signatures of code.',
    ],
    [
      'one without a purpose',
      () => issued([issue('any', 'basicConstraints=CA:FALSE', root)]),
      'the certificate of "CN=any" is not for signatures of code.',
    ],
  ])('%s', (_, attempt, message) => {
    expect(attempt).toThrow(message)
  })
})

describe('could not check', () => {
  test.each<[string, () => string, string]>([
    [
      'one that is no longer valid',
      () => issued([leaf, intermediate], [root], inDays(3)),
      'and nothing proves that it was used then. Ask the publisher for a new signature.',
    ],
    ['one that is not valid yet', () => issued([leaf, intermediate], [root], inDays(-3)), 'nothing proves'],
    [
      'an authority for certain names only',
      () => issued([issue('x', extensions.signer, constrained)], [constrained]),
      'the certificate of "CN=constrained" may vouch for some names only, which release-tools does not compare.',
    ],
    [
      'an unknown limit',
      () => issued([issue('x', extensions.signer, strange)], [strange]),
      'the certificate of "CN=strange" has the critical extension 1.2.3.4, which release-tools does not know and',
    ],
    [
      'a digest for which somebody can make another certificate',
      () => issued([issue('sha1', extensions.signer, root, { digest: 'sha1' })]),
      'it is signed by an algorithm that is weak or not known (1.2.840.10045.4.1).',
    ],
    [
      'an authority with a short key',
      () => issued([issue('x', extensions.signer, short1024)], [short1024]),
      'it is a signature by an RSA key of 1024 bits, which is too weak or not known.',
    ],
  ])('%s', (_, attempt, message) => {
    expect(attempt).toThrow(message)
  })
})

test('authorities come in PEM form', () => {
  expect(() => readAuthorities('x')).toThrow('it has no certificate in PEM form.')
  const broken = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----'
  expect(() => readAuthorities(broken)).toThrow('a certificate cannot be read')
})
