import { rm } from 'node:fs/promises'
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { SignatureVerifier, sourceHistoryStatement, verifySourceHistory } from '@release-tools/evidence'
import { keyEnvelope, keyPair } from '@release-tools/evidence/testing'
import { Inquiry, readRequests } from '@release-tools/github'
import { freshDir } from '@release-tools/scan/testing'
import { type GitHubDouble, startGitHub, testHost } from '@release-tools/testbed'
import { historyPath, makeHistory } from '../src/index.ts'

const dir = freshDir('make-history')
const tokens = { app: { contents: 'read', administration: 'write' }, job: { contents: 'read' } } as const
const suite = {
  ...{ actor_id: 1, actor_name: 'octocat', ref: 'refs/heads/main', repository_id: 5, repository_name: 'widget' },
  ...{ before_sha: '1'.repeat(40), after_sha: '2'.repeat(40), evaluation_result: 'pass' },
} as const
const broken = [
  {
    rule_type: 'pull_request',
    rule_source: { type: 'ruleset', id: 501, name: 'main' },
    result: 'fail',
    enforcement: 'active',
  },
  {
    rule_type: 'deletion',
    rule_source: { type: 'ruleset', id: 501, name: 'main' },
    result: 'pass',
    enforcement: 'active',
  },
]
const about = {
  repository: { url: 'https://github.com/acme/widget', id: 5 },
  ...{ commit: 'a'.repeat(40), run: 'https://github.com/acme/widget/actions/runs/77' },
}
let time = Date.parse('2026-01-01T12:00:00Z')
let github: GitHubDouble
let enterprise: GitHubDouble
beforeAll(async () => {
  const rulesets = [
    {
      name: 'main',
      enforcement: 'active' as const,
      rules: [{ type: 'deletion' }],
      conditions: { ref_name: { include: ['~ALL'], exclude: [] } },
    },
  ]
  const rulesClock = () => time
  const ruleSuites = [
    { ...suite, id: 21, result: 'bypass' as const, pushed_at: '2026-06-01T11:00:00Z', rule_evaluations: broken },
    { ...suite, id: 20, result: 'pass' as const, before_sha: '0'.repeat(40), pushed_at: '2026-05-31T11:00:00Z' },
    { ...suite, id: 19, result: 'bypass' as const, pushed_at: '2026-05-01T11:00:00Z' },
  ]
  github = await startGitHub({ dir, repository: 'acme/widget', tokens, rulesets, rulesClock, ruleSuites })
  enterprise = await startGitHub({ dir, repository: 'acme/widget', tokens, server: 'ghes-3.17', rulesets, rulesClock })
  // Switched off for an hour.
  time = Date.parse('2026-05-30T12:00:00Z')
  github.repository.rulesets.update(501, { enforcement: 'disabled' })
  time = Date.parse('2026-05-30T13:00:00Z')
  github.repository.rulesets.update(501, { enforcement: 'active' })
  time = Date.parse('2026-06-01T12:00:00Z')
})
afterEach(() => expect([github.errors(), enterprise.errors()]).toEqual([[], []]))
afterAll(async () => {
  await github.stop()
  await enterprise.stop()
  await rm(dir, { recursive: true, force: true })
})

function history(token: string, server = github) {
  const requests = readRequests({ repository: 'acme/widget', api: server.apiUrl, token }, testHost({ workspace: dir }))
  return makeHistory(about, new Inquiry(requests, server === enterprise), () => new Date(time))
}

const state = (enforcement: string) => ({
  ...{
    enforcement,
    conditions: '{"ref_name":{"exclude":[],"include":["~ALL"]}}',
    rules: [{ type: 'deletion' }],
    bypass: 'none',
  },
})
const administrator = { id: 1, type: 'User' }

test('rules that were off for an hour, and a push that passed them by, are in the history', async () => {
  const made = await history('app')
  expect(made).toEqual({
    ...{ version: 1, ...about, time: '2026-06-01T12:00:00Z' },
    rulesets: [
      {
        ...{ id: 501, name: 'main', source: 'acme/widget', target: 'branch', state: state('active') },
        ...{ createdAt: '2026-01-01T12:00:00Z', updatedAt: '2026-05-30T13:00:00Z' },
        versions: [
          { id: 9003, updatedAt: '2026-05-30T13:00:00Z', actor: administrator, state: state('active') },
          { id: 9002, updatedAt: '2026-05-30T12:00:00Z', actor: administrator, state: state('disabled') },
          { id: 9001, updatedAt: '2026-01-01T12:00:00Z', actor: administrator, state: state('active') },
        ],
      },
    ],
    suites: [
      {
        ...{ id: 21, ref: 'refs/heads/main', before: '1'.repeat(40), after: '2'.repeat(40), actor: 'octocat' },
        ...{ pushed: '2026-06-01T11:00:00Z', result: 'bypass' },
        broken: [{ type: 'pull_request', source: 'main', enforcement: 'active' }],
      },
      {
        ...{ id: 20, ref: 'refs/heads/main', after: '2'.repeat(40), actor: 'octocat' },
        ...{ pushed: '2026-05-31T11:00:00Z', result: 'pass' },
      },
    ],
    unseen: [],
  })
  expect(historyPath(made, '2')).toBe('source/history/2026-06-01-77-2.json')
})

test('the token of a job sees today’s rules, and the history says what is missing', async () => {
  const lacks = (permission: string) =>
    `the token lacks the permission ${permission} (GitHub reported: Resource not accessible by integration)`
  const made = await history('job')
  expect(made.rulesets?.map(({ state: now, versions }) => [now.bypass, versions])).toEqual([['not visible', undefined]])
  expect(['suites' in made, made.unseen]).toEqual([
    false,
    [
      { part: 'versions', reason: `ruleset 501: ${lacks('administration: write')}` },
      { part: 'suites', reason: lacks('administration: read') },
    ],
  ])
})

test('a server without a history of rules says so', async () => {
  const { unseen, suites } = await history('app', enterprise)
  expect([unseen, suites]).toEqual([[{ part: 'versions', reason: 'ruleset 501: this server has no such API' }], []])
})

test('a server that answers nothing still gives a history', async () => {
  github.setFaults(() => ({ answer: { status: 500, headers: {}, body: Buffer.of() } }))
  const requests = readRequests({ repository: 'acme/widget', api: github.apiUrl, token: 'app' }, testHost(), {
    ...{ attempts: 1, baseMs: 1, maxMs: 1 },
  })
  const made = await makeHistory(about, new Inquiry(requests, false), () => new Date(time))
  github.setFaults(undefined)
  expect(made.unseen.map(({ part }) => part)).toEqual(['rulesets', 'suites'])
})

test('a signed history is verified, and another one is refused', async () => {
  const { privateKey, publicKey } = keyPair()
  const verifier = new SignatureVerifier({ signers: [{ kind: 'key', publicKey }] })
  const made = await history('job')
  const statement = sourceHistoryStatement(made)
  const read = (one: object) =>
    verifySourceHistory(Buffer.from(JSON.stringify(keyEnvelope(privateKey, JSON.stringify(one)))), verifier, 'h.json')
  expect(read(statement).history).toEqual(made)
  expect(() => read({ ...statement, subject: [{ digest: { gitCommit: 'b'.repeat(40) } }] })).toThrow(
    `Could not read h.json: its subject is not the commit ${about.commit}. Find out who wrote it.`,
  )
  expect(() => read({ ...statement, predicateType: 'x' })).toThrow('Could not read the predicate type of h.json')
})
