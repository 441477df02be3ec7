/** @needs registry */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { RepositoryTags } from '@release-tools/oci'
import { pushImage } from '@release-tools/oci/testing'
import { testHost } from '@release-tools/testbed'
import { type Finding, findRelease, type LookContext, remedies } from '../src/index.ts'
import { imageTags } from '../src/places/image-tags.ts'
import { makeRelease, publishOf, type ReleaseAtGitHub, startPlace, wanted } from '../testing/index.ts'

const root = mkdtempSync(join(tmpdir(), 'release-tools-test-image-tags-'))
const image = await pushImage('recovered/widget', 'v1.2.0')
const [older, foreign] = [await pushImage('recovered/widget', 'v1.1.0'), await pushImage('recovered/widget', 'nightly')]
const release = await makeRelease({
  manifest: manifest => ({
    ...manifest,
    images: manifest.images.map(one => ({ ...one, ...image, platforms: one.platforms.slice(0, 1) })),
  }),
})
const tags = new RepositoryTags(image.repository, testHost({ env: {} }), {
  retry: { attempts: 2, baseMs: 1, maxMs: 10 },
})
let at: ReleaseAtGitHub

beforeAll(async () => {
  at = await startPlace(release, join(root, 'github'))
})
afterAll(async () => {
  expect(at.double.errors()).toEqual([])
  await at.double.stop()
  for (const path of [root, release.root]) rmSync(path, { recursive: true, force: true })
})

const known = () => findRelease(wanted, at.context)
const look = async (context: LookContext = at.context) => imageTags.look(await known(), context)
const promote = async () => {
  const remedy = remedies.find(({ name }) => name === 'promote-tags')
  return remedy?.run(await known(), { ...at.context, today: '2026-11-30' })
}
const short = ({ subject, state, found, remedies: offered = [] }: Finding) => [
  subject.slice(image.repository.length + 1),
  state,
  found.replaceAll(image.digest, 'OURS'),
  ...offered,
]

test('without a public release, nothing is known, and no tag is set', async () => {
  expect(await look()).toMatchObject([{ state: 'unknown' }])
  await expect(promote()).rejects.toThrow('Could not promote the tags of v1.2.0: the release is not public.')
})

test('tags that were not promoted are missing or behind, and the remedy sets them', async () => {
  await publishOf(release, at.github)
  await at.github.publish(
    await at.github.createDraft('v1.1.0', { name: 'v1.1.0', body: '', prerelease: false }),
    { name: 'v1.1.0', body: '', prerelease: false },
    false,
  )
  for (const tag of ['v1.1.0', '1.1.0', '1', 'latest']) await tags.set(tag, older.digest)
  const behind = `It names ${older.digest}. That is the image of another release.`
  expect((await look()).map(short)).toEqual([
    ['v1.2.0', 'missing', 'There is no such tag.', 'promote-tags'],
    ['1.2.0', 'missing', 'There is no such tag.', 'promote-tags'],
    ['1.2', 'missing', 'There is no such tag.', 'promote-tags'],
    ['1', 'different', behind, 'promote-tags'],
    ['latest', 'different', behind, 'promote-tags'],
  ])
  expect((await promote())?.map(line => line.slice(image.repository.length + 1).replace(image.digest, 'OURS'))).toEqual(
    ['v1.2.0', '1.2.0', '1.2', '1', 'latest'].map(tag => `${tag} names OURS now.`),
  )
  expect((await look()).map(short)).toEqual(
    ['v1.2.0', '1.2.0', '1.2', '1', 'latest'].map(tag => [tag, 'good', 'It names OURS, the image of v1.2.0.']),
  )
})

test('a tag that somebody set to an image of no release is not taken back, and one of a version even less', async () => {
  for (const tag of ['1.2.0', 'latest']) await tags.set(tag, foreign.digest)
  const found = (await look()).filter(({ state }) => state !== 'good')
  const of = `It names ${foreign.digest}. That is of no release of this project that is known.`
  expect(found.map(short)).toEqual([
    ['1.2.0', 'different', of],
    ['latest', 'different', of],
  ])
  expect(found[0]?.wanted).toBe(`It names ${image.digest}, the image of v1.2.0.`)
  await expect(promote()).rejects.toThrow(/already names .* and the tag of one version never moves/)
  await tags.set('1.2.0', image.digest)
  expect((await promote())?.at(-1)).toContain('which is of no release that is known.')
})

test('tags that a higher release has are its own, and those that it did not take are said', async () => {
  await at.github.publish(
    await at.github.createDraft('v1.3.0', { name: 'v1.3.0', body: '', prerelease: false }),
    { name: 'v1.3.0', body: '', prerelease: false },
    true,
  )
  const found = await look()
  const moved = found.filter(({ subject }) => /:(1|latest)$/.test(subject))
  expect(moved.map(short)).toEqual([
    ['1', 'different', 'It names OURS. That is this release.'],
    ['latest', 'good', 'It is for v1.3.0, which is higher.'],
  ])
  expect(moved[0]?.next).toBe('Look at v1.3.0, which is higher: release-tools recover v1.3.0.')
})

test('a release without images, or a project that sets no tags, has nothing to look at', async () => {
  const none = { ...at.context, imageTags: { ...at.context.imageTags, forms: [] } }
  expect(await look(none)).toMatchObject([{ state: 'absent', found: 'The project gives its images no tags.' }])
})
