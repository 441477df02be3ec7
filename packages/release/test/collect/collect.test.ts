import { cp, mkdir, mkdtemp, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { readStepRecords, writeStepRecord } from '@release-tools/evidence'
import { readLayout } from '@release-tools/oci'
import { layoutFiles } from '@release-tools/oci/testing'
import { collect } from '../../src/collect/collect.ts'
import { parseImageSource } from '../../src/collect/collect-images.ts'
import { confirmSubjects } from '../../src/collect/confirm-build-outputs.ts'

let root: string
let releaseDir: string
const layout = () => join(root, 'layout')

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'collect-'))
  releaseDir = join(root, 'release')
})
afterEach(() => rm(root, { recursive: true, force: true }))

async function put(path: string, data: string | Buffer): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true })
  await writeFile(join(root, path), data)
}

async function putLayout(platforms: string[]): Promise<Record<string, Buffer>> {
  const files = layoutFiles(platforms, { 'etc/a': 'a' })
  for (const [path, data] of Object.entries(files)) await put(join('layout', path), data)
  return files
}

const source = () => ({ name: 'app', repository: 'ghcr.io/acme/widget', layout: layout() })

describe('collect', () => {
  test('artifacts and images become subjects, records and copies', async () => {
    await put('release/artifacts/b.tar.gz', 'b')
    await put('release/artifacts/a-1.0-py3-none-any.whl', 'a')
    await putLayout(['linux/amd64', 'linux/arm64'])
    const { subjects, images } = await collect(releaseDir, [source()])
    const [image] = images
    expect(image).toMatchObject({
      name: 'app',
      repository: 'ghcr.io/acme/widget',
      layout: 'image-layouts/app',
      platforms: [{ platform: 'linux/amd64' }, { platform: 'linux/arm64' }],
    })
    expect(subjects).toEqual([
      { name: 'a-1.0-py3-none-any.whl', digest: { sha256: sha256('a') } },
      { name: 'b.tar.gz', digest: { sha256: sha256('b') } },
      ...[image?.digest, ...(image?.platforms.map(({ digest }) => digest) ?? [])].map(digest => ({
        name: 'ghcr.io/acme/widget',
        digest: { sha256: digest?.slice(7) },
      })),
    ])
    const records = await readStepRecords(releaseDir)
    expect(records.images).toEqual(images)
    expect(records.files.map(({ path, mediaType, reproducible }) => [path, mediaType, reproducible])).toEqual([
      ['artifacts/a-1.0-py3-none-any.whl', 'application/zip', 'unverified'],
      ['artifacts/b.tar.gz', 'application/gzip', 'unverified'],
    ])
    expect(await readLayout(join(root, 'image-layouts/app'))).toEqual(await readLayout(layout()))
  })

  test('run again, it replaces the copy; a layout that is in its place already stays', async () => {
    await putLayout(['linux/amd64'])
    await collect(releaseDir, [source()])
    await put('image-layouts/app/stale', 'x')
    await collect(releaseDir, [source()])
    await expect(readFile(join(root, 'image-layouts/app/stale'))).rejects.toThrow('ENOENT')
    await expect(
      collect(releaseDir, [{ ...source(), layout: join(root, 'image-layouts/app') }]),
    ).resolves.toMatchObject({ images: [{ name: 'app' }] })
  })

  test('one platform alone is its own digest, once among the subjects', async () => {
    await putLayout(['linux/amd64'])
    const { subjects, images } = await collect(releaseDir, [source()])
    expect(subjects).toHaveLength(1)
    expect(images[0]?.platforms[0]?.digest).toBe(images[0]?.digest)
  })

  test('nothing built, names that GitHub would change, links, and files too large are refused', async () => {
    await expect(collect(releaseDir, [])).rejects.toThrow(
      /^Could not collect the build outputs: there is no file in .*release\/artifacts, and no image is given\./,
    )
    await put('release/artifacts/my wheel.whl', 'x')
    await expect(collect(releaseDir, [])).rejects.toThrow('Rename it, for example to "my-wheel.whl".')
    await rm(join(releaseDir, 'artifacts/my wheel.whl'))
    await symlink('/etc/passwd', join(releaseDir, 'artifacts/link'))
    await expect(collect(releaseDir, [])).rejects.toThrow(
      '"link" is a symbolic link or a special file. Replace it with a regular file.',
    )
    await rm(join(releaseDir, 'artifacts/link'))
    await put('release/artifacts/big.bin', '')
    await truncate(join(releaseDir, 'artifacts/big.bin'), 2 * 1024 ** 3)
    await expect(collect(releaseDir, [])).rejects.toThrow(
      'Could not use artifacts/big.bin as an asset of a GitHub release: it has 2147483648 bytes, but GitHub accepts less than 2 GiB (2147483648 bytes).',
    )
  })

  test('files that fit one by one, and not together in the tarball, are refused', async () => {
    for (const name of ['a.whl.bin', 'b.whl.bin']) {
      await put(`release/artifacts/${name}`, '')
      await truncate(join(releaseDir, 'artifacts', name), 1024 ** 3)
    }
    await expect(collect(releaseDir, [])).rejects.toThrow(
      'Could not use the tarball of the release, which contains all artifacts, as an asset of a GitHub release: it has 2147483648 bytes, but GitHub accepts less than 2 GiB',
    )
  })

  test.each([
    ['release.html', 'the release has a file of its own with this name.'],
    ['Release.MD', 'the release has a file of its own with this name.'],
    ['sbom.spdx.json', 'the release has a file of its own with this name.'],
    ['vulnerabilities.sarif', 'the release has a file of its own with this name.'],
    ['policy.yaml', 'the release has a file of its own with this name.'],
    ['release-v1.2.3.tar.gz', 'the release has a file of its own with this name.'],
    ['release-v1.2.3.tar.gz.sigstore.json', 'the release has a file of its own with this name.'],
    ['CON', 'Windows keeps this name for a device'],
    ['aux.tar.gz', 'Windows keeps this name for a device'],
    ['nul/a.bin', 'Windows keeps this name for a device'],
  ])('an artifact named %s is refused before anything is signed', async (name, found) => {
    await put(`release/artifacts/${name}`, 'x')
    await expect(collect(releaseDir, [], 'v1.2.3')).rejects.toThrow(
      `Could not use ${JSON.stringify(`artifacts/${name}`)} as an asset of the release: ${found}`,
    )
  })

  test('names that only begin like those are accepted', async () => {
    for (const name of ['console.bin', 'release-1.2.3.tar.gz', 'release.html.txt'])
      await put(`release/artifacts/${name}`, 'x')
    expect((await collect(releaseDir, [], 'v1.2.3')).subjects).toHaveLength(3)
  })
})

