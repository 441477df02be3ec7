/** @needs tools */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { kinds } from '@release-tools/evidence'
import type { GitHub, Release } from '@release-tools/github'
import { connectGitHub } from '@release-tools/runner'
import {
  type Fault,
  type Faults,
  type GitHubDouble,
  refusal,
  secondaryRateLimit,
  serverError,
  startGitHub,
  testHost,
} from '@release-tools/testbed'
import { assemble } from '../../src/assemble/assemble.ts'
import { makeDraft } from '../../src/publish/draft.ts'
import { publish } from '../../src/publish/publish.ts'
import { commit, forget, type MadeRelease, makeRelease, prepareRelease } from '../support/release.ts'

const expected = [
  'SHA256SUMS',
  ...Object.values(kinds.badges.files)
    .map(({ name }) => name)
    .sort(),
  'manifest.yaml',
  'manifest.yaml.sigstore.json',
  'policy.yaml',
  'release-v1.2.0.tar.gz',
  'release-v1.2.0.tar.gz.sig',
  'release-v1.2.0.tar.gz.sigstore.json',
  'release.html',
  'release.md',
  'security-signals.json',
  'signature-verify.log',
  'verification-summary.intoto.jsonl',
  'widget-1.2.0-py3-none-any.whl',
  'widget-1.2.0.tar.gz',
]
// Real cosign and servers, on machines that do other things as well.
jest.setTimeout(60_000)

const quick = { attempts: 3, baseMs: 0, maxMs: 1000 }
let made: MadeRelease
const doubles: GitHubDouble[] = []

beforeAll(async () => {
  made = await makeRelease()
})

afterAll(async () => {
  await Promise.all(doubles.map(double => double.stop()))
  await rm(made.root, { recursive: true, force: true })
})

async function start(
  options: Partial<Parameters<typeof startGitHub>[0]> = {},
): Promise<{ double: GitHubDouble; github: GitHub }> {
  const double = await startGitHub({
    dir: join(made.root, `double-${doubles.length}`),
    repository: 'acme/widget',
    tags: { 'v1.2.0': commit },
    ...options,
  })
  doubles.push(double)
  return { double, github: await connect(double) }
}

async function connect(double: GitHubDouble, patience = quick): Promise<GitHub> {
  return connectGitHub(
    { token: double.env.GITHUB_TOKEN, repository: 'acme/widget', apiUrl: double.apiUrl, patience },
    testHost(),
  )
}

/** Requests that change something, after the first `from`. */
const writes = (double: GitHubDouble, from: number) =>
  double
    .log()
    .slice(from)
    .filter(entry => entry.method !== 'GET')
    .map(entry => entry.path)

const trustOfBoth = (other: MadeRelease) => ({ signers: [...made.trust.signers, ...other.trust.signers] })

async function expectRefused(double: GitHubDouble, other: MadeRelease, differences: string): Promise<void> {
  const before = double.log().length
  await expect(publish(other.releaseDir, await connect(double), trustOfBoth(other), testHost())).rejects.toThrow(
    `Could not publish v1.2.0: it is already published with different content: ${differences}. Release the next version: a published release is never changed.`,
  )
  expect(writes(double, before)).toEqual([])
  await rm(other.root, { recursive: true })
}

const names = (double: GitHubDouble) =>
  double.repository.releases.flatMap(release => release.assets.map(asset => asset.name)).sort()

