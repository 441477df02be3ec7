import { rm } from 'node:fs/promises'
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { claimedSourceRecord, sourceHistoryStatement } from '@release-tools/evidence'
import { keyEnvelope, keyPair, signedSourceRecord, sourceRecord } from '@release-tools/evidence/testing'
import { Branch, Inquiry } from '@release-tools/github'
import { connectRequests } from '@release-tools/runner'
import { freshDir } from '@release-tools/scan/testing'
import { type GitHubDouble, json, startGitHub, testHost } from '@release-tools/testbed'
import { historyPath, keepRecord, readReleaseRecords, recordPath } from '../src/index.ts'

const dir = freshDir('read-release-records')
const { privateKey } = keyPair()
let github: GitHubDouble
let branch: Branch
let inquiry: Inquiry
let other: Branch
/** The commits of main, the oldest first. */
let commits: [string, string, string, string]
beforeAll(async () => {
  github = await startGitHub({ dir, repository: 'acme/widget' })
  const patience = { attempts: 1, baseMs: 1, maxMs: 1, timeoutMs: 2000 }
  const address = { token: github.env.GITHUB_TOKEN, repository: 'acme/widget', apiUrl: github.apiUrl, patience }
  const requests = await connectRequests(address, testHost({ workspace: dir }))
  branch = new Branch(requests, 'release-metadata')
  inquiry = new Inquiry(requests, false)
  other = new Branch(requests, 'other')
  const push = (text: string) => github.repository.branches.push('main', { file: text })
  commits = [push('1'), push('2'), push('3'), push('4')]
  const [first, second, third, fourth] = commits
  await keep('refs/heads/main', first)
  await keep('refs/tags/v1.0.0', first)
  await keep('refs/heads/main', second, first)
  // Nobody recorded the third one.
  await keep('refs/heads/main', fourth, third)
  await keep('refs/tags/v1.1.0', fourth)
  await keep('refs/tags/v1.0.0', second, first)
  // Before all of these, and after them.
  await keep('refs/tags/v0.8.0', first, undefined, 7)
  await keep('refs/tags/v0.9.0', second, first)
  await keep('refs/heads/1.0.x', third, first)
  for (const day of ['2026-05-31', '2026-06-01', '2026-06-02']) await keepHistory(day)
})
afterEach(() => expect(github.errors()).toEqual([]))
afterAll(async () => {
  await github.stop()
  await rm(dir, { recursive: true, force: true })
})

let runs = 40
async function keep(ref: string, after: string, before?: string, id = runs++): Promise<void> {
  const run = `https://github.com/acme/widget/actions/runs/${id}`
  const { before: _, ...record } = sourceRecord({ ref, after, run, ...(before && { before }) })
  const made = { ...record, ...(before && { before }) }
  const file = { path: recordPath(made, '1'), bytes: signedSourceRecord(made, privateKey) }
  await keepRecord(branch, file, 'Record a push')
}

async function keepHistory(day: string): Promise<void> {
  const { repository, after } = sourceRecord()
  const run = 'https://github.com/acme/widget/actions/runs/39'
  const made = { version: 1 as const, repository, commit: after, time: `${day}T04:41:00Z`, run, unseen: [] }
  const bytes = Buffer.from(JSON.stringify(keyEnvelope(privateKey, JSON.stringify(sourceHistoryStatement(made)))))
  await keepRecord(branch, { path: historyPath(made, '1'), bytes }, 'Record the rules')
}

/** The ref and the commit of each record, and the day of a history. */
function told(lines: string[]): string[] {
  return lines.map(line => {
    const claimed = claimedSourceRecord(Buffer.from(line), 'a record')
    if (claimed.kind === 'history') return `history ${claimed.history.time.slice(0, 10)}`
    return `${claimed.record.ref} ${commits.indexOf(claimed.record.after) + 1}`
  })
}

/** All records of v1.1.0, with that of another tag which was moved since, and without one that was made before. */
const releasedFromMain = [
  ...['history 2026-06-01', 'history 2026-06-02', 'refs/heads/main 1', 'refs/heads/main 2', 'refs/heads/main 4'],
  ...['refs/tags/v0.9.0 2', 'refs/tags/v1.0.0 1', 'refs/tags/v1.0.0 2', 'refs/tags/v1.1.0 4'],
]

test('all records since the release before are read, also those behind a gap, and every push of both tags', async () => {
  const [first, , , fourth] = commits
  const range = { commit: fourth, tag: 'v1.1.0', branch: 'main', previous: { tag: 'v1.0.0', commit: first } }
  expect(told(await readReleaseRecords(branch, inquiry, range)).sort()).toEqual(releasedFromMain)
})

test('of more records than the server lists at once, those of the branch, of both tags and the histories are read', async () => {
  const [first, , , fourth] = commits
  const range = { commit: fourth, tag: 'v1.1.0', branch: 'main', previous: { tag: 'v1.0.0', commit: first } }
  let asked = 0
  const truncated = { answer: json(200, { sha: 'a'.repeat(40), tree: [], truncated: true }) }
  // The root, and then all that is below the folder of records.
  github.setFaults(({ path }) => (path.includes('/git/trees/') && ++asked === 2 ? truncated : undefined))
  const read = told(await readReleaseRecords(branch, inquiry, range)).sort()
  github.setFaults(undefined)
  expect([asked > 2, read]).toEqual([true, releasedFromMain.filter(line => !line.includes('v0.9.0'))])
})

test('a release from another branch than the usual one has the records of that branch', async () => {
  const [first, , third] = commits
  const range = { commit: third, tag: 'v1.0.1', branch: 'main', previous: { tag: 'v1.0.0', commit: first } }
  expect(told(await readReleaseRecords(branch, inquiry, range)).sort()).toEqual([
    'history 2026-06-01',
    'history 2026-06-02',
    'refs/heads/1.0.x 3',
    'refs/tags/v0.9.0 2',
    'refs/tags/v1.0.0 1',
    'refs/tags/v1.0.0 2',
    'refs/tags/v1.1.0 4',
  ])
})

test('of a first release, records are read from push to push, as far as they lead', async () => {
  const [, second, , fourth] = commits
  const read = async (commit: string) =>
    told(await readReleaseRecords(branch, inquiry, { commit, tag: 'v2.0.0', branch: 'main' })).filter(line =>
      line.startsWith('refs/heads/'),
    )
  expect(await read(fourth)).toEqual(['refs/heads/main 4'])
  expect(await read(second)).toEqual(['refs/heads/main 2', 'refs/heads/main 1'])
  expect(await read('9'.repeat(40))).toEqual([])
})

test('a repository without the branch has no records, and commits that cannot be compared are an error', async () => {
  const range = { commit: commits[3], tag: 'v1.1.0', branch: 'main' }
  expect(await readReleaseRecords(other, inquiry, range)).toEqual([])
  const lost = { ...range, previous: { tag: 'v0.9.0', commit: '9'.repeat(40) } }
  await expect(readReleaseRecords(branch, inquiry, lost)).rejects.toThrow('list the commits since the release before')
})
