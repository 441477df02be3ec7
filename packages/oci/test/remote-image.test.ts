import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { attachedDocuments } from '../src/attached.ts'
import { remoteImage } from '../src/remote-image.ts'
import { entry, ImageBuilder } from '../testing/image-builder.ts'
import { type Answer, Servers } from '../testing/loopback-registry.ts'

const servers = new Servers()
afterEach(() => servers.stop())

const host = { env: { DOCKER_CONFIG: mkdtempSync(join(tmpdir(), 'no-login-')) } }
const bundleType = 'application/vnd.dev.sigstore.bundle.v0.3+json'

/** A registry with an image for two platforms, to which `attached` are attached: as a list, as a tag in its place, or not at all. */
async function registryWith(attached: unknown[] = [], how: 'list' | 'tag' | 'none' = 'list') {
  const image = new ImageBuilder()
  const entries = ['linux/amd64', 'linux/arm64'].map(platform => entry(image.image(platform), platform))
  const { digest } = image.index(entries)
  const bundles = attached.map(one =>
    image.manifest(image.put('application/vnd.oci.empty.v1+json', '{}'), [image.put(bundleType, one as object)]),
  )
  const other = image.artifact()
  const list = { schemaVersion: 2, manifests: [other, ...bundles] }
  const tag = digest.replace(':', '-')
  const answer: Answer = (request, response) => {
    const wanted = request.url?.split('/').at(-1) ?? ''
    const isList = how === 'list' ? request.url?.includes('/referrers/') : how === 'tag' && wanted === tag
    const data = isList ? JSON.stringify(list) : image.blobs.get(wanted === 'v1' ? digest : wanted)
    const found = request.url?.includes('/referrers/') && how !== 'list' ? undefined : data
    response.writeHead(found === undefined ? 404 : 200).end(found)
  }
  const registry = await servers.start(answer)
  return { image, digest, list, reference: { registry, repository: 'acme/widget', wanted: digest } }
}

describe('an image of a registry', () => {
  test('has its platforms, each with manifest, configuration and layers, which are saved on demand', async () => {
    const { digest, reference, image } = await registryWith()
    const found = await remoteImage({ ...reference, wanted: 'v1' }, host)
    expect({ digest: found.digest, platforms: found.parts.map(({ platform }) => platform) }).toEqual({
      digest,
      platforms: ['linux/amd64', 'linux/arm64'],
    })
    const [part] = found.parts
    expect(part).toMatchObject({ config: { architecture: 'amd64' }, manifest: { schemaVersion: 2 } })
    const file = join(mkdtempSync(join(tmpdir(), 'layer-')), 'layer')
    await part?.layers[0]?.save(file)
    expect(readFileSync(file, 'utf8')).toBe('linux/amd64')
    image.blobs.set(part?.layers[0]?.digest ?? '', Buffer.from('evil'))
    await expect(part?.layers[0]?.save(file)).rejects.toThrow('expected')
  })

  test('for one platform has no index', async () => {
    const { reference, image } = await registryWith()
    const { digest } = image.image('linux/s390x')
    expect(await remoteImage({ ...reference, wanted: digest }, host)).toMatchObject({
      digest,
      parts: [{ platform: 'linux/s390x', digest }],
    })
  })
})

describe('what is attached to an image', () => {
  test.each(['list', 'tag'] as const)('is read from the %s of the registry: bundles, and nothing else', async how => {
    const { reference } = await registryWith([{ one: 1 }, { two: 2 }], how)
    const { documents, others } = await attachedDocuments(reference, host)
    expect(documents.map(({ content }) => JSON.parse(content.toString()))).toEqual([{ one: 1 }, { two: 2 }])
    expect(others).toEqual([])
  })

  test('is nothing if the registry has neither', async () => {
    const { reference } = await registryWith([{ one: 1 }], 'none')
    expect(await attachedDocuments(reference, host)).toEqual({ documents: [], others: [] })
  })

  test('is refused if it is endless, or if it names no digest', async () => {
    const { reference, list } = await registryWith()
    list.manifests.push(...Array(500).fill(list.manifests[0]))
    await expect(attachedDocuments(reference, host)).rejects.toThrow(
      '501 documents are attached to it, more than the 500',
    )
    list.manifests.splice(0, Number.POSITIVE_INFINITY, {} as never)
    await expect(attachedDocuments(reference, host)).rejects.toThrow(
      'what is attached to it has an entry without a digest.',
    )
  })
})