describe('publish', () => {
  test('publishes a release whose download verifies, and nothing but it', async () => {
    const { double, github } = await start()
    const published = await publish(made.releaseDir, github, made.trust, testHost())
    expect(published).toMatchObject({ latest: true, already: false, report: { result: 'verified' } })
    expect(double.repository.releases).toMatchObject([{ tag: 'v1.2.0', draft: false, prerelease: false }])
    expect(names(double)).toEqual(expected)
    expect(double.errors()).toEqual([])
  })

  test('run again, it verifies, writes nothing and succeeds', async () => {
    const { double, github } = await start()
    await publish(made.releaseDir, github, made.trust, testHost())
    const before = double.log().length
    const again = await publish(made.releaseDir, await connect(double), made.trust, testHost())
    expect(again).toMatchObject({ already: true, report: { result: 'verified' } })
    expect(writes(double, before)).toEqual([])
  })

  test('a published release with other content fails and names what differs', async () => {
    const { double, github } = await start()
    await publish(made.releaseDir, github, made.trust, testHost())
    const other = await prepareRelease()
    await assemble(
      { ...other.options, policy: { ...other.options.policy, databases: { 'max-age-hours': 24 } } },
      testHost(),
    )
    forget()
    await expectRefused(double, other, 'policy, policy.yaml differs')
  })

  test('a published release whose artifacts were built again with other bytes is verified, and the run says so', async () => {
    const { double, github } = await start()
    await publish(made.releaseDir, github, made.trust, testHost())
    const other = await makeRelease('v1.2.0', 'another wheel')
    const [host, before] = [testHost(), double.log().length]
    const again = await publish(other.releaseDir, await connect(double), trustOfBoth(other), host)
    expect(again).toMatchObject({ already: true, report: { result: 'verified' } })
    expect(host.lines).toContain(
      'warning: A rebuild of artifacts/widget-1.2.0-py3-none-any.whl gave different bytes. The published file stays unchanged.',
    )
    expect(writes(double, before)).toEqual([])
    await rm(other.root, { recursive: true })
  })

  test('a pre-release is one, and never the latest', async () => {
    const pre = await makeRelease('v1.3.0-rc.1')
    const { double, github } = await start({ tags: { 'v1.3.0-rc.1': commit } })
    expect(await publish(pre.releaseDir, github, pre.trust, testHost())).toMatchObject({
      latest: false,
      release: { prerelease: true },
    })
    expect(double.repository.latestId).toBeUndefined()
    await rm(pre.root, { recursive: true })
  })

  test('a backport does not become the latest release', async () => {
    const newer = await makeRelease('v2.0.0')
    const { double, github } = await start({ tags: { 'v1.2.0': commit, 'v2.0.0': commit } })
    const { release } = await publish(newer.releaseDir, github, newer.trust, testHost())
    expect(await publish(made.releaseDir, github, made.trust, testHost())).toMatchObject({ latest: false })
    expect(double.repository.latestId).toBe(release.id)
    await rm(newer.root, { recursive: true })
  })

  test('an immutable release is made in one go, and reported', async () => {
    const { double, github } = await start({ immutableReleases: true })
    expect(await publish(made.releaseDir, github, made.trust, testHost())).toMatchObject({
      release: { immutable: true },
    })
    expect(double.errors()).toEqual([])
  })

  test('someone else’s signature keeps the release a draft', async () => {
    const other = await prepareRelease()
    forget()
    const { double, github } = await start()
    await expect(publish(made.releaseDir, github, other.trust, testHost())).rejects.toThrow(
      /^Could not verify the downloaded release: the result is "not verified": manifest signature: /,
    )
    expect(double.repository.releases).toMatchObject([{ draft: true }])
    await rm(other.root, { recursive: true })
  })

  test('a tag that moved, or is not there, stops it before anything is written', async () => {
    const moved = await start({ tags: { 'v1.2.0': 'd'.repeat(40) } })
    await expect(publish(made.releaseDir, moved.github, made.trust, testHost())).rejects.toThrow(
      `Could not release v1.2.0: the tag points at ${'d'.repeat(40)}, but this run built ${commit}. Release the next version: the tag was moved, and tags of releases must not move.`,
    )
    const absent = await start({ tags: {} })
    await expect(publish(made.releaseDir, absent.github, made.trust, testHost())).rejects.toThrow(
      'Could not release v1.2.0: the repository has no such tag. Push the tag first: git push origin v1.2.0',
    )
    expect([...moved.double.repository.releases, ...absent.double.repository.releases]).toEqual([])
  })

  test('what the caller looks at before stops it before anything is written, and a public release is not asked for it', async () => {
    const { double, github } = await start()
    const before = async () => Promise.reject(new Error('a tag of an image is taken'))
    const attempt = () => publish(made.releaseDir, github, made.trust, testHost(), { before })
    await expect(attempt()).rejects.toThrow('a tag of an image is taken')
    expect(double.repository.releases).toEqual([])
    await publish(made.releaseDir, github, made.trust, testHost())
    expect(await attempt()).toMatchObject({ already: true })
  })

  test('a draft that somebody changes after its download was verified is not published', async () => {
    const { double, github } = await start()
    double.setFaults(({ operation }) => {
      const wheel = double.repository.releases[0]?.assets.find(({ name }) => name.endsWith('.whl'))
      if (operation?.startsWith('get') && operation.endsWith('assets/{asset_id}') && wheel !== undefined)
        wheel.digest = `sha256:${'0'.repeat(64)}`
      return undefined
    })
    await expect(publish(made.releaseDir, github, made.trust, testHost())).rejects.toThrow(
      'Could not complete the assets of the draft: these differ from the release directory: widget-1.2.0-py3-none-any.whl.',
    )
    expect(double.repository.releases).toMatchObject([{ draft: true }])
  })

  test('an annotated tag is followed to its commit', async () => {
    const { github } = await start({ annotated: ['v1.2.0'] })
    expect(await publish(made.releaseDir, github, made.trust, testHost())).toMatchObject({ already: false })
  })

  test('a token that may only read is told which permission to add', async () => {
    const { github } = await start({ tokens: { ghs_readOnly: { contents: 'read' } } })
    await expect(publish(made.releaseDir, github, made.trust, testHost())).rejects.toThrow(
      'Could not make a draft release: the token lacks the permission contents: write (GitHub reported: Resource not accessible by integration). Add this to the job:\npermissions:\n  contents: write',
    )
  })

  test('a draft that a person wrote for the same tag stays as it is', async () => {
    const { double, github } = await start()
    const theirs = await github.createDraft('v1.2.0', { name: 'mine', body: 'by hand', prerelease: false })
    await publish(made.releaseDir, github, made.trust, testHost())
    expect(double.repository.release(String(theirs.id))).toMatchObject({ draft: true, body: 'by hand', assets: [] })
  })

  // What release-please does without `draft`: docs/tasks/from-release-please.md.
  test('a release that another program published for the tag is left as it is, and the error says so', async () => {
    const { double, github } = await start()
    const theirs = await github.createDraft('v1.2.0', { name: 'v1.2.0', body: 'by a program', prerelease: false })
    await github.publish(theirs, { name: 'v1.2.0', body: 'by a program', prerelease: false }, true)
    const before = double.log().length
    await expect(publish(made.releaseDir, await connect(double), made.trust, testHost())).rejects.toThrow(
      'Could not publish v1.2.0: another program, or a person, has already published a release of this tag. Let it make drafts only',
    )
    expect(writes(double, before)).toEqual([])
  })

  test('a draft that another run made is neither used nor changed, and deleted once it can never be published', async () => {
    const { double, github } = await start({ tags: { 'v1.2.0': commit, 'v1.1.0': commit, 'v1.3.0': commit } })
    const drafts = []
    for (const tag of ['v1.2.0', 'v1.1.0', 'v1.3.0']) drafts.push(await makeDraft(github, tag, 'notes', false))
    await github.publish(drafts[1] as Release, { name: '', body: 'notes', prerelease: false }, false)
    await makeDraft(github, 'v1.1.0', 'notes', false)
    const published = await publish(made.releaseDir, github, made.trust, testHost())
    expect(drafts.map(({ id }) => id)).not.toContain(published.release.id)
    expect(double.repository.releases.map(({ tag, draft, id }) => [tag, draft, id])).toEqual([
      ['v1.1.0', false, drafts[1]?.id],
      // Its run may still be at work.
      ['v1.3.0', true, drafts[2]?.id],
      ['v1.2.0', false, published.release.id],
    ])
    expect(double.errors()).toEqual([])
  })

  test('a draft whose answer was lost, and that GitHub does not list for a while, is deleted by the next run', async () => {
    const { double, github } = await start({ tags: { 'v1.2.0': commit, 'v1.3.0': commit } })
    let lost = false
    double.setFaults(({ method, operation }) => {
      if (operation === 'get /repos/{owner}/{repo}/releases') return 'stale'
      if (method !== 'POST' || operation?.endsWith('/releases') !== true || lost) return undefined
      lost = true
      return 'cut after'
    })
    await publish(made.releaseDir, github, made.trust, testHost())
    expect(double.repository.releases.map(({ tag, draft }) => [tag, draft])).toEqual([
      ['v1.2.0', true],
      ['v1.2.0', false],
    ])
    double.setFaults(undefined)
    const next = await makeRelease('v1.3.0')
    await publish(next.releaseDir, await connect(double), next.trust, testHost())
    expect(double.repository.releases.map(({ tag, draft }) => [tag, draft])).toEqual([
      ['v1.2.0', false],
      ['v1.3.0', false],
    ])
    expect(double.errors()).toEqual([])
    await rm(next.root, { recursive: true })
  })

  test('a draft that a person publishes while it is filled is not written to any more, and compared', async () => {
    const { double, github } = await start()
    double.setFaults(() => {
      const [draft] = double.repository.releases
      if (draft !== undefined && draft.assets.length >= 6) draft.draft = false
      return undefined
    })
    // What was uploaded until then may verify, but it is not the whole release.
    await expect(publish(made.releaseDir, github, made.trust, testHost())).rejects.toThrow(
      /^Could not verify the downloaded release: the result is |^Could not publish v1\.2\.0: it is already published, but lacks .*release-v1\.2\.0\.tar\.gz/,
    )
    expect(double.errors().filter(error => !error.includes('is public'))).toEqual([])
    expect(names(double).length).toBeLessThan(12)
  })

  test('a token that may not delete a draft that is left over does not spoil the release', async () => {
    const { double, github } = await start()
    await makeDraft(github, 'v1.2.0', 'notes', false)
    double.setFaults(({ method }) => (method === 'DELETE' ? { answer: refusal(403, 'No') } : undefined))
    const host = testHost()
    expect(await publish(made.releaseDir, github, made.trust, host)).toMatchObject({ already: false })
    expect(host.lines.filter(line => line.startsWith('warning: '))).toEqual([
      expect.stringMatching(
        /^warning: A superfluous draft may be left: Could not delete the superfluous draft \d+: GitHub denied access \(No\)\./,
      ),
    ])
  })
})

