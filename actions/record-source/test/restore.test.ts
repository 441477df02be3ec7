import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { archiveRelease, type StoreContext, sourceCopies } from '@release-tools/archive'
import { sha256 } from '@release-tools/base'
import { keyPair, signedSourceRecord, sourceRecord } from '@release-tools/evidence/testing'
import { Branch } from '@release-tools/github'
import { connectRequests } from '@release-tools/runner'
import { freshDir } from '@release-tools/scan/testing'
import { keepRecord, readRecords, recordPath } from '@release-tools/source'
import { type GitHubDouble, startGitHub, testHost } from '@release-tools/testbed'
import { restore } from '../src/restore.ts'
import { keptSummary } from '../src/summary.ts'

const dir = freshDir('restore')
const { privateKey } = keyPair()
const commits = ['1', '2', '3'].map(digit => digit.repeat(40))
let github: GitHubDouble
let branch: Branch
let context: StoreContext
beforeAll(async () => {
  github = await startGitHub({ dir, repository: 'acme/widget' })
  const address = { token: github.env.GITHUB_TOKEN, repository: 'acme/widget', apiUrl: github.apiUrl }
  const requests = await connectRequests(address, testHost({ workspace: dir, temp: dir }))
  branch = new Branch(requests, 'release-metadata')
  context = {
    host: testHost({ workspace: dir, temp: dir }),
    repository: 'acme/widget',
    github: async () => requests,
  }
  mkdirSync(join(dir, 'far'))
})
afterEach(() => expect(github.errors()).toEqual([]))
afterAll(async () => {
  await github.stop()
  rmSync(dir, { recursive: true })
})

function recordOf(run: number) {
  const after = commits[run - 1] ?? ''
  const record = sourceRecord({ after, run: `https://github.com/acme/widget/actions/runs/${run}` })
  return { path: recordPath(record, '1'), bytes: signedSourceRecord(record, privateKey) }
}

/** Keeps a record in the store only. */
async function copy(run: number, bytes: Buffer): Promise<void> {
  const path = join(dir, `record-${run}.json`)
  writeFileSync(path, bytes)
  const mediaType = 'application/vnd.dev.sigstore.bundle.v0.3+json'
  const files = [{ name: 'record.json', path, size: bytes.length, sha256: sha256(bytes), mediaType }]
  await archiveRelease(['directory:far'], { tag: sourceCopies, parts: [{ name: `source-${run}-1`, files }] }, context)
}

test('what the branch lacks comes back from a store, and a copy that differs, or is of another run, is said', async () => {
  const [same, lost, other] = [recordOf(1), recordOf(2), recordOf(3)]
  await keepRecord(branch, same, 'Record a push')
  await keepRecord(branch, other, 'Record a push')
  await copy(1, same.bytes)
  await copy(2, lost.bytes)
  await copy(3, same.bytes)
  await copy(4, lost.bytes)
  await copy(5, Buffer.from('{}'))
  const found = await restore(['directory:far', 'directory:nowhere'], { branch, context })
  expect(found).toEqual({
    back: [lost.path],
    wrong: [
      `directory:far has a record other than that of the branch at ${other.path}: sha256:${sha256(same.bytes)}.`,
      expect.stringMatching(/^directory:far, source-5-1: Could not /),
      'directory:far has source-4-1, which is not a record of that run.',
      expect.stringContaining('directory:nowhere'),
    ],
  })
  expect(await readRecords(branch, { ref: 'refs/heads/main', commits })).toEqual([same, lost, other])
  expect((await restore(['directory:far'], { branch, context })).back).toEqual([])
})

test('the summary names what came back', () => {
  const receipt = { stores: [] } as never
  const summary = keptSummary({ title: 'the history', place: 'p', commit: 'c', receipt, back: ['source/x.json'] })
  expect(summary).toContain('has them again from a store:\n\n- `source/x.json`')
})
