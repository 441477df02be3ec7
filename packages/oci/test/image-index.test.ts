import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from '@jest/globals'
import { expandTarget } from '../src/expand-target.ts'
import type { TargetSpec } from '../src/target.ts'
import { entry, ImageBuilder, type Reference, writeFiles } from '../testing/image-builder.ts'
import { tarOf } from '../testing/image-fixture.ts'
import { registryOf, Servers } from '../testing/loopback-registry.ts'

const servers = new Servers()
afterEach(() => servers.stop())
const fresh = () => mkdtempSync(join(tmpdir(), 'index-'))

/** Puts the image into each kind of source. */
const sources: Record<string, (built: ImageBuilder, root: Reference) => Promise<TargetSpec> | TargetSpec> = {
  registry: async ({ blobs }, { digest }) => ({
    kind: 'image',
    value: `${await servers.start(registryOf(blobs, digest))}/acme/widget:v1`,
  }),
  layout: (built, root) => ({ kind: 'oci-dir', value: writeFiles(fresh(), built.layout(root)) }),
  archive: (built, root) => ({ kind: 'archive', value: written(tarOf(built.layout(root))) }),
  'gzipped archive': (built, root) => ({ kind: 'archive', value: written(gzipSync(tarOf(built.layout(root)))) }),
}

function written(data: Uint8Array): string {
  const path = join(fresh(), 'image.tar')
  writeFileSync(path, data)
  return path
}

/** What `expandTarget` finds in each source. */
async function everywhere(build: (image: ImageBuilder) => Reference, platforms: string[] = []): Promise<unknown[]> {
  return Promise.all(
    Object.values(sources).map(async source => {
      const image = new ImageBuilder()
      const spec = await source(image, build(image))
      const options = { name: 'widget', platforms, scratch: fresh(), env: {} }
      const targets = await expandTarget(spec, options).catch((error: Error) => error.message)
      return typeof targets === 'string'
        ? targets
        : targets.map(target => `${target.platform} ${target.digest?.slice(-64)}`)
    }),
  )
}

type Build = (image: ImageBuilder) => [root: Reference, ...found: [platform: string, image: Reference][]]

/** An index of these entries, and which of them are to be found. */
const windows: Build = image => {
  const [amd, arm] = [image.image('linux/amd64'), image.image('linux/arm64/v8')]
  const [old, recent] = [image.image('windows/amd64', '17763'), image.image('windows/amd64', '20348')]
  const entries = [
    entry(amd, 'linux/amd64'),
    entry(arm, 'linux/arm64/v8'),
    entry(old, 'windows/amd64', { 'os.version': '10.0.17763.1' }),
    entry(recent, 'windows/amd64', { 'os.version': '10.0.20348.1' }),
  ]
  return [image.index(entries), ['linux/amd64', amd], ['linux/arm64', arm]]
}

const found: [what: string, platforms: string[], Build][] = [
  ['two images for a platform that nobody asked for', ['linux/amd64', 'linux/arm64'], windows],
  ['a platform that is asked for in another spelling', ['linux/amd64/v1', 'linux/arm64/v8'], windows],
  [
    'a variant that the index names, and the configuration does not',
    [],
    image => {
      const [six, seven] = [image.image('linux/arm', '6'), image.image('linux/arm', '7')]
      const index = image.index([entry(six, 'linux/arm/v6'), entry(seven, 'linux/arm/v7')])
      return [index, ['linux/arm/v6', six], ['linux/arm/v7', seven]]
    },
  ],
  [
    'entries without a platform, with an empty one, and a tool’s spelling',
    [],
    image => {
      const [amd, arm, power] = [
        image.image('linux/amd64'),
        image.image('linux/arm64/v8'),
        image.image('linux/ppc64le'),
      ]
      const odd = entry(power, 'Linux/ppc64le')
      return [
        image.index([amd, { ...arm, platform: { os: '', architecture: '' } }, odd]),
        ['linux/amd64', amd],
        ['linux/arm64', arm],
        ['linux/ppc64le', power],
      ]
    },
  ],
  [
    'attestations, attached artifacts and what is not for any platform',
    [],
    image => {
      const amd = image.image('linux/amd64')
      const chart = image.manifest(image.put('application/vnd.cncf.helm.config.v1+json', '{}'), [])
      const unknown = entry(image.image('unknown/unknown', 'x'), 'unknown/unknown')
      const entries = [entry(amd, 'linux/amd64'), image.attestation(amd), image.artifact(), chart, unknown]
      return [image.index(entries), ['linux/amd64', amd]]
    },
  ],
  [
    'indexes in indexes, and one image listed twice',
    [],
    image => {
      const [amd, arm] = [image.image('linux/amd64'), image.image('linux/arm64')]
      const inner = image.index([entry(amd, 'linux/amd64'), arm])
      const middle = image.index([inner])
      return [image.index([middle, entry(amd, 'linux/amd64')]), ['linux/amd64', amd], ['linux/arm64', arm]]
    },
  ],
  [
    'a single image',
    ['linux/arm64'],
    image => [image.image('linux/arm64/v8'), ['linux/arm64', image.image('linux/arm64/v8')]],
  ],
  [
    'bad digests of what nobody asked for',
    ['linux/amd64'],
    image => {
      const amd = image.image('linux/amd64')
      const bad = ['--help', '', undefined].map(digest => ({ digest, platform: { os: 'linux', architecture: 'mips' } }))
      return [image.index([...bad, entry(amd, 'linux/amd64')]), ['linux/amd64', amd]]
    },
  ],
]

