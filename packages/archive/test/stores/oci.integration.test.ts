/** @needs registry */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { openStore, type Part } from '@release-tools/archive'
import { filesToKeep } from '@release-tools/archive/testing'
import { sha256 } from '@release-tools/base'
import {
  type NetworkFault,
  ports,
  type Registry,
  startFaultProxy,
  startRegistry,
  testbed,
  testHost,
} from '@release-tools/testbed'
import { tagOf } from '../../src/stores/oci/tag.ts'
import { storeContract } from '../../testing/store-contract.ts'

const env = { DOCKER_CONFIG: mkdtempSync(join(tmpdir(), 'no-login-')) }
const context = () => ({
  host: testHost({ env }),
  repository: 'acme/widget',
  retry: { attempts: 1, baseMs: 1, maxMs: 1 },
})
const manifestType = 'application/vnd.oci.image.manifest.v1+json'
const titleKey = 'org.opencontainers.image.title'

let registry: Registry | undefined
afterAll(() => registry?.stop())

/** An empty registry: blobs of one are in all of its repositories. */
async function emptyRegistry(options: { referrers?: boolean; login?: string } = {}): Promise<string> {
  await registry?.stop()
  const { dir, bin } = testbed()
  registry = await startRegistry({ dir, bin, port: ports.guardedRegistry, ...options })
  return registry.host
}

async function pushBlob(base: string, bytes: Buffer): Promise<string> {
  const digest = `sha256:${sha256(bytes)}`
  const started = await fetch(`${base}/blobs/uploads/`, { method: 'POST' })
  const place = new URL(started.headers.get('location') ?? '', base)
  place.searchParams.set('digest', digest)
  const { status } = await fetch(place, { method: 'PUT', body: new Uint8Array(bytes) })
  if (status !== 201) throw new Error(`the registry answered ${status}`)
  return digest
}

interface Manifest {
  layers: { digest: string; annotations: Record<string, string> }[]
  subject?: { digest: string }
}

async function manifestOf(base: string, tag: string): Promise<Manifest | undefined> {
  const answer = await fetch(`${base}/manifests/${tag}`, { headers: { accept: manifestType } })
  return answer.status === 200 ? ((await answer.json()) as Manifest) : undefined
}

/** Replaces a layer of an artifact, or adds one, and moves the tag. */
async function plant(base: string, part: Part, title: string, bytes: Buffer): Promise<void> {
  const digest = await pushBlob(base, bytes)
  const empty = {
    mediaType: 'application/vnd.oci.empty.v1+json',
    digest: await pushBlob(base, Buffer.from('{}')),
    size: 2,
  }
  const before = await manifestOf(base, tagOf(part))
  const others = (before?.layers ?? []).filter(layer => layer.annotations[titleKey] !== title)
  const layer = { mediaType: 'text/plain', digest, size: bytes.length, annotations: { [titleKey]: title } }
  const body = JSON.stringify({
    schemaVersion: 2,
    mediaType: manifestType,
    config: empty,
    ...before,
    layers: [...others, layer],
  })
  const { status } = await fetch(`${base}/manifests/${tagOf(part)}`, {
    method: 'PUT',
    headers: { 'content-type': manifestType },
    body,
  })
  if (status !== 201) throw new Error(`the registry answered ${status}`)
}

storeContract('a registry', async () => {
  const host = await emptyRegistry()
  const base = `http://${host}/v2/acme/releases`
  return {
    open: () => openStore(`oci://${host}/acme/releases`, context()),
    plant: (part, name, bytes) => plant(base, part, name, bytes),
    leave: async (_, __, bytes) => void (await pushBlob(base, bytes)),
  }
})

const release: Part = { repository: 'acme/widget', tag: 'v1.2.0', name: 'release' }
const run: Part = { ...release, name: 'run-12345-1' }
const { files, remove } = filesToKeep({ 'a.whl': 'wheel', 'b.json': '{}' })
afterAll(remove)

test('a release is the same artifact each time, as clients for artifacts read it', async () => {
  const base = `http://${await emptyRegistry()}/v2/acme/releases`
  const store = await openStore(`oci://${registry?.host}/acme/releases`, context())
  const [{ version } = { version: '' }] = await store.put(release, files, () => {})
  const manifest = await manifestOf(base, 'v1.2.0')
  const record = manifest?.layers[1]
  expect(manifest).toEqual({
    schemaVersion: 2,
    mediaType: manifestType,
    artifactType: 'application/vnd.release-tools.archive.v1',
    config: { mediaType: 'application/vnd.oci.empty.v1+json', digest: `sha256:${sha256('{}')}`, size: 2 },
    layers: [
      {
        mediaType: 'application/octet-stream',
        digest: `sha256:${sha256('wheel')}`,
        size: 5,
        annotations: { [titleKey]: 'a.whl' },
      },
      { ...record, mediaType: 'application/json', annotations: { [titleKey]: 'archive.json' } },
      {
        mediaType: 'application/json',
        digest: `sha256:${sha256('{}')}`,
        size: 2,
        annotations: { [titleKey]: 'b.json' },
      },
    ],
    annotations: { [titleKey]: 'release', 'org.opencontainers.image.version': 'v1.2.0' },
  })
  const other = await openStore(`oci://${registry?.host}/acme/others`, context())
  expect((await other.put(release, [...files].reverse(), () => {}))[0]?.version).toBe(version)
})

