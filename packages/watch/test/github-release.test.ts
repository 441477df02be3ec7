import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals'
import { keyPair } from '@release-tools/evidence/testing'
import { findRelease, type LookContext } from '../src/index.ts'
import { githubRelease } from '../src/places/github-release.ts'
import { tag } from '../src/places/tag.ts'
import {
  contextOf,
  makeDraftOf,
  makeRelease,
  ownBody,
  publishOf,
  type ReleaseAtGitHub,
  releaseTag,
  startPlace,
  wanted,
} from '../testing/index.ts'

const root = mkdtempSync(join(tmpdir(), 'release-tools-test-watch-'))
const release = await makeRelease()
let at: ReleaseAtGitHub
let count = 0
beforeEach(async () => {
  count += 1
  at = await startPlace(release, join(root, String(count)))
})
afterEach(async () => {
  expect(at.double.errors()).toEqual([])
  await at.double.stop()
})
afterAll(() => {
  for (const path of [root, release.root]) rmSync(path, { recursive: true, force: true })
})

const find = (context = at.context) => findRelease(wanted, context)
const look = async (context: LookContext = at.context) => githubRelease.look(await find(context), context)
const lookAtTag = async () => tag.look(await find(), at.context)
const assetOf = (name: string) => at.double.repository.releases[0]?.assets.find(one => one.name === name)
const bad = {
  next: 'Find out who changed the release. Say that it must not be used, and release the next version: a public release is never changed.',
  remedies: ['withdraw', 'patch-release', 'advisory-draft'],
}
const subject = 'acme/widget@v1.2.0'

test('a public release is good: its manifest verifies, and every asset has its digest', async () => {
  await publishOf(release, at.github)
  const known = await find()
  expect(known).toMatchObject({
    ...wanted,
    passed: [],
    manifest: {
      from: 'the release https://github.com/acme/widget/releases/tag/v1.2.0',
      value: { source: { tag: releaseTag } },
    },
  })
  expect(await githubRelease.look(known, at.context)).toEqual([
    {
      ...{ place: 'github-release', subject, state: 'good' },
      found: `It is public, and its ${at.double.repository.releases[0]?.assets.length} assets have the digests of the manifest.`,
    },
  ])
  expect(await tag.look(known, at.context)).toEqual([
    {
      place: 'tag',
      subject,
      state: 'good',
      found: `It names the commit ${known.manifest?.value.source.commit}, of which the release is.`,
    },
  ])
})

test('assets that were replaced, removed, added or uploaded half are each named, also without digests of GitHub', async () => {
  await publishOf(release, at.github)
  const [wheel, notes] = [assetOf('widget-1.2.0-py3-none-any.whl'), assetOf('release.md')]
  const assets = at.double.repository.releases[0]?.assets ?? []
  if (wheel === undefined || notes === undefined) throw new Error('the release has other files')
  wheel.digest = `sha256:${'0'.repeat(64)}`
  assets.splice(assets.indexOf(notes), 1)
  assets.push(
    { ...wheel, id: 7, name: 'setup.exe' },
    { ...wheel, id: 8, name: 'release.html', state: 'starter', digest: null },
  )
  // An older server tells no digest.
  for (const one of assets.filter(({ name }) => name.endsWith('.json'))) one.digest = null
  const found = await look()
  expect(found.map(({ subject, state, found }) => [subject, state, found])).toEqual([
    [`${subject}/release.md`, 'missing', 'It is not there.'],
    [`${subject}/widget-1.2.0-py3-none-any.whl`, 'different', `It has the SHA-256 ${'0'.repeat(64)}.`],
    [`${subject}/setup.exe`, 'different', 'It is not a file of the release: somebody added it.'],
    [`${subject}/release.html`, 'missing', 'Its upload stopped half way.'],
  ])
  expect(found[1]).toEqual({
    ...{ place: 'github-release', subject: `${subject}/widget-1.2.0-py3-none-any.whl`, state: 'different' },
    found: `It has the SHA-256 ${'0'.repeat(64)}.`,
    wanted: expect.stringMatching(/^The manifest, which is signed, lists [0-9a-f]{64}\.$/),
    ...bad,
  })
})

test('a draft of a run says how far it came, and what can be done', async () => {
  await makeDraftOf(release, at.github, { which: name => name.startsWith('widget') })
  await makeDraftOf(release, at.github)
  await makeDraftOf(release, at.github, { which: name => name !== 'release.md' })
  await at.github.createDraft(releaseTag, { name: 'mine', body: 'a person wrote it', prerelease: false })
  const found = await look()
  const all = (await at.github.assets((await at.github.releases()).at(-2)?.id ?? 0)).length
  const next = 'Finish the release, or delete the draft and release the next version.'
  const common = { place: 'github-release', state: 'unfinished', next, remedies: ['finish', 'undo-draft'] }
  const ids = at.double.repository.releases.map(({ id }) => id)
  expect(found).toEqual([
    {
      ...{ ...common, subject: `${subject} draft ${ids[2]}` },
      found: `It is a draft: ${all - 1} assets uploaded; 1 asset of its manifest is missing or different.`,
    },
    {
      ...{ ...common, subject: `${subject} draft ${ids[1]}` },
      found: `It is a draft: ${all} assets uploaded, all as its manifest lists them.`,
    },
    {
      ...{ ...common, subject: `${subject} draft ${ids[0]}` },
      found: 'It is a draft: 2 assets uploaded, and no manifest that verifies.',
    },
  ])
  expect(await lookAtTag()).toMatchObject([
    { state: 'unknown', found: expect.stringContaining('nobody knows whether it moved') },
  ])
})

