import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openStore, type Part } from '@release-tools/archive'
import { filesToKeep } from '@release-tools/archive/testing'
import { sha256 } from '@release-tools/base'
import { type ArtifactoryDouble, type ArtifactoryFault, startArtifactory, testHost } from '@release-tools/testbed'
import { storeContract } from '../../testing/store-contract.ts'

const tokens = {
  // As the documentation recommends it: nobody overwrites.
  'release-token-1': ['read', 'annotate', 'deploy'],
  'mighty-token-2': ['read', 'annotate', 'deploy', 'delete'],
  'reader-token-3': ['read'],
} as const
type Token = keyof typeof tokens

let double: ArtifactoryDouble
beforeAll(async () => {
  const allowed = Object.entries(tokens).map(([token, permissions]) => [token, [...permissions]])
  double = await startArtifactory({ repositories: ['releases'], tokens: Object.fromEntries(allowed) })
})
afterAll(() => double.stop())

let folders = 0
const part: Part = { repository: 'acme/widget', tag: 'v1.2.0', name: 'release' }
const large = 'x'.repeat(20_000)
const { files, remove } = filesToKeep({ 'a.whl': large, 'b.json': '{}' })
afterAll(remove)
const retry = { attempts: 3, baseMs: 1, maxMs: 1 }

/** A folder that nobody used. */
function fresh(token: Token = 'release-token-1') {
  const folder = `releases/archive-${folders++}`
  const address = `artifactory://${double.url.slice('http://'.length)}/${folder}`
  const host = testHost({ env: { ARTIFACTORY_TOKEN: token } })
  return { folder, address, open: () => openStore(address, { host, repository: 'acme/widget', retry }) }
}

const keep = async (place = fresh()) => (await place.open()).put(part, files, () => {})

storeContract('Artifactory', async () => {
  const { folder, open } = fresh()
  return {
    open,
    plant: ({ repository, tag, name }, file, bytes) =>
      double.plant(`${folder}/${repository}/${tag.replace('/', '=2F')}/${name}/${file}`, bytes),
  }
})

test('content that Artifactory has is not sent again, also at another path', async () => {
  await keep()
  double.setFaults(undefined)
  const { folder, open } = fresh()
  const [wheel] = await (await open()).put(part, files, () => {})
  expect(wheel?.already).toBe(false)
  const path = `/artifactory/${folder}/acme/widget/v1.2.0/release`
  const properties = ';release.owner=acme;release.project=widget;release.tag=v1.2.0;release.part=release'
  const puts = double.log().filter(({ method }) => method === 'PUT')
  expect(puts.map(({ path, byChecksum }) => `${path} ${byChecksum}`)).toEqual([
    `${path}/a.whl${properties} true`,
    `${path}/b.json${properties} false`,
    `${path}/archive.json${properties} false`,
  ])
})

test('files have properties by which they are found; a tag with a slash is only in the record', async () => {
  const place = fresh()
  await keep(place)
  const store = await place.open()
  await store.put({ ...part, tag: 'v1+local' }, files, () => {})
  await store.put({ ...part, tag: 'widget/v2' }, files, () => {})
  const tagOf = (folder: string) =>
    double.files.get(`${place.folder}/acme/widget/${folder}/release/archive.json`)?.properties.get('release.tag')
  expect(['v1.2.0', 'v1+local', 'widget=2Fv2'].map(tagOf)).toEqual([['v1.2.0'], ['v1+local'], undefined])
})

test('a request that fails is told as what it was for', async () => {
  const { folder, address } = fresh()
  const host = testHost({ env: { ARTIFACTORY_TOKEN: 'release-token-1' } })
  const store = await openStore(address, { host, repository: 'acme/widget', retry })
  const seen = new Set<string>()
  double.setFaults(({ method }) => {
    if (seen.has(method)) return undefined
    seen.add(method)
    return 'cut'
  })
  await store.put(part, files, () => {})
  double.setFaults(undefined)
  const url = `${double.url}/artifactory/${folder}/acme/widget/v1.2.0/release/archive.json`
  expect(host.lines).toEqual([
    expect.stringMatching(`^Could not read ${url}: the request failed`),
    expect.stringMatching(`^Could not deploy ${folder}/acme/widget/v1.2.0/release/[ab].[a-z]+: the request failed`),
  ])
})

