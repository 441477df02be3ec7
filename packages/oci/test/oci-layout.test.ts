/** @needs shell */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { expandTarget } from '../src/expand-target.ts'
import { readLayout } from '../src/oci-layout.ts'
import { entry, ImageBuilder, writeFiles } from '../testing/image-builder.ts'

const fresh = () => mkdtempSync(join(tmpdir(), 'layout-'))
const image = new ImageBuilder()
const amd = entry(image.image('linux/amd64'), 'linux/amd64')
const arm = entry(image.image('linux/arm64'), 'linux/arm64')
const index = image.index([amd, arm, image.attestation(amd)])
const written = (...entries: unknown[]) => writeFiles(fresh(), image.layout(...entries))
const blobs = (layout: string) => join(layout, 'blobs', 'sha256')
const blobOf = (layout: string, { digest }: { digest: string }) => join(blobs(layout), digest.slice('sha256:'.length))

const platforms = async (layout: string, wanted: string[] = []) => {
  const options = { name: 'widget', platforms: wanted, scratch: fresh(), env: {} }
  const targets = await expandTarget({ kind: 'oci-dir', value: layout }, options)
  return targets.map(({ platform }) => platform)
}

test('an index, with the digests of its platforms', async () => {
  expect(await readLayout(written(index))).toEqual({
    digest: index.digest,
    platforms: [
      { platform: 'linux/amd64', digest: amd.digest },
      { platform: 'linux/arm64', digest: arm.digest },
    ],
  })
})

test.each([
  ['nothing', image.index([])],
  ['attestations only', image.index([image.attestation(amd)])],
  ['an image for no platform', image.index([entry(image.image('linux/amd64'), 'unknown/unknown')])],
  ['no list', image.put('application/vnd.oci.image.index.v1+json', '{"schemaVersion":2,"manifests":"x"}')],
])('an index of %s is not released: nobody could scan it', async (_, empty) => {
  await expect(readLayout(written(empty))).rejects.toThrow('its index lists no image.')
})

describe('several entries of index.json', () => {
  test('are one image if they are its tags', async () => {
    const tags = ['v1', 'latest'].map(name => ({
      ...index,
      annotations: { 'org.opencontainers.image.ref.name': name },
    }))
    expect((await readLayout(written(...tags))).digest).toBe(index.digest)
    expect(await platforms(written(...tags))).toEqual(['linux/amd64', 'linux/arm64'])
  })

  test('are the platforms of one image for a scan, but a release needs one digest', async () => {
    const layout = written(arm, amd, image.attestation(arm))
    expect(await platforms(layout)).toEqual(['linux/amd64', 'linux/arm64'])
    await expect(readLayout(layout)).rejects.toThrow('it contains 2 images. Write one image into a new directory.')
  })
})

describe('what is not there', () => {
  // docker save writes the whole index, and only the platforms that were pulled.
  test('is no obstacle if nobody asked for it', async () => {
    const layout = written(index)
    rmSync(blobOf(layout, arm))
    expect(await platforms(layout, ['linux/amd64'])).toEqual(['linux/amd64'])
    await expect(platforms(layout)).rejects.toThrow(
      `the blob ${arm.digest} is missing. Write it again with all its platforms, or name those that it has with \`platforms\`.`,
    )
    await expect(readLayout(layout)).rejects.toThrow('is missing. Write it again, with all its platforms.')
  })

  test('is found missing in what was asked for: a layer, a changed layer', async () => {
    const layout = written(index)
    const layer = { digest: JSON.parse(image.blobs.get(amd.digest)?.toString() ?? '').layers[0].digest }
    writeFileSync(blobOf(layout, layer), 'linux/amd65')
    await expect(platforms(layout)).rejects.toThrow('does not match its digest.')
    expect(await platforms(layout, ['linux/arm64'])).toEqual(['linux/arm64'])
    rmSync(blobOf(layout, layer))
    await expect(platforms(layout)).rejects.toThrow(`the blob ${layer.digest} is missing.`)
  })
})

describe('a layout of others', () => {
  test.each([
    ['null', 'index.json is not a JSON object.'],
    ['[]', 'index.json is not a JSON object.'],
    ['{', 'index.json is not JSON.'],
    ['{}', 'it contains 0 images.'],
    ['{"manifests":{"0":1}}', 'it contains 0 images.'],
    ['{"manifests":[null]}', 'index.json has an entry without a digest.'],
    ['{"manifests":[{"digest":"--help","size":1}]}', 'whose digest "--help" is not a SHA-256 digest.'],
    ['{"manifests":[{"digest":"sha256:..","size":1}]}', 'is not a SHA-256 digest.'],
  ])('with the index %j is refused', async (text, message) => {
    const layout = written(index)
    writeFileSync(join(layout, 'index.json'), text)
    await expect(readLayout(layout)).rejects.toThrow(message)
    await expect(platforms(layout)).rejects.toThrow(message)
  })

  test('with an index that is too large is refused', async () => {
    const layout = written(index)
    writeFileSync(join(layout, 'index.json'), ' '.repeat(4 * 1024 * 1024 + 1))
    await expect(readLayout(layout)).rejects.toThrow(
      'index.json cannot be read (it has 4194305 bytes, more than the 4194304 accepted). Write it again',
    )
  })

  test('with blobs that nothing names is bounded, and what the image names is not counted', async () => {
    const layout = written(index)
    const stray = join(blobs(layout), 'a'.repeat(64))
    writeFileSync(stray, '')
    truncateSync(stray, 5 * 1024 ** 3)
    await expect(readLayout(layout)).rejects.toThrow(
      'blobs that its image does not name have more than the 2147483648 bytes accepted. Write one image into a new directory.',
    )
    truncateSync(stray, 1)
    await expect(readLayout(layout)).rejects.toThrow('does not match its digest.')
    rmSync(stray)
    expect((await readLayout(layout, 10_000)).digest).toBe(index.digest)
    await expect(readLayout(layout, 10)).rejects.toThrow('more than the 10 bytes accepted')
  })

  test('with links and named pipes is refused at once', async () => {
    const change: ((layout: string) => void)[] = [
      layout => link(join(layout, 'index.json'), '/dev/zero'),
      layout => pipe(join(layout, 'index.json')),
      layout => link(blobOf(layout, index), '/dev/zero'),
      layout => pipe(blobOf(layout, index)),
      layout => {
        renameSync(blobs(layout), join(layout, 'elsewhere'))
        symlinkSync(join(layout, 'elsewhere'), blobs(layout))
      },
    ]
    for (const damage of change) {
      const layout = written(index)
      damage(layout)
      const words = /a symbolic link, a directory or a special file|is not a regular file|is missing|are behind a link/
      await expect(readLayout(layout)).rejects.toThrow(words)
      await expect(platforms(layout)).rejects.toThrow(words)
    }
  })
})

function link(path: string, target: string): void {
  rmSync(path)
  symlinkSync(target, path)
}

function pipe(path: string): void {
  rmSync(path)
  execFileSync('mkfifo', [path])
}