test('a draft beside a public release is superfluous, and a public release that became a draft is withdrawn', async () => {
  await makeDraftOf(release, at.github, { which: () => false })
  const published = await publishOf(release, at.github)
  expect((await look()).map(({ state, remedies }) => [state, remedies])).toEqual([
    ['good', undefined],
    ['unfinished', ['undo-draft']],
  ])
  const stored = at.double.repository.release(String(published.id))
  if (stored === undefined) throw new Error('it is not there')
  Object.assign(stored, { draft: true, body: ownBody })
  expect((await look()).map(({ state }) => state)).toEqual(['withdrawn', 'unfinished'])
})

test('without a release it is missing; without a token, drafts are not seen', async () => {
  const [missing] = await look()
  expect(missing).toMatchObject({ state: 'missing', subject, remedies: ['finish'] })
  expect((await find()).passed).toEqual([
    'Could not read the release v1.2.0 of https://github.com/acme/widget: it is not public there.',
  ])
})

test('a release that somebody else signed is different, and says why', async () => {
  await publishOf(release, at.github)
  const context = { ...at.context, trust: { signers: [{ kind: 'key' as const, publicKey: keyPair().publicKey }] } }
  const [found] = await look(context)
  expect(found).toMatchObject({
    state: 'different',
    subject,
    remedies: ['withdraw', 'patch-release', 'advisory-draft'],
  })
  expect(found?.found).toMatch(
    /^It is public with \d+ assets, but its manifest does not verify\. Could not verify the manifest of v1\.2\.0: /,
  )
})

test('a manifest that could not be read says nothing of the release, and nothing of a draft', async () => {
  await makeDraftOf(release, at.github)
  at.double.setFaults(({ path }) =>
    /\/releases\/assets\//.test(path) ? { answer: { status: 503, headers: {}, body: '' } } : undefined,
  )
  const [draft] = await look()
  expect(draft).toMatchObject({
    state: 'unfinished',
    found: expect.stringMatching(/^It is a draft: \d+ assets uploaded, and its manifest could not be read: /),
  })
  at.double.setFaults(undefined)
  await publishOf(release, at.github)
  const known = {
    ...(await find()),
    manifest: undefined,
    passed: ['Could not read manifest.yaml: GitHub answered 503.'],
  }
  expect((await githubRelease.look(known, at.context))[0]).toEqual({
    ...{ place: 'github-release', subject, state: 'unknown' },
    found: `It is public with ${at.double.repository.releases.at(-1)?.assets.length} assets, and nobody knows whether they are right. Could not read manifest.yaml: GitHub answered 503.`,
    next: 'See what could not be read, and look again.',
  })
  expect(known.refused).toBe(false)
})

test('a tag that moved or is gone is found, with what it should name', async () => {
  await publishOf(release, at.github)
  const commit = (await find()).manifest?.value.source.commit
  at.double.repository.tags.set(releaseTag, { commit: 'd'.repeat(40), annotated: true })
  const wantedCommit = `It names the commit ${commit}, of which the release is.`
  expect(await lookAtTag()).toEqual([
    {
      ...{
        place: 'tag',
        subject,
        state: 'different',
        found: `It names the commit ${'d'.repeat(40)}.`,
        wanted: wantedCommit,
      },
      next: `Find out who moved it. The files of the release are of ${commit}; whoever builds from the tag now builds something else. Push the tag back to that commit, and forbid changes by a rule of the repository for tags.`,
    },
  ])
  at.double.repository.tags.delete(releaseTag)
  expect(await lookAtTag()).toMatchObject([{ state: 'missing', wanted: wantedCommit }])
})

test('a server that is down is unknown, and never good', async () => {
  await publishOf(release, at.github)
  const known = await find()
  await at.double.stop()
  const context = await contextOf(at.double, release)
  for (const place of [githubRelease, tag]) {
    const [found, ...more] = await place.look(known, context)
    expect(more).toEqual([])
    expect(found).toMatchObject({ place: place.name, subject, state: 'unknown' })
    expect(found?.found).toMatch(
      /^Could not (list the releases|read the tag v1\.2\.0): the connection to GitHub failed/,
    )
  }
  expect((await findRelease(wanted, context)).passed.join()).toContain('the connection to GitHub failed')
})
