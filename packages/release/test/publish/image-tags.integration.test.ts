/** @needs registry */
import { beforeEach, expect, test } from '@jest/globals'
import { imageTagForms, requireTag } from '@release-tools/evidence'
import { RepositoryTags } from '@release-tools/oci'
import { pushImage } from '@release-tools/oci/testing'
import { type NetworkFault, startFaultProxy, testbed, testHost } from '@release-tools/testbed'
import { type Promotion, promoteImages, requireFreeTags } from '../../src/index.ts'

const retry = { attempts: 2, baseMs: 1, maxMs: 10 }
const host = testHost({ env: {} })
let count = 0
let name = ''
beforeEach(() => {
  count += 1
  name = `tags/widget${count}`
})

/** A release with one image, which is in the registry without a tag. `published` are the public releases; each has no image by itself. */
async function release(tag: string, published: () => Promise<string[]> | string[]): Promise<Promotion> {
  return {
    release: requireTag(tag),
    images: [await pushImage(name, tag)],
    forms: imageTagForms,
    takesForeign: false,
    published: async () => published(),
    tagsOf: repository => new RepositoryTags(repository, host, { retry }),
  }
}

const promote = (promotion: Promotion) => promoteImages(promotion, host)

/** What each tag names now, as the release whose image it is. */
async function state(releases: Promotion[], tags: string[]) {
  const at = releases[0]?.tagsOf(releases[0].images[0]?.repository ?? '')
  const names = new Map(releases.map(one => [one.images[0]?.digest, one.release.tag]))
  const found = await Promise.all(tags.map(async tag => [tag, names.get(await at?.digest(tag))]))
  return Object.fromEntries(found)
}

test('the image of a release gets all its tags, and a second run writes nothing', async () => {
  const one = await release('v1.2.0', () => ['v1.2.0'])
  const { repository, digest } = one.images[0] ?? {}
  await requireFreeTags(one)
  const tags = ['v1.2.0', '1.2.0', '1.2', '1', 'latest']
  expect(await promote(one)).toEqual(tags.map(tag => ({ repository, tag, digest, state: 'set' })))
  expect(await promote(one)).toEqual(tags.map(tag => ({ repository, tag, digest, state: 'there' })))
  await requireFreeTags(one)
  expect(host.lines).toContain(`${repository}:1.2 names ${digest}.`)
})

test('a backport moves the tag of its own series only, and a pre-release moves none', async () => {
  const public_ = ['v1.2.0', 'v1.1.4', 'v1.1.5', 'v2.0.0rc1']
  const newest = await release('v1.2.0', () => public_)
  const backport = await release('v1.1.5', () => public_)
  const candidate = await release('v2.0.0rc1', () => public_)
  for (const one of [newest, backport, candidate]) await promote(one)
  expect(
    await state([newest, backport, candidate], ['1.2', '1.1', '1', 'latest', '2', '2.0.0rc1', 'v2.0.0rc1']),
  ).toEqual({
    ...{ '1.2': 'v1.2.0', '1.1': 'v1.1.5', '1': 'v1.2.0', latest: 'v1.2.0', '2': undefined },
    ...{ '2.0.0rc1': 'v2.0.0rc1', 'v2.0.0rc1': 'v2.0.0rc1' },
  })
  const [, , , major] = await promote(backport)
  expect(major).toMatchObject({ tag: '1', state: 'kept', higher: 'v1.2.0', digest: newest.images[0]?.digest })
})

test('a tag of one version that names another image is refused before anything is written', async () => {
  const first = await release('v1.2.0', () => ['v1.2.0'])
  await promote(first)
  const other = await pushImage(name, 'other')
  const second: Promotion = { ...first, images: [other] }
  const found = `point ${other.repository}:v1.2.0 at ${other.digest}: it already names ${first.images[0]?.digest}`
  const next =
    'and the tag of one version never moves. Find out who pushed that image. If it is of another project, give each image a `repository` of its own. Otherwise, release the next version.'
  await expect(requireFreeTags(second)).rejects.toThrow(`Could not ${found}, ${next}`)
  await expect(promote(second)).rejects.toThrow(`Could not ${found}, ${next}`)
  expect(await state([first], ['1.2.0', 'latest'])).toEqual({ '1.2.0': 'v1.2.0', latest: 'v1.2.0' })
})

