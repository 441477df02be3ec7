/** @needs registry */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { ports, type Registry, startRegistry, testbed, testHost } from '@release-tools/testbed'
import { attachBundle } from '../src/attach.ts'
import { attachedDocuments } from '../src/attached.ts'
import { readLayout } from '../src/oci-layout.ts'
import { openRegistry } from '../src/open-registry.ts'
import { pushLayout } from '../src/push-layout.ts'
import { parseImageName } from '../src/reference.ts'
import { addToTag } from '../src/referrers-tag.ts'
import { openWriter } from '../src/registry-writer.ts'
import { writeLayout } from '../testing/index.ts'

const indexType = 'application/vnd.oci.image.index.v1+json'

let old: Registry
beforeAll(async () => {
  const { dir, bin } = testbed()
  old = await startRegistry({ dir, bin, port: ports.guardedRegistry, referrers: false })
})
afterAll(() => old.stop())

const host = testHost({ env: { DOCKER_CONFIG: mkdtempSync(join(tmpdir(), 'no-login-')) } })
const bundle = (text: string) => ({ content: Buffer.from(text), predicateType: 'https://example.org/predicate/v1' })

async function pushed(registry: string, name: string) {
  const layout = mkdtempSync(join(tmpdir(), 'layout-'))
  writeLayout(layout, ['linux/amd64'], { seed: name })
  const repository = `${registry}/attach/${name}`
  await pushLayout(layout, repository, host)
  return { repository, digest: (await readLayout(layout)).digest }
}

async function contents({ repository, digest }: { repository: string; digest: string }): Promise<string[]> {
  const name = parseImageName(repository) ?? { registry: '', repository: '' }
  const { documents } = await attachedDocuments({ ...name, wanted: digest }, host)
  return documents.map(({ content }) => content.toString()).sort()
}

describe.each([
  ['with the list of referrers', () => testbed().registry, 'referrers'],
  ['of OCI 1.0', () => old.host, 'tag'],
] as const)('a registry %s', (_, registry, by) => {
  test('lists each bundle once, however often it is attached', async () => {
    const image = await pushed(registry(), by)
    const { repository, digest } = image
    for (const text of ['{"a":1}', '{"b":2}', '{"a":1}'])
      expect(await attachBundle(repository, digest, bundle(text), host)).toBe(by)
    expect(await contents(image)).toEqual(['{"a":1}', '{"b":2}'])
  })

  test('loses none of those that are attached side by side', async () => {
    const image = await pushed(registry(), `${by}-many`)
    const { repository, digest } = image
    const texts = [1, 2, 3, 4, 5, 6, 7, 8].map(number => `{"a":${number}}`)
    await Promise.all(texts.map(text => attachBundle(repository, digest, bundle(text), host)))
    expect(await contents(image)).toEqual(texts)
  })

  test('that does not have the image gets nothing', async () => {
    const attached = attachBundle(`${registry()}/attach/none`, `sha256:${'0'.repeat(64)}`, bundle('{}'), host)
    await expect(attached).rejects.toThrow('the registry does not have this image.')
  })
})

test('several jobs that attach to one image at once all end with what each attached, also by the tag', async () => {
  const image = await pushed(old.host, 'at-once')
  const { repository, digest } = image
  // Each host is a job of its own, which knows nothing of the others.
  const jobs = [1, 2, 3].map(job => ({ job, host: testHost({ env: host.env }) }))
  const texts = jobs.flatMap(({ job }) => ['a', 'b', 'c'].map(name => `{"${name}":${job}}`))
  await Promise.all(
    jobs.flatMap(({ job, host }) =>
      ['a', 'b', 'c'].map(name => attachBundle(repository, digest, bundle(`{"${name}":${job}}`), host)),
    ),
  )
  expect(await contents(image)).toEqual(texts.sort())
})

test('a tag that has all entries is not written again', async () => {
  const { repository, digest } = await pushed(old.host, 'again')
  const reference = { ...(parseImageName(repository) ?? { registry: '', repository: '' }), wanted: digest }
  const index = async () => (await openRegistry(reference, host)).tagged(digest.replace(':', '-'))
  for (const text of ['{"a":1}', '{"b":2}']) await attachBundle(repository, digest, bundle(text), host)
  const before = await index()
  await attachBundle(repository, digest, bundle('{"a":1}'), host)
  expect(await index()).toEqual(before)
})

test('a tag that stands for something else than a list is not overwritten', async () => {
  const { repository, digest } = await pushed(old.host, 'tagged')
  const reference = { ...(parseImageName(repository) ?? { registry: '', repository: '' }), wanted: digest }
  const [registry, writer] = [await openRegistry(reference, host), await openWriter(reference, host)]
  const { images } = await registry.image()
  const manifest = await registry.document({ digest: images[0]?.digest ?? '' })
  const tag = digest.replace(':', '-')
  await writer.manifest(tag, 'application/vnd.oci.image.manifest.v1+json', Buffer.from(JSON.stringify(manifest)))
  await expect(attachBundle(repository, digest, bundle('{}'), host)).rejects.toThrow(
    `its tag ${tag}, which lists what is attached to the image, stands for something other than a list. Find out who made that tag, and remove it.`,
  )
  expect(await registry.tagged(tag)).toEqual(manifest)
})

test('what a registry lists and has lost is named, or left out', async () => {
  const { repository, digest } = await pushed(old.host, 'lost')
  const reference = { ...(parseImageName(repository) ?? { registry: '', repository: '' }), wanted: digest }
  await attachBundle(repository, digest, bundle('{"a":1}'), host)
  const [lost] = (await (await openRegistry(reference, host)).referrers(digest)) as { digest: string }[]
  await attachBundle(repository, digest, bundle('{"b":2}'), host)
  const manifests = `http://${repository.replace('/', '/v2/')}/manifests`
  expect((await fetch(`${manifests}/${lost?.digest}`, { method: 'DELETE' })).status).toBe(202)
  await expect(attachedDocuments(reference, host)).rejects.toThrow(
    `the registry lists ${lost?.digest} as attached to it, and does not have it. Ask the publisher`,
  )
  const { documents } = await attachedDocuments(reference, host, undefined, 'left out')
  expect(documents.map(({ content }) => content.toString())).toEqual(['{"b":2}'])
  await attachBundle(repository, digest, bundle('{"c":3}'), host)
  expect(await contents({ repository, digest })).toEqual(['{"b":2}', '{"c":3}'])
})

test('a writer that never lets go is named, and so is what to do', async () => {
  const { repository, digest } = await pushed(old.host, 'contested')
  const reference = { ...(parseImageName(repository) ?? { registry: '', repository: '' }), wanted: digest }
  const [registry, writer] = [await openRegistry(reference, host), await openWriter(reference, host)]
  const insistence = { attempts: 2, settleMs: 100, mostPauseMs: 10 }
  const entry = { mediaType: indexType, digest, size: 1, artifactType: 'application/json' }
  const body = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: indexType, manifests: [] }))
  const stubborn = setInterval(() => void writer.manifest(digest.replace(':', '-'), indexType, body), 20)
  try {
    await expect(addToTag({ repository, registry, writer, insistence }, entry, host)).rejects.toThrow(
      'at the same time, 2 times over, without what they find there. Run the step again when no other job signs this image.',
    )
  } finally {
    clearInterval(stubborn)
  }
})
