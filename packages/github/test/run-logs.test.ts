import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { downloadLogs, jobsOfAttempt } from '@release-tools/github'
import { connectRequests } from '@release-tools/runner'
import { type GitHubDouble, serverError, startGitHub, testHost } from '@release-tools/testbed'

const built = '2026-01-02T03:04:05.0000000Z ##[group]Run make\n'
const failed = 'shorter'
const jobs = [
  { id: 91001, name: 'build / Build', conclusion: 'success', log: built },
  { id: 91002, name: 'Test with 3.12 (été)', conclusion: 'failure', log: failed },
  { id: 91003, name: 'publish', conclusion: 'skipped' },
  { id: 91004, name: 'archive' },
  { id: 91005, name: 'scan', conclusion: 'success', log: { deleted: true } },
  { id: 91006, name: 'notify', conclusion: 'cancelled' },
  { id: 91007, name: '…', attempt: 2, conclusion: 'success', log: 'again' },
] as const
const many = Array.from(
  { length: 101 },
  (_, index) => ({ id: 92000 + index, name: 'test', conclusion: 'skipped' }) as const,
)
const tokens = { job: { actions: 'read', contents: 'read' }, reader: { contents: 'read' } } as const
let dir: string
let github: GitHubDouble

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'logs-'))
  const runs = { '77': { branch: 'v1.0.0', jobs: [...jobs] }, '78': { branch: 'main', jobs: many } }
  github = await startGitHub({ dir, repository: 'acme/widget', tokens, runs })
})
afterEach(() => {
  github.setFaults(undefined)
  expect(github.errors()).toEqual([])
})
afterAll(async () => {
  await github.stop()
  rmSync(dir, { recursive: true })
})

async function requests(token = 'job') {
  const patience = { attempts: 2, baseMs: 1, maxMs: 10 }
  const address = { token, repository: 'acme/widget', apiUrl: github.apiUrl, permission: 'actions=read', patience }
  return connectRequests(address, testHost())
}

async function logs(run: number, attempt: number, bounds?: { each: number; all: number }) {
  const { logs, without } = await downloadLogs(await requests(), { run, attempt }, dir, bounds)
  return {
    logs: logs.map(({ job, ...file }) => [job.id, file]),
    without: without.map(({ job, why }) => `${job.name}: ${why}`),
  }
}

test('each finished job of the attempt has its log in a file of its own, and the others are named with the reason', async () => {
  expect(await logs(77, 1)).toEqual({
    logs: [
      [91001, { file: 'build_Build-91001.txt', size: built.length, sha256: sha256(built) }],
      [91002, { file: 'Test_with_3.12_t_-91002.txt', size: failed.length, sha256: sha256(failed) }],
    ],
    without: [
      'publish: it was skipped',
      'archive: it is not finished (in_progress)',
      'scan: GitHub has deleted its log',
      'notify: GitHub has no log of it',
    ],
  })
  expect(readFileSync(join(dir, 'build_Build-91001.txt'), 'utf8')).toBe(built)
  expect((await logs(77, 2)).logs).toEqual([[91007, { file: 'job-91007.txt', size: 5, sha256: sha256('again') }]])
})

test('a log that is too long is named and not kept, be it alone or with the others', async () => {
  const alone = await logs(77, 1, { each: failed.length, all: 1000 })
  expect(alone.logs.map(([id]) => id)).toEqual([91002])
  expect(alone.without[0]).toBe(`build / Build: its log has more than the ${failed.length} bytes accepted`)
  const all = await logs(77, 1, { each: 1000, all: built.length + 1 })
  expect(all.logs.map(([id]) => id)).toEqual([91001])
  expect(all.without[0]).toBe('Test with 3.12 (été): its log has more than the 1 bytes accepted')
})

test('a run with more jobs than one page has is listed whole', async () => {
  const found = await jobsOfAttempt(await requests(), { run: 78, attempt: 1 })
  expect(found.map(({ id }) => id)).toEqual(many.map(({ id }) => id))
  expect(found[0]).toEqual({ id: 92000, name: 'test', status: 'completed', conclusion: 'skipped' })
})

test('a server in trouble is asked again', async () => {
  let count = 0
  github.setFaults(() => ([0, 2].includes(count++) ? serverError() : undefined))
  expect((await logs(77, 2)).logs).toHaveLength(1)
})

test('a token without `actions: read` is told so', async () => {
  await expect(downloadLogs(await requests('reader'), { run: 77, attempt: 1 }, dir)).rejects.toThrow(
    /^Could not download the log of the job "build \/ Build": the token lacks the permission actions: read .*permissions:\n {2}actions: read$/s,
  )
})

test('a run that GitHub does not know is a failure', async () => {
  await expect(jobsOfAttempt(await requests(), { run: 79, attempt: 1 })).rejects.toThrow(
    /^Could not list the jobs of attempt 1 of the run 79: GitHub does not find it/,
  )
})

test('more jobs than any run has are refused', async () => {
  const [job] = jobs
  const body = { total_count: 1_000_000, jobs: Array(100).fill({ ...job, status: 'completed' }) }
  const answer = { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  github.setFaults(() => ({ answer }))
  await expect(jobsOfAttempt(await requests(), { run: 77, attempt: 1 })).rejects.toThrow(
    'Could not list the jobs of attempt 1 of the run 77: it has more than 5000 jobs. Check the address of the API (GITHUB_API_URL).',
  )
})
