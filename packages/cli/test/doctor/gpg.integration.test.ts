import { generateKeyPairSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Gnupg } from '@release-tools/sign/testing'
import { adopted, check, release } from './adopted.ts'

const gnupg = new Gnupg()
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const [soon, later] = [inDays(20), inDays(200)]
const next = 'docs/tasks/rotate-a-key.md of release-tools.'

beforeAll(() => {
  gnupg.newKey('forever', 'ed25519')
  gnupg.newKey('ended', 'ed25519', { end: '2025-06-01' })
  gnupg.newKey('soon', 'ed25519', { usage: 'cert' })
  gnupg.newSubkey('soon', 'ed25519', { end: soon })
  gnupg.newKey('later', 'ed25519', { end: later })
  gnupg.newKey('stolen', 'ed25519')
  gnupg.revoke('stolen')
})
afterAll(() => gnupg.remove())

const keysOf = (...names: string[]) => names.map(name => readFileSync(gnupg.exported(name), 'utf8')).join('')

function found(keys: string, secrets = '{ gpg-private-key: x }'): Promise<string[]> {
  return check('gpg', {
    ...adopted,
    [release]: `${adopted[release]}    secrets: ${secrets}\n`,
    '.github/gpg.asc': keys,
  })
}

test('a key that does not expire, or not soon, is fine, also beside one that is revoked', async () => {
  for (const secrets of ['{ gpg-private-key: x }', 'inherit'])
    expect(await found(keysOf('forever'), secrets)).toEqual([
      'ok | .github/gpg.asc has an OpenPGP key that does not expire.',
    ])
  expect(await found(keysOf('stolen', 'soon', 'later'))).toEqual([
    `ok | .github/gpg.asc has an OpenPGP key that counts until ${later}T12:00:00Z.`,
  ])
})

test('a key whose subkey expires soon is told before the release', async () => {
  expect(await found(keysOf('soon', 'ended'))).toEqual([
    `warns | The OpenPGP key in .github/gpg.asc expires on ${soon}T12:00:00Z. | Prolong or replace it before: ${next}`,
  ])
})

test.each([['ended'], ['stolen']])('a key that is %s fails the next release', async name => {
  expect(await found(keysOf(name))).toEqual([
    `fails | No OpenPGP key in .github/gpg.asc counts today: each is revoked, has expired, or cannot sign. | See which with \`release-tools keys\`, and replace it: ${next}`,
  ])
})

test('a file without an OpenPGP key fails the next release', async () => {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  expect(await found(publicKey.export({ type: 'spki', format: 'pem' }).toString())).toEqual([
    "fails | .github/gpg.asc has no OpenPGP keys, but a key pair's public key. | Write the OpenPGP key into it: `gpg --armor --export FINGERPRINT > .github/gpg.asc`.",
  ])
  expect(await found('')).toEqual([expect.stringMatching(/^fails \| /)])
})
