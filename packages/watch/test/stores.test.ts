import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { archiveRelease, type FileToKeep, requireAll } from '@release-tools/archive'
import { filesToKeep } from '@release-tools/archive/testing'
import { testHost } from '@release-tools/testbed'
import { findRelease, type LookContext } from '../src/index.ts'
import { stores } from '../src/places/stores.ts'
import { makeRelease, type ReleaseAtGitHub, releaseTag, startPlace, wanted } from '../testing/index.ts'

const root = mkdtempSync(join(tmpdir(), 'release-tools-test-stores-'))
const release = await makeRelease()
const names = readdirSync(release.assets)
let at: ReleaseAtGitHub
let context: LookContext

/** Archives these files in directories of the workspace. */
async function archive(contents: Record<string, Buffer | string>, ...addresses: string[]) {
  const { files, remove } = filesToKeep(contents)
  const parts = [{ name: 'release', files: files as FileToKeep[] }]
  const host = testHost({ workspace: root, env: {} })
  const connect = async () => at.context.github
  const place = { host, repository: wanted.repository, github: connect }
  requireAll(await archiveRelease(addresses, { tag: releaseTag, parts }, place))
  remove()
}

const whole = () => Object.fromEntries(names.map(name => [name, readFileSync(join(release.assets, name))]))
const kept = (store: string) => join(root, store, 'acme/widget/v1.2.0/release')
const subject = 'acme/widget@v1.2.0'

beforeAll(async () => {
  at = await startPlace(release, join(root, 'github'))
  context = { ...at.context, host: testHost({ workspace: root, env: {} }) }
  for (const name of ['kept', 'damaged', 'other', 'none', 'empty']) mkdirSync(join(root, name))
  const branch = 'branch:release-metadata'
  await archive(whole(), 'directory:kept', branch)
  await archive(whole(), 'directory:damaged')
  await archive({ ...whole(), 'release.md': 'another text', 'more.txt': '' }, 'directory:other')
})
afterAll(async () => {
  expect(at.double.errors()).toEqual([])
  await at.double.stop()
  for (const path of [root, release.root]) rmSync(path, { recursive: true, force: true })
})

async function look(...addresses: string[]) {
  const own = { ...context, stores: addresses }
  return stores.look(await findRelease(wanted, own), own)
}

test('a release that only a store has is found there, and every store says what it keeps', async () => {
  const own = { ...context, stores: ['directory:empty', 'directory:kept', 'branch:release-metadata'] }
  const known = await findRelease(wanted, own)
  expect(known).toMatchObject({
    manifest: { from: 'directory:kept' },
    passed: [
      'Could not read the release v1.2.0 of https://github.com/acme/widget: it is not public there.',
      expect.stringMatching(/^Could not .*directory:empty/),
    ],
  })
  const branch = JSON.parse(readFileSync(join(kept('kept'), 'archive.json'), 'utf8')).files.length
  const found = await stores.look(known, own)
  expect(found.slice(1)).toEqual([
    {
      ...{ place: 'stores', subject: `directory:kept ${subject}`, state: 'good' },
      found: `It keeps all ${names.length} files, with the digests of the manifest.`,
    },
    {
      ...{ place: 'stores', subject: `branch:release-metadata ${subject}`, state: 'good' },
      found: expect.stringMatching(
        new RegExp(`^It keeps \\d+ files of ${branch} files, with the digests of the manifest\\.$`),
      ),
    },
  ])
})

test('a store without the release is told to finish it', async () => {
  expect(await look('directory:none', 'directory:kept')).toMatchObject([
    {
      ...{ place: 'stores', subject: `directory:none ${subject}`, state: 'missing' },
      ...{ found: 'It does not have the release, or not whole.', remedies: ['finish'] },
    },
    { state: 'good' },
  ])
})

test('files that somebody changed or removed in a store are named, and so is a record of other files', async () => {
  writeFileSync(join(kept('damaged'), 'release.md'), 'another text')
  for (const store of ['damaged', 'other']) rmSync(join(kept(store), 'SHA256SUMS'))
  const next = 'Get the release from another place, and find out who changed this one. A store overwrites nothing.'
  const found = await look('directory:kept', 'directory:damaged', 'directory:other')
  expect(found.slice(1)).toEqual([
    {
      ...{ place: 'stores', subject: `directory:damaged ${subject}/SHA256SUMS`, state: 'missing', next },
      found: 'It is not there, although its record lists it.',
    },
    {
      ...{ place: 'stores', subject: `directory:damaged ${subject}/release.md`, state: 'different', next },
      found: expect.stringMatching(/^It has 12 bytes.*, and its record says \d+ bytes with sha256:/),
    },
    {
      ...{ place: 'stores', subject: `directory:other ${subject}/more.txt`, state: 'different', next },
      found: 'It is not a file of the release: somebody added it.',
    },
    {
      ...{ place: 'stores', subject: `directory:other ${subject}/release.md`, state: 'different', next },
      found: expect.stringMatching(/^It has the SHA-256 [0-9a-f]{64}\.$/),
      wanted: expect.stringMatching(/^The manifest, which is signed, lists [0-9a-f]{64}\.$/),
    },
    // Files that the record has right are read nevertheless: an issue about them must not be closed.
    {
      ...{ place: 'stores', subject: `directory:other ${subject}/SHA256SUMS`, state: 'missing', next },
      found: 'It is not there, although its record lists it.',
    },
  ])
})

test('a store that cannot be opened or read is unknown, and one without anything to compare with as well', async () => {
  const [wrong] = await look('ftp://archive')
  expect(wrong).toMatchObject({ subject: `ftp://archive ${subject}`, state: 'unknown' })
  expect(wrong?.found).toMatch(/^Could not open the store ftp:\/\/archive: there is no kind of store "ftp"/)
  const known = { ...(await findRelease(wanted, context)), manifest: undefined }
  expect(await stores.look(known, { ...context, stores: ['directory:kept'] })).toMatchObject([
    { state: 'unknown', found: expect.stringContaining('there is nothing to compare with') },
  ])
  expect(await look()).toEqual([
    { place: 'stores', subject, state: 'absent', found: 'The project names no stores in its configuration.' },
  ])
})