test('a tag that moves is taken from no image of somebody else, unless the configuration asks for it', async () => {
  const old = await release('v1.1.0', () => ['v1.1.0'])
  await promote(old)
  const one = await release('v1.2.0', () => ['v1.1.0', 'v1.2.0'])
  const foreign = await pushImage(name, 'nightly')
  const tags = one.tagsOf(foreign.repository)
  await tags.set('latest', foreign.digest)
  const lines = host.lines.length
  const states = (await promote(one)).map(({ tag, state }) => `${tag} ${state}`)
  expect(states.sort()).toEqual(['1 set', '1.2 set', '1.2.0 set', 'latest foreign', 'v1.2.0 set'])
  expect(host.lines.slice(lines).join()).toContain(
    `${foreign.repository}:latest stays: it names ${foreign.digest}, which is of no release of this project that is known. If releases shall move it, write the key image-tags`,
  )
  expect(await tags.digest('latest')).toBe(foreign.digest)
  await promote({ ...one, takesForeign: true })
  expect(await state([one], ['1', 'latest'])).toEqual({ '1': 'v1.2.0', latest: 'v1.2.0' })
})

test('two images of one repository are refused, unless they are the same image or get no tag', async () => {
  const one = await release('v1.2.0', () => [])
  const images = [...one.images, await pushImage(name, 'second')]
  await expect(requireFreeTags({ ...one, images })).rejects.toThrow(
    /^Could not set the tags of the images in .*: two images of this release are there, and a tag names one\. Give each image a `repository` of its own .* or set `image-tags: \[\]` there\.$/,
  )
  expect(await promoteImages({ ...one, images, forms: [] }, host)).toEqual([])
  await requireFreeTags({ ...one, images: [...one.images, ...one.images] })
})

test('a run of an older release that comes last gives the tags back to the newer one', async () => {
  const newer = await release('v1.3.0', () => ['v1.2.0', 'v1.3.0'])
  let asked = 0
  const older = await release('v1.2.0', async () => {
    asked += 1
    // The newer release is published, with all its tags, between the look and the writes of the older run.
    if (asked === 1) return ['v1.2.0']
    if (asked === 2) await newer.tagsOf(newer.images[0]?.repository ?? '').set('1.3.0', newer.images[0]?.digest ?? '')
    if (asked === 2) await newer.tagsOf(newer.images[0]?.repository ?? '').set('v1.3.0', newer.images[0]?.digest ?? '')
    return ['v1.2.0', 'v1.3.0']
  })
  const result = await promote(older)
  expect(await state([newer, older], ['1.2', '1', 'latest'])).toEqual({
    '1.2': 'v1.2.0',
    '1': 'v1.3.0',
    latest: 'v1.3.0',
  })
  expect(result.find(({ tag }) => tag === 'latest')).toMatchObject({ state: 'kept', higher: 'v1.3.0' })
  await promote(newer)
  expect(await state([newer, older], ['1.3', '1', 'latest'])).toEqual({
    '1.3': 'v1.3.0',
    '1': 'v1.3.0',
    latest: 'v1.3.0',
  })
})

test('a newer release that is public and has no tags yet sets them itself', async () => {
  const newer = await release('v1.3.0', () => ['v1.2.0', 'v1.3.0'])
  let asked = 0
  const older = await release('v1.2.0', () => (asked++ === 0 ? ['v1.2.0'] : ['v1.2.0', 'v1.3.0']))
  await promote(older)
  expect(await state([newer, older], ['latest'])).toEqual({ latest: 'v1.2.0' })
  await promote(newer)
  expect(await state([newer, older], ['latest', '1.2'])).toEqual({ latest: 'v1.3.0', '1.2': 'v1.2.0' })
})

