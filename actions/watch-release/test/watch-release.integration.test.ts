/** @needs tools registry */
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals'
import { at, sha256 } from '@release-tools/base'
import type { Manifest } from '@release-tools/evidence'
import { commit, makeRelease, ourSchema, schemaErrors, type TestRelease } from '@release-tools/evidence/testing'
import { FailedWithOutputs } from '@release-tools/host'
import { attachBundle, RepositoryTags } from '@release-tools/oci'
import { pushImage } from '@release-tools/oci/testing'
import { Gnupg, type Job } from '@release-tools/sign/testing'
import { type GitHubDouble, type PyPIDouble, startPyPI, testbed, testHost } from '@release-tools/testbed'
import type { WatchDocument } from '@release-tools/watch'
import { publishOf, startPlace } from '@release-tools/watch/testing'
import { step, widget } from '../../../test/support/release-job.ts'
import { read } from '../src/inputs.ts'
import { run } from '../src/run.ts'

// Real servers and cosign, on machines that do other things as well.
jest.setTimeout(120_000)

const watch = { name: 'watch-release', read, run }
const wheel = 'widget-1.2.0-py3-none-any.whl'
const sdist = 'widget-1.2.0.tar.gz'
const files = { [wheel]: 'a wheel', [sdist]: 'a source distribution' }
const signType = 'https://sigstore.dev/cosign/sign/v1'

let github: GitHubDouble
let index: PyPIDouble
let release: TestRelease
let image: { repository: string; digest: string }
let job: Job
let gitHubDir = ''

/** A release whose image is in the registry, with a signature that cosign accepts. */
async function makeWithImage(): Promise<TestRelease> {
  image = await pushImage('acme/watched')
  const digest = { sha256: image.digest.slice('sha256:'.length) }
  const statement = { _type: 'https://in-toto.io/Statement/v1', predicateType: signType, predicate: {} }
  const made = await makeRelease({
    subjects: [
      ...Object.entries(files).map(([name, text]) => ({ name, digest: { sha256: sha256(text) } })),
      { name: image.repository, digest },
    ],
    imageStatement: { ...statement, subject: [{ digest }] },
    files: { 'policy.yaml': 'version: 1\nevidence: {required: []}\n' },
    without: /^images\/app\/linux/,
    manifest: (one: Manifest) => ({
      ...one,
      images: [{ name: 'app', ...image, platforms: [{ platform: 'linux/amd64', digest: image.digest }] }],
    }),
  })
  const content = readFileSync(join(made.directory, 'images/app/signature.sigstore.json'))
  await attachBundle(image.repository, image.digest, { content, predicateType: signType }, testHost({ env: {} }))
  return made
}

const setTags = async (names: string[], digest = image.digest) => {
  const tags = new RepositoryTags(image.repository, testHost({ env: {} }))
  for (const name of names) await tags.set(name, digest)
}

beforeAll(async () => {
  release = await makeWithImage()
  gitHubDir = await mkdtemp(join(testbed().dir, 'github-'))
  const tokens = { job: { contents: 'write', issues: 'write' } } as const
  const place = await startPlace(release, gitHubDir, { tokens })
  github = place.double
  await publishOf(release, place.github)
  await setTags(['v1.2.0', '1.2.0', '1.2', '1', 'latest'])
  index = await startPyPI()
  const gnupg = new Gnupg()
  gnupg.newKey('acme', 'ed25519', { end: '2025-06-01' })
  const [signer] = release.trust.signers
  job = await widget({
    '.github/cosign.pub': signer !== undefined && 'publicKey' in signer ? signer.publicKey : '',
    'expired.asc': gnupg.must(['--armor', '--export', 'acme@example.com']),
  })
})
/** Everything is as it was released. */
beforeEach(async () => {
  const { asset, path } = assetOf(wheel)
  writeFileSync(path, 'a wheel')
  asset.digest = `sha256:${sha256('a wheel')}`
  github.repository.tags.set('v1.2.0', { commit, annotated: false })
  await setTags(['v1.2.0'])
  for (const [file, text] of Object.entries(files)) {
    const content = Buffer.from(text)
    const own = { project: 'widget', version: '1.2.0', kind: 'bdist_wheel' as const, uploaded: new Date(), form: [] }
    index.files.set(file, { ...own, file, content, sha256: sha256(content), yanked: false, provenance: undefined })
  }
})
afterAll(() => Promise.all([github.stop(), index.stop()]))

