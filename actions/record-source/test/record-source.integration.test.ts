/** @needs tools */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { SignatureVerifier, verifySourceHistory, verifySourceRecord } from '@release-tools/evidence'
import { Branch, GitHub, readRequests } from '@release-tools/github'
import { FailedWithOutputs } from '@release-tools/host'
import { givenInputs } from '@release-tools/runner/testing'
import { makeKeyPair } from '@release-tools/sign/testing'
import { readRecords } from '@release-tools/source'
import { type GitHubDouble, startGitHub, testHost } from '@release-tools/testbed'
import { read } from '../src/inputs.ts'
import { run } from '../src/run.ts'

// Real signatures, on machines that do other things as well.
jest.setTimeout(60_000)

const { workspace, give } = givenInputs('record-source', read)
const before = process.env
const dir = mkdtempSync(join(tmpdir(), 'record-source-'))
const parts = { checks: 'read', statuses: 'read', 'pull-requests': 'read' } as const
const tokens = {
  record: { contents: 'read', ...parts },
  poor: { contents: 'read' },
  keep: { contents: 'write' },
  app: { contents: 'read', administration: 'write' },
} as const
const tagged = 'c0ffee'.padEnd(40, '0')
let github: GitHubDouble
let keys: Awaited<ReturnType<typeof makeKeyPair>>
let [old, head] = ['', '']
beforeAll(async () => {
  github = await startGitHub({
    ...{ dir, repository: 'acme/widget', tokens },
    ...{ tags: { 'v1.2.0': tagged, 'v1.1.0': tagged }, annotated: ['v1.2.0'] },
  })
  const { branches, activity, work } = github.repository
  old = branches.push('main', { a: '1' })
  head = branches.push('main', { a: '2' })
  work.pulls.push({ number: 7, author: 'alice', head: old, landed: [head], mergedBy: 'bob' })
  activity.push({ ref: 'refs/heads/main', before: old, after: head, type: 'pr_merge', by: 'bob' })
  keys = await makeKeyPair()
  mkdirSync(join(workspace, 'far'))
})
afterEach(() => {
  process.env = before
  expect(github.errors()).toEqual([])
})
afterAll(async () => {
  await github.stop()
  for (const path of [dir, workspace]) rmSync(path, { recursive: true })
})

/** A step of a run on a push of this event. */
async function step(inputs: Record<string, string>, event: object, env: Record<string, string> = {}) {
  // Each job has its own.
  rmSync(join(dir, 'record-source/given'), { recursive: true, force: true })
  const path = join(dir, 'event.json')
  const whole = { repository: { id: 7, private: false }, sender: { login: 'bob', id: 5 }, forced: false, ...event }
  writeFileSync(path, JSON.stringify(whole))
  process.env = {
    ...before,
    ...github.env,
    ...{ GITHUB_REPOSITORY: 'acme/widget', GITHUB_SHA: head, GITHUB_REF: 'refs/heads/main', GITHUB_EVENT_NAME: 'push' },
    ...{ GITHUB_RUN_ATTEMPT: '1', GITHUB_WORKFLOW_REF: '', GITHUB_EVENT_PATH: path },
    ...{ COSIGN_PRIVATE_KEY: keys.key, COSIGN_PASSWORD: keys.password },
    ...env,
  }
  const host = testHost({ workspace, temp: dir })
  return { outputs: await run(give({ transparency: 'none', ...inputs }), host), host }
}

/** The records of a ref in the metadata branch, verified by the key. */
async function stranger(ref: string, commit: string) {
  const verifier = new SignatureVerifier({ signers: [{ kind: 'key', publicKey: keys.pub }] })
  const requests = readRequests({ repository: 'acme/widget', api: github.apiUrl }, testHost())
  const files = await readRecords(new Branch(requests, 'release-metadata'), { ref, commits: [commit] })
  return files.map(({ path, bytes }) => ({ path, record: verifySourceRecord(bytes, verifier, path).record }))
}

/** The record that the last job made. */
const made = () => readFileSync(join(dir, 'record-source/made/source-record/record.json'))

test('a push is recorded and signed by one job, kept by another without the key, and found by a stranger', async () => {
  const first = await step({ 'github-token': 'record', 'to-artifact': 'source' }, { before: old, after: head })
  expect(first.outputs.record).toMatch(/^source@sha256:[0-9a-f]{64}$/)
  expect(first.host.summaries.join('\n')).toContain('✅ Recorded a push to `refs/heads/main`')
  expect(readFileSync(String(first.outputs['signing-events']), 'utf8')).toContain('source/push-v1')
  const inputs = {
    'github-token': 'keep',
    keep: String(first.outputs.record),
    stores: 'directory:far',
  }
  const noKey = { COSIGN_PRIVATE_KEY: '', COSIGN_PASSWORD: '' }
  const { outputs, host } = await step(inputs, {}, noKey)
  const { branches } = github.repository
  expect(outputs).toMatchObject({ commit: branches.heads.get('release-metadata'), places: 'directory:far' })
  expect(host.summaries.join('\n')).toContain('✅ Kept the record of the push of ')
  expect(readdirSync(join(workspace, 'far/acme/widget/source-records/source-4242-1')).sort()).toEqual([
    ...['archive.json', 'record.json'],
  ])
  expect(await stranger('refs/heads/main', head)).toMatchObject([
    {
      path: `source/heads=2Fmain/${head.slice(0, 2)}/${head}-4242-1.json`,
      record: {
        ...{
          repository: { url: 'https://github.com/acme/widget', id: 7 },
          ref: 'refs/heads/main',
          before: old,
          after: head,
        },
        ...{ activity: 'pr_merge', actor: { login: 'bob' }, changes: [{ number: 7, author: 'alice' }], unseen: [] },
        run: 'https://github.com/acme/widget/actions/runs/4242',
      },
    },
  ])
  // A job that runs again keeps it once.
  expect((await step(inputs, {}, noKey)).outputs.commit).toBe(outputs.commit)
})

