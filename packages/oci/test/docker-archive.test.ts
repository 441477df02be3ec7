import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { openImageArchive } from '../src/docker-archive.ts'
import { expandTarget } from '../src/expand-target.ts'
import { layoutFiles, tarOf, writeLayout } from '../testing/image-fixture.ts'

const fresh = () => mkdtempSync(join(tmpdir(), 'archive-'))
const written = (data: Uint8Array) => {
  const path = join(fresh(), 'image.tar')
  writeFileSync(path, data)
  return path
}
const config = JSON.stringify({ os: 'linux', architecture: 'arm64', variant: 'v8' })
const dockerTar = (parts: Record<string, string> = {}) =>
  tarOf({
    'abc.json': config,
    'layer.tar': 'x',
    'manifest.json': JSON.stringify([{ Config: 'abc.json', Layers: ['layer.tar'] }]),
    ...parts,
  })
const opened = (data: Uint8Array) => openImageArchive(written(data), fresh())

describe('openImageArchive', () => {
  test('unpacks an OCI layout, and nothing else of the archive', async () => {
    const scratch = fresh()
    const directory = join(scratch, 'archive')
    const files = layoutFiles(['linux/amd64', 'linux/arm64'])
    const found = await openImageArchive(
      written(tarOf({ ...files, '../escape': 'x', 'blobs/sha256/../../x': 'x' })),
      scratch,
    )
    expect(found).toEqual({ format: 'oci', directory })
    expect(readdirSync(directory).sort()).toEqual(['blobs', 'index.json', 'oci-layout'])
    expect(
      readdirSync(join(directory, 'blobs', 'sha256'))
        .map(name => `blobs/sha256/${name}`)
        .sort(),
    ).toEqual(
      Object.keys(files)
        .filter(name => name.startsWith('blobs/'))
        .sort(),
    )
  })

  test('reads the platform of what docker save writes', async () => {
    expect(await opened(dockerTar())).toMatchObject({ format: 'docker', platform: 'linux/arm64' })
  })

  test.each([
    ['no image', tarOf({ 'readme.txt': 'x' }), 'it is neither an OCI layout nor an archive from `docker save`.'],
    [
      'no configuration',
      tarOf({ 'manifest.json': '[{"Config":"x"}]' }),
      'it lacks the configuration that its manifest.json names.',
    ],
    ['no platform', dockerTar({ 'abc.json': '{}' }), 'its configuration names no platform.'],
    [
      'a platform that is a path',
      dockerTar({ 'abc.json': '{"os":"..","architecture":".."}' }),
      'its configuration names no platform.',
    ],
    ['broken JSON', dockerTar({ 'manifest.json': '{' }), '"manifest.json" is not JSON.'],
    ['no list', dockerTar({ 'manifest.json': 'null' }), 'it contains 0 images.'],
    [
      'two images',
      dockerTar({ 'manifest.json': '[{"Config":"abc.json"},{"Config":"abc.json"}]' }),
      'it contains 2 images. Save one image into each archive.',
    ],
    [
      'a manifest that is too large',
      dockerTar({ 'manifest.json': ' '.repeat(4 * 1024 * 1024 + 1) }),
      '"manifest.json" has 4194305 bytes, more than the 4194304 accepted.',
    ],
    ['a truncated archive', dockerTar().subarray(0, 700), 'it is truncated.'],
    ['no tar', Buffer.alloc(1024, 'x'), 'an entry is not in the ustar format. Give a tar, as `docker save`'],
    ['an empty file', Buffer.alloc(0), 'it is truncated.'],
  ])('refuses %s', async (_, data, message) => {
    await expect(opened(data)).rejects.toThrow(message)
  })

  test('refuses a path where nothing is, or something other than a file', async () => {
    await expect(openImageArchive('/nowhere/image.tar', fresh())).rejects.toThrow(
      'Could not open the archive /nowhere/image.tar: the file does not exist. Check the path.',
    )
    await expect(openImageArchive(fresh(), fresh())).rejects.toThrow('it is not a file. Check the path.')
  })
})

