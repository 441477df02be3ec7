import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { enums, type PrivateKey } from 'openpgp'
import { parseManifest } from '../../src/manifest/manifest.ts'
import { gpgDir, gpgSignedFiles } from '../../src/release/gpg-signatures.ts'
import type { ReleaseSource } from '../../src/release/release-source.ts'
import { parseTrustedRoot } from '../../src/sigstore/trusted-root.ts'
import { checkGpg } from '../../src/verify/check-gpg.ts'
import { verifyRelease } from '../../src/verify/verify.ts'
import { sigstoreAuthority } from '../../testing/authority.ts'
import type { Json } from '../../testing/bundles.ts'
import { commit, makeRelease, summaryOf } from '../../testing/release.ts'
import { fingerprintOf, newKey, ringOf, signature } from '../openpgp/keys.ts'

const authority = sigstoreAuthority()
const release = await makeRelease()
const signedAt = new Date('2026-06-01T12:00:00Z')
const issuer = 'https://token.actions.githubusercontent.com'
const workflow = 'acme/widget/.github/workflows/release.yml@refs/tags/v1.2.0'
const trust = {
  signers: [
    ...release.trust.signers,
    { kind: 'identity' as const, identity: `https://github.com/${workflow}`, issuer },
  ],
  trustedRoot: parseTrustedRoot(Buffer.from(JSON.stringify(authority.trustedRoot))),
}
const manifest = parseManifest(await readFile(join(release.directory, 'manifest.yaml'), 'utf8'))
const folder = gpgDir(release.directory)
await mkdir(folder)

/** A bundle of the workflow that a log dates. */
function dated(statement: Json): Json {
  const run = { workflow, repository: 'acme/widget', ref: 'refs/tags/v1.2.0', commit }
  const certificate = authority.certify(run, signedAt)
  const dsseEnvelope = authority.envelope(statement, certificate)
  const { entry } = authority.log(dsseEnvelope, certificate, 'dsse 0.0.1', signedAt)
  const material = { certificate: { rawBytes: certificate.der.toString('base64') }, tlogEntries: [entry] }
  return {
    mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
    verificationMaterial: material,
    dsseEnvelope,
  }
}

/** Signs manifest and tarball with GPG, and lists the signatures in the summary, or those of other content. */
async function signWith(key: PrivateKey, listed = true): Promise<void> {
  const inputAttestations: Json[] = []
  const { files, source } = manifest
  for (const { asset, path } of gpgSignedFiles(release.directory, { files, tag: source.tag })) {
    if (asset === 'release.html') continue
    const data = await signature(key, await readFile(path), new Date('2026-06-01T11:00:00Z'))
    await writeFile(join(folder, `${asset}.asc`), data)
    inputAttestations.push({ uri: `${asset}.asc`, digest: { sha256: sha256(listed ? data : 'x') } })
  }
  const tarball = { name: basename(release.tarball), digest: { sha256: sha256(await readFile(release.tarball)) } }
  const statement = summaryOf(manifest, [tarball], { inputAttestations })
  await writeFile(join(release.root, 'verification-summary.intoto.jsonl'), JSON.stringify(dated(statement)))
}

async function verdict(path: string, ...keys: { toPublic(): { write(): Uint8Array } }[]) {
  const { result, checks } = await verifyRelease(path, { ...trust, keyrings: [await ringOf(...keys)] })
  const { status, detail, signedAt: at } = checks.find(({ name }) => name === 'GPG signatures') ?? {}
  return [result, status, detail, at]
}

const day = 24 * 60 * 60
const made = new Date('2026-01-01T00:00:00Z')

test('beside a release directory, GPG signatures are as old as the verification summary that lists them', async () => {
  const key = await newKey({ date: made })
  await signWith(key)
  expect(await verdict(release.directory, key)).toEqual([
    'verified',
    'pass',
    `5 GPG signatures by the key ${fingerprintOf(key)}.`,
    '2026-06-01T12:00:00Z',
  ])
  expect((await verdict(release.directory, await newKey())).slice(0, 2)).toEqual(['not verified', 'fail'])
})

test('a release of a key that was replaced since keeps verifying, and says so', async () => {
  const key = await newKey({ date: made })
  await signWith(key)
  const revoked = (flag: enums.reasonForRevocation, on: string) => key.revoke({ flag }, new Date(on))
  const { keySuperseded, keyCompromised } = enums.reasonForRevocation
  expect((await verdict(release.directory, await revoked(keySuperseded, '2026-07-01T00:00:00Z'))).slice(0, 3)).toEqual([
    'verified',
    'pass',
    `5 GPG signatures by the key ${fingerprintOf(key)}, which was revoked by its owner on 2026-07-01T00:00:00Z (it was replaced by a new one), after they were made.`,
  ])
  for (const [flag, on, why] of [
    [keySuperseded, '2026-06-01T11:30:00Z', 'it was replaced by a new one'],
    [keyCompromised, '2026-07-01T00:00:00Z', 'it is no longer secret'],
  ] as const)
    expect((await verdict(release.directory, await revoked(flag, on))).slice(0, 3)).toEqual([
      'not verified',
      'fail',
      expect.stringContaining(`: its key has been revoked by its owner (${why}).`),
    ])
})

