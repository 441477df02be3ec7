import { generateKeyPairSync } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readerFiles, verifyCommands } from '../src/verify-commands.ts'

const identity = { kind: 'identity', identity: "https://h/a b/it's.yml@refs/tags/v1", issuer: 'https://i' } as const
const onCurve = (namedCurve: string) => {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve })
  return { kind: 'key', publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString() } as const
}
const key = onCurve('prime256v1')
const files = { keyFile: '.github/cosign.pub' }
const file = { kind: 'file', file: 'a.whl', bundle: 'a.whl.sigstore.json' } as const

test('words are quoted for a shell, and only where they must be', () => {
  expect(
    verifyCommands({ kind: 'image', image: 'r/a@sha256:0' }, { signer: identity, logged: true, time: 't' }, files),
  ).toEqual([
    "cosign verify --certificate-identity 'https://h/a b/it'\\''s.yml@refs/tags/v1' --certificate-oidc-issuer https://i r/a@sha256:0",
  ])
})

test('cosign is told where there is no log entry', () => {
  expect(verifyCommands(file, { signer: key, logged: false }, { ...files, trustedRoot: 'trust/root.json' })).toEqual([
    'cosign verify-blob --insecure-ignore-tlog --trusted-root trust/root.json --key .github/cosign.pub --bundle a.whl.sigstore.json a.whl',
    'release-tools verify-blob --trusted-root trust/root.json --key .github/cosign.pub --bundle a.whl.sigstore.json a.whl',
  ])
  const [cosign] = verifyCommands(file, { signer: key, logged: false, time: 't' }, files)
  expect(cosign).toContain('--insecure-ignore-tlog --use-signed-timestamps ')
})

test.each([
  ['secp384r1', 'sha384'],
  ['secp521r1', 'sha512'],
])('cosign is told the hash of a key on %s, and release-tools knows it', (curve, hash) => {
  const [cosign, own] = verifyCommands(file, { signer: onCurve(curve), logged: true }, files)
  expect(cosign).toContain(`verify-blob --signature-digest-algorithm ${hash} --key `)
  expect(own).not.toContain('digest-algorithm')
})

test('what cosign cannot verify is left to release-tools', () => {
  const { publicKey } = generateKeyPairSync('ed25519')
  const signer = { kind: 'key', publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString() } as const
  expect(verifyCommands(file, { signer, logged: true }, files)).toEqual([
    'release-tools verify-blob --key .github/cosign.pub --bundle a.whl.sigstore.json a.whl',
  ])
  expect(verifyCommands({ kind: 'image', image: 'r/a@sha256:0' }, { signer, logged: true }, files)).toEqual([
    'release-tools verify --key .github/cosign.pub oci://r/a@sha256:0',
  ])
})

describe('the commands name the file in the repository', () => {
  let workspace: string
  beforeAll(async () => {
    workspace = await mkdtemp(join(tmpdir(), 'readers-'))
    await mkdir(join(workspace, 'keys'))
    await writeFile(join(workspace, 'keys/cosign.pub'), onCurve('prime256v1').publicKey)
    await writeFile(join(workspace, 'keys/2027.pub'), key.publicKey)
  })
  afterAll(() => rm(workspace, { recursive: true }))

  test('that has the key, also after a rotation', async () => {
    const options = { trustedRoot: join(workspace, 'trust/root.json') }
    expect(await readerFiles({ signer: key }, options, { workspace })).toEqual({
      keyFile: 'keys/2027.pub',
      trustedRoot: 'trust/root.json',
    })
  })

  test('that it will have, if the key is not there yet', async () => {
    expect(await readerFiles({ signer: onCurve('prime256v1') }, {}, { workspace })).toEqual(files)
    expect(await readerFiles({ signer: identity }, {}, { workspace })).toEqual(files)
  })
})

test('a file or a model with the name of an option is taken for a path', () => {
  const verified = { signer: key, logged: true }
  expect(verifyCommands({ kind: 'file', file: '--help', bundle: '--help.sigstore.json' }, verified, files)).toEqual([
    'cosign verify-blob --key .github/cosign.pub --bundle ./--help.sigstore.json ./--help',
    'release-tools verify-blob --key .github/cosign.pub --bundle ./--help.sigstore.json ./--help',
  ])
  expect(verifyCommands({ kind: 'model', directory: '-m', signature: '-m.sig' }, verified, files)).toEqual([
    'release-tools verify-model --key .github/cosign.pub --signature ./-m.sig ./-m',
    'model_signing verify key --public_key .github/cosign.pub --signature ./-m.sig ./-m',
  ])
})
