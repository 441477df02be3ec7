import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getOctokit } from '@actions/github'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type GitHubDouble, startGitHub } from '../src/github.ts'

const repo = { owner: 'acme', repo: 'widget' }
const silent = { debug() {}, info() {}, warn() {}, error() {} }
const tags = {
  name: 'tags',
  target: 'tag',
  enforcement: 'active',
  conditions: { ref_name: { include: ['refs/tags/v*'], exclude: [] } },
  rules: [{ type: 'deletion' }],
  bypass_actors: [{ actor_id: 7, actor_type: 'Team' }],
} as const
const suite = {
  ...{
    id: 21,
    actor_id: 1,
    actor_name: 'octocat',
    ref: 'refs/heads/main',
    repository_id: 5,
    repository_name: 'widget',
  },
  ...{ before_sha: '1'.repeat(40), after_sha: '2'.repeat(40), evaluation_result: 'pass' },
  result: 'bypass',
} as const
let dir: string
let github: GitHubDouble
let enterprise: GitHubDouble
let time = Date.parse('2026-06-01T12:00:00Z')

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'github-rules-'))
  const options = {
    ...{ repository: 'acme/widget', rulesClock: () => time, rulesets: [structuredClone(tags) as never] },
    tokens: { job: { contents: 'read' }, admin: { contents: 'read', administration: 'write' } } as const,
  }
  github = await startGitHub({
    ...{ ...options, dir: join(dir, 'com'), protectedBranches: ['old'] },
    organizationRulesets: [
      {
        name: 'all',
        enforcement: 'active',
        conditions: { ref_name: { include: ['~ALL'], exclude: ['refs/heads/x/*'] } },
        rules: [{ type: 'deletion' }],
      },
    ],
    ruleSuites: [
      {
        ...suite,
        pushed_at: '2026-06-01T11:00:00Z',
        rule_evaluations: [{ rule_type: 'deletion', result: 'fail', enforcement: 'deleted ruleset' }],
      },
      { ...suite, id: 20, pushed_at: '2026-05-01T11:00:00Z' },
    ],
  })
  enterprise = await startGitHub({ ...options, dir: join(dir, 'ghes'), server: 'ghes-3.17' })
  for (const branch of ['main', 'old', 'x/y']) github.repository.branches.push(branch, { a: branch })
})

afterAll(async () => {
  expect([...github.errors(), ...enterprise.errors()]).toEqual([])
  await Promise.all([github.stop(), enterprise.stop()])
  await rm(dir, { recursive: true })
})

const as = (token: string, server = github) => getOctokit(token, { baseUrl: server.apiUrl, log: silent }).rest.repos

test('who may pass a ruleset by is shown only to those who may change it', async () => {
  const [head] = (await as('job').getRepoRulesets({ ...repo, targets: 'tag' })).data
  expect(Object.keys(head ?? {})).not.toContain('rules')
  const one = { ...repo, ruleset_id: head?.id ?? 0 }
  const { data: seen } = await as('job').getRepoRuleset(one)
  expect(seen).toMatchObject({ name: 'tags', rules: [{ type: 'deletion' }], source_type: 'Repository' })
  expect(seen).not.toHaveProperty('bypass_actors')
  expect((await as('admin').getRepoRuleset(one)).data.bypass_actors).toEqual([
    { actor_id: 7, actor_type: 'Team', bypass_mode: 'always' },
  ])
})

test('an update makes a new version, and only somebody who may change it sees the history', async () => {
  const { data: made } = await as('admin').createRepoRuleset({ ...repo, name: 'main', enforcement: 'active' })
  time += 1000
  await as('admin').updateRepoRuleset({ ...repo, ruleset_id: made.id, enforcement: 'disabled' })
  const one = { ...repo, ruleset_id: made.id }
  const { data: versions } = await as('admin').getRepoRulesetHistory(one)
  expect(versions.map(({ updated_at }) => updated_at)).toEqual(['2026-06-01T12:00:01Z', '2026-06-01T12:00:00Z'])
  const version = { ...one, version_id: versions[1]?.version_id ?? 0 }
  expect((await as('admin').getRepoRulesetVersion(version)).data.state).toMatchObject({ enforcement: 'active' })
  await expect(as('job').getRepoRulesetHistory(one)).rejects.toMatchObject({
    status: 403,
    response: { headers: { 'x-accepted-github-permissions': 'administration=write' } },
  })
  await expect(as('job').createRepoRuleset({ ...repo, name: 'x', enforcement: 'active' })).rejects.toMatchObject({
    status: 403,
  })
  await expect(as('admin').createRepoRuleset({ ...repo, name: 'main', enforcement: 'active' })).rejects.toMatchObject({
    status: 422,
  })
  github.repository.rulesets.remove(made.id)
  for (const call of [
    as('admin').getRepoRuleset(one),
    as('admin').getRepoRulesetHistory(one),
    as('admin').getRepoRulesetVersion(version),
  ])
    await expect(call).rejects.toMatchObject({ status: 404 })
  await expect(as('admin').updateRepoRuleset({ ...one, name: 'y' })).rejects.toMatchObject({ status: 404 })
})

test('a server without history of rulesets says that there is no such thing', async () => {
  const [head] = (await as('admin', enterprise).getRepoRulesets(repo)).data
  const one = { ...repo, ruleset_id: head?.id ?? 0 }
  await expect(as('admin', enterprise).getRepoRulesetHistory(one)).rejects.toMatchObject({ status: 404 })
})

test('the rules of a branch are those of active rulesets that include it, with those of the organisation', async () => {
  const rules = async (branch: string) => (await as('job').getBranchRules({ ...repo, branch })).data
  expect(await rules('main')).toMatchObject([
    { type: 'deletion', ruleset_source_type: 'Organization', ruleset_source: 'acme' },
  ])
  expect(await rules('x/y')).toEqual([])
  expect((await as('job').getRepoRulesets({ ...repo, includes_parents: false })).data.map(({ name }) => name)).toEqual([
    'tags',
  ])
})

test('pushes that rules were applied to are shown to whoever may read the administration, for a time', async () => {
  const { data: suites } = await as('admin').getRepoRuleSuites({ ...repo, ref: 'refs/heads/main' } as never)
  expect(suites).toEqual([{ ...suite, pushed_at: '2026-06-01T11:00:00Z' }])
  const { data: whole } = await as('admin').getRepoRuleSuite({ ...repo, rule_suite_id: 21 })
  expect(whole.rule_evaluations).toMatchObject([{ enforcement: 'deleted ruleset' }])
  expect((await as('admin').getRepoRuleSuites({ ...repo, time_period: 'month' })).data).toHaveLength(1)
  await expect(as('job').getRepoRuleSuites(repo)).rejects.toMatchObject({ status: 403 })
})

test('a branch says whether something protects it, and the older kind says how', async () => {
  const branch = async (name: string) => (await as('job').getBranch({ ...repo, branch: name })).data
  expect(await branch('old')).toMatchObject({ protected: true, protection: { enabled: true } })
  expect(await branch('main')).toMatchObject({ protected: true, protection: { enabled: false } })
  expect(await branch('x/y')).toMatchObject({ protected: false })
  await expect(branch('none')).rejects.toMatchObject({ status: 404 })
  const { data } = await as('admin').getBranchProtection({ ...repo, branch: 'old' })
  expect(data.required_pull_request_reviews).toMatchObject({ required_approving_review_count: 1 })
  await expect(as('admin').getBranchProtection({ ...repo, branch: 'main' })).rejects.toMatchObject({ status: 404 })
})