describe('the input images', () => {
  test('name, repository, path; the path may hold an equals sign', () => {
    expect(parseImageSource('app=ghcr.io/acme/widget=out/a=b')).toEqual({
      name: 'app',
      repository: 'ghcr.io/acme/widget',
      layout: 'out/a=b',
    })
    expect(parseImageSource('app=127.0.0.1:5000/acme/widget=out').repository).toBe('127.0.0.1:5000/acme/widget')
  })

  test.each([
    ['App=ghcr.io/a/b=x', 'the name "App" has characters other than lower-case letters, digits and . _ -.'],
    ['../x=ghcr.io/a/b=x', 'the name "../x" has characters other than'],
    [
      'app=ghcr.io/a/b:tag=x',
      '"ghcr.io/a/b:tag" is not a repository such as ghcr.io/acme/widget, without tag or digest.',
    ],
    ['app=widget=x', '"widget" is not a repository'],
    ['app=ghcr.io/a/b', 'the path of the OCI layout is missing.'],
  ])('%s is refused', (line, found) => {
    expect(() => parseImageSource(line)).toThrow(found)
    expect(() => parseImageSource(line)).toThrow('Write one image per line: name=repository=path-of-OCI-layout.')
  })

  test('two images of one name', async () => {
    await expect(collect(releaseDir, [source(), source()])).rejects.toThrow('two images have this name.')
  })
})

