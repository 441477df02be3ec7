import { rmSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { Branch } from '@release-tools/github'
import {
  type IndexEntry,
  metadataBranch,
  offlineLifetimes,
  onlineLifetimes,
  parseRoot,
  type RoleSigner,
  rolesOf,
  updateBranch,
} from '@release-tools/releases'
import { entry, IndexedProject, keySigner } from '@release-tools/releases/testing'
import { connectRequests } from '@release-tools/runner'
import { freshDir } from '@release-tools/scan/testing'
import { type GitHubDouble, startGitHub, testHost } from '@release-tools/testbed'
import type { IndexRun } from '../src/index-run.ts'
import { summary } from '../src/summary.ts'
import { update } from '../src/update.ts'

const dir = freshDir('index-update')
const begun = new Date('2026-03-01T12:00:00Z')
const later = (days: number) => new Date(begun.getTime() + days * 86_400_000)
/** Signs the timestamp; the online key of the project the rest. */
const dated = keySigner()
let github: GitHubDouble
let project: IndexedProject
beforeAll(async () => {
  github = await startGitHub({ dir, repository: 'acme/widget' })
  project = await IndexedProject.of([], begun, testHost())
  const roles = rolesOf(parseRoot(project.root, 'the root'))
  await project.newRoot({ roles: { ...roles, timestamp: { keys: [dated.publicKey], threshold: 1 } }, now: begun })
})
beforeEach(() => github.repository.branches.heads.clear())
afterAll(async () => {
  expect(github.errors()).toEqual([])
  await github.stop()
  rmSync(dir, { recursive: true })
})

async function runOn(now: Date, release?: IndexEntry): Promise<IndexRun> {
  const address = { token: github.env.GITHUB_TOKEN, apiUrl: github.apiUrl }
  return {
    ...{ repository: 'acme/widget', address, root: project.root, now },
    requests: await connectRequests({ ...address, repository: 'acme/widget' }, testHost()),
    wanted: {
      add: release === undefined ? [] : [release],
      states: { releases: [], support: [] },
      day: now.toISOString().slice(0, 10),
    },
    copies: { stores: [], newest: undefined, failures: [] },
  }
}

/** What the holder of both keys publishes by hand. */
async function publish(lifetimes = onlineLifetimes) {
  const { requests, root, repository } = await runOn(begun)
  const own = { root, repository, now: begun, lifetimes, signers: [project.online, dated], headline: 'By hand' }
  const change = (index: { repository: string }) => ({ ...index, releases: [entry('1.0.0')] })
  await updateBranch(new Branch(requests, metadataBranch), { ...own, change }, testHost())
}

async function updated(now: Date, signer: RoleSigner | undefined, release?: IndexEntry) {
  const host = testHost()
  const found = await update(await runOn(now, release), signer, host)
  return { ...found, said: host.lines }
}

test('a key for the timestamp alone renews it, and says what only the others can do', async () => {
  await publish()
  const { opened, changed, lacking, said } = await updated(later(4), dated, entry('1.1.0'))
  expect([changed, opened.version, opened.freshUntil, opened.online]).toEqual([true, 1, '2026-03-12T12:00:00Z', true])
  expect(lacking).toEqual(['v1.1.0 is not listed.'])
  expect(said).toEqual([
    'warning: v1.1.0 is not listed. This step has no key for that: sign the index on a machine that has it, with release-tools index update (docs/tasks/index-keys.md).',
  ])
  // The targets are not signed again at half of their life, because nobody here can.
  expect((await updated(later(60), dated)).opened.version).toBe(1)
  await expect(updated(later(91), dated)).rejects.toThrow('Could not sign the targets of the index')
})

test('without an online key, a run says until when nobody notices that an index is held back, and when it ends', async () => {
  await publish(offlineLifetimes)
  const { opened, changed, notes } = await updated(later(1), undefined)
  expect([changed, opened.online]).toEqual([false, false])
  expect(notes).toEqual([
    'Nobody notices before 2027-03-01T12:00:00Z if somebody holds back a newer index: no key of a job signs its timestamp again and again. Until then, readers can ask for a least version (--index-at-least).',
  ])
  expect((await updated(later(340), undefined)).notes.slice(1)).toEqual([
    'The root of the index ends on 2027-03-01T12:00:00Z. Sign a new one before: release-tools index rotate.',
  ])
  await expect(updated(later(366), undefined)).rejects.toThrow('has expired')
})

test('the summary says what is left to do, and which stores failed', async () => {
  await publish()
  const found = await updated(later(4), dated, entry('1.1.0'))
  const failures = [{ place: 's3://acme', error: new Error('it is down') }]
  expect(summary({ updated: found, kept: ['directory:far'], failures, tag: 'v1.1.0' }).split('\n')).toEqual([
    '## ❌ Version 1 of the index of releases',
    '',
    'Updated for `v1.1.0`. This run changed it or signed it again. It lists 1 release, and is fresh until 2026-03-12T12:00:00Z. Kept in `directory:far`.',
    '',
    expect.stringMatching(/^- ⏸️ v1\.1\.0 is not listed/),
    '- ❌ `s3://acme`: it is down',
    '',
    '| Release | State | Instead | Why |',
    '| --- | --- | --- | --- |',
    '| `v1.0.0` | supported | ➖ |  |',
  ])
})