test('two runs at once end in the right order', async () => {
  const public_: string[] = []
  const publishing = (tag: string) => () => {
    if (!public_.includes(tag)) public_.push(tag)
    return [...public_]
  }
  const older = await release('v1.2.0', publishing('v1.2.0'))
  const newer = await release('v1.3.0', publishing('v1.3.0'))
  await Promise.all([promote(older), promote(newer)])
  expect(await state([newer, older], ['1.2', '1.3', '1', 'latest'])).toEqual({
    ...{ '1.2': 'v1.2.0', '1.3': 'v1.3.0', '1': 'v1.3.0', latest: 'v1.3.0' },
  })
})

test('without a tag that names a release permanently, or with one that keeps moving, the order is unknown and said so', async () => {
  let asked = 0
  const older = await release('v1.2.0', () => (asked++ === 0 ? ['v1.2.0'] : ['v1.2.0', 'v1.3.0']))
  await expect(promote({ ...older, forms: ['latest'] })).rejects.toThrow(
    /^Could not point .*:latest at the highest release: v1\.3\.0 was published at the same time, and is higher\. Run the job that publishes the highest release again\.$/,
  )
  const rival = await pushImage(name, 'rival')
  const tags = older.tagsOf(rival.repository)
  const moved: Promotion = {
    ...older,
    forms: ['latest'],
    takesForeign: true,
    published: async () => {
      await tags.set('latest', rival.digest)
      return []
    },
  }
  await expect(promote(moved)).rejects.toThrow('another run keeps setting it at the same time. Run the job')
})

/** Whatever the network does to a request, and the answers of a registry that does not want it. */
const answer = (status: number): NetworkFault => ({ answer: { status, headers: {}, body: '' } })
const faults: NetworkFault[] = [
  'cut',
  'cut after',
  'cut body',
  answer(401),
  answer(403),
  answer(404),
  answer(429),
  answer(500),
]

test('whichever request is disturbed, and however, a run after that ends in the same tags', async () => {
  const forms = ['version', 'latest'] as const
  const once = { attempts: 1, baseMs: 1, maxMs: 1 }
  const proxy = await startFaultProxy(`http://${testbed().registry}`)
  const counts = { runs: 0, failed: 0 }
  let requests = Number.POSITIVE_INFINITY
  for (let at = 1; at <= requests; at += 1)
    for (const [index, fault] of faults.entries()) {
      name = `tags/faults-${at}-${index}`
      const one = { ...(await release('v1.2.0', () => ['v1.2.0'])), forms }
      const repository = `${new URL(proxy.url).host}/${name}`
      const images = one.images.map(({ digest }) => ({ repository, digest }))
      const before = proxy.requests.length
      proxy.setFaults((_, count) => (count === before + at ? fault : undefined))
      const through = { ...one, images, tagsOf: () => new RepositoryTags(repository, host, { retry: once }) }
      const failed = await promote(through).then(
        () => 0,
        () => 1,
      )
      if (failed === 0) requests = Math.min(requests, proxy.requests.length - before)
      counts.runs += 1
      counts.failed += failed
      const result = await promote(one)
      expect(result.map(({ tag, digest }) => [tag, digest])).toEqual(
        forms.map(form => [form === 'latest' ? form : '1.2.0', one.images[0]?.digest]),
      )
      expect((await promote(one)).every(({ state }) => state === 'there')).toBe(true)
    }
  await proxy.stop()
  // Nine requests. These faults do no harm: the answer to a request that sets a tag is lost or cut, because the tag is read again (2 × 2).
  // A tag that is not there yet is not found (2 × 2). At the last look, a tag is not found, and is set again (1).
  expect(counts).toEqual({ runs: 72, failed: 63 })
})