describe('a broken layout', () => {
  test('is told what is wrong with it', async () => {
    await expect(readLayout(layout())).rejects.toThrow(/^Could not read the OCI layout .*: index\.json cannot be read/)
    await put('layout/index.json', '{"manifests": []}')
    await expect(readLayout(layout())).rejects.toThrow('it contains 0 images. Write one image into a new directory.')
    await put('layout/index.json', '{"manifests": [{"digest": "sha512:x", "size": 1}]}')
    await expect(readLayout(layout())).rejects.toThrow('"sha512:x" is not a SHA-256 digest.')
    await put('layout/index.json', `{"manifests": [{"digest": "sha256:${'0'.repeat(64)}", "size": 1}]}`)
    await expect(readLayout(layout())).rejects.toThrow(`the blob sha256:${'0'.repeat(64)} is missing.`)
  })

  test('a blob that was changed, and one of another size', async () => {
    const files = await putLayout(['linux/amd64'])
    const blob = Object.keys(files).find(path => path.startsWith('blobs/')) ?? ''
    await put(join('layout', blob), (files[blob] ?? '').toString().replace(/./, 'x'))
    await expect(readLayout(layout())).rejects.toThrow(
      `the content of the blob ${blob.slice(-64)} does not match its digest.`,
    )
    await cp(layout(), join(root, 'other'), { recursive: true })
    await put(join('layout', blob), files[blob] ?? '')
    const index = JSON.parse(files['index.json']?.toString() ?? '')
    index.manifests[0].size += 1
    await put('layout/index.json', JSON.stringify(index))
    await expect(readLayout(layout())).rejects.toThrow(/has \d+ bytes instead of \d+\./)
  })

  async function single(manifest: object, config?: object): Promise<void> {
    const blobs = [config, manifest].filter(blob => blob !== undefined).map(blob => JSON.stringify(blob))
    for (const blob of blobs) await put(`layout/blobs/sha256/${sha256(blob)}`, blob)
    const last = blobs.at(-1) ?? ''
    await put(
      'layout/index.json',
      JSON.stringify({ manifests: [{ digest: `sha256:${sha256(last)}`, size: last.length }] }),
    )
  }

  test('no image manifest, no platform; arm64 is one platform with and without its variant', async () => {
    await single({ layers: [] })
    await expect(readLayout(layout())).rejects.toThrow('is not an image manifest.')
    const withConfig = (config: object) =>
      single(
        { config: { digest: `sha256:${sha256(JSON.stringify(config))}`, size: JSON.stringify(config).length } },
        config,
      )
    await withConfig({ os: 'linux' })
    await expect(readLayout(layout())).rejects.toThrow('names no platform.')
    await withConfig({ os: 'linux', architecture: 'arm64', variant: 'v8' })
    expect((await readLayout(layout())).platforms[0]?.platform).toBe('linux/arm64')
    await withConfig({ os: 'linux', architecture: 'arm', variant: 'v7' })
    expect((await readLayout(layout())).platforms[0]?.platform).toBe('linux/arm/v7')
  })
})

test('a record that says another digest than its layout has is refused before anything is attested', async () => {
  await putLayout(['linux/amd64'])
  const { subjects, images } = await collect(releaseDir, [source()])
  expect(await confirmSubjects(releaseDir, subjects)).toHaveLength(1)
  const evil = `sha256:${'e'.repeat(64)}`
  await writeStepRecord(releaseDir, 'z', { images: images.map(image => ({ ...image, digest: evil })) })
  await expect(confirmSubjects(releaseDir, subjects)).rejects.toThrow(
    `Could not confirm the build outputs: the record of the image "app" says ${evil}, but its layout has ${images[0]?.digest} or other platforms.`,
  )
})
