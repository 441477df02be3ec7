import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from '@jest/globals'
import { connectGitHub } from '@release-tools/runner'
import { type Fault, secondaryRateLimit, serverError, startGitHub, testHost } from '@release-tools/testbed'
import { approval } from '../src/approval.ts'

const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

/** What the step says, in the log and as its result, with the token of a job that publishes. */
async function say(environment: string | undefined, options: Partial<Parameters<typeof startGitHub>[0]> = {}) {
  const dir = await mkdtemp(join(tmpdir(), 'approval-'))
  const token = { job: { contents: 'write' } } as const
  const double = await startGitHub({ dir, repository: 'acme/widget', tokens: token, ...options })
  ends.push(double.stop, () => rm(dir, { recursive: true }))
  const host = testHost()
  const address = {
    token: 'job',
    repository: 'acme/widget',
    apiUrl: double.apiUrl,
    patience: { attempts: 5, baseMs: 1, maxMs: 1, timeoutMs: 2000 },
  }
  const said = await approval(environment, await connectGitHub(address, host), host)
  return { said, lines: host.lines, requests: double.log().length, errors: double.errors() }
}

const answering = (body: unknown, status = 200): Fault => ({
  answer: { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
})

test('an environment without reviewers: nobody approved, and a notice says where to add some', async () => {
  const { said, lines, errors } = await say('release', { environments: { release: [] } })
  expect(said).toBe('The environment "release" has no reviewers: nobody had to approve this job.')
  expect(lines).toEqual([`notice: ${said} Add reviewers in Settings → Environments.`])
  expect(errors).toEqual([])
})

test.each([
  ['release', ['octocat'], '1 reviewer'],
  ['release/to PyPI', ['octocat', 'hubot'], '2 reviewers'],
])('the environment %j with %j', async (name, reviewers, found) => {
  const { said, lines, errors } = await say(name, { environments: { [name]: reviewers } })
  expect(said).toBe(`The environment "${name}" has ${found}.`)
  expect(lines).toEqual([said])
  expect(errors).toEqual([])
})

test('a job without an environment asks nothing and says nothing', async () => {
  expect(await say(undefined)).toEqual({ said: undefined, lines: [], requests: 0, errors: [] })
})

test('a private repository shows it to a token with `actions: read` only', async () => {
  const isPrivate = { private: true, environments: { release: ['octocat'] } }
  const without = await say('release', isPrivate)
  expect(without.said).toMatch(
    /^Could not see whether the environment "release" has reviewers: the token lacks the permission actions: read /,
  )
  expect(without.lines).toEqual([without.said])
  const tokens = { job: { contents: 'write', actions: 'read' } } as const
  expect((await say('release', { ...isPrivate, tokens })).said).toBe('The environment "release" has 1 reviewer.')
})

// GitHub has made the environment before the job starts, so that 404 means "you may not see it".
test('an environment that GitHub does not find is unseen, not without reviewers', async () => {
  const { said } = await say('release')
  expect(said).toMatch(/^Could not see .* has reviewers: it does not exist on GitHub, or the token may not see it\.$/)
})

const rule = { id: 1, node_id: 'x', type: 'required_reviewers' }
test.each<[string, Fault, RegExp]>([
  ['names no rules', answering({ name: 'release' }), /GitHub does not show them\.$/],
  ['names a rule without its reviewers', answering({ protection_rules: [rule] }), /GitHub does not show them\.$/],
  [
    'names a rule with an empty list',
    answering({ protection_rules: [{ ...rule, reviewers: [] }] }),
    /does not show them/,
  ],
  ['has no list of rules', answering({ protection_rules: 'none' }), /not one of GitHub’s API: .*protection_rules/],
  ['has rules without a type', answering({ protection_rules: [{ id: 1 }] }), /protection_rules\[0\]\.type/],
  ['has too many rules', answering({ protection_rules: Array(101).fill(rule) }), /more than the 100 accepted/],
  ['is a rate limit', secondaryRateLimit(60), /rate limit is exceeded\.$/],
  ['is an error', serverError(), /GitHub answered 502\.$/],
  ['never comes', 'cut', /the connection to GitHub failed/],
])('if the answer %s, it could not be seen, after one request', async (_, fault, reason) => {
  const { said, requests } = await say('release', { faults: () => fault, environments: { release: [] } })
  expect(said).toMatch(/^Could not see whether the environment "release" has reviewers: /)
  expect(said).toMatch(reason)
  expect(requests).toBe(1)
})
