/** @needs tools */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { requireTag } from '@release-tools/evidence'
import type { GitHub } from '@release-tools/github'
import { connectGitHub } from '@release-tools/runner'
import { type Faults, type GitHubDouble, refusal, startGitHub, testHost } from '@release-tools/testbed'
import { previousFinal, previousRelease } from '../../src/publish/previous.ts'
import { publish } from '../../src/publish/publish.ts'
import { commit, type MadeRelease, makeRelease } from '../support/release.ts'

jest.setTimeout(60_000)

let made: MadeRelease
const doubles: GitHubDouble[] = []
beforeAll(async () => {
  made = await makeRelease('v1.9.1')
})
afterAll(async () => {
  await Promise.all(doubles.map(double => double.stop()))
  await rm(made.root, { recursive: true, force: true })
})

/** The next question for the latest release gets 404, as if there were none. */
let lose = false
const onceLost: Faults = ({ path }) => {
  if (!lose || !path.endsWith('/releases/latest')) return undefined
  lose = false
  return { answer: refusal(404, 'Not Found') }
}

/** A repository in which these tags are released, the last one as the latest. */
async function withReleases(...tags: string[]): Promise<{ double: GitHubDouble; github: GitHub }> {
  const all = Object.fromEntries(['v1.9.1', ...tags].map(tag => [tag, commit]))
  const dir = join(made.root, `double-${doubles.length}`)
  const double = await startGitHub({ dir, repository: 'acme/widget', tags: all, faults: onceLost })
  doubles.push(double)
  const { GITHUB_TOKEN: token = '' } = double.env
  const github = await connectGitHub({ token, repository: 'acme/widget', apiUrl: double.apiUrl }, testHost())
  for (const tag of tags) {
    const text = { name: tag, body: '', prerelease: false }
    await github.publish(await github.createDraft(tag, text), text, true)
  }
  return { double, github }
}

test.each([
  ['v2.0', 'v1.9.1 does not become the latest release: v2.0 is higher.'],
  ['v2.0.post1', 'v1.9.1 does not become the latest release: v2.0.post1 is higher.'],
  [
    'widget-v2.0.0',
    'v1.9.1 does not become the latest release: "widget-v2.0.0" is the latest release now, and cannot be compared with "v1.9.1" by the tag pattern "v{version}".',
  ],
])('a release stays behind %s, and the log says why', async (other, line) => {
  const { double, github } = await withReleases('v1.0.0', other)
  const host = testHost()
  expect(await publish(made.releaseDir, github, made.trust, host)).toMatchObject({ latest: false })
  expect(host.lines).toContain(line)
  const latest = double.repository.releases.find(({ id }) => id === double.repository.latestId)
  expect(latest?.tag).toBe(other)
  expect(await publish(made.releaseDir, github, made.trust, testHost())).toMatchObject({ latest: false, already: true })
})

test('a moment in which GitHub does not find the latest release changes nothing', async () => {
  const { github } = await withReleases('v1.0.0', 'widget-v2.0.0')
  lose = true
  expect(await publish(made.releaseDir, github, made.trust, testHost())).toMatchObject({ latest: false })
  expect(lose).toBe(false)
})

test('a release above all others of its project becomes the latest', async () => {
  const { double, github } = await withReleases('gadget-v3.0.0', 'v1.9.0')
  expect(await publish(made.releaseDir, github, made.trust, testHost())).toMatchObject({ latest: true })
  const latest = double.repository.releases.find(({ id }) => id === double.repository.latestId)
  expect(latest?.tag).toBe('v1.9.1')
})

test('a higher release that is published at the same time is named, because GitHub now marks the lower one', async () => {
  const { double, github } = await withReleases('v1.9.0')
  double.setFaults(({ method, operation }) => {
    // Between the look at the releases and this request, another run publishes.
    if (method === 'PATCH' && operation?.endsWith('/releases/{release_id}')) {
      const first = double.repository.releases[0]
      if (first !== undefined) double.repository.releases.push({ ...first, id: 9, tag: 'v2.0.0' })
    }
    return undefined
  })
  const host = testHost()
  expect(await publish(made.releaseDir, github, made.trust, host)).toMatchObject({ latest: true })
  expect(host.lines).toContain(
    'warning: GitHub marks v1.9.1 as the latest release, although v2.0.0 is higher. Two runs published at the same time. Mark the higher one on its page (Edit → Set as the latest release).',
  )
})

test.each<[string, string[], string]>([
  ['a maintenance branch beside a newer major version', ['v1.8.0', 'v2.0.0', 'v2.0.1'], 'v2.0.1'],
  ['a pre-release above it', ['v1.9.0', 'v2.0.0rc1'], 'v1.9.1'],
  ['projects of a monorepo in turns', ['gadget-v9.0.0', 'v1.9.0', 'gadget-v9.1.0', 'v1.8.9'], 'v1.9.1'],
  ['no release before', [], 'v1.9.1'],
])('%s: what is the latest afterwards', async (_, tags, expected) => {
  const { double, github } = await withReleases(...tags)
  const stableOnes = double.repository.releases.filter(({ tag }) => !/rc/.test(tag))
  for (const release of double.repository.releases) release.prerelease = /rc/.test(release.tag)
  double.repository.latestId = stableOnes.at(-1)?.id
  await publish(made.releaseDir, github, made.trust, testHost())
  expect(double.repository.releases.find(({ id }) => id === double.repository.latestId)?.tag).toBe(expected)
})

test('the previous release is of the same project, and has a manifest', async () => {
  const { github } = await withReleases('v1.9.0rc9', 'gadget-v1.9.0')
  expect(await previousRelease(github, requireTag('v1.9.1'), testHost())).toBeUndefined()
  await publish(made.releaseDir, github, made.trust, testHost())
  expect(await previousRelease(github, requireTag('v1.9.1.post1'), testHost())).toMatchObject({ tag: 'v1.9.1' })
})

test('what is said of everything since the release before begins at a final version, also without a manifest', async () => {
  const { github } = await withReleases('v1.8.0', 'v1.9.0', 'v2.0.0rc1', 'gadget-v1.9.9')
  expect(await previousFinal(github, requireTag('v2.0.0'))).toBe('v1.9.0')
  expect(await previousFinal(github, requireTag('v2.0.0rc2'))).toBe('v1.9.0')
  expect(await previousFinal(github, requireTag('v1.8.0'))).toBeUndefined()
})