const amd = (image: ImageBuilder) => entry(image.image('linux/amd64'), 'linux/amd64')
const configType = 'application/vnd.oci.image.config.v1+json'

const refused: [what: string, platforms: string[], (image: ImageBuilder) => Reference, message: string][] = [
  ['two images for one platform', [], image => windows(image)[0], 'its index lists two images for windows/amd64.'],
  [
    'a platform that it lacks',
    ['linux/s390x', 'linux/amd64'],
    image => windows(image)[0],
    'it does not support linux/s390x. Choose from its platforms: linux/amd64, linux/arm64, windows/amd64.',
  ],
  ['no image', [], image => image.index([]), 'its index lists no image.'],
  ['an empty list of Go', [], image => image.index(null), 'its index lists no image.'],
  ['only attestations', [], image => image.index([image.attestation(amd(image))]), 'its index lists no image.'],
  [
    'an attestation that says a platform',
    [],
    image =>
      image.index([
        { ...amd(image), annotations: { 'vnd.docker.reference.type': 'x' } },
        amd(image),
        image.image('linux/amd64', 'other'),
      ]),
    'its index lists two images for linux/amd64.',
  ],
  [
    'half a platform',
    [],
    image => image.index([{ ...amd(image), platform: { os: 'unknown' } }]),
    'is for the platform "unknown".',
  ],
  ['a path for a platform', [], image => image.index([entry(amd(image), '..')]), 'is for the platform "..".'],
  [
    'an option for a digest',
    [],
    image => image.index([{ digest: '--help' }]),
    'has an entry whose digest "--help" is not a SHA-256 digest.',
  ],
  ['no digest', [], image => image.index([null]), 'has an entry without a digest.'],
  [
    'a path for a digest',
    [],
    image => image.index([{ digest: 'sha256:../../etc/passwd' }]),
    'is not a SHA-256 digest.',
  ],
  [
    'an option for a configuration',
    [],
    image => image.manifest({ digest: '--help' }, []),
    'whose digest "--help" is not',
  ],
  [
    'a configuration that is null',
    [],
    image => image.manifest(image.put(configType, 'null'), []),
    'is not a JSON object.',
  ],
  [
    'a configuration without a platform',
    [],
    image => image.manifest(image.put(configType, '{}'), []),
    'names no platform.',
  ],
  [
    'an index that is also a manifest',
    [],
    image => image.put('x', { manifests: [], config: {}, layers: [] }),
    'is both an index and an image manifest.',
  ],
  ['an artifact', [], image => image.artifact(), 'is not a container image, but another artifact.'],
  ['no manifest', [], image => image.put('x', { layers: [] }), 'is not an image manifest.'],
  ['a list', [], image => image.put('x', '[]'), 'is not a JSON object.'],
  [
    'an image for no platform, in another case of letters',
    [],
    image => image.index([{ ...amd(image), platform: { os: 'Unknown', architecture: 'UNKNOWN' } }]),
    'its index lists no image.',
  ],
  [
    'indexes without end',
    [],
    image => [1, 2, 3, 4, 5].reduce(inner => image.index([inner]), amd(image)),
    'nested more than 4 deep.',
  ],
  [
    'a crowd of platforms',
    [],
    image => image.index(Array.from({ length: 2000 }, (_, at) => entry(amd(image), `linux/a${at}`))),
    'it lists 2000 images, more than the 100 accepted. Name those that you need with `platforms`.',
  ],
  [
    'a million values',
    [],
    image => image.put('x', `{"manifests":[${'[],'.repeat(500_000)}0]}`),
    'has more than the 250000 values accepted.',
  ],
]

describe('every source', () => {
  test.each(found)('%s: the same images in the same places', async (_, platforms, build) => {
    const all = await everywhere(image => build(image)[0], platforms)
    const expected = build(new ImageBuilder()).slice(1) as [string, Reference][]
    const lines = expected.map(([platform, { digest }]) => `${platform} ${digest.slice(-64)}`).sort()
    expect(all).toEqual(Object.keys(sources).map(() => lines))
  })

  test.each(refused)('%s is refused, with the same words', async (_, platforms, build, message) => {
    const all = await everywhere(build, platforms)
    expect(all).toEqual(Object.keys(sources).map(() => expect.stringContaining(message)))
  })
})
