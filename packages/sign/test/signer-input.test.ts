import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseSigner, withLogin, withPlugin } from '../src/signer-input.ts'

const uuid = '1234abcd-12ab-34cd-56ef-1234567890ab'

test.each(['auto', 'key', 'keyless'])('%s is a word', word => {
  expect(parseSigner(word)).toEqual({ kind: word })
})

test.each([
  ['awskms', `awskms:///${uuid}`],
  ['awskms', 'awskms:///alias/release'],
  ['awskms', 'awskms:///mrk-1234abcd12ab34cd56ef1234567890ab'],
  ['awskms', `awskms:///arn:aws-us-gov:kms:us-gov-west-1:111122223333:key/${uuid}`],
  ['awskms', 'awskms://kms.example.org/arn:aws:kms:eu-central-1:111122223333:alias/team/release'],
  ['gcpkms', 'gcpkms://projects/acme/locations/europe/keyRings/r/cryptoKeys/k'],
  ['gcpkms', 'gcpkms://projects/example.org:acme/locations/global/keyRings/r/cryptoKeys/k/cryptoKeyVersions/12'],
  ['azurekms', 'azurekms://acme.vault.azure.net/release'],
  ['azurekms', 'azurekms://acme.vault.azure.net/release/0123456789abcdef0123456789abcdef'],
  ['k8s', 'k8s://release/cosign-key'],
  ['hashivault', 'hashivault://release'],
  ['openbao', 'openbao://release-2027.a'],
])('%s: %s is the address of a key', (kind, address) => {
  expect(parseSigner(address)).toEqual({ kind, key: address, login: {} })
})

describe('refuses', () => {
  test.each([
    [
      'awskms://alias/x',
      '"awskms://alias/x" is not the address of a key in AWS KMS. Write it as awskms:///alias/release or',
    ],
    ['awskms:///x', 'is not the address of a key in AWS KMS.'],
    ['awskms:/alias/x', 'is not the address of a key in AWS KMS.'],
    ['awskms:///alias/x y', 'is not the address of a key in AWS KMS.'],
    ['gcpkms://projects/p/cryptoKeys/k', 'is not the address of a key in Google Cloud KMS.'],
    ['azurekms://acme/release', 'Write it as azurekms://VAULT.vault.azure.net/KEY or'],
    ['k8s://secret', 'is not the address of a key in Kubernetes. Write it as k8s://NAMESPACE/SECRET.'],
    ['hashivault://transit/release', 'is not the address of a key in Vault. Write it as hashivault://KEY.'],
    ['openbao://', 'is not the address of a key in OpenBao.'],
    ['gitlab://acme/widget', 'it is "gitlab://acme/widget". Valid values: '],
    ['Constructor://x', 'it is "Constructor://x". Valid values: '],
    ['/etc/passwd', 'it is "/etc/passwd". Valid values: '],
    ['dry-run', 'it is "dry-run". Valid values: '],
  ])('%s', (text, message) => {
    expect(() => parseSigner(text)).toThrow(message)
  })

  test('whatever could be an option of cosign', () => {
    fc.assert(fc.property(fc.string(), text => expect(() => parseSigner(`-${text}`)).toThrow('Valid values: ')))
  })
})

describe('a plugin', () => {
  const digest = 'a'.repeat(64)

  test('is a scheme of its own, with a program and its digest', () => {
    expect(withPlugin(parseSigner('yubikey://slot-id=9c'), `bin/my plugin@sha256:${digest}`)).toEqual({
      kind: 'plugin',
      key: 'yubikey://slot-id=9c',
      login: {},
      program: { path: 'bin/my plugin', sha256: digest },
    })
    const vault = parseSigner('hashivault://release')
    expect(withPlugin(vault, undefined)).toBe(vault)
  })

  test.each<[string, string, string | undefined, string]>([
    [
      'no program for another scheme',
      'constructor://x',
      undefined,
      'it is "constructor://x". Valid values: auto, key, keyless, awskms:///alias/release, gcpkms://',
    ],
    ['a program without a digest', 'other://x', 'bin/x', 'it is "bin/x". Write it as PATH@sha256:…'],
    ['a short digest', 'other://x', 'bin/x@sha256:abc', 'it is "bin/x@sha256:abc".'],
    ['a program that is not needed', 'key', `x@sha256:${digest}`, 'the signer is "key", which needs no program.'],
    [
      'a program for a service that cosign knows',
      'hashivault://x',
      `x@sha256:${digest}`,
      'the signer is "hashivault://x", which needs no program. Leave it out.',
    ],
  ])('with %s is refused', (_, signer, program, message) => {
    expect(() => withPlugin(parseSigner(signer), program)).toThrow(message)
  })
})

describe('a login', () => {
  const vault = parseSigner('hashivault://release')

  test('has the settings of its service, one a line', () => {
    const lines = ['address: https://vault.example.org:8200', 'role:release', 'path: jwt/github']
    expect(withLogin(vault, lines)).toEqual({
      kind: 'hashivault',
      key: 'hashivault://release',
      login: { address: 'https://vault.example.org:8200', role: 'release', path: 'jwt/github' },
    })
    expect(withLogin(vault, [])).toBe(vault)
  })

  test.each<[string, string, string[], string]>([
    ['of a key pair', 'key', ['role: x'], 'the signer is "key", which has no login. Leave it out.'],
    [
      'of a service without one',
      'k8s://a/b',
      ['role: x'],
      'Kubernetes has no login by the identity of a job. Leave it out, and log in before this step.',
    ],
    [
      'with a setting that there is not',
      'awskms:///alias/x',
      ['token: x'],
      '"token: x" is not a setting of AWS KMS. Write one per line, as `NAME: VALUE`. Settings: role, region, audience.',
    ],
    [
      'without one that must be there',
      'awskms:///alias/x',
      ['role: arn:aws:iam::111122223333:role/release'],
      'it has no `region`. Add `region: eu-central-1`.',
    ],
    [
      'with a value of another form',
      'hashivault://x',
      ['address: vault.example.org'],
      'its `address` is "vault.example.org". Write it as `address: https://vault.example.org:8200`.',
    ],
    [
      'with a setting twice',
      'hashivault://x',
      ['role: a', 'address: https://vault.example.org', 'role: b'],
      'it has `role` twice. Leave out one.',
    ],
    [
      'with a setting that all objects have',
      'hashivault://x',
      ['constructor: x'],
      '"constructor: x" is not a setting of Vault.',
    ],
  ])('%s is refused', (_, signer, lines, message) => {
    expect(() => withLogin(parseSigner(signer), lines)).toThrow(`Could not log in to the signer: ${message}`)
  })
})
