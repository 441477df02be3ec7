import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { type BuildDocument, buildSchema, renderBuild } from '../../src/build/build-document.ts'
import { readEvidence } from '../../src/kinds/read-evidence.ts'

const commit = 'c'.repeat(40)
const digest = `sha256:${'d'.repeat(64)}`
const wheel = { fileName: 'widget.whl', sha256: sha256('a wheel') }
const image = { name: 'app', repository: 'ghcr.io/acme/widget', digest, platforms: [] }

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'build-kind-'))
})
afterEach(() => rm(dir, { recursive: true }))

const document = (change: Partial<BuildDocument> = {}): BuildDocument => ({
  schema: buildSchema,
  project: { name: 'widget', version: '1.2.0', directory: '.' },
  source: { commit, commitTime: '2026-01-31T12:00:00Z' },
  tools: [],
  environment: { SOURCE_DATE_EPOCH: 1 },
  artifacts: [{ path: 'artifacts/widget.whl', sha256: wheel.sha256, size: 7, proof: 'bytes' }],
  ...change,
})
const ofImage = (found: string): Partial<BuildDocument> => ({
  artifacts: [],
  image: {
    ...{ dockerfile: 'Dockerfile', context: '.', platforms: [], buildArgs: [], bases: [] },
    ...{ digest: found, proof: 'bytes' },
  },
})

async function readAll(files: Record<string, BuildDocument>) {
  for (const [path, one] of Object.entries(files)) {
    await mkdir(dirname(join(dir, path)), { recursive: true })
    await writeFile(join(dir, path), renderBuild(one))
  }
  return readEvidence(dir, {
    ...{ project: 'widget', version: '1.2.0', commit },
    ...{ images: [image], artifacts: [wheel, { fileName: 'more.zip', sha256: 'e'.repeat(64) }] },
  })
}

const unusable = async (files: Record<string, BuildDocument>) =>
  (await readAll(files)).unusable.map(({ reason }) => reason)

test('records about what is released are evidence; the release may have more', async () => {
  expect(await unusable({ 'build.json': document(), 'images/app/build.json': document(ofImage(digest)) })).toEqual([])
})

const [entry = { path: '', sha256: '', size: 0, proof: 'no' as const }] = document().artifacts
const prebuilt = document({ artifacts: [{ ...entry, proof: 'unverified', from: 'another job' }] })

test('a record of files of other jobs is compared with what is released, and does not say how the release was built', async () => {
  expect(await readAll({ 'prebuilt.build.json': prebuilt })).toMatchObject({ present: [], unusable: [] })
  expect((await readAll({ 'build.json': document() })).present).toEqual(['build'])
  const [other] = await unusable({
    'prebuilt.build.json': { ...prebuilt, artifacts: [{ ...entry, sha256: 'f'.repeat(64) }] },
  })
  expect(other).toMatch(
    /^prebuilt\.build\.json cannot be used: it says how "widget\.whl" with the SHA-256 f+ was built, but/,
  )
})

test.each<[string, Partial<BuildDocument>, string]>([
  [
    'another commit',
    { source: { commit: 'b'.repeat(40), commitTime: '2026-01-31T12:00:00Z' } },
    `it is about commit ${'b'.repeat(40)}, but the release comes from commit ${commit}.`,
  ],
  [
    'other bytes',
    { artifacts: [{ path: 'artifacts/widget.whl', sha256: 'f'.repeat(64), size: 7, proof: 'bytes' }] },
    `it says how "widget.whl" with the SHA-256 ${'f'.repeat(64)} was built, but the released file has ${wheel.sha256}.`,
  ],
  [
    'a file that was not released',
    { artifacts: [{ path: 'artifacts/gadget.whl', sha256: wheel.sha256, size: 7, proof: 'bytes' }] },
    'it says how "gadget.whl" was built, which is not in the release.',
  ],
])('a record about %s is neither evidence nor absent', async (_, change, reason) => {
  expect(await unusable({ 'build.json': document(change) })).toEqual([`build.json cannot be used: ${reason}`])
})

test('a record about another image, or about none, is neither', async () => {
  const other = `sha256:${'a'.repeat(64)}`
  expect(await unusable({ 'images/app/build.json': document(ofImage(other)) })).toEqual([
    `images/app/build.json cannot be used: it says how the image ${other} was built, but ${digest} is released.`,
  ])
  expect(await unusable({ 'images/app/build.json': document() })).toEqual([
    'images/app/build.json cannot be used: it does not say how an image was built.',
  ])
})
