/** @needs tools */
import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { at, parseJson, sha256 } from '@release-tools/base'
import { type Keyring, parseStatement, readKeyring, verifyRelease } from '@release-tools/evidence'
import { connectGitHub } from '@release-tools/runner'
import { Gnupg } from '@release-tools/sign/testing'
import { startGitHub, testHost } from '@release-tools/testbed'
import { assemble } from '../../src/assemble/assemble.ts'
import { filesToHandOver } from '../../src/job-handoff.ts'
import { checks } from '../../src/notes/notes-commands.ts'
import { readLocalRelease } from '../../src/publish/local.ts'
import { publish } from '../../src/publish/publish.ts'
import { commit, forget, type MadeRelease, prepareRelease } from '../support/release.ts'

const execute = promisify(execFile)
const gnupg = new Gnupg()
let release: MadeRelease
let keyring: Keyring
let notes = ''
const signed = [
  'SHA256SUMS.asc',
  'manifest.yaml.asc',
  'release-v1.2.0.tar.gz.asc',
  'release.html.asc',
  'widget-1.2.0-py3-none-any.whl.asc',
  'widget-1.2.0.tar.gz.asc',
]

beforeAll(async () => {
  gnupg.newKey('own', 'ed25519')
  keyring = await readKeyring(await readFile(gnupg.exported('own')))
  release = await prepareRelease()
  await assembled()
  notes = await readFile(join(release.releaseDir, 'release.md'), 'utf8')
})
afterAll(async () => {
  forget()
  gnupg.remove()
  await rm(release.root, { recursive: true, force: true })
})

/** Assembles the release, with GPG unless `gpg` is false. */
async function assembled(more: Partial<MadeRelease['options']> = {}, gpg = true) {
  const host = testHost({
    temp: await mkdtemp(gnupg.path('t')),
    env: { ...process.env, GPG_PRIVATE_KEY: gnupg.secret('own') },
  })
  const accepted = { keyring, name: '.github/gpg.asc' }
  const options = { ...release.options, ...(gpg ? { gpg: { accepted, dryRun: false } } : {}), ...more }
  // The throw-away key of cosign stays the same.
  return { ...(await assemble(options, { ...host, temp: join(release.root, 'temp') })), host }
}

const gpgFolder = () => join(release.root, 'release.gpg')
const row = async (path: string, keyrings?: Keyring[]) => {
  const { result, checks } = await verifyRelease(path, { ...release.trust, ...(keyrings && { keyrings }) })
  const { status, detail } = checks.find(({ name }) => name === 'GPG signatures') ?? {}
  return [result, status, detail]
}

test('GPG signatures lie beside the release directory, and the verification summary lists them', async () => {
  expect((await readdir(gpgFolder())).sort()).toEqual(signed)
  expect(await row(release.releaseDir, [keyring])).toEqual([
    'verified',
    'pass',
    `6 GPG signatures by the key ${gnupg.fingerprints('own')[0]}.`,
  ])
  const text = await readFile(join(release.root, 'verification-summary.intoto.jsonl'), 'utf8')
  const payload = Buffer.from(String(at(parseJson(text, 'it'), 'dsseEnvelope', 'payload')), 'base64')
  const { predicate } = parseStatement('application/vnd.in-toto+json', payload)
  const digests = await Promise.all(
    signed.map(async uri => ({ uri, digest: { sha256: sha256(await readFile(join(gpgFolder(), uri))) } })),
  )
  expect(at(predicate, 'inputAttestations')).toEqual(digests)
})