describe('a compressed archive', () => {
  const saved = { format: 'docker', platform: 'linux/arm64' }

  test('is unpacked if gzip or zstd made it, also in several parts, and programs get what was unpacked', async () => {
    const tar = dockerTar()
    const halves = Buffer.concat([gzipSync(tar.subarray(0, 1000)), gzipSync(tar.subarray(1000))])
    for (const data of [gzipSync(tar), halves, zstdCompressSync(tar)]) {
      const archive = await opened(data)
      expect(archive).toMatchObject(saved)
      expect(readFileSync(archive.format === 'docker' ? archive.path : '')).toEqual(tar)
    }
    const files = layoutFiles(['linux/amd64'])
    expect(await opened(gzipSync(tarOf(files)))).toMatchObject({ format: 'oci' })
  })

  test.each([
    ['cut short', gzipSync(dockerTar()).subarray(0, 200), 'it is not a complete gzip file.'],
    ['a bomb', gzipSync(Buffer.alloc(64 * 1024 * 1024)), 'it unpacks to more than 400 times its size.'],
    ['zstd, cut short', zstdCompressSync(dockerTar()).subarray(0, 200), 'it is not a complete zstd file.'],
    ['zstd, a bomb', zstdCompressSync(Buffer.alloc(64 * 1024 * 1024)), 'it unpacks to more than 400 times its size.'],
    ['xz', 'fd377a585a0000', 'it is compressed with xz. Decompress it before this step: xz -d FILE.'],
    ['bzip2', '425a6839', 'it is compressed with bzip2. Decompress it before this step: bzip2 -d FILE.'],
  ])('that is %s is refused', async (_, data, message) => {
    const bytes = typeof data === 'string' ? Buffer.from(data, 'hex') : data
    await expect(opened(bytes)).rejects.toThrow(message)
    await expect(opened(bytes)).rejects.toThrow(/^Could not read the archive .*image\.tar: /)
  })
})

describe('expandTarget', () => {
  const options = () => ({ name: 'widget', platforms: [], scratch: fresh(), env: {} })

  test('gives each platform of a layout a view of its own', async () => {
    const layout = fresh()
    writeLayout(layout, ['linux/arm64', 'linux/amd64'])
    const targets = await expandTarget({ kind: 'oci-dir', value: layout }, options())
    expect(targets.map(target => target.platform)).toEqual(['linux/amd64', 'linux/arm64'])
    expect(new Set(targets.map(target => JSON.stringify(target.source))).size).toBe(2)
    expect(targets.every(target => /^sha256:[0-9a-f]{64}$/.test(target.digest ?? ''))).toBe(true)
  })

  test('narrows to the platforms that were asked for', async () => {
    const layout = fresh()
    writeLayout(layout, ['linux/arm64', 'linux/amd64'])
    expect(
      await expandTarget({ kind: 'oci-dir', value: layout }, { ...options(), platforms: ['linux/arm64'] }),
    ).toHaveLength(1)
    await expect(
      expandTarget({ kind: 'oci-dir', value: layout }, { ...options(), platforms: ['linux/s390x'] }),
    ).rejects.toThrow(
      'Could not use the image widget: it does not support linux/s390x. Choose from its platforms: linux/amd64, linux/arm64.',
    )
  })

  test('takes archives as what they hold', async () => {
    const value = written(tarOf(layoutFiles(['linux/amd64'])))
    expect(await expandTarget({ kind: 'archive', value }, options())).toMatchObject([
      { kind: 'image', platform: 'linux/amd64' },
    ])
    const docker = written(dockerTar())
    expect(await expandTarget({ kind: 'archive', value: docker }, options())).toEqual([
      {
        kind: 'image',
        name: 'widget',
        platform: 'linux/arm64',
        source: { kind: 'docker-archive', path: docker },
      },
    ])
  })

  test('refuses what is not there', async () => {
    await expect(expandTarget({ kind: 'dir', value: '/nowhere' }, options())).rejects.toThrow(
      'Could not read the directory /nowhere: it does not exist. Check the path.',
    )
    await expect(expandTarget({ kind: 'dir', value: written(Buffer.alloc(1)) }, options())).rejects.toThrow(
      'it is not a directory.',
    )
    await expect(expandTarget({ kind: 'image', value: 'ghcr.io/acme/widget' }, options())).rejects.toThrow(
      'it has neither a digest nor a tag. Give its digest',
    )
  })
})