interface Seen {
  result: string
  /** `place state` of each finding that is neither good nor absent. */
  wrong: string[]
  document: WatchDocument
  message: string
  summary: string
}

/** One run of the action, which may fail its step. */
async function look(inputs: Record<string, string> = {}): Promise<Seen> {
  const given = { 'package-index': index.simpleUrl, 'github-token': 'job', ...inputs }
  const env = { ...github.env, GITHUB_TOKEN: 'job', GITHUB_REF: 'refs/heads/main' }
  const done = await step(job, watch, given, env).then(
    one => ({ ...one, message: '' }),
    error => {
      if (!(error instanceof FailedWithOutputs)) throw error
      return { outputs: error.outputs, host: undefined, message: error.message }
    },
  )
  const document: WatchDocument = JSON.parse(readFileSync(join(job.workspace, 'watch/watch.json'), 'utf8'))
  expect(schemaErrors(ourSchema('watch.v1.json'), document)).toEqual([])
  const all = document.watched.flatMap(({ findings }) => findings)
  const wrong = all.filter(({ state }) => state !== 'good' && state !== 'absent')
  return {
    result: String(at(done.outputs, 'result')),
    wrong: wrong.map(({ place, state }) => `${place} ${state}`),
    document,
    message: done.message,
    summary: done.host?.summaries.join('') ?? '',
  }
}

/** The file with the bytes of an asset, and what GitHub says of it. */
function assetOf(name: string) {
  const asset = github.repository.releases[0]?.assets.find(one => one.name === name)
  if (asset === undefined) throw new Error(`no ${name}`)
  return { asset, path: join(gitHubDir, 'files', String(asset.id)) }
}

const issues = () =>
  github.repository.issues.all.map(issue => {
    const { state, title } = github.repository.issues.now(issue)
    return `${state} ${title}`
  })

test('a release that is everywhere as it was released passes, and its badge says so', async () => {
  const { document, ...seen } = await look()
  expect(seen).toEqual({
    ...{ message: '', result: 'pass', wrong: [] },
    summary: [
      '## ✅ v1.2.0: as it was released',
      '',
      'As it should be: tag, github-release, image-tags × 5, pypi, download, images.',
      '',
      'Not used: stores, audit-log, release-index, rekor, reproduction.',
      '',
      '## ✅ Keys of the repository: nothing ends soon',
      '',
      'As it should be: keys.',
    ].join('\n'),
  })
  expect(document.watched[0]?.findings.find(one => one.place === 'images')?.found).toMatch(
    /^It verifies, also by cosign \d/,
  )
  const badge = JSON.parse(readFileSync(join(job.workspace, 'watch/badge-watch.json'), 'utf8'))
  expect(badge).toEqual({
    ...{ schemaVersion: 1, label: 'releases', color: '#1a7f37' },
    message: `as released on ${document.time.slice(0, 10)}`,
  })
  expect(issues()).toEqual([])
})

test('a tampered asset is found, has one issue, and the issue is closed when the asset is as it was', async () => {
  const { asset, path } = assetOf(wheel)
  writeFileSync(path, 'b wheel')
  asset.digest = `sha256:${sha256('b wheel')}`
  const seen = await look()
  expect(seen).toMatchObject({ result: 'fail', wrong: ['github-release different', 'download different'] })
  expect(seen.message).toContain(`v1.2.0, github-release, acme/widget@v1.2.0/${wheel}: It has the SHA-256 `)
  expect(issues()).toEqual([`open v1.2.0: ${wheel} is not what was released (github-release)`])
  writeFileSync(path, 'a wheel')
  asset.digest = `sha256:${sha256('a wheel')}`
  expect(await look()).toMatchObject({ result: 'pass' })
  expect(issues()).toEqual([`closed v1.2.0: ${wheel} is not what was released (github-release)`])
})

