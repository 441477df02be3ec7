import { generateKeyPairSync } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { defaultPolicy, rootsOf } from '@release-tools/evidence'
import { keyPath, readTrust } from '../src/trust.ts'

const issuer = 'https://token.actions.githubusercontent.com'
const repository = 'https://github.com/acme/widget'
/** As gpg exports it: Ed25519, without an end. */
const openPgpKey = `-----BEGIN PGP PUBLIC KEY BLOCK-----

mDMEZ3SFgBYJKwYBBAHaRw8BAQdAx0Oh8ml7UQcuZ+FPA3gzs0qNV22mZPt+JtWC
/r45zKO0H1JlbGVhc2VzIDxyZWxlYXNlc0BleGFtcGxlLm9yZz6IkAQTFggAOBYh
BKmJOJerDF7bxd9sCyy9WPz1YkRGBQJndIWAAhsDBQsJCAcCBhUKCQgLAgQWAgMB
Ah4BAheAAAoJECy9WPz1YkRGkvABANf+V5hq6StEmiX8GSCQVhRyEQXE/6yhCs8s
GGqpwm4kAP0cBjtaI7H2KJvbYcZHPQOmlkZFRvmROHA8mJCkwMaZBA==
=nE67
-----END PGP PUBLIC KEY BLOCK-----
`
let workspace: string
beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'trust-'))
})
afterEach(() => rm(workspace, { recursive: true, force: true }))

async function putKey(path: string): Promise<string> {
  const pem = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    .publicKey.export({ type: 'spki', format: 'pem' })
    .toString()
  await mkdir(join(workspace, path, '..'), { recursive: true })
  await writeFile(join(workspace, path), pem)
  return pem
}

test('the checked-in key, the named identity, and the policy’s signers count', async () => {
  const [usual, other] = [await putKey('keys/cosign.pub'), await putKey('keys/other.pub')]
  const signers = [{ key: 'keys/other.pub' }, { identity: 'them', issuer: 'theirs' }]
  const trust = await readTrust({
    workspace,
    identity: 'us',
    issuer,
    repository,
    policy: { ...defaultPolicy, signers },
  })
  expect(trust.signers).toEqual([
    { kind: 'key', publicKey: usual },
    { kind: 'key', publicKey: other },
    { kind: 'identity', identity: 'us', issuer },
    { kind: 'identity', identity: 'them', issuer: 'theirs' },
  ])
  expect(trust.repository).toBe(repository)
  expect(rootsOf(trust)[0]?.certificateAuthorities.length).toBeGreaterThan(0)
  expect(await keyPath({ workspace })).toBe(join(workspace, 'keys/cosign.pub'))
})

test('the checked-in OpenPGP keys verify GPG signatures, if there are any', async () => {
  const sources = { workspace, identity: 'us', issuer, repository }
  expect((await readTrust(sources)).keyrings).toBeUndefined()
  await mkdir(join(workspace, '.github'))
  await writeFile(join(workspace, '.github/gpg.asc'), openPgpKey)
  expect((await readTrust(sources)).keyrings).toEqual([{ keys: [expect.anything()], unread: [] }])
  await expect(readTrust({ ...sources, gpgKey: join(workspace, 'KEYS') })).rejects.toThrow(
    'Could not read the OpenPGP public keys KEYS: no such file.',
  )
})

test('a signer that the policy revokes is not trusted, and an OpenPGP key is not for manifests', async () => {
  const usual = await putKey('keys/cosign.pub')
  await putKey('keys/stolen.pub')
  const signers = [
    { key: 'keys/stolen.pub', revoked: '2030-01-01' },
    { identity: 'them', issuer: 'theirs', revoked: true as const },
    // It cannot sign the manifest.
    { key: 'keys/maintainer.asc', fingerprint: 'A'.repeat(40) },
  ]
  const trust = await readTrust({ workspace, issuer, repository, policy: { ...defaultPolicy, signers } })
  expect(trust.signers).toEqual([{ kind: 'key', publicKey: usual }])
})

test('the policy also revokes the usual keys and the workflow that runs, under whatever name', async () => {
  const usual = await putKey('.github/cosign.pub')
  await writeFile(join(workspace, '.github/stolen.pub'), usual)
  await writeFile(join(workspace, '.github/gpg.asc'), openPgpKey)
  const other = await putKey('.github/next.pub')
  const revoked = '2026-11-01'
  const signers = [
    { key: '.github/next.pub' },
    { key: '.github/stolen.pub', revoked },
    { identity: 'us', issuer, revoked },
    { key: '.github/gpg.asc', fingerprint: 'A9893897AB0C5EDBC5DF6C0B2CBD58FCF5624446', revoked },
  ]
  const sources = { workspace, identity: 'us', issuer, repository, policy: { ...defaultPolicy, signers } }
  const trust = await readTrust(sources)
  expect(trust.signers).toEqual([{ kind: 'key', publicKey: other }])
  expect(trust.keyrings).toEqual([{ keys: [], unread: [] }])
  const nobody = { ...sources, policy: { ...defaultPolicy, signers: signers.slice(1) } }
  await expect(readTrust(nobody)).rejects.toThrow(
    'Could not find a trusted signer: the policy revokes each key and identity that could sign.',
  )
})

test('the key in .github counts before the one in keys, and one that is named before both', async () => {
  await putKey('keys/cosign.pub')
  await putKey('.github/cosign.pub')
  await putKey('other.pub')
  expect(await keyPath({ workspace })).toBe(join(workspace, '.github/cosign.pub'))
  expect(await keyPath({ workspace, key: join(workspace, 'other.pub') })).toBe(join(workspace, 'other.pub'))
})

test('nobody, a key that is not there, and a private key are errors', async () => {
  await expect(readTrust({ workspace, issuer, repository })).rejects.toThrow(
    'Could not find a trusted signer: there is neither a public key nor the identity of a workflow. Check in the public key as .github/cosign.pub, or set the input `certificate-identity`.',
  )
  await expect(readTrust({ workspace, key: join(workspace, 'nope.pub'), issuer, repository })).rejects.toThrow(
    'no such file. Check in the key, and check out the repository before this step.',
  )
  await mkdir(join(workspace, 'keys'))
  await writeFile(join(workspace, 'keys/cosign.pub'), `-----BEGIN ${'PRIVATE'} KEY-----\n`)
  await expect(readTrust({ workspace, issuer, repository })).rejects.toThrow('it is a private key.')
})