test('without a summary that lists them, nothing proves that they are older than the end of their key', async () => {
  const expired = await newKey({ date: made, keyExpirationTime: 160 * day })
  await signWith(expired)
  expect((await verdict(release.directory, expired)).slice(0, 3)).toEqual([
    'verified',
    'pass',
    `5 GPG signatures by the key ${fingerprintOf(expired)}, which expired on 2026-06-10T00:00:00Z, after they were made.`,
  ])
  await signWith(expired, false)
  expect((await verdict(release.directory, expired)).slice(0, 3)).toEqual([
    'not verified',
    'fail',
    expect.stringContaining('its key expired on 2026-06-10T00:00:00Z.'),
  ])
})

test('signatures of one key that existed at different times are a check for each time', async () => {
  const key = await newKey({ date: made })
  const path = await mkdtemp(join(tmpdir(), 'gpg-times-'))
  const names = ['a', 'b', 'c', 'd']
  const data = new Map<string, Buffer>()
  for (const name of names) {
    await writeFile(join(path, name), name)
    data.set(name, await signature(key, Buffer.from(name), new Date('2026-06-01T11:00:00Z')))
    await writeFile(join(path, `${name}.asc`), data.get(name) ?? '')
  }
  const digest = (name: string) => sha256(data.get(name) ?? '')
  const files = ['a', 'b'].map(name => ({ path: `${name}.asc`, sha256: digest(name) })) as typeof manifest.files
  const source = { kind: 'assets', path, beside: path, names: [...names, ...names.map(name => `${name}.asc`)] }
  const checks = await checkGpg({
    manifest: { ...manifest, files },
    source: source as unknown as ReleaseSource,
    trust: { ...trust, keyrings: [await ringOf(key)] },
    signedAt: '2026-06-01T12:00:00Z',
    summarised: { digests: [digest('c')], at: '2026-06-02T12:00:00Z' } as NonNullable<
      Parameters<typeof checkGpg>[0]['summarised']
    >,
  })
  const by = `by the key ${fingerprintOf(key)}.`
  expect(checks.map(({ status, detail, signedAt: at }) => [status, detail, at])).toEqual([
    ['pass', `2 GPG signatures ${by}`, '2026-06-01T12:00:00Z'],
    ['pass', `1 GPG signature ${by}`, '2026-06-02T12:00:00Z'],
    ['pass', `1 GPG signature ${by}`, undefined],
  ])
})

test('of the signatures in a folder, those are as old as the manifest that it lists by digest, whatever their names', async () => {
  const expired = await newKey({ date: made, keyExpirationTime: 160 * day })
  const path = await mkdtemp(join(tmpdir(), 'gpg-dated-'))
  const content = Buffer.from('what is released')
  const listed = await signature(expired, content, new Date('2026-06-01T11:00:00Z'))
  await writeFile(join(path, 'a'), content)
  await writeFile(join(path, 'a.asc'), listed)
  const source = { kind: 'assets', path, beside: path, names: ['a', 'a.asc'] } as unknown as ReleaseSource
  const keyrings = [await ringOf(expired)]
  const checked = async (digest: string) => {
    const files = [{ path: 'a.asc', asset: 'a.asc', size: listed.length, sha256: digest }] as typeof manifest.files
    const asked = { manifest: { ...manifest, files }, source, trust: { ...trust, keyrings } }
    const [{ status, signedAt: at } = {}] = await checkGpg({
      ...asked,
      signedAt: '2026-06-01T12:00:00Z',
      summarised: undefined,
    })
    return [status, at]
  }
  expect(await checked(sha256(listed))).toEqual(['pass', '2026-06-01T12:00:00Z'])
  expect(await checked(sha256('another'))).toEqual(['fail', undefined])
})

test('of a tarball alone, its own signature is checked', async () => {
  const key = await newKey({ date: made })
  await signWith(key)
  const asc = `${release.tarball}.asc`
  await writeFile(asc, await readFile(join(folder, basename(asc))))
  expect((await verdict(release.tarball, key)).slice(0, 3)).toEqual([
    'verified',
    'pass',
    `1 GPG signature by the key ${fingerprintOf(key)}.`,
  ])
  await writeFile(asc, await signature(key, Buffer.from('another'), signedAt))
  expect((await verdict(release.tarball, key)).slice(0, 3)).toEqual([
    'not verified',
    'fail',
    `${basename(asc)}: the signature was not made over this content by this key.`,
  ])
})