describe.each([
  ['with the list of referrers', true],
  ['without that list', false],
])('a registry %s', (_, referrers) => {
  test('has the logs of runs attached to the release', async () => {
    const host = await emptyRegistry({ referrers })
    const store = await openStore(`oci://${host}/acme/releases`, context())
    await expect(store.put(run, files, () => {})).rejects.toThrow(
      `Could not keep run-12345-1 of v1.2.0 in oci://${host}/acme/releases: the release that it belongs to is not there. Archive the release first.`,
    )
    const [kept] = await store.put(release, files, () => {})
    await store.put(run, files, () => {})
    const manifest = await manifestOf(`http://${host}/v2/acme/releases`, 'v1.2.0__run-12345-1')
    expect(manifest?.subject?.digest).toBe(kept?.version)
    expect(await store.parts(release)).toEqual(['release', 'run-12345-1'])
  })
})

test('a tag that an image has is not moved', async () => {
  const host = await emptyRegistry()
  const base = `http://${host}/v2/acme/widget`
  await plant(base, release, 'layer.tar', Buffer.from('image'))
  const before = await manifestOf(base, 'v1.2.0')
  const store = await openStore(`oci://${host}/acme/widget`, context())
  await expect(store.put(release, files, () => {})).rejects.toThrow(
    `Could not keep v1.2.0 in oci://${host}/acme/widget: the tag names something else already: sha256:`,
  )
  expect([await store.files(release), await manifestOf(base, 'v1.2.0')]).toEqual([undefined, before])
})

test('whoever may not push is told so before anything is sent, and what a registry can not promise', async () => {
  const host = await emptyRegistry({ login: 'robot:a-long-password' })
  const stranger = await openStore(`oci://${host}/acme/releases`, context())
  await expect(stranger.check()).rejects.toThrow(
    `Could not keep anything in oci://${host}/acme/releases: the registry denied access (401). Log in with`,
  )
  const auth = Buffer.from('robot:a-long-password').toString('base64')
  const DOCKER_CONFIG = mkdtempSync(join(tmpdir(), 'login-'))
  writeFileSync(join(DOCKER_CONFIG, 'config.json'), JSON.stringify({ auths: { [host]: { auth } } }))
  const store = await openStore(`oci://${host}/acme/releases`, {
    ...context(),
    host: testHost({ env: { DOCKER_CONFIG } }),
  })
  expect(await store.check()).toEqual({ kind: 'unreadable', why: expect.stringContaining('can be moved') })
  await store.put(release, files, () => {})
  expect(await store.parts(release)).toEqual(['release'])
})

const busy = { answer: { status: 503, headers: {}, body: '' } }

test.each<NetworkFault>(['cut', 'cut after', 'cut body', 'cut upload', busy])(
  'every request of a release that fails once (%j) is made again, and the end is the same',
  async fault => {
    const proxy = await startFaultProxy(`http://${await emptyRegistry({ referrers: false })}`)
    const seen = new Set<string>()
    proxy.setFaults(({ method, path, length }) => {
      if (fault === 'cut upload' && length === 0) return undefined
      // Each upload has a number of its own.
      const key = `${method} ${path.replace(/uploads\/\d+/, 'uploads/N')}`
      if (seen.has(key)) return undefined
      seen.add(key)
      return fault
    })
    const place = `oci://${proxy.url.slice('http://'.length)}/acme/releases`
    const store = await openStore(place, { ...context(), retry: { attempts: 4, baseMs: 1, maxMs: 1 } })
    const kept = await store.put(release, files, () => {})
    await store.put(run, files, () => {})
    proxy.setFaults(undefined)
    expect(kept.map(({ name, sha256 }) => ({ name, sha256 })).slice(0, 2)).toEqual(
      files.map(({ name, sha256 }) => ({ name, sha256 })),
    )
    expect([await store.parts(release), (await store.files(run))?.length]).toEqual([['release', 'run-12345-1'], 2])
    expect((await manifestOf(`${proxy.url}/v2/acme/releases`, 'v1.2.0'))?.layers.length).toBe(3)
    expect(seen.size).toBeGreaterThan(fault === 'cut upload' ? 5 : 10)
    await proxy.stop()
  },
)

test('copies of the listing of another store belong to no release', async () => {
  const store = await openStore(`oci://${await emptyRegistry()}/acme/releases`, context())
  const listing = (number: number): Part => ({ ...release, tag: 'release-metadata', name: `listing-${number}` })
  for (const number of [1, 2]) await store.put(listing(number), files, () => {})
  expect(await store.parts(listing(1))).toEqual(['listing-1', 'listing-2'])
  expect((await store.files(listing(2)))?.map(({ name }) => name)).toEqual(['a.whl', 'b.json'])
})
