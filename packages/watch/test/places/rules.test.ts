import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Inquiry } from '@release-tools/github'
import { connectRequests } from '@release-tools/runner'
import { type GitHubDouble, startGitHub, testHost } from '@release-tools/testbed'
import { lookAtKeptRules } from '../../src/index.ts'
import { issueTitle } from '../../src/issues/issue-part.ts'
import { problemsIn } from '../../src/issues/watch-problem.ts'

const root = mkdtempSync(join(tmpdir(), 'release-tools-test-rules-'))
const main = { name: 'main', target: 'branch', enforcement: 'active', rules: [{ type: 'deletion' }], bypass_actors: [] }
const path = '.github/rulesets/main.json'
let github: GitHubDouble

beforeAll(async () => {
  const tokens = { admin: { administration: 'write' }, job: { contents: 'read' } } as const
  github = await startGitHub({ dir: join(root, 'github'), repository: 'acme/widget', tokens })
})
afterAll(async () => {
  expect(github.errors()).toEqual([])
  await github.stop()
  rmSync(root, { recursive: true })
})

const patience = { attempts: 1, baseMs: 1, maxMs: 1 }
async function look(token = 'admin') {
  const requests = await connectRequests(
    { token, repository: 'acme/widget', apiUrl: github.apiUrl, patience },
    testHost(),
  )
  return lookAtKeptRules({ workspace: root, server: new Inquiry(requests, false) })
}
function keep(...rules: object[]) {
  mkdirSync(join(root, '.github/rulesets'), { recursive: true })
  writeFileSync(join(root, path), JSON.stringify({ ...main, rules }))
}

test('a repository that keeps no rules as files has nothing to compare', async () => {
  expect(await look()).toEqual([])
})

test('each ruleset that is not as its file says is a problem, found again by its file', async () => {
  keep({ type: 'deletion' })
  const about = { place: 'rules', subject: path }
  const [missing] = await look()
  expect(missing).toMatchObject({ ...about, state: 'missing', found: 'The server has no such ruleset.' })
  const { id } = github.repository.rulesets.create(main as never)
  expect(await look()).toEqual([{ ...about, state: 'good', found: 'The server has what the file says.' }])
  github.repository.rulesets.update(id, { enforcement: 'disabled', rules: [] })
  github.repository.rulesets.create({ name: 'by hand', enforcement: 'active' })
  const found = await look()
  expect(found).toEqual([
    {
      ...{ ...about, state: 'different' },
      found: 'The server has something else: enforcement is "disabled"; rules.deletion is absent.',
      wanted: 'The file says: enforcement is "active"; rules.deletion is there.',
      next: 'Find out who changed it. `release-tools rules apply` sets it again, and `rules export` keeps what is there.',
    },
    {
      ...{ place: 'rules', subject: 'ruleset "by hand"', state: 'different' },
      found: 'The server has it, and no file.',
      next: 'Find out who made it. Keep it with `release-tools rules export`, or delete it in the settings.',
    },
  ])
  expect(problemsIn([{ tag: '', findings: [...found, ...[missing ?? []].flat()] }]).map(issueTitle)).toEqual([
    '.github/rulesets/main.json is not on the server (rules)',
    'ruleset "by hand" is not what the server has (rules)',
  ])
  for (const one of github.repository.rulesets.all()) github.repository.rulesets.remove(one.id)
})

test('what the token of a job does not see is unknown, and never good', async () => {
  keep({ type: 'deletion' })
  github.repository.rulesets.create(main as never)
  expect(await look('job')).toEqual([
    {
      ...{ place: 'rules', subject: path, state: 'unknown' },
      found: 'What could be seen is as the file says. Unknown: who may pass the rules by is not visible.',
      next: 'Give `rules-token` a token with administration: write, or run `release-tools rules diff` as somebody who may see it.',
    },
  ])
  expect(await look('nobody')).toMatchObject([
    { state: 'unknown', found: 'Could not list the rulesets: GitHub does not accept the token.' },
  ])
  writeFileSync(
    join(root, path),
    JSON.stringify({ ...main, bypass_actors: [{ actor_type: 'User', actor: 'octocat' }] }),
  )
  expect(await look()).toMatchObject([
    { state: 'unknown', next: 'Run `release-tools rules diff` as somebody who may see it.' },
  ])
  writeFileSync(join(root, path), '{}')
  expect(await look()).toMatchObject([
    {
      subject: '.github/rulesets',
      state: 'unknown',
      found: 'Could not read .github/rulesets/main.json: "name" is missing.',
    },
  ])
})
