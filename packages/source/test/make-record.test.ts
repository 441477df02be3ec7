import { rm } from 'node:fs/promises'
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { sourceRecordStatement } from '@release-tools/evidence'
import { Inquiry, readRequests } from '@release-tools/github'
import { freshDir } from '@release-tools/scan/testing'
import { type GitHubDouble, startGitHub, testHost } from '@release-tools/testbed'
import { makeRecord, type PushEvent } from '../src/index.ts'

const dir = freshDir('make-record')
const read = { contents: 'read', checks: 'read', statuses: 'read', 'pull-requests': 'read' } as const
const { checks: _, ...noChecks } = read
const { 'pull-requests': __, ...noPulls } = read
const { statuses: ___, ...noStatuses } = read
const tokens = { job: read, noChecks, noPulls, noStatuses, admin: { ...read, administration: 'write' } } as const
const head = 'c'.repeat(40)
const reviewed = {
  ...{
    required_review_thread_resolution: false,
    required_approving_review_count: 2,
    dismiss_stale_reviews_on_push: true,
  },
  ...{ require_code_owner_review: true, require_last_push_approval: true },
}
const strict = [{ type: 'deletion' }, { type: 'pull_request', parameters: reviewed }]
const long = {
  strict_required_status_checks_policy: true,
  required_status_checks: [{ context: 'x'.repeat(65_536) }],
}
const rulesets = [
  {
    ...{ name: 'main', enforcement: 'active' as const, rules: strict },
    conditions: { ref_name: { include: ['~DEFAULT_BRANCH'], exclude: [] } },
  },
  {
    ...{ name: 'tags', target: 'tag' as const, enforcement: 'active' as const, rules: [{ type: 'update' }] },
    conditions: { ref_name: { include: ['refs/tags/v*'], exclude: ['refs/tags/v0.*'] } },
    bypass_actors: [{ actor_id: 5, actor_type: 'RepositoryRole' }],
  },
  {
    ...{ name: 'long', enforcement: 'active' as const, rules: [{ type: 'required_status_checks', parameters: long }] },
    conditions: { ref_name: { include: ['refs/heads/long'], exclude: [] } },
  },
]
let github: GitHubDouble
let push: PushEvent
let middle: string
beforeAll(async () => {
  const rulesClock = () => Date.parse('2026-01-02T03:04:05Z')
  github = await startGitHub({ dir, repository: 'acme/widget', tokens, rulesets, rulesClock })
  const { branches, work, activity } = github.repository
  const before = branches.push('main', { a: '1' })
  middle = branches.push('main', { a: '2' })
  const after = branches.push('main', { a: '3' })
  const reviews = [
    { by: 'bob', state: 'APPROVED' as const, commit: head, at: '2026-06-01T13:00:00+02:00' },
    { by: null, state: 'COMMENTED' as const, commit: head },
    { by: 'carol', state: 'PENDING' as const, commit: head },
  ]
  const commits = [{ sha: head, author: null, committer: 'alice', email: 'dave@example.org' }]
  work.pulls.push(
    { number: 12, author: 'alice', head, landed: [after], mergedBy: 'bob', commits, reviews },
    { number: 13, author: 'alice', head: after },
    { number: 14, author: 'alice', base: 'next', head, landed: [after] },
  )
  work.collaborators.bob = 'write'
  work.checkRuns[head] = [
    { name: 'ci', run: 7 },
    { name: 'lint', app: 99, conclusion: 'failure' },
  ]
  work.checkRuns[after] = [
    { name: 'record', run: 42, conclusion: null },
    { name: 'ci', run: 8, conclusion: null },
  ]
  work.statuses[head] = [{ context: 'legal', state: 'success' }]
  const ref = 'refs/heads/main'
  activity.push({ ref, before, after, type: 'pr_merge', by: 'bob', at: '2026-06-01T12:00:00Z' })
  push = {
    repository: { url: 'https://github.com/acme/widget', id: 1296269 },
    ...{ ref, before, after, tagObject: undefined, forced: false, actor: { login: 'bob', id: 583231 } },
    run: 'https://github.com/acme/widget/actions/runs/42',
  }
})
afterEach(() => expect(github.errors()).toEqual([]))
afterAll(async () => {
  await github.stop()
  await rm(dir, { recursive: true, force: true })
})

const waited: number[] = []
function record(token: keyof typeof tokens, change: Partial<PushEvent> = {}) {
  const place = { repository: 'acme/widget', api: github.apiUrl, token }
  const requests = readRequests(place, testHost({ workspace: dir }), { attempts: 1, baseMs: 1, maxMs: 1 })
  const now = () => new Date('2026-06-01T12:00:30.5Z')
  const wait = async (ms: number) => void waited.push(ms)
  return makeRecord({ ...push, ...change }, { inquiry: new Inquiry(requests, false, now), now, wait })
}

const ruleset = { id: 501, source: 'acme/widget', updatedAt: '2026-01-02T03:04:05Z' }
const rules = [
  { type: 'deletion', ruleset },
  { type: 'pull_request', parameters: JSON.stringify(reviewed, Object.keys(reviewed).sort()), ruleset },
]

