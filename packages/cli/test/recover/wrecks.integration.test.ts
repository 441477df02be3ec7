/** @needs registry */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { commit } from '@release-tools/evidence/testing'
import { RepositoryTags } from '@release-tools/oci'
import { pushImage } from '@release-tools/oci/testing'
import { freshDir } from '@release-tools/scan/testing'
import { type PyPIDouble, startPyPI, testHost } from '@release-tools/testbed'
import { makeDraftOf, makeRelease, publishOf, type ReleaseAtGitHub, startPlace } from '@release-tools/watch/testing'
import { cli } from '../../testing/run.ts'

// The whole output for the five kinds of wreck that people meet most.

const before = { cwd: process.cwd(), token: process.env.GITHUB_TOKEN }
const root = freshDir('wrecks')
const image = await pushImage('wrecked/widget', 'v1.2.0')
const release = await makeRelease({
  manifest: manifest => ({
    ...manifest,
    images: manifest.images.map(one => ({ ...one, ...image, platforms: one.platforms.slice(0, 1) })),
  }),
})
const registry = new RepositoryTags(image.repository, testHost({ env: {} }), {
  retry: { attempts: 1, baseMs: 1, maxMs: 1 },
})
const tokens = { admin: { contents: 'write', actions: 'write' } } as const
const [wheel, sdist] = ['widget-1.2.0-py3-none-any.whl', 'widget-1.2.0.tar.gz']
const key = join(root, 'cosign.pub')
let at: ReleaseAtGitHub
let pypi: PyPIDouble
let count = 0

beforeAll(async () => {
  const clone = join(root, 'clone')
  mkdirSync(join(clone, '.github'), { recursive: true })
  process.chdir(clone)
  writeFileSync('.github/release-tools.yaml', 'image-tags: [version, latest]\n')
  for (const args of [
    ['init', '--quiet'],
    ['remote', 'add', 'origin', 'https://github.com/acme/widget.git'],
  ])
    execFileSync('git', args)
  const [signer] = release.trust.signers
  writeFileSync(key, signer?.kind === 'key' ? signer.publicKey : '')
  process.env.GITHUB_TOKEN = 'admin'
  pypi = await startPyPI()
})
beforeEach(async () => {
  count += 1
  at = await startPlace(release, join(root, `github-${count}`), { tokens })
  pypi.files.clear()
  for (const file of [wheel, sdist]) upload(file)
})
afterEach(async () => {
  expect(at.double.errors()).toEqual([])
  await at.double.stop()
})
afterAll(async () => {
  await pypi.stop()
  process.chdir(before.cwd)
  if (before.token === undefined) delete process.env.GITHUB_TOKEN
  else process.env.GITHUB_TOKEN = before.token
  for (const path of [root, release.root]) rmSync(path, { recursive: true, force: true })
})

function upload(file: string) {
  const content = readFileSync(join(release.assets, file))
  const own = { project: 'widget', version: '1.2.0', kind: 'sdist' as const, uploaded: new Date(), form: [] }
  pypi.files.set(file, { ...own, file, content, sha256: sha256(content), yanked: false, provenance: undefined })
}

const promoted = async () => {
  for (const tag of ['1.2.0', 'latest']) await registry.set(tag, image.digest)
}

/** The whole output, in a file for people to read. */
const expected = (name: string) => readFileSync(join(import.meta.dirname, 'wrecks', `${name}.txt`), 'utf8')

/** Runs the command, with names instead of what differs from run to run. */
async function recover(...more: string[]) {
  const index = ['--package-index', pypi.simpleUrl]
  const { code, out } = await cli([
    'recover',
    'v1.2.0',
    '--key',
    key,
    '--github-api',
    at.double.apiUrl,
    ...index,
    ...more,
  ])
  const text = out
    .replaceAll(image.repository, 'ghcr.io/acme/widget')
    .replaceAll(image.digest, `sha256:${'1'.repeat(64)}`)
    .replaceAll(new URL(pypi.simpleUrl).host, 'index.example.org')
    .replaceAll(sha256(readFileSync(join(release.assets, 'manifest.yaml'))), 'a'.repeat(64))
    .replaceAll(sha256(readFileSync(join(release.assets, wheel))), 'b'.repeat(64))
  return `exit code ${code}\n${text}`
}

test('a draft that was uploaded half', async () => {
  pypi.files.clear()
  await makeDraftOf(release, at.github, { which: name => name.startsWith('release') || name.startsWith('widget') })
  at.double.repository.runs['77'] = {
    branch: 'v1.2.0',
    listed: { commit, status: 'completed', conclusion: 'failure', attempt: 1 },
  }
  expect(await recover()).toBe(expected('half-uploaded-draft'))
  expect(await recover('--do', 'finish')).toBe(expected('half-uploaded-draft-finished'))
})

test('a release that is public, and whose images have no tags', async () => {
  await publishOf(release, at.github)
  expect(await recover()).toBe(expected('tags-not-promoted'))
  expect(await recover('--do', 'promote-tags')).toBe(expected('tags-promoted'))
})

test('half of the files in the package index', async () => {
  await promoted()
  await publishOf(release, at.github)
  pypi.files.delete(wheel)
  expect(await recover()).toBe(expected('half-of-the-package-index'))
})

test('a public release with an asset that somebody replaced', async () => {
  await promoted()
  await publishOf(release, at.github)
  const asset = at.double.repository.releases[0]?.assets.find(({ name }) => name === wheel)
  if (asset !== undefined) asset.digest = `sha256:${'0'.repeat(64)}`
  expect(await recover()).toBe(expected('replaced-asset'))
})

test('a tag that was moved', async () => {
  await promoted()
  await publishOf(release, at.github)
  at.double.repository.tags.set('v1.2.0', { commit: 'd'.repeat(40), annotated: false })
  expect(await recover()).toBe(expected('moved-tag'))
})
