import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { buildSchema, recordsDir, writeStepRecord } from '@release-tools/evidence'
import { recordedFiles } from '../../src/assemble/recorded-files.ts'

const madeBy = { name: 'build', version: '1' }
const record = (path: string) => ({ path, mediaType: 'application/zip', madeBy, reproducible: 'no' as const })

let root: string
let releaseDir: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'recorded-'))
  releaseDir = join(root, 'release')
})
afterEach(() => rm(root, { recursive: true, force: true }))

async function write(path: string) {
  await mkdir(dirname(join(releaseDir, path)), { recursive: true })
  await writeFile(join(releaseDir, path), 'x')
}

test('what was recorded and is there, and what nobody recorded; not what lists the rest', async () => {
  for (const path of ['artifacts/a.whl', 'b.json', 'manifest.yaml', 'SHA256SUMS']) await write(path)
  await writeStepRecord(releaseDir, 'x', { files: [record('artifacts/a.whl'), record('sbom.spdx.json')] })
  expect(await recordedFiles(releaseDir)).toEqual({ files: [record('artifacts/a.whl')], images: [], stray: ['b.json'] })
})

test.each(['artifacts/../../../../etc/passwd', '/etc/passwd', '../x', 'artifacts/a\u0000', 'artifacts\\..\\..\\x'])(
  'a record of another job that leads out of the release directory is refused: %j',
  async path => {
    await write('artifacts/a.whl')
    await mkdir(recordsDir(releaseDir))
    await writeFile(join(recordsDir(releaseDir), 'x.json'), JSON.stringify({ files: [record(path)] }))
    await expect(recordedFiles(releaseDir)).rejects.toThrow('it is not a step record.')
  },
)

test.each([
  ['artifacts', '/etc'],
  ['artifacts/passwd', '/etc/passwd'],
])('a link in the release directory is refused: %s', async (path, target) => {
  await mkdir(dirname(join(releaseDir, path)), { recursive: true })
  await symlink(target, join(releaseDir, path))
  await writeStepRecord(releaseDir, 'x', { files: [record('artifacts/passwd')] })
  await expect(recordedFiles(releaseDir)).rejects.toThrow(/ is a symbolic link or a special file\./)
})

test('an artifact that was recorded and is not there is an error', async () => {
  await write('sbom.spdx.json')
  await writeStepRecord(releaseDir, 'x', { files: [record('artifacts/a.whl')] })
  await expect(recordedFiles(releaseDir)).rejects.toThrow(
    'Could not assemble the release: "artifacts/a.whl" was recorded by an earlier step, but is not in the release directory.',
  )
})

test.each([
  ['artifacts/a.whl', 'bytes'],
  ['artifacts/a.whl', 'payload'],
  ['vulnerabilities.json', 'bytes'],
  ['provenance.intoto.jsonl', 'bytes'],
  ['unknown.bin', 'payload'],
] as const)(
  'a record that claims more than is proven is refused: %s is reproducible (%s)',
  async (path, reproducible) => {
    await write(path)
    await writeStepRecord(releaseDir, 'x', { files: [{ ...record(path), reproducible }] })
    await expect(recordedFiles(releaseDir)).rejects.toThrow(
      `the record of "${path}" says that it is reproducible (${reproducible}), which nothing has proven.`,
    )
  },
)

test.each([
  ['artifacts/a.whl', 'unverified'],
  ['images/app/linux-amd64/sbom.spdx.json', 'bytes'],
  ['sbom.cyclonedx.json', 'no'],
  ['tools/sbom.spdx.json', 'bytes'],
  ['provenance.intoto.jsonl', 'payload'],
] as const)('a record that claims no more is taken: %s (%s)', async (path, reproducible) => {
  await write(path)
  await writeStepRecord(releaseDir, 'x', { files: [{ ...record(path), reproducible }] })
  expect((await recordedFiles(releaseDir)).files).toHaveLength(1)
})