test('a merged pull request is recorded with its rules, people and checks', async () => {
  const { after, before } = push
  const whole = await record('job')
  expect(whole).toEqual({
    ...{ version: 1, repository: push.repository, ref: 'refs/heads/main', before, after, forced: false },
    ...{ activity: 'pr_merge', actor: { login: 'bob', id: 583231 } },
    ...{ pushed: '2026-06-01T12:00:00Z', time: '2026-06-01T12:00:30Z', run: push.run },
    ...{ rules, bypass: 'not visible' },
    landed: [after, middle].map(commit => ({
      commit,
      author: 'github-actions[bot]',
      committer: 'github-actions[bot]',
    })),
    changes: [
      {
        ...{
          number: 12,
          commits: [after],
          author: 'alice',
          permission: 'read',
          contributors: ['alice', 'dave@example.org'],
          mergedBy: 'bob',
        },
        ...{ head, base: 'main' },
        reviews: [
          {
            ...{ login: 'bob', state: 'APPROVED', commit: head, association: 'MEMBER', permission: 'write' },
            time: '2026-06-01T11:00:00Z',
          },
          {
            ...{ login: 'ghost', state: 'COMMENTED', commit: head, association: 'MEMBER' },
            time: '2026-01-02T03:04:05Z',
          },
        ],
      },
    ],
    checks: [
      { name: 'ci', commit: after, app: 15368, conclusion: 'pending' },
      { name: 'ci', commit: head, app: 15368, conclusion: 'success' },
      { name: 'lint', commit: head, app: 99, conclusion: 'failure' },
      { name: 'legal', commit: head, conclusion: 'success' },
    ],
    unseen: [],
  })
  expect(sourceRecordStatement(whole).predicate).toEqual(whole)
})

test('people whom the server does not show are recorded as such: an empty address, and those of a long pull request', async () => {
  const pull = github.repository.work.pulls.find(({ number }) => number === 12)
  const own = pull?.commits ?? []
  const contributors = async (commits: typeof own) => {
    Object.assign(pull ?? {}, { commits })
    return (await record('job')).changes?.[0]?.contributors
  }
  expect(await contributors([{ sha: head, author: null, email: '' }])).toEqual(['@'])
  const many = Array.from({ length: 250 }, (_, index) => ({
    sha: index.toString(16).padStart(40, '0'),
    author: 'alice',
  }))
  expect(await contributors(many)).toEqual(['@', 'alice'])
  expect(await contributors(many.slice(1))).toEqual(['alice'])
  await contributors(own)
})

test.each([
  ['noChecks', 'checks', 'checks: read'],
  ['noStatuses', 'statuses', 'statuses: read'],
  ['noPulls', 'changes', 'pull-requests: read'],
] as const)('with the token %s a record lacks its %s and says why', async (token, part, needs) => {
  const given = await record(token)
  expect(given.unseen).toEqual([
    {
      part,
      reason: `the token lacks the permission ${needs} (GitHub reported: Resource not accessible by integration)`,
    },
  ])
  expect(part === 'statuses' ? given.checks?.some(({ app }) => app === undefined) : part in given).toBe(false)
})

test('a token that may change the rules sees that nobody may pass them by', async () => {
  expect(await record('admin')).toMatchObject({ bypass: 'none', rules })
})

test('a direct push has no change, and a push that the server does not list has no time', async () => {
  waited.length = 0
  const given = await record('job', { after: middle })
  expect(given).toMatchObject({ changes: [], landed: [{ commit: middle }], actor: { login: 'bob' } })
  expect(given.unseen).toEqual([{ part: 'activity', reason: 'the server does not list the push' }])
  expect(['pushed' in given, 'activity' in given, waited.reduce((sum, ms) => sum + ms)]).toEqual([false, false, 32_000])
})

test('a forced push says what came after the last common commit', async () => {
  const { branches } = github.repository
  const other = branches.push('main', { b: '1' }, [middle])
  const given = await record('job', { before: push.after, after: other, forced: true })
  expect([given.forced, given.landed?.map(({ commit }) => commit)]).toEqual([true, [other]])
})

test('a new branch has nothing that landed', async () => {
  const given = await record('job', { before: undefined, ref: 'refs/heads/next' })
  expect(['landed' in given, 'before' in given, given.rules]).toEqual([false, false, []])
  expect(given.changes?.map(({ number }) => number)).toEqual([14])
})

test.each([
  ['refs/tags/v1.0.0', 'not visible', ['update']],
  ['refs/tags/v0.1.0', 'none', []],
])('the tag %s has its own rules', async (ref, bypass, types) => {
  const given = await record('job', { ref, tagObject: 'd'.repeat(40) })
  expect([given.bypass, given.rules?.map(({ type }) => type), given.tagObject]).toEqual([bypass, types, 'd'.repeat(40)])
  expect(['changes' in given, 'activity' in given, given.unseen]).toEqual([false, false, []])
})

test('who may pass by the rules of a tag is seen by those who may change them', async () => {
  expect((await record('admin', { ref: 'refs/tags/v1.0.0' })).bypass).toBe('somebody')
})

test('a server that answers nothing still gives a record', async () => {
  github.setFaults(() => 'cut')
  const given = await record('job')
  github.setFaults(undefined)
  expect([given.bypass, given.unseen.map(({ part }) => part)]).toEqual([
    'not visible',
    ['rules', 'activity', 'landed', 'changes', 'checks', 'statuses'],
  ])
  expect(sourceRecordStatement(given).subject[0]?.digest).toEqual({ gitCommit: push.after })
})

test('a part with more than a record takes is left out', async () => {
  const given = await record('admin', { ref: 'refs/heads/long' })
  expect(['rules' in given, given.bypass, given.unseen.slice(1)]).toEqual([
    false,
    'not visible',
    [{ part: 'rules', reason: '"rules[0].parameters" is longer than 65536 characters.' }],
  ])
})
