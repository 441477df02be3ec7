import { rm } from 'node:fs/promises'
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { keyPair, signedSourceRecord, sourceRecord } from '@release-tools/evidence/testing'
import { Branch, Inquiry } from '@release-tools/github'
import { connectRequests } from '@release-tools/runner'
import { freshDir } from '@release-tools/scan/testing'
import { type GitHubDouble, startGitHub, testHost } from '@release-tools/testbed'
import { keepRecord, readReleaseRecords, recordPath } from '../src/index.ts'

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
})
afterEach(() => expect(github.errors()).toEqual([]))
afterAll(async () => {
  await github.stop()
  await rm(dir, { recursive: true, force: true })
})

async function keep(ref: string, after: string, before?: string): Promise<void> {
  const { before: _, ...record } = sourceRecord({ ref, after, ...(before && { before }) })
  const made = { ...record, ...(before && { before }) }
  const file = { path: recordPath(made, '1'), bytes: signedSourceRecord(made, privateKey) }
  await keepRecord(branch, file, 'Record a push')
}

/** The ref and the commit of each record. */
function told(lines: string[]): string[] {
  return lines.map(line => {
    const { ref, after } = JSON.parse(
      Buffer.from(JSON.parse(line).dsseEnvelope.payload, 'base64').toString('utf8'),
    ).predicate
    return `${ref} ${commits.indexOf(after) + 1}`
  })
}

test('all records since the release before are read, also those behind a gap, and every push of both tags', async () => {
  const [first, , , fourth] = commits
  const range = { commit: fourth, tag: 'v1.1.0', branch: 'main', previous: { tag: 'v1.0.0', commit: first } }
  expect(told(await readReleaseRecords(branch, inquiry, range)).sort()).toEqual([
    'refs/heads/main 1',
    'refs/heads/main 2',
    'refs/heads/main 4',
    'refs/tags/v1.0.0 1',
    'refs/tags/v1.0.0 2',
    'refs/tags/v1.1.0 4',
  ])
})

test('of a first release, records are read from push to push, as far as they lead', async () => {
  const [, second, , fourth] = commits
  const read = async (commit: string) =>
    told(await readReleaseRecords(branch, inquiry, { commit, tag: 'v2.0.0', branch: 'main' }))
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
