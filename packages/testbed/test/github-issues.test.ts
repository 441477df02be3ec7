import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getOctokit } from '@actions/github'
import { afterEach, expect, test } from '@jest/globals'
import { type GitHubDouble, type GitHubOptions, startGitHub } from '../src/github.ts'

const repo = { owner: 'acme', repo: 'widget' }
const silent = { debug() {}, info() {}, warn() {}, error() {} }
let dir: string
let github: GitHubDouble
let time = Date.parse('2026-06-01T12:00:00Z')

async function start(options: Partial<GitHubOptions> = {}) {
  dir = await mkdtemp(join(tmpdir(), 'github-issues-'))
  const tokens = {
    job: { issues: 'write', actions: 'read' },
    person: { issues: 'write', user: 'octocat' },
    reader: { contents: 'read' },
  } as const
  const issues = { lagMs: 5000, clock: () => time, assignable: ['octocat'], ...options.issues }
  github = await startGitHub({ dir, repository: 'acme/widget', tokens, ...options, issues })
}

afterEach(async () => {
  expect(github.errors()).toEqual([])
  await github.stop()
  await rm(dir, { recursive: true })
})

const as = (token: string) => getOctokit(token, { baseUrl: github.apiUrl, log: silent }).rest

test('an issue is in the list at once, and in a list with a filter only after five seconds', async () => {
  await start({ pullRequests: [7] })
  const { data: made } = await as('job').issues.create({ ...repo, title: 'One', body: 'text', labels: ['queue'] })
  expect(made).toMatchObject({ number: 8, state: 'open', user: { login: 'github-actions[bot]' }, state_reason: null })
  const all = await as('reader').issues.listForRepo({ ...repo, state: 'all' })
  expect(all.data.map(({ number, pull_request: pull }) => [number, pull !== undefined])).toEqual([
    [8, false],
    [7, true],
  ])
  const filtered = async (more: object) =>
    (await as('reader').issues.listForRepo({ ...repo, ...more })).data.map(({ number }) => number)
  expect(await filtered({ labels: 'queue' })).toEqual([])
  expect(await filtered({ creator: 'github-actions[bot]' })).toEqual([])
  time += 5000
  expect(await filtered({ labels: 'queue' })).toEqual([8])
  await as('job').issues.update({ ...repo, issue_number: 8, state: 'closed', state_reason: 'not_planned' })
  expect(await filtered({ labels: 'queue' })).toEqual([8])
  time += 5000
  expect(await filtered({ labels: 'queue' })).toEqual([])
  expect(await filtered({ labels: 'queue', state: 'closed' })).toEqual([8])
})

test('what is closed says by whom and why, and people and jobs comment on it', async () => {
  await start()
  await as('job').issues.create({ ...repo, title: 'One', assignees: ['octocat'] })
  const closed = { ...repo, issue_number: 1, state: 'closed' } as const
  expect((await as('person').issues.update(closed)).data).toMatchObject({
    state: 'closed',
    state_reason: 'completed',
    closed_by: { login: 'octocat' },
    assignees: [{ login: 'octocat' }],
    body: null,
  })
  const opened = await as('job').issues.update({ ...repo, issue_number: 1, state: 'open', title: 'Two', body: 'b' })
  expect(opened.data).toMatchObject({ state_reason: 'reopened', closed_at: null, title: 'Two', body: 'b' })
  await as('person').issues.createComment({ ...repo, issue_number: 1, body: 'hello' })
  expect((await as('reader').issues.get({ ...repo, issue_number: 1 })).data).toMatchObject({ comments: 1 })
})

test('refuses strangers as assignees, long texts, tokens without the permission and a repository without issues', async () => {
  await start()
  const create = (token: string, more: object) => as(token).issues.create({ ...repo, title: 'One', ...more })
  await expect(create('job', { assignees: ['nobody'] })).rejects.toMatchObject({ status: 422 })
  await expect(create('job', { title: 'x'.repeat(257) })).rejects.toMatchObject({ status: 422 })
  await expect(create('job', { body: 'x'.repeat(65_537) })).rejects.toMatchObject({ status: 422 })
  await expect(as('job').issues.get({ ...repo, issue_number: 1 })).rejects.toMatchObject({ status: 404 })
  await expect(create('reader', {})).rejects.toMatchObject({
    status: 403,
    response: { headers: { 'x-accepted-github-permissions': 'issues=write' } },
  })
  await github.stop()
  await start({ issues: { enabled: false } })
  await expect(create('job', {})).rejects.toMatchObject({ status: 410 })
  await expect(as('job').issues.listForRepo(repo)).rejects.toMatchObject({ status: 410 })
})

test('the artifacts of all runs are listed with their run, and come as zip files until their time is over', async () => {
  await start({ runs: { '11': { branch: 'main' }, '12': { branch: 'patch-1', fork: true } } })
  const id = await github.artifacts.add('11', 'findings', Buffer.from('PK zip'))
  await github.artifacts.add('12', 'findings', Buffer.from('PK other'))
  await github.artifacts.add('12', 'logs', Buffer.from('PK logs'))
  const { data } = await as('job').actions.listArtifactsForRepo({ ...repo, name: 'findings' })
  expect(data).toMatchObject({
    total_count: 2,
    artifacts: [
      { name: 'findings', workflow_run: { id: 12, head_branch: 'patch-1', head_repository_id: 1296270 } },
      { id, size_in_bytes: 6, expired: false, workflow_run: { id: 11, repository_id: 1296269 } },
    ],
  })
  const zip = { ...repo, artifact_id: id, archive_format: 'zip' }
  expect(Buffer.from((await as('job').actions.downloadArtifact(zip)).data as ArrayBuffer).toString()).toBe('PK zip')
  await expect(as('reader').actions.downloadArtifact(zip)).rejects.toMatchObject({ status: 403 })
  await expect(as('job').actions.downloadArtifact({ ...zip, artifact_id: 1 })).rejects.toMatchObject({ status: 404 })
  github.repository.expired.add(id)
  await expect(as('job').actions.downloadArtifact(zip)).rejects.toMatchObject({ status: 410 })
})
