import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { keyPair } from '@release-tools/evidence/testing'
import { entry, ImageBuilder, type Reference, writeFiles } from '@release-tools/oci/testing'
import { testHost } from '@release-tools/testbed'
import { openAndVerify } from '../src/open-and-verify.ts'
import { simpleLayer, simplePayload, statementAbout } from './support/image-registry.ts'

const host = testHost({ env: {} })
const own = keyPair()
const trust = { signers: [{ kind: 'key' as const, publicKey: own.publicKey }] }
const signType = 'https://sigstore.dev/cosign/sign/v1'
const bundleType = 'application/vnd.dev.sigstore.bundle.v0.3+json'

const written = (image: ImageBuilder, ...entries: unknown[]) =>
  writeFiles(mkdtempSync(join(tmpdir(), 'layout-')), image.layout(...entries))
const verify = (directory: string) => openAndVerify(directory, { trust }, host)
const rows = ({ checks }: Awaited<ReturnType<typeof verify>>) =>
  checks.map(({ name, status, detail }) => `${name} ${status}: ${detail}`)

/** An image for two platforms. */
function twoPlatforms(image: ImageBuilder, text = ''): Reference {
  return image.index(
    ['linux/amd64', 'linux/arm64'].map(platform => entry(image.image(platform, platform + text), platform)),
  )
}

/** A manifest that attaches a signature to an image. */
function referrer(image: ImageBuilder, { digest }: Reference, key = own.privateKey): Reference {
  const layer = image.put(bundleType, statementAbout(digest, signType, key))
  return image.manifest(image.put('application/vnd.oci.empty.v1+json', '{}'), [layer], { subject: { digest } })
}

const blobOf = (directory: string, digest: string) => join(directory, 'blobs/sha256', digest.slice('sha256:'.length))

test('an image with its signature beside it is verified, and all its blobs are', async () => {
  const image = new ImageBuilder()
  const root = twoPlatforms(image)
  const directory = written(image, root, referrer(image, root))
  const report = await verify(directory)
  expect(report).toMatchObject({ result: 'verified', target: { kind: 'image', text: directory, digest: root.digest } })
  expect(rows(report)).toEqual([
    `image pass: ${directory}@${root.digest}. Its blobs for linux/amd64, linux/arm64 have their digests.`,
    `signature pass: ${signType}, in the layout.`,
  ])
})

test.each<[string, (image: ImageBuilder, root: Reference) => unknown[]]>([
  [
    'the tag in place of a list of referrers',
    (image, root) => {
      const list = image.index([referrer(image, root)])
      const name = root.digest.replace(':', '-')
      return [{ ...list, annotations: { 'org.opencontainers.image.ref.name': name } }]
    },
  ],
  [
    'the tag .sig of cosign before version 3',
    (image, root) => {
      const layer = simpleLayer(image, simplePayload(root.digest, 'x'), own.privateKey)
      return [image.manifest(image.put('application/vnd.oci.image.config.v1+json', '{}'), [layer])]
    },
  ],
])('signatures are found by %s', async (_, attached) => {
  const image = new ImageBuilder()
  const root = twoPlatforms(image)
  expect(await verify(written(image, root, ...attached(image, root)))).toMatchObject({ result: 'verified' })
})

test('each of several images needs a signature of its own', async () => {
  const image = new ImageBuilder()
  const [one, two] = [twoPlatforms(image), twoPlatforms(image, 'two')]
  const half = await verify(written(image, one, two, referrer(image, one)))
  expect(half.checks.map(({ name, status }) => `${name} ${status}`)).toEqual([
    'image pass',
    'signature pass',
    'image pass',
    'signature fail',
  ])
  expect(half.target).not.toHaveProperty('digest')
  expect(await verify(written(image, one, two, referrer(image, one), referrer(image, two)))).toMatchObject({
    result: 'verified',
  })
})