describe('GitHub fails for a moment', () => {
  const post = /^post .*\/assets$/
  const firstTime = (operation: RegExp, fault: Fault): Faults => {
    const failed = new Set<string>()
    return ({ operation: name = '', path }) => {
      if (!operation.test(name) || failed.has(name)) return undefined
      failed.add(name)
      return path === '' ? undefined : fault
    }
  }

  test.each<[string, RegExp, Fault]>([
    ['a 502 for an upload', post, serverError()],
    ['an upload that ends half-way', post, 'starter'],
    ['an upload whose answer is lost', post, 'cut after'],
    ['a draft whose answer is lost', /^post .*\/releases$/, 'cut after'],
    ['a secondary rate limit', post, secondaryRateLimit(0)],
    ['a connection cut while downloading', /^get .*assets\/\{asset_id\}$/, 'cut'],
    ['a 500 for publishing', /^patch /, serverError(500)],
  ])('%s', async (_, operation, fault) => {
    const { double, github } = await start({ faults: firstTime(operation, fault) })
    await publish(made.releaseDir, github, made.trust, testHost())
    expect(double.log().filter(entry => entry.fault)).toHaveLength(1)
    expect(double.repository.releases).toMatchObject([{ draft: false }])
    expect(names(double)).toEqual(expected)
  })

  test('what does not pass is an error that says so', async () => {
    const { github } = await start({ faults: () => serverError(503) })
    await expect(publish(made.releaseDir, github, made.trust, testHost())).rejects.toThrow(
      'Could not look for the release of v1.2.0: GitHub answered 503. Run the job again. It skips what is already done.',
    )
  })
})