describe('what a second build proved', () => {
  const sha256 = createHash('sha256').update('x').digest('hex')
  const made = { ...record('artifacts/a.whl'), reproducible: 'unverified' as const }
  const build = (entry: object, image?: object) =>
    JSON.stringify({
      schema: buildSchema,
      project: { name: 'a', version: '1', directory: '.' },
      source: { commit: 'c'.repeat(40), commitTime: '2026-01-31T12:00:00Z' },
      tools: [],
      environment: { SOURCE_DATE_EPOCH: 1 },
      artifacts: [{ path: 'artifacts/a.whl', sha256, size: 1, proof: 'bytes', ...entry }],
      ...(image === undefined ? {} : { image }),
    })

  test.each([
    ['the same bytes', {}, { reproducible: 'bytes' }],
    [
      'other bytes, and why',
      { proof: 'no', causes: [{ member: 'a.so', field: 'path', cause: '' }] },
      { reproducible: 'no', causes: ['a.so: path'] },
    ],
    ['nothing, if there was none', { proof: 'unverified' }, { reproducible: 'unverified' }],
    ['nothing of another file', { path: 'artifacts/b.whl' }, {}],
    ['nothing of other bytes', { sha256: 'f'.repeat(64) }, {}],
    ['nothing, if the record of the build is broken', { proof: 'sure' }, {}],
  ])('is what its record says: %s', async (_, entry, proven) => {
    await write('artifacts/a.whl')
    await writeFile(join(releaseDir, 'build.json'), build(entry))
    await writeStepRecord(releaseDir, 'x', { files: [made, record('build.json')] })
    const { files } = await recordedFiles(releaseDir)
    expect(files[0]).toEqual({ ...made, ...proven })
  })

  test('of an archive is what its own record says', async () => {
    await write('artifacts/a.whl')
    await writeFile(join(releaseDir, 'build.json'), build({ path: 'artifacts/b.whl' }))
    await writeFile(join(releaseDir, 'archives.build.json'), build({}))
    const files = [made, record('build.json'), record('archives.build.json')]
    await writeStepRecord(releaseDir, 'x', { files })
    expect((await recordedFiles(releaseDir)).files).toContainEqual({ ...made, reproducible: 'bytes' })
  })

  describe('of an SBOM counts only', () => {
    const listing = (artifacts: object) =>
      JSON.stringify({ bomFormat: 'CycloneDX', metadata: { ...artifacts, component: { 'bom-ref': 'x' } } })
    const release = { properties: [{ name: 'release-tools:content', value: 'release' }] }
    const sbom = { ...record('sbom.cyclonedx.json'), reproducible: 'bytes' as const }
    const ofImage = { ...record('images/app/linux-amd64/sbom.spdx.json'), reproducible: 'bytes' as const }
    const tools = { ...record('tools/sbom.cyclonedx.json'), reproducible: 'bytes' as const }
    const reproducible = async (proof: string, text: string) => {
      for (const { path } of [made, ofImage, tools]) await write(path)
      await writeFile(join(releaseDir, sbom.path), text)
      await writeFile(join(releaseDir, 'build.json'), build({ proof }))
      await writeStepRecord(releaseDir, 'x', { files: [made, sbom, ofImage, tools, record('build.json')] })
      const { files } = await recordedFiles(releaseDir)
      return [sbom, ofImage, tools].map(one => files.find(({ path }) => path === one.path)?.reproducible)
    }

    test.each([
      ['if the artifacts that it lists are proven', 'bytes', listing(release), 'bytes'],
      ['not if they are not', 'unverified', listing(release), 'unverified'],
      ['not if it cannot be read', 'unverified', '{', 'unverified'],
      ['if it lists no artifacts', 'unverified', listing({}), 'bytes'],
    ])('%s; that of an image that is not proven does not', async (_, proof, text, expected) => {
      expect(await reproducible(proof, text)).toEqual([expected, 'unverified', 'bytes'])
    })
  })

  test('is said of an image by its digest', async () => {
    const image = (digest: string) => ({
      dockerfile: 'Dockerfile',
      context: '.',
      platforms: [],
      buildArgs: [],
      bases: [],
      digest,
      proof: 'bytes',
    })
    const [one, two] = [`sha256:${'1'.repeat(64)}`, `sha256:${'2'.repeat(64)}`]
    const images = [one, two].map((digest, index) => ({
      name: `app${index}`,
      repository: 'ghcr.io/acme/app',
      digest,
      platforms: [],
      layout: `image-layouts/app${index}`,
    }))
    for (const { name } of images) {
      await mkdir(join(releaseDir, 'images', name), { recursive: true })
      await writeFile(join(releaseDir, 'images', name, 'build.json'), build({}, image(one)))
    }
    await writeStepRecord(releaseDir, 'x', { images })
    const found = await recordedFiles(releaseDir)
    expect(found.images.map(({ reproducible }) => reproducible)).toEqual(['bytes', undefined])
  })
})
