import { readdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { type BuildDocument, buildSchema, recordedContext, renderBuild } from '../../src/build/build-document.ts'
import type { Manifest } from '../../src/manifest/manifest-model.ts'
import { summaryName } from '../../src/manifest/release-names.ts'
import { verifyRelease } from '../../src/verify/verify.ts'
import { commit, imageDigest, makeRelease, type TestRelease } from '../../testing/release.ts'

const wheel = 'artifacts/widget-1.2.0-py3-none-any.whl'
const roots: string[] = []
afterAll(() => Promise.all(roots.map(root => rm(root, { recursive: true, force: true }))))

const common = {
  schema: buildSchema,
  project: { name: 'widget', version: '1.2.0', directory: '.' },
  source: { commit, commitTime: '2026-01-31T12:00:00Z' },
  tools: [],
  environment: { SOURCE_DATE_EPOCH: 1_769_860_800 },
} satisfies Partial<BuildDocument>
const ofWheel = (change: object = {}): BuildDocument => ({
  ...common,
  artifacts: [{ path: wheel, sha256: sha256('a wheel'), size: 7, proof: 'bytes', ...change }],
})
const ofImage = (digest = `sha256:${imageDigest}`): BuildDocument => ({
  ...common,
  artifacts: [],
  image: { dockerfile: 'Dockerfile', context: '.', platforms: [], buildArgs: [], bases: [], digest, proof: 'bytes' },
})

/** A manifest that says of the wheel and the image that a rebuild gives the same bytes. */
function claiming(manifest: Manifest): Manifest {
  return {
    ...manifest,
    images: manifest.images.map(image => ({ ...image, reproducible: 'bytes' as const })),
    files: manifest.files.map(file => (file.path === wheel ? { ...file, reproducible: 'bytes' as const } : file)),
  }
}

/** The checks of the builds of a release, as its directory. */
async function checks(
  files: Record<string, string>,
  as: 'directory' | 'assets' | 'tarball' = 'directory',
  change = async (_release: TestRelease): Promise<unknown> => undefined,
) {
  const release = await makeRelease({ files, manifest: claiming })
  roots.push(release.root)
  await change(release)
  const report = await verifyRelease(release[as], release.trust)
  return report.checks
    .filter(({ name }) => name.startsWith('build'))
    .map(({ name, status, detail }) => [name, status, detail])
}

const proven = {
  'build.json': renderBuild(ofWheel()),
  'images/app/build.json': renderBuild(ofImage()),
}

const forms = ['directory', 'assets', 'tarball'] as const

test.each(forms)('what the manifest says of a rebuild is what the records of the builds prove: %s', async as => {
  expect(await checks(proven, as)).toEqual([
    [
      'build',
      'pass',
      'The signed record says that a second build gave the same bytes for widget-1.2.0-py3-none-any.whl.',
    ],
    [
      'build of image app',
      'pass',
      'The signed record says that a second build gave the same bytes for registry.example/acme/widget.',
    ],
  ])
})

test.each(forms)('records that prove less are seen in every form of a release: %s', async as => {
  const records = {
    'build.json': renderBuild(ofWheel({ proof: 'no' })),
    'images/app/build.json': renderBuild(ofImage(`sha256:${sha256('x')}`)),
  }
  expect((await checks(records, as)).map(([, status]) => status)).toEqual(['fail', 'fail'])
})

test('a record that is only in the tarball, among assets without the tarball', async () => {
  const withoutTarball = async ({ assets, tarball }: TestRelease) => {
    const left = (await readdir(assets)).filter(name => name.startsWith(basename(tarball)))
    await Promise.all([...left, summaryName].map(name => rm(join(assets, name))))
  }
  const [, image] = await checks(proven, 'assets', withoutTarball)
  expect(image?.slice(1)).toEqual([
    'absent',
    'The record of the build is only in the release tarball, which was not provided.',
  ])
})

test('a manifest that says more than anything proves is refused', async () => {
  const nothing = 'the manifest says that a rebuild gives the same bytes, and nothing in the release says so.'
  expect(await checks({})).toEqual([
    ['build', 'fail', `build.json: ${nothing}`],
    ['build of image app', 'fail', `images/app/build.json: ${nothing}`],
  ])
})

test('so is one about an image that was built from more than the commit', async () => {
  const { image, ...rest } = ofImage()
  const context = recordedContext('.', 'workspace')
  const files = {
    ...proven,
    'images/app/build.json': renderBuild({ ...rest, ...(image && { image: { ...image, context } }) }),
  }
  const [, found] = await checks(files)
  expect(found?.slice(0, 2)).toEqual(['build of image app', 'fail'])
})

test.each([
  ['nobody has built it twice', { proof: 'unverified' }],
  ['a second build differed', { proof: 'no' }],
  ['it is about other bytes', { sha256: sha256('another wheel') }],
  ['it is about another file', { path: 'artifacts/other.whl' }],
])('so is one whose record does not prove it: %s', async (_, change) => {
  const [found] = await checks({ ...proven, 'build.json': renderBuild(ofWheel(change)) })
  expect(found).toEqual([
    'build',
    'fail',
    `build.json: the manifest says that a rebuild gives the same bytes for "${wheel}", which this record does not say.`,
  ])
})

test('an artifact that only the record of the archives proves, is proven', async () => {
  const files = { ...proven, 'build.json': renderBuild(ofWheel({ path: 'artifacts/widget-1.2.0.tar.gz' })) }
  const archives = { 'archives.build.json': renderBuild(ofWheel()) }
  const [, without] = [await checks({ ...files, ...archives }), await checks(files)].map(([first]) => first?.[1])
  const [alone] = await checks({ 'images/app/build.json': proven['images/app/build.json'], ...archives })
  expect([without, alone?.[1]]).toEqual(['fail', 'pass'])
})

test('an image is proven by its digest', async () => {
  const [, found] = await checks({ ...proven, 'images/app/build.json': renderBuild(ofImage(`sha256:${sha256('x')}`)) })
  expect(found?.[1]).toBe('fail')
})
