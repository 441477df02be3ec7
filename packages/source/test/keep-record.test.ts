import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { keyPair, signedSourceRecord, sourceRecord } from '@release-tools/evidence/testing'
import { Branch } from '@release-tools/github'
import { connectRequests } from '@release-tools/runner'
import { freshDir } from '@release-tools/scan/testing'
import { type GitHubDouble, serverError, startGitHub, testHost } from '@release-tools/testbed'
import { keepRecord, readRecords, readRecordsIn, recordPath } from '../src/index.ts'

const dir = freshDir('keep-record')
const { privateKey } = keyPair()
let github: GitHubDouble
let branch: Branch
beforeAll(async () => {
  github = await startGitHub({ dir, repository: 'acme/widget' })
  const patience = { attempts: 4, baseMs: 1, maxMs: 20, timeoutMs: 2000 }
  const address = { token: github.env.GITHUB_TOKEN, repository: 'acme/widget', apiUrl: github.apiUrl, patience }
  branch = new Branch(await connectRequests(address, testHost({ workspace: dir })), 'release-metadata')
})
beforeEach(() => github.repository.branches.force('release-metadata', undefined))
afterEach(() => {
  github.setFaults(undefined)
  expect(github.errors()).toEqual([])
})
afterAll(async () => {
  await github.stop()
  await rm(dir, { recursive: true, force: true })
})

const commits = ['1', '2', '3', '4'].map(digit => digit.repeat(40))
const main = { ref: 'refs/heads/main', commits }
/** The record of the push of a commit. */
function file(after: string, attempt = '1') {
  const record = sourceRecord({ after, run: `https://github.com/acme/widget/actions/runs/4${after[0]}` })
  return { path: recordPath(record, attempt), bytes: signedSourceRecord(record, privateKey) }
}
const keep = (one: { path: string; bytes: Buffer }) => keepRecord(branch, one, 'Record a push')

test('the first record makes the branch, each one is a signed commit, and they are read back by commit', async () => {
  const [first, second] = [file(commits[0] as string), file(commits[1] as string)]
  expect(first.path).toBe(`source/heads=2Fmain/11/${commits[0]}-41-1.json`)
  const kept = await keep(first)
  expect(kept.already).toBe(false)
  await keep(second)
  const { branches } = github.repository
  const history = branches.objects.history(branches.heads.get('release-metadata') ?? '')
  expect([history.length, history.every(id => branches.verified.has(id)), history.includes(kept.commit)]).toEqual([
    3,
    true,
    true,
  ])
  expect(await readRecords(branch, main)).toEqual([first, second])
  expect(await readRecords(branch, { ...main, commits: [commits[1] as string] })).toEqual([second])
  expect(await readRecords(branch, { ...main, ref: 'refs/heads/develop' })).toEqual([])
})

test('a record that is there is not written again, and another attempt is beside it', async () => {
  const [first, again] = [file(commits[0] as string), file(commits[0] as string, '2')]
  const { commit } = await keep(first)
  expect(await keep(first)).toEqual({ commit, already: true })
  await keep(again)
  expect(await readRecords(branch, main)).toEqual([first, again])
})

test('another file with the name of a record is never replaced', async () => {
  const one = file(commits[0] as string)
  github.repository.branches.push('release-metadata', { [one.path]: 'x' })
  await expect(keep(one)).rejects.toThrow(
    `Could not keep a record in the branch release-metadata: it has another file at ${one.path}, and records are never replaced. Find out who wrote it. Run all jobs of this run again: another attempt has another name.`,
  )
})

test('pushes at the same time are all recorded', async () => {
  const files = commits.map(commit => file(commit))
  await Promise.all(files.map(keep))
  expect(await readRecords(branch, main)).toEqual(files)
})

test('a lost answer is no second commit', async () => {
  const one = file(commits[0] as string)
  await keep(file(commits[1] as string))
  let cuts = 0
  github.setFaults(({ path }) => (path.endsWith('/graphql') && cuts++ === 0 ? 'cut after' : undefined))
  expect((await keep(one)).already).toBe(false)
  const { branches } = github.repository
  expect(branches.objects.history(branches.heads.get('release-metadata') ?? '')).toHaveLength(3)
})

test('a branch that is shown late is asked for again', async () => {
  const one = file(commits[0] as string)
  await keep(one)
  let asked = 0
  github.setFaults(({ path }) => (path.includes('/git/ref/') && asked++ < 2 ? serverError() : undefined))
  expect((await keep(one)).already).toBe(true)
})

test('a repository without the branch has no records', async () => {
  expect(await readRecords(branch, main)).toEqual([])
})

test('records are read from a directory with the files of the branch, and nothing else in it', async () => {
  const one = file(commits[0] as string)
  for (const path of [one.path, one.path.replace('-41-1', ''), one.path.replace('.json', '.txt')]) {
    await mkdir(dirname(join(dir, 'metadata', path)), { recursive: true })
    await writeFile(join(dir, 'metadata', path), one.bytes)
  }
  expect(await readRecordsIn(join(dir, 'metadata'), main)).toEqual([one])
})
