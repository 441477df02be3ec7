import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { requiredChecks } from '../../src/server/required-checks.ts'
import { suites } from '../../src/server/suites.ts'
import { type GateServer, startGateServer } from './gate-server.ts'

let server: GateServer

type Work = GateServer['github']['repository']['work']
type CheckRun = Work['checkRuns'][string][number]

beforeAll(async () => {
  server = await startGateServer('github.com', { checks: { contents: 'read', checks: 'read' } })
  server.github.repository.branches.push('main', { 'a.txt': 'A' })
})

beforeEach(() => {
  const { branches, work } = server.github.repository
  branches.options.branchRules = {}
  branches.options.classicChecks = {}
  Object.assign(work, {
    checkRuns: {},
    statuses: {},
    commits: { [server.commit]: {} },
    apps: { 'github-actions': 15368, deployer: 9 },
  })
})

afterAll(async () => {
  expect(server.github.errors()).toEqual([])
  await server.github.stop()
})

function ran(...runs: CheckRun[]): void {
  server.github.repository.work.checkRuns = { [server.commit]: runs }
}

function said(...statuses: Work['statuses'][string]): void {
  server.github.repository.work.statuses = { [server.commit]: statuses }
}

function requires(...checks: { context: string; integration_id?: number }[]): void {
  const parameters = { required_status_checks: checks, strict_required_status_checks_policy: true }
  server.github.repository.branches.options.branchRules = { main: [{ type: 'required_status_checks', parameters }] }
}

const look = async (...context: Parameters<GateServer['context']>) =>
  requiredChecks.look(await server.context(...context))

test('passes if what the policy and the rules of the branch require passed for this commit', async () => {
  requires({ context: 'lint', integration_id: 15368 })
  ran({ name: 'ci' }, { name: 'lint' }, { name: 'other', conclusion: 'failure' })
  said({ context: 'deploy', state: 'success' })
  expect(await look('checks: [{name: ci, app: 15368}, {name: deploy}]')).toMatchObject({
    result: 'pass',
    found: 'These passed: ci, deploy, lint.',
    wanted: `All checks that the policy and main require passed for ${server.commit.slice(0, 10)}.`,
    link: `https://github.com/acme/widget/commit/${server.commit}`,
  })
})

test.each<[string, CheckRun[], Work['statuses'][string], object]>([
  [
    'a failure',
    [{ name: 'ci', conclusion: 'failure' }],
    [],
    { result: 'fail', found: 'The check ci ended with failure.' },
  ],
  [
    'a run that was cancelled',
    [{ name: 'ci', conclusion: 'cancelled' }],
    [],
    { result: 'fail', found: 'The check ci ended with cancelled.' },
  ],
  ['a newer failure', [{ name: 'ci' }, { name: 'ci', conclusion: 'failure' }], [], { result: 'fail' }],
  ['an older failure', [{ name: 'ci', conclusion: 'failure' }, { name: 'ci' }], [], { result: 'pass' }],
  [
    'a failure of another App of the same name',
    [{ name: 'ci' }, { name: 'ci', app: 9, conclusion: 'failure' }],
    [],
    { result: 'fail' },
  ],
  [
    'a failed status of the same name',
    [{ name: 'ci' }],
    [{ context: 'ci', state: 'error' }],
    { result: 'fail', found: 'The check ci ended with error.' },
  ],
  [
    'a run that has not ended',
    [{ name: 'ci', conclusion: null }],
    [],
    { result: 'unknown', found: 'The check ci has not ended.' },
  ],
  [
    'a run that was skipped',
    [{ name: 'ci', conclusion: 'skipped' }],
    [],
    { result: 'review', found: 'The check ci was skipped.' },
  ],
  ['no run', [{ name: 'other' }], [], { result: 'unknown', found: 'The check ci did not run for this commit.' }],
  [
    'no run but its own',
    [{ name: 'ci', run: 4242 }],
    [],
    { result: 'unknown', found: 'The check ci did not run for this commit, but for that of this run.' },
  ],
  [
    'its own run, which has not ended, beside another',
    [
      { name: 'ci', run: 4242, conclusion: null },
      { name: 'ci', run: 7 },
    ],
    [],
    { result: 'pass' },
  ],
])('%s decides for a required check', async (_, runs, statuses, found) => {
  ran(...runs)
  said(...statuses)
  expect(await look('checks: [{name: ci}]', { run: '4242' })).toMatchObject(found)
})