test('a store that fails does not keep the record from the branch', async () => {
  const digest = sha256(made())
  const inputs = { 'github-token': 'keep', keep: `source@sha256:${digest}`, stores: 'directory:nowhere' }
  const failed = await step(inputs, {}, { GITHUB_RUN_ATTEMPT: '2' }).catch((error: unknown) => error)
  expect(failed).toBeInstanceOf(FailedWithOutputs)
  expect(String(failed)).toContain('1 store of 1 failed. directory:nowhere')
  expect((await stranger('refs/heads/main', head)).map(({ path }) => path.slice(-11))).toEqual([
    ...['-4242-1.json', '-4242-2.json'].map(end => end.slice(-11)),
  ])
})

test('a record of another run, and one that was changed, is not kept', async () => {
  const digest = sha256(made())
  const inputs = { 'github-token': 'keep', keep: `source@sha256:${digest}` }
  await expect(step(inputs, {}, { GITHUB_RUN_ID: '7' })).rejects.toThrow(
    'it is of the run 4242 on refs/heads/main, and this is the run 7 on refs/heads/main. Give the output `record` of the job that recorded.',
  )
  await expect(step({ ...inputs, keep: `source@sha256:${'0'.repeat(64)}` }, {})).rejects.toThrow(
    `it is sha256:${digest}, and not sha256:${'0'.repeat(64)}.`,
  )
})

test('a token that sees little gives a record, which says what is missing', async () => {
  const { host, outputs } = await step({ 'github-token': 'poor' }, { before: old, after: head })
  expect(outputs.record).toBeUndefined()
  expect(host.lines.filter(line => line.startsWith('warning: ')).map(line => line.split(':')[1])).toEqual(
    ['changes', 'checks', 'statuses'].map(part => ` The record of the push lacks its ${part}`),
  )
  expect(host.summaries.join('\n')).toContain('⚠️ Recorded a push to `refs/heads/main`')
})

test.each([
  ['v1.2.0', 'an annotated tag'],
  ['v1.1.0', 'a lightweight tag'],
])('of %s, %s, the record has the commit', async name => {
  const requests = readRequests({ repository: 'acme/widget', api: github.apiUrl }, testHost())
  const { object = '' } = (await new GitHub(requests).tag(name)) ?? {}
  await step({ 'github-token': 'record' }, { after: object }, { GITHUB_REF: `refs/tags/${name}`, GITHUB_SHA: tagged })
  const verifier = new SignatureVerifier({ signers: [{ kind: 'key', publicKey: keys.pub }] })
  const { record } = verifySourceRecord(made(), verifier, 'record.json')
  expect([record.after, record.tagObject]).toEqual([tagged, object === tagged ? undefined : object])
})

test('on a schedule, the history of the rules is recorded with the token of an App, and kept', async () => {
  const nightly = { GITHUB_EVENT_NAME: 'schedule', GITHUB_REPOSITORY_ID: '7' }
  const inputs = { 'github-token': 'record', 'administration-token': 'app', 'to-artifact': 'history' }
  const { outputs, host } = await step(inputs, { repository: {} }, nightly)
  expect(host.summaries.join('\n')).toContain('✅ Recorded the history of the rules')
  const kept = await step({ 'github-token': 'keep', keep: String(outputs.record) }, { repository: {} }, nightly)
  expect(kept.host.summaries.join('\n')).toContain('✅ Kept the record of the history of the rules')
  const { branches } = github.repository
  const day = new Date().toISOString().slice(0, 10)
  const bytes = branches.objects.fileAt(String(kept.outputs.commit), `source/history/${day}-4242-1.json`)
  const verifier = new SignatureVerifier({ signers: [{ kind: 'key', publicKey: keys.pub }] })
  const { history } = verifySourceHistory(bytes ?? Buffer.of(), verifier, 'history')
  expect(history).toMatchObject({ repository: { id: 7 }, commit: head, rulesets: [], suites: [], unseen: [] })
})

test.each([
  [{ GITHUB_EVENT_NAME: 'create' }, {}, 'the run is on create. Run this step in a workflow `on: push`.'],
  [{}, { after: '0'.repeat(40) }, 'Could not record the push to refs/heads/main: it was deleted.'],
  [{}, { repository: {} }, 'its event does not say the number of the repository, and who pushed.'],
])('refuses a run without a push: %j %j', async (env, event, message) => {
  await expect(step({ 'github-token': 'record' }, event, env as Record<string, string>)).rejects.toThrow(message)
})
