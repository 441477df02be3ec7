import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { artifactsOfRuns, downloadArtifact, Issues } from '@release-tools/github'
import { connectRequests } from '@release-tools/runner'
import { type GitHubDouble, refusal, startGitHub, testHost } from '@release-tools/testbed'

const first = { title: 'One', body: 'text', labels: ['queue'], assignees: [] }
let dir: string
let github: GitHubDouble
let time = Date.parse('2026-06-01T12:00:00Z')

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'issues-'))
  const tokens = {
    job: { issues: 'write', actions: 'read' },
    person: { issues: 'write', contents: 'write', user: 'octocat' },
  } as const
  github = await startGitHub({
    dir,
    repository: 'acme/widget',
    tokens,
    pullRequests: [2],
    issues: { lagMs: 5000, clock: () => time },
    runs: { '12': { branch: 'patch', fork: true } },
  })
})
afterEach(async () => {
  expect(github.errors()).toEqual([])
  await github.stop()
  rmSync(dir, { recursive: true })
})

function requests(token = 'job') {
  const patience = { attempts: 3, baseMs: 1, maxMs: 10 }
  return connectRequests({ token, repository: 'acme/widget', apiUrl: github.apiUrl, patience }, testHost())
}

const numbers = (issues: { number: number }[]) => issues.map(({ number }) => number)

test('an issue comes back with all that is read of it', async () => {
  const issues = new Issues(await requests('person'), { betweenWritesMs: 0 })
  expect(await issues.create(first)).toEqual({
    ...{ number: 3, title: 'One', body: 'text', state: 'open', reason: undefined, labels: ['queue'], assignees: [] },
    author: { login: 'octocat', type: 'User' },
    closedAt: undefined,
    url: 'https://github.com/acme/widget/issues/3',
    isPullRequest: false,
  })
  const closed = await issues.change(3, { state: 'closed', state_reason: 'not_planned' })
  expect(closed).toMatchObject({ state: 'closed', reason: 'not_planned', closedAt: '2026-06-01T12:00:00Z' })
  expect(await issues.issue(3)).toEqual(closed)
  expect([await issues.login(), await new Issues(await requests()).login()]).toEqual(['octocat', undefined])
})

test('lists are without pull requests, and in a long one what is older is found by its label', async () => {
  const issues = new Issues(await requests(), { betweenWritesMs: 0, mostPages: 1 })
  await issues.create(first)
  for (let index = 0; index < 120; index += 1)
    github.repository.issues.add({ ...first, labels: [], state: 'open', stateReason: null, closedBy: null }, 'a', 0)
  expect(numbers(await issues.since(121))).toEqual([123, 122])
  // Not yet in the list by label.
  expect(numbers(await issues.all('queue'))).not.toContain(3)
  time += 5000
  const all = numbers(await issues.all('queue'))
  expect([all.length, all.at(-1)]).toEqual([101, 3])
  expect(new Set(await new Issues(await requests()).all('queue')).size).toBe(121)
})

test('from one write to the next there is a pause', async () => {
  const issues = new Issues(await requests(), { betweenWritesMs: 150 })
  const start = Date.now()
  await issues.create(first)
  await issues.comment(3, 'a')
  await issues.change(3, { body: 'b' })
  expect(Date.now() - start).toBeGreaterThanOrEqual(299)
})

test('a comment whose answer got lost is not written twice', async () => {
  const issues = new Issues(await requests(), { betweenWritesMs: 0 })
  await issues.create(first)
  let lost = 0
  github.setFaults(({ method, path }) =>
    method === 'POST' && path.endsWith('/comments') && lost++ < 1 ? 'cut after' : undefined,
  )
  await issues.comment(3, 'Gone.')
  lost = 0
  github.setFaults(({ method, path }) =>
    method === 'POST' && path.endsWith('/comments') && lost++ < 1 ? 'cut' : undefined,
  )
  await issues.comment(3, 'Back.')
  expect(github.repository.comments.map(({ body }) => body)).toEqual(['Gone.', 'Back.'])
})

test('a server that knows no duplicates closes as not planned, and other refusals stay refusals', async () => {
  const issues = new Issues(await requests(), { betweenWritesMs: 0 })
  await issues.create(first)
  let refused = 0
  github.setFaults(({ method }) =>
    method === 'PATCH' && refused++ === 0 ? { answer: refusal(422, 'Validation Failed') } : undefined,
  )
  expect(await issues.change(3, { state: 'closed', state_reason: 'duplicate' })).toMatchObject({
    reason: 'not_planned',
  })
  github.setFaults(({ method }) => (method === 'PATCH' ? { answer: refusal(422, 'Validation Failed') } : undefined))
  await expect(issues.change(3, { body: 'x' })).rejects.toThrow(
    'Could not change issue 3: GitHub refused the request: Validation Failed. See the details.',
  )
  github.setFaults(undefined)
  await expect(issues.create({ ...first, title: 'x'.repeat(257) })).rejects.toThrow('Validation Failed')
})

test('artifacts of all runs are downloaded within bounds, with their digest', async () => {
  const id = await github.artifacts.add('11', 'findings', Buffer.from('PK zip'))
  await github.artifacts.add('12', 'findings', Buffer.from('PK'))
  const api = await requests()
  const [fork, own] = await artifactsOfRuns(api, 'findings')
  if (fork === undefined || own === undefined) throw new Error('there are two')
  expect(fork.run).toEqual({ id: 12, branch: 'patch', isOfFork: true })
  expect(own).toMatchObject({ id, size: 6, expired: false, run: { id: 11, branch: 'main', isOfFork: false } })
  const path = join(dir, 'a.zip')
  expect(`sha256:${await downloadArtifact(api, own, path, 100)}`).toBe(own.digest)
  expect(readFileSync(path, 'utf8')).toBe('PK zip')
  await expect(downloadArtifact(api, own, path, 5)).rejects.toThrow('it has more than the 5 bytes accepted')
  await expect(downloadArtifact(api, { ...own, digest: `sha256:${'0'.repeat(64)}` }, path, 100)).rejects.toThrow(
    'Could not download the artifact findings of an earlier run: the answer is not one of GitHub’s API: its SHA-256 is',
  )
  github.repository.expired.add(id)
  expect(await downloadArtifact(api, own, path, 100)).toBeUndefined()
})
