import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { openImageArchive } from '../src/docker-archive.ts'
import { readTarBytes, readTarIndex, withFile } from '../src/tar-index.ts'
import { dockerArchive } from '../src/write-docker-archive.ts'
import { ImageBuilder, type Reference, writeFiles } from '../testing/image-builder.ts'
import { registryOf, Servers } from '../testing/loopback-registry.ts'

const servers = new Servers()
afterEach(() => servers.stop())

const fresh = () => mkdtempSync(join(tmpdir(), 'docker-archive-'))
const host = { env: { DOCKER_CONFIG: fresh() } }

/** An image with two layers, of which one comes twice. */
function built(): { image: ImageBuilder; manifest: Reference } {
  const image = new ImageBuilder()
  const layer = (text: string) => image.put('application/vnd.oci.image.layer.v1.tar', text)
  const config = image.put('application/vnd.oci.image.config.v1+json', {
    os: 'linux',
    architecture: 'amd64',
    rootfs: {},
  })
  return { image, manifest: image.manifest(config, ['one', 'two', 'one'].map(layer)) }
}

async function contents(path: string): Promise<Record<string, string>> {
  return withFile(path, async file => {
    const entries = [...(await readTarIndex(file, path)).values()]
    const read = entries.map(async entry => {
      return [entry.path, (await readTarBytes(file, entry, 10_000, path)).toString()] as const
    })
    return Object.fromEntries(await Promise.all(read))
  })
}

const names = ['one', 'two', 'one'].map(text => `sha256-${sha256(text)}.tar`)
const files = {
  'manifest.json': JSON.stringify([{ Config: 'config.json', RepoTags: [], Layers: names }]),
  'config.json': '{"os":"linux","architecture":"amd64","rootfs":{}}',
  [names[0] ?? '']: 'one',
  [names[1] ?? '']: 'two',
}

test('the image of a layout is packed as docker saves one, with each layer once', async () => {
  const { image, manifest } = built()
  const layout = fresh()
  writeFiles(layout, image.layout(manifest))
  const archive = await dockerArchive({ kind: 'layout', path: layout }, fresh(), host)
  expect(await contents(archive)).toEqual(files)
  expect(await openImageArchive(archive, fresh())).toEqual({ format: 'docker', platform: 'linux/amd64', path: archive })
})

test('the image of a registry is downloaded for it', async () => {
  const { image, manifest } = built()
  const registry = await servers.start(registryOf(image.blobs, manifest.digest))
  const reference = `${registry}/acme/widget@${manifest.digest}`
  expect(await contents(await dockerArchive({ kind: 'registry', reference }, fresh(), host))).toEqual(files)
})

test('an archive of docker stays as it is', async () => {
  const path = join(fresh(), 'image.tar')
  writeFileSync(path, 'any')
  expect(await dockerArchive({ kind: 'docker-archive', path }, '/nowhere', host)).toBe(path)
})
