import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { gatesSchema, requireTag } from '@release-tools/evidence'
import { readGitHub } from '@release-tools/github'
import type { ReleaseRun } from '@release-tools/runner'
import { freshDir } from '@release-tools/scan/testing'
import { type GitHubDouble, startGitHub, testHost } from '@release-tools/testbed'
import { lastRelease } from '../src/last-release.ts'

const dir = freshDir('last-release')
let github: GitHubDouble
beforeAll(async () => {
  github = await startGitHub({ dir: join(dir, 'github'), repository: 'acme/widget' })
})
afterEach(() => expect(github.errors()).toEqual([]))
afterAll(async () => {
  await github.stop()
  rmSync(dir, { recursive: true })
})

/** Publishes releases that have no manifest: other programs made them. */
function publish(...tags: string[]): void {
  const { releases } = github.repository
  releases.length = 0
  for (const [id, tag] of tags.entries())
    releases.push({
      ...{ id, tag, target: 'main', name: null, body: null, draft: false, prerelease: false, immutable: false },
      ...{ createdAt: '2026-01-02T03:04:05Z', publishedAt: '2026-01-02T03:04:05Z', assets: [] },
    })
}

/** The tag before v1.3.0. `previous` is the version that the checklist found. */
async function before(previous?: string): Promise<string | undefined> {
  const place = { repository: 'acme/widget', api: github.apiUrl, token: github.env.GITHUB_TOKEN }
  const releaseDir = join(dir, 'release')
  rmSync(releaseDir, { recursive: true, force: true })
  mkdirSync(releaseDir)
  const run = { repository: 'https://github.com/acme/widget', commit: 'c'.repeat(40) }
  const document = { schema: gatesSchema, ...run, version: '1.3.0', previous, gates: [] }
  if (previous !== undefined) writeFileSync(join(releaseDir, 'gates.json'), JSON.stringify(document))
  const release = requireTag('v1.3.0')
  return lastRelease(readGitHub(place, testHost()), { release } as ReleaseRun, releaseDir)
}

test('the release before is one of other programs, too', async () => {
  publish('v1.1.0', 'v1.2.0', 'v1.10.0', 'other-2.0.0')
  expect(await before()).toBe('v1.2.0')
})

test('what came before a release candidate counts, too', async () => {
  publish('v1.2.0', 'v1.3.0-rc.1')
  expect(await before('1.2.5')).toBe('v1.2.0')
})

test('in a project that publishes no releases, it is the tag that the checklist found', async () => {
  publish()
  expect([await before('1.2.5'), await before()]).toEqual(['v1.2.5', undefined])
})