test.each<[string, (image: ImageBuilder, root: Reference) => object]>([
  ['names another as its subject', (_, { digest }) => ({ subject: { digest } })],
  ['names a type of artifact', () => ({ artifactType: 'application/vnd.dev.sigstore.bundle.v0.3+json' })],
])('an image that %s is an image all the same: nothing signs it', async (_, more) => {
  const image = new ImageBuilder()
  const root = twoPlatforms(image)
  const evil = image.manifest(
    image.put('application/vnd.oci.image.config.v1+json', '{"os":"linux","architecture":"amd64"}'),
    [image.put('application/vnd.oci.image.layer.v1.tar', 'evil')],
    more(image, root),
  )
  const list = {
    ...image.index([evil]),
    annotations: { 'org.opencontainers.image.ref.name': root.digest.replace(':', '-') },
  }
  const signed = image.put(bundleType, statementAbout(root.digest, signType, own.privateKey))
  const mixed = image.manifest(
    image.put('application/vnd.oci.image.config.v1+json', '{"os":"linux","architecture":"amd64"}'),
    [signed, image.put('application/vnd.oci.image.layer.v1.tar', 'evil')],
  )
  const index = image.put('application/vnd.oci.image.index.v1+json', {
    schemaVersion: 2,
    manifests: [entry(image.image('linux/amd64', 'evil'), 'linux/amd64')],
    ...more(image, root),
  })
  for (const hidden of [evil, list, mixed, index]) {
    const report = await verify(written(image, root, referrer(image, root), hidden))
    expect(report.checks.map(({ name, status }) => `${name} ${status}`)).toContain('signature fail')
    expect(report.result).toBe('not verified')
  }
})

test('a blob that was changed, or is missing, is not verified, although the signature is', async () => {
  const image = new ImageBuilder()
  const root = twoPlatforms(image)
  const directory = written(image, root, referrer(image, root))
  const layer = [...image.blobs].find(([, data]) => data.toString() === 'linux/arm64')?.[0] ?? ''
  writeFileSync(blobOf(directory, layer), 'linux/evil!')
  const changed = await verify(directory)
  expect(changed.result).toBe('not verified')
  expect(rows(changed)[0]).toContain(
    `the content of the blob ${layer.slice('sha256:'.length)} does not match its digest.`,
  )
  rmSync(blobOf(directory, layer))
  expect(rows(await verify(directory))[0]).toContain(`the blob ${layer} is missing.`)
})

test.each([
  ['the list of platforms', (root: Reference) => root],
  ['the manifest of a signature', (_: Reference, attached: Reference) => attached],
])('%s that was changed is not verified either, and its reader gets advice for readers', async (_, blobIn) => {
  for (const change of [(size: number) => 'x'.repeat(size), () => 'other']) {
    const image = new ImageBuilder()
    const root = twoPlatforms(image)
    const attached = referrer(image, root)
    const directory = written(image, root, attached)
    const { digest, size } = blobIn(root, attached)
    writeFileSync(blobOf(directory, digest), change(size))
    const { checks, result } = await verify(directory)
    expect([result, checks]).toEqual([
      'not verified',
      [
        {
          ...{ name: 'target', status: 'fail' },
          detail: expect.stringMatching(/does not match its digest|has 5 bytes instead of/),
          next: 'Do not use it. Download or copy it again, whole.',
        },
      ],
    ])
  }
})

test('a layout without an image, or with a damaged list, could not be checked', async () => {
  const image = new ImageBuilder()
  expect(rows(await verify(written(image)))).toEqual(['image error: it contains no image.'])
  expect(rows(await verify(written(image, { digest: '../../etc/passwd' })))[0]).toContain('is not a SHA-256 digest')
  const many = Array.from({ length: 1001 }, () => twoPlatforms(image))
  expect(rows(await verify(written(image, ...many)))[0]).toContain('it has 1001 entries, more than the 1000 accepted.')
})
