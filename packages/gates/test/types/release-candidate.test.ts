import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { Inquiry, readRequests } from '@release-tools/github'
import { type GitHubDouble, startGitHub, testHost } from '@release-tools/testbed'
import { releaseCandidate } from '../../src/types/release-candidate.ts'
import { runGit } from '../local/gate-context.ts'
import { type Seen, seen } from './types-context.ts'

const keys = 'gates: {types: {major: {required: [], min-days-since-candidate: 7}}}'
const wanted = 'The newest release candidate of this version, which is part of it, was released at least 7 days ago.'
let [root, commit] = ['', '']
let github: GitHubDouble

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'candidate-'))
  runGit(root, 'init', '-q')
  runGit(root, 'commit', '-q', '--allow-empty', '-m', 'One')
  for (const tag of ['v2.0.0rc1', 'v2.0.0rc2', 'v2.0.0.dev9']) runGit(root, 'tag', '-a', tag, '-m', tag)
  runGit(root, 'commit', '-q', '--allow-empty', '-m', 'Two')
  commit = runGit(root, 'rev-parse', 'HEAD')
  runGit(root, 'commit', '-q', '--allow-empty', '-m', 'Three')
  runGit(root, 'tag', 'v2.0.0rc3')
  const tokens = { reads: { contents: 'read' as const } }
  github = await startGitHub({ dir: join(root, 'github'), repository: 'acme/widget', tokens })
})
afterAll(() => github.stop())
beforeEach(() => {
  github.repository.releases.splice(0)
})

const names = ['v1.9.0', 'v2.0.0.dev9', 'v2.0.0rc1', 'v2.0.0rc2', 'v2.0.0']
const look = async (parts: Partial<Seen> = {}) =>
  releaseCandidate.look(await seen({ names, keys, root, commit, ...parts }))

function server(token: string | undefined = 'reads') {
  const place = { repository: 'acme/widget', api: github.apiUrl, ...(token !== undefined && { token }) }
  const requests = readRequests(place, testHost(), { attempts: 1, baseMs: 0, maxMs: 0, timeoutMs: 30_000 })
  return new Inquiry(requests, false, () => new Date('2026-11-30T12:00:00Z'))
}

function publish(tag: string, publishedAt: string) {
  const of = { target: 'main', name: tag, body: '', draft: false, prerelease: true, immutable: false, assets: [] }
  github.repository.releases.push({ ...of, id: 7, tag, createdAt: publishedAt, publishedAt })
}

test('passes if the server published the newest candidate long enough ago', async () => {
  publish('v2.0.0rc2', '2026-11-20T10:00:00Z')
  expect(await look({ server: server() })).toEqual({
    result: 'pass',
    found: 'v2.0.0rc2 was released 10 days ago, at 2026-11-20T10:00:00Z.',
    wanted,
    evidence: [
      { source: `git merge-base --is-ancestor v2.0.0rc2 ${commit}` },
      {
        source: 'GET /repos/acme/widget/releases/tags/v2.0.0rc2',
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        time: '2026-11-30T12:00:00Z',
      },
    ],
  })
  expect(github.errors()).toEqual([])
})

test.each([
  ['2026-11-25T10:00:00Z', 'v2.0.0rc2 was released 5 days ago, at 2026-11-25T10:00:00Z.'],
  ['2026-12-01T00:00:00Z', 'v2.0.0rc2 was released in the future, at 2026-12-01T00:00:00Z.'],
])('fails if that was at %s', async (time, found) => {
  publish('v2.0.0rc2', time)
  expect(await look({ server: server() })).toMatchObject({ result: 'fail', found })
})

test('is unknown if the server says something that is not a time', async () => {
  publish('v2.0.0rc2', 'soon')
  expect(await look({ server: server() })).toMatchObject({
    result: 'unknown',
    found: 'the server does not say when v2.0.0rc2 was released: "soon"',
  })
})

test('the time that only the tag says needs the decision of a person, and fails if it is too late', async () => {
  const own =
    'v2.0.0rc2 was released 303 days ago, at 2026-01-31T12:00:00Z. Only the tag itself says so, and whoever tags'
  expect(await look()).toMatchObject({
    result: 'review',
    found: `${own} can write any time: the server was not asked.`,
    needs: ['contents: read'],
  })
  expect(await look({ server: server() })).toMatchObject({ result: 'review', found: expect.stringContaining(own) })
  expect(await look({ now: new Date('2026-02-01T00:00:00Z') })).toMatchObject({ result: 'fail' })
})

test('without a time that must have passed, it is enough that the candidate is part of it', async () => {
  expect(await look({ keys: 'gates: {required: [release-candidate]}' })).toMatchObject({
    result: 'pass',
    found: 'v2.0.0rc2 is part of it.',
  })
})

test.each<[string, string, Partial<Seen>, string]>([
  [
    'fail',
    'other code was tried',
    { names: [...names.slice(0, -1), 'v2.0.0rc3', 'v2.0.0'] },
    'v2.0.0rc3 is not part of it',
  ],
  [
    'fail',
    'there is no candidate',
    { names: ['v1.9.0', 'v2.0.0.dev9', 'v2.0.0'] },
    'No tag is a release candidate of 2.0.0.',
  ],
  ['unknown', 'the tags are not known', { tags: [] }, 'the clone has no tags'],
  [
    'unknown',
    'git does not have the candidate',
    { names: ['v1.9.0', 'v2.0.0rc9', 'v2.0.0'] },
    'git cannot say whether',
  ],
])('says %s if %s', async (result, _, parts, found) => {
  expect(await look(parts)).toMatchObject({ result, found: expect.stringContaining(found) })
})

test('is only there for releases that the policy asks for it', async () => {
  expect(await look({ names: ['v1.9.0', 'v1.9.1'] })).toEqual([])
  expect(await look({ names: names.slice(0, -1) })).toEqual([])
  const asked = 'gates: {required: [release-candidate]}'
  expect(await look({ names: names.slice(0, -1), keys: asked })).toMatchObject({
    result: 'pass',
    found: '2.0.0rc2 is not a final version: it needs no candidate.',
  })
  expect(await look({ names: [], keys: asked })).toMatchObject({ result: 'unknown' })
})