test('they are published if the keys of the project verify what GitHub serves, and only then', async () => {
  const double = await startGitHub({
    dir: join(release.root, 'github'),
    repository: 'acme/widget',
    tags: { 'v1.2.0': commit },
  })
  try {
    const patience = { attempts: 2, baseMs: 0, maxMs: 10 }
    const access = { token: double.env.GITHUB_TOKEN, repository: 'acme/widget', apiUrl: double.apiUrl, patience }
    const github = await connectGitHub(access, testHost())
    const by = (ring: Keyring) =>
      publish(release.releaseDir, github, { ...release.trust, keyrings: [ring] }, testHost())
    gnupg.newKey('other', 'ed25519')
    await expect(by(await readKeyring(await readFile(gnupg.exported('other'))))).rejects.toThrow(
      /^Could not verify the downloaded release: the result is "not verified": GPG signatures: SHA256SUMS\.asc: it names the key /,
    )
    expect(await github.published('v1.2.0')).toBeUndefined()
    const { assets } = await by(keyring)
    expect(
      assets
        .map(({ name }) => name)
        .filter(name => name.endsWith('.asc'))
        .sort(),
    ).toEqual(signed)
    expect(await by(keyring)).toMatchObject({ already: true })
  } finally {
    await double.stop()
  }
})

test('they are handed over and uploaded as assets, of which all must be there', async () => {
  const files = await filesToHandOver(release.releaseDir)
  expect(files.filter(path => path.startsWith('release.gpg/')).sort()).toEqual(
    signed.map(name => `release.gpg/${name}`),
  )
  const { assets } = await readLocalRelease(release.releaseDir)
  expect(assets.filter(({ name }) => name.endsWith('.asc')).map(({ name, mediaType }) => [name, mediaType])).toEqual(
    expect.arrayContaining(signed.map(name => [name, 'application/pgp-signature'])),
  )
  const folder = join(release.root, 'assets')
  await mkdir(folder)
  for (const { name, path } of assets) await cp(path, join(folder, name))
  expect((await row(folder, [keyring])).slice(0, 2)).toEqual(['verified', 'pass'])
  expect(await row(folder)).toEqual([
    'verified',
    'absent',
    '6 GPG signatures, not checked because no OpenPGP key is given.',
  ])
  await rm(join(gpgFolder(), 'release.html.asc'))
  await expect(readLocalRelease(release.releaseDir)).rejects.toThrow(
    'Could not publish the release: release.html.asc is missing. Run `assemble-release` before this step',
  )
})

test('the notes name them, and their command for gpgv verifies the tarball', async () => {
  for (const name of signed) expect(notes).toContain(name)
  const { facts } = await assembled()
  const { lines = [] } = checks(facts).find(({ tool }) => tool === 'gpgv') ?? {}
  const folder = join(release.root, 'downloaded')
  await mkdir(folder)
  await cp(gnupg.exported('own'), join(release.root, 'gpg.asc'))
  for (const path of ['release-v1.2.0.tar.gz', 'release.gpg/release-v1.2.0.tar.gz.asc'])
    await cp(join(release.root, path), join(folder, path.split('/').at(-1) ?? ''))
  const env = { PATH: process.env.PATH, HOME: gnupg.dir, LC_ALL: 'C' }
  const { stderr } = await execute('sh', ['-ec', lines.join('\n')], { cwd: folder, env })
  expect(stderr).toContain('Good signature from "own <own@example.com>"')
})

test('a second run keeps them, also those that an interrupted run uploaded', async () => {
  await assembled()
  const read = () => Promise.all(signed.map(name => readFile(join(gpgFolder(), name), 'utf8')))
  const before = await read()
  const bundles = new Map(signed.map((name, index) => [name, before[index]]))
  for (const [name, path] of [
    ['manifest.yaml.sigstore.json', 'release/manifest.yaml.sigstore.json'],
    ['release-v1.2.0.tar.gz.sigstore.json', 'release-v1.2.0.tar.gz.sigstore.json'],
  ] as const)
    bundles.set(name, await readFile(join(release.root, path), 'utf8'))
  await rm(gpgFolder(), { recursive: true })
  await assembled({ findReusableBundle: async name => bundles.get(name) })
  expect(await read()).toEqual(before)
  await writeFile(join(gpgFolder(), 'stray'), '')
  const { manifest } = await assembled({}, false)
  expect(manifest.verdict.result).toBe('pass')
  await expect(readdir(gpgFolder())).rejects.toThrow('ENOENT')
})