describe('a failure is one sentence with the next step:', () => {
  test.each<[number, string]>([
    [400, 'Artifactory does not accept the request (400). Check the names in the address, and what'],
    [401, 'Artifactory does not accept the token (401). Set ARTIFACTORY_TOKEN to a token that has not expired'],
    [404, 'there is no such repository, or a proxy does not know the path (404). Check the address.'],
    [405, 'nothing can be deployed to this repository (405). Name a local repository'],
    [409, 'the content that arrived does not have the checksum that was sent (409). Check that nothing changes'],
    [413, 'the file is too large for Artifactory, for its quota, or for a proxy before it (413). Raise'],
    [418, 'Artifactory failed (418). Look into the log of the server.'],
    [429, 'Artifactory limits the rate of requests (429). Try again later.'],
    [503, 'Artifactory failed (503). Try again later.'],
  ])('%i', async (status, message) => {
    const place = fresh()
    double.setFaults(({ method, byChecksum }) =>
      method === 'PUT' && !byChecksum ? { answer: { status, body: '' } } : undefined,
    )
    const error = await keep(place).catch(String)
    double.setFaults(undefined)
    expect(error).toContain(`Could not keep release of v1.2.0 in ${place.address}: ${message}`)
    expect([...double.files.keys()].filter(key => key.startsWith(`${place.folder}/`) && key.includes('json'))).toEqual(
      [],
    )
  })

  test('a redirect of uploads', async () => {
    const answer = { status: 301, headers: { location: 'https://other.example.org/' }, body: '' }
    double.setFaults(({ method }) => (method === 'PUT' ? { answer } : undefined))
    const error = await keep().catch(String)
    double.setFaults(undefined)
    expect(error).toContain('the server redirects uploads (301). Write the name of the server that it redirects to')
  })

  test('who may not deploy, before anything is sent', async () => {
    const { address, open } = fresh('reader-token-3')
    const store = await open()
    await expect(store.check()).rejects.toThrow(
      `Could not keep anything in ${address}: the user of the token may not do this (403). Give that user`,
    )
    await expect(store.put(part, files, () => {})).rejects.toThrow(
      `Could not keep release of v1.2.0 in ${address}: the user of the token may not do this (403). Give that user`,
    )
  })

  test('a repository that is not there', async () => {
    const host = testHost({ env: { ARTIFACTORY_TOKEN: 'release-token-1' } })
    const address = `artifactory://${double.url.slice('http://'.length)}/other/x`
    const store = await openStore(address, { host, repository: 'acme/widget' })
    await expect(store.check()).rejects.toThrow(
      `Could not use the store ${address}: there is no repository other, or the user of the token may not see it.`,
    )
  })

  test.each([
    [undefined, 'ARTIFACTORY_TOKEN is not set.'],
    ['a b', 'ARTIFACTORY_TOKEN has spaces or other characters that no token has.'],
  ])('the token %j', async (ARTIFACTORY_TOKEN, message) => {
    const host = testHost({ env: { ARTIFACTORY_TOKEN } })
    const opened = openStore('artifactory://artifacts.example.org/releases', { host, repository: 'acme/widget' })
    await expect(opened).rejects.toThrow(`Could not log in to Artifactory: ${message} Set it to an access token`)
  })

  test.each(['artifacts.example.org', 'artifacts.example.org/../x', 'artifacts.example.org/a//b', 'a b/c', 'u@h/r'])(
    'the address %j',
    async location => {
      const host = testHost({ env: { ARTIFACTORY_TOKEN: 'release-token-1' } })
      const opened = openStore(`artifactory://${location}`, { host, repository: 'acme/widget' })
      await expect(opened).rejects.toThrow(/Could not (open|read the address of) (the|a) store/)
    },
  )
})

test.each<ArtifactoryFault>(['cut', 'cut after', 'cut body', { answer: { status: 502, body: '' } }])(
  'every request that fails once (%j) is made again, and the end is the same',
  async fault => {
    const place = fresh()
    const seen = new Set<string>()
    double.setFaults(({ method, path, byChecksum }) => {
      const key = `${method} ${path} ${byChecksum}`
      if (seen.has(key)) return undefined
      seen.add(key)
      return fault
    })
    const kept = await keep(place)
    double.setFaults(undefined)
    expect(kept.map(({ name, sha256 }) => [name, sha256]).slice(0, 2)).toEqual(
      files.map(({ name, sha256 }) => [name, sha256]),
    )
    const own = [...double.files].filter(([path]) => path.startsWith(`${place.folder}/`))
    expect(own.map(([path, { checksums }]) => [path.split('/').at(-1), checksums.sha256]).sort()).toEqual([
      ['a.whl', sha256(large)],
      ['archive.json', kept[2]?.sha256],
      ['b.json', sha256('{}')],
    ])
    expect(seen.size).toBeGreaterThan(6)
  },
)

test('other bytes are not overwritten, even by a user who may', async () => {
  const place = fresh('mighty-token-2')
  await keep(place)
  const others = filesToKeep({ 'a.whl': 'other', 'b.json': '{}' })
  await expect((await place.open()).put(part, others.files, () => {})).rejects.toThrow(
    'other bytes have this name there',
  )
  others.remove()
  const wheel = double.files.get(`${place.folder}/acme/widget/v1.2.0/release/a.whl`)
  expect(wheel?.checksums.sha256).toBe(sha256(large))
})

test('a file whose SHA-256 the server does not know is not taken for the same', async () => {
  const place = fresh()
  await keep(place)
  double.setFaults(({ path }) =>
    path.includes('api/storage') && path.endsWith('a.whl')
      ? { answer: { status: 200, body: { size: '20000', checksums: { sha1: 'a'.repeat(40) } } } }
      : undefined,
  )
  const error = await keep(place).catch(String)
  double.setFaults(undefined)
  expect(error).toContain(`Could not find a.whl in ${place.address}: the server does not say its SHA-256. Let an`)
})

test('a file that Artifactory accepted and does not have is named, and the part has no record', async () => {
  const place = fresh()
  const lost = { answer: { status: 404, body: '' } }
  double.setFaults(({ method, path }) => (method === 'GET' && path.endsWith('b.json') ? lost : undefined))
  const error = await keep(place).catch(String)
  double.setFaults(undefined)
  expect(error).toContain(`Could not get b.json from ${place.address}: it is not there`)
  expect(await (await place.open()).parts(part)).toEqual([])
})

test('says that permissions decide, and leaves nothing by the check', async () => {
  const { folder, open } = fresh()
  expect(await (await open()).check()).toEqual({
    kind: 'unreadable',
    why: 'permissions decide who may overwrite or delete, which only administrators can read; an administrator always may',
  })
  expect([...double.files.keys()].filter(path => path.startsWith(`${folder}/`))).toEqual([])
})
