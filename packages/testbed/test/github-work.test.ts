import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { at, listAt, numberAt, textAt } from '@release-tools/base'
import { type Server, servers } from '../src/github/openapi.ts'
import { type GitHubDouble, startGitHub } from '../src/github.ts'

const [head, squashed, tip] = ['a', 'b', 'c'].map(digit => digit.repeat(40)) as [string, string, string]
const read = ['contents', 'checks', 'statuses', 'pull-requests', 'issues', 'actions', 'security-events'] as const
const more = ['vulnerability-alerts', 'secret-scanning-alerts', 'members'] as const
const tokens = { all: Object.fromEntries([...read, ...more].map(name => [name, 'read' as const])), plain: {} }
const work = {
  pulls: [
    {
      ...{ number: 7, author: 'alice', head, landed: [squashed], mergedBy: 'bob' },
      commits: [{ sha: head, author: 'alice', committer: 'web-flow' }],
      reviews: [
        { by: 'bob', state: 'APPROVED' as const, commit: head },
        { by: null, state: 'COMMENTED' as const, commit: tip },
      ],
    },
  ],
  checkRuns: {
    [squashed]: [
      { name: 'ci', run: 99 },
      { name: 'lint', app: 7, conclusion: null },
    ],
  },
  statuses: {
    [squashed]: [
      { context: 'deploy', state: 'failure' as const },
      { context: 'deploy', state: 'success' as const },
    ],
  },
  commits: { [squashed]: { parents: [tip], author: 'alice', committer: 'web-flow', message: 'Squashed' } },
  collaborators: { bob: 'maintain' as const },
  milestones: [
    { title: '1.4.0', open: 2 },
    { title: '1.3.0', open: 0, state: 'closed' as const },
  ],
  ...{ codeAlerts: [{}, { severity: null }], analyses: [{ commit: squashed }], secrets: ['npm_access_token'] },
  dependencyAlerts: [{}, { severity: 'low' as const }, { state: 'fixed' as const }],
  codeownersErrors: [{ line: 3, kind: 'Unknown owner' }],
  approvals: { '99': [{ by: 'bob', state: 'approved' as const, environments: ['release'] }] },
  teams: { core: ['bob'] },
}
let dir: string
const doubles = new Map<string, GitHubDouble>()

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'github-'))
  for (const server of Object.keys(servers) as Server[])
    doubles.set(server, await startGitHub({ dir, repository: 'acme/widget', tokens, server, work }))
})

afterAll(async () => {
  for (const double of doubles.values()) await double.stop()
  await rm(dir, { recursive: true })
})

/** What a server answers, and its status. */
async function ask(server: string, path: string, token = 'all'): Promise<[number, unknown]> {
  const answer = await fetch(`${doubles.get(server)?.apiUrl}${path}`, { headers: { authorization: `Bearer ${token}` } })
  return [answer.status, await answer.json()]
}

const repo = '/repos/acme/widget'

test.each(Object.keys(servers))('%s answers as its description says what people and programs did', async server => {
  const said = async (path: string) => (await ask(server, path))[1]
  const pull = await said(`${repo}/pulls/7`)
  expect([textAt(pull, 'merged_by', 'login'), textAt(pull, 'base', 'ref'), textAt(pull, 'head', 'sha')]).toEqual([
    'bob',
    'main',
    head,
  ])
  expect(numberAt(await said(`${repo}/commits/${squashed}/pulls`), 0, 'number')).toBe(7)
  expect(await said(`${repo}/commits/${tip}/pulls`)).toEqual([])
  const reviews = await said(`${repo}/pulls/7/reviews`)
  expect([0, 1].map(index => [textAt(reviews, index, 'user', 'login'), textAt(reviews, index, 'commit_id')])).toEqual([
    ['bob', head],
    [undefined, tip],
  ])
  expect(textAt(await said(`${repo}/pulls/7/commits`), 0, 'committer', 'login')).toBe('web-flow')
  const runs = await said(`${repo}/commits/${squashed}/check-runs`)
  expect(
    listAt(runs, 'check_runs').map(one => [textAt(one, 'name'), at(one, 'conclusion'), at(one, 'app', 'id')]),
  ).toEqual([
    ['ci', 'success', 15368],
    ['lint', null, 7],
  ])
  expect(textAt(runs, 'check_runs', 0, 'details_url')).toMatch(/\/actions\/runs\/99\/job\/1$/)
  expect(textAt(await said(`${repo}/commits/${squashed}/status`), 'state')).toBe('success')
  expect(textAt(await said(`${repo}/commits/${tip}/status`), 'state')).toBe('pending')
  expect(textAt(await said(`${repo}/commits/${squashed}`), 'parents', 0, 'sha')).toBe(tip)
  expect(await ask(server, `${repo}/commits/${tip}`)).toMatchObject([422, {}])
  const roles = await Promise.all(['bob', 'eve'].map(login => said(`${repo}/collaborators/${login}/permission`)))
  expect(roles.map(one => textAt(one, 'permission'))).toEqual(['write', 'read'])
  expect(listAt(await said(`${repo}/milestones`)).map(one => [at(one, 'title'), at(one, 'open_issues')])).toEqual([
    ['1.4.0', 2],
  ])
  expect(listAt(await said(`${repo}/code-scanning/alerts?state=open`))).toHaveLength(2)
  expect(textAt(await said(`${repo}/code-scanning/analyses`), 0, 'commit_sha')).toBe(squashed)
  expect(listAt(await said(`${repo}/dependabot/alerts?state=open&severity=high,critical`))).toHaveLength(1)
  expect(textAt(await said(`${repo}/secret-scanning/alerts`), 0, 'secret_type')).toBe('npm_access_token')
  expect(numberAt(await said(`${repo}/codeowners/errors`), 'errors', 0, 'line')).toBe(3)
  expect(textAt(await said(`${repo}/actions/runs/99/approvals`), 0, 'environments', 0, 'name')).toBe('release')
  expect(textAt(await said('/orgs/acme/teams/core'), 'slug')).toBe('core')
  expect((await ask(server, '/orgs/acme/teams/core/memberships/bob'))[0]).toBe(200)
  expect((await ask(server, '/orgs/acme/teams/core/memberships/eve'))[0]).toBe(404)
  expect(numberAt(await said('/apps/github-actions'), 'id')).toBe(15368)
  expect(doubles.get(server)?.errors()).toEqual([])
})

test.each([
  [`${repo}/pulls/7/reviews`, 'pull_requests=read'],
  [`${repo}/commits/${squashed}/check-runs`, 'checks=read'],
  [`${repo}/commits/${squashed}/status`, 'statuses=read'],
  [`${repo}/dependabot/alerts`, 'vulnerability_alerts=read'],
  ['/orgs/acme/teams/core/memberships/bob', 'members=read'],
])('a token without a permission reads nothing of %s', async (path, needed) => {
  const answer = await fetch(`${doubles.get('github.com')?.apiUrl}${path}`, {
    headers: { authorization: 'Bearer plain' },
  })
  expect([answer.status, answer.headers.get('x-accepted-github-permissions')]).toEqual([403, needed])
})