test('what the policy accepts is as good as a success, also for a check that the branch requires', async () => {
  requires({ context: 'ci' })
  ran({ name: 'ci', conclusion: 'skipped' })
  expect(await look('checks: [{name: ci, accept: [skipped]}]')).toMatchObject({ result: 'pass' })
})

test('classic protection of the branch requires checks too', async () => {
  const classic = [
    { context: 'ci', app_id: 15368 },
    { context: 'lint', app_id: -1 },
    { context: 'docs', app_id: null },
  ]
  server.github.repository.branches.options.classicChecks = { main: classic }
  ran({ name: 'ci', app: 9 }, { name: 'lint' }, { name: 'docs' })
  expect(await look()).toMatchObject({ found: 'The check ci did not run by the App 15368 for this commit.' })
  ran({ name: 'ci' }, { name: 'lint' }, { name: 'docs' })
  expect(await look()).toMatchObject({ result: 'pass', found: 'These passed: ci, lint, docs.' })
})

test('a check of a named App counts only if that App reported it, as a run or a status', async () => {
  ran({ name: 'ci' })
  said({ context: 'ci', state: 'success', by: 'octocat' })
  const named = 'checks: [{name: ci, app: 9}]'
  expect(await look(named)).toMatchObject({
    result: 'unknown',
    found: 'The check ci did not run by the App 9 for this commit.',
  })
  said({ context: 'ci', state: 'success', by: 'deployer[bot]' })
  expect(await look(named)).toMatchObject({ result: 'pass' })
  said({ context: 'ci', state: 'success', by: 'stranger[bot]' })
  expect(await look(named)).toMatchObject({ result: 'unknown' })
})

test('a workflow that a rule requires counts by its newest run, without this one', async () => {
  const { branches } = server.github.repository
  const path = '.github/workflows/audit.yml'
  branches.options.branchRules = {
    main: [{ type: 'workflows', parameters: { workflows: [{ path, repository_id: 1 }] } }],
  }
  expect(await look()).toMatchObject({ result: 'unknown', found: `The workflow ${path} did not run for this commit.` })
  const run = (status: 'completed' | 'in_progress', conclusion: 'success' | 'failure' | null) => ({
    branch: 'main',
    listed: { commit: server.commit, path, attempt: 1, status, conclusion },
  })
  server.github.repository.runs = {
    '7': run('completed', 'failure'),
    '8': run('completed', 'success'),
    '4242': run('in_progress', null),
  }
  expect(await look('', { run: '4242' })).toMatchObject({ result: 'pass', found: `These passed: ${path}.` })
  expect(await look()).toMatchObject({ result: 'unknown', found: `The workflow ${path} has not ended.` })
  server.github.repository.runs = { '9': run('completed', 'failure') }
  expect(await look()).toMatchObject({ result: 'fail', found: `The workflow ${path} ended with failure.` })
})

test('is unknown if nothing is required, if the branch is not known, and without a permission', async () => {
  expect(await look()).toMatchObject({
    result: 'unknown',
    found: 'No check is required: neither the policy (gates.checks) nor a rule of the branch names one.',
  })
  ran({ name: 'ci' })
  expect(await look('checks: [{name: ci}]', { branch: undefined })).toMatchObject({
    result: 'unknown',
    found: 'It is not known from which branch releases are made, and so what it requires.',
  })
  expect(await look('checks: [{name: ci}]', { token: 'checks' })).toMatchObject({
    result: 'unknown',
    needs: ['statuses: read'],
  })
})

test('suites pass if the check of each version did', async () => {
  const gates =
    "suites: [{name: unit, check: 'test ({version})', versions: ['3.11', '3.12']}, {name: browser, check: e2e}]"
  const find = async (...context: Parameters<GateServer['context']>) => suites.look(await server.context(...context))
  ran({ name: 'test (3.11)' }, { name: 'e2e' })
  expect(await find(gates)).toMatchObject({
    result: 'unknown',
    found: 'The check test (3.12) did not run for this commit.',
    wanted: `These suites passed for ${server.commit.slice(0, 10)}: unit, browser.`,
  })
  ran({ name: 'test (3.11)' }, { name: 'test (3.12)' }, { name: 'e2e' })
  expect(await find(gates)).toMatchObject({ result: 'pass', found: 'These passed: test (3.11), test (3.12), e2e.' })
  expect(await find('')).toMatchObject({ result: 'unknown', found: 'The policy names no suite: gates.suites.' })
})