test('an asset that only a download shows to be another one is found, too', async () => {
  const { path } = assetOf(wheel)
  writeFileSync(path, 'b wheel')
  expect(await look({ issues: 'false', gate: 'false' })).toMatchObject({
    result: 'unknown',
    wrong: ['download unknown', 'rekor unknown'],
  })
})

test('a moved tag, a replaced image and a yanked wheel are found, and each has an issue', async () => {
  github.repository.tags.set('v1.2.0', { commit: 'bad0'.padEnd(40, '0'), annotated: false })
  const other = await pushImage('acme/watched', 'another')
  await setTags(['v1.2.0'], other.digest)
  const stored = index.files.get(wheel)
  if (stored !== undefined) stored.yanked = 'it does not start'
  const seen = await look({ gate: 'false' })
  expect(seen).toMatchObject({
    ...{ message: '', result: 'fail' },
    wrong: ['tag different', 'image-tags different', 'pypi withdrawn'],
  })
  expect(seen.summary).toContain('## ❌ v1.2.0: 3 problems\n\n| Place | What | State | Found | Next step | Issue |')
  expect(seen.summary).toMatch(
    /\| pypi \| `widget-1\.2\.0-py3-none-any\.whl` \| was withdrawn \| .* \| \[#\d+\]\(https:/,
  )
  expect(issues().filter(one => one.startsWith('open'))).toEqual([
    expect.stringMatching(/^open v1\.2\.0: \S+acme\/watched:v1\.2\.0 is not what was released \(image-tags\)$/),
    `open v1.2.0: ${wheel} was withdrawn (pypi)`,
    'open v1.2.0 is not what was released (tag)',
  ])
})

test('a yanked wheel of a release that the project took back, or whose line has ended, is no problem', async () => {
  const path = join(job.workspace, '.github/release-states.yaml')
  const states = [
    'releases:\n  - {tag: v1.2.0, state: yanked, reason: it does not start}\n',
    'support:\n  - {line: "1.2", until: 2020-01-31}\n',
  ]
  const stored = index.files.get(wheel)
  if (stored !== undefined) stored.yanked = true
  for (const text of states) {
    writeFileSync(path, text)
    expect(await look({ issues: 'false' })).toMatchObject({ result: 'pass', wrong: ['pypi withdrawn'] })
  }
  rmSync(path)
})

test('an expired key is found', async () => {
  copyFileSync(join(job.workspace, 'expired.asc'), join(job.workspace, '.github/gpg.asc'))
  const seen = await look({ issues: 'false', gate: 'false' })
  rmSync(join(job.workspace, '.github/gpg.asc'))
  expect(seen).toMatchObject({ result: 'fail', wrong: ['keys ended'] })
  expect(seen.summary).toContain('## ❌ Keys of the repository: 1 problem')
})

test('a server that is down is unknown, and never fine', async () => {
  const seen = await look({ issues: 'false', 'package-index': 'http://127.0.0.1:18999/simple/' })
  expect(seen).toMatchObject({ result: 'unknown', wrong: ['pypi unknown'] })
  expect(seen.message).toMatch(
    /that the releases are as they were released: pypi, widget 1\.2\.0: Could not .* Run the job again: nothing is known of it\./,
  )
})

test('the badges of today are committed to their branch, and only if they changed', async () => {
  const directory = join(job.workspace, 'rescan/release-v1.2.0')
  mkdirSync(directory, { recursive: true })
  writeFileSync(join(directory, 'badge-findings.json'), '{"schemaVersion":1}\n')
  writeFileSync(join(directory, 'rescan.json'), '{}\n')
  const badges = { badges: 'rescan/release-v1.2.0', 'badges-branch': 'release-badges', issues: 'false' }
  await look(badges)
  const head = github.repository.branches.heads.get('release-badges')
  await look(badges)
  expect(github.repository.branches.heads.get('release-badges')).toBe(head)
})
