/** @needs python sonar */
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { sonarReady, startGitHub, startSonarDouble, testbed } from '@release-tools/testbed'
import { commit, git, repositoryOf, runAction, write } from './support/bed.ts'
import { src } from './support/layouts.ts'
import { ask, newProject, scanner, startMirror, stopMirror } from './support/sonar.ts'

jest.setTimeout(300_000)
beforeAll(async () => {
  await sonarReady(testbed().sonar)
  await startMirror()
})
afterAll(stopMirror)

/** The event of a pull request to main, from a branch of the same repository or from a fork. */
function pullRequest(repository: string, from = 'acme/widget') {
  const event = join(mkdtempSync(join(tmpdir(), 'event-')), 'event.json')
  const sha = git(repository, 'rev-parse', 'HEAD')
  const side = (ref: string, full_name: string) => ({ ref, sha, repo: { full_name } })
  const payload = { number: 12, head: side('topic', from), base: side('main', 'acme/widget') }
  writeFileSync(event, JSON.stringify({ pull_request: payload, repository: { default_branch: 'main' } }))
  return { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/12/merge', GITHUB_EVENT_PATH: event }
}

describe('a run without a token', () => {
  test('of a fork: tests and thresholds count, Sonar is skipped, and the step is green', async () => {
    const root = repositoryOf(src)
    const inputs = { 'sonar-host-url': testbed().sonar.url, 'min-coverage': '60' }
    const { outputs, error, host, summary } = await runAction(root, inputs, pullRequest(root, 'eve/widget'))
    expect(error).toBeUndefined()
    expect(outputs).toMatchObject({ result: 'pass', 'sonar-result': 'skipped', tests: 'passed' })
    expect(host.lines.filter(line => line.startsWith('notice: '))).toEqual([
      'notice: Sonar analysis skipped: `sonar-token` is empty, because runs of pull requests from forks get no secrets.',
    ])
    expect(summary).toContain('Sonar: skipped')
    const strict = await runAction(root, { ...inputs, 'min-coverage': '90' }, pullRequest(root, 'eve/widget'))
    expect(strict.error?.message).toContain('the minimum is 90 %.')
    expect(strict.outputs).toMatchObject({ result: 'fail', 'sonar-result': 'skipped', tests: 'passed' })
  })

  test('of Dependabot likewise', async () => {
    const root = repositoryOf(src)
    const { outputs, error } = await runAction(root, {}, { GITHUB_ACTOR: 'dependabot[bot]' })
    expect([outputs.result, outputs['sonar-result'], error]).toEqual(['pass', 'skipped', undefined])
  })

  test('of an own branch is a mistake, which is said after the tests were measured', async () => {
    const root = repositoryOf(src)
    const { outputs, error } = await runAction(root, {})
    expect(error?.message).toContain('Sonar: Could not analyse with Sonar: `sonar-token` is empty.')
    expect(outputs).toMatchObject({ result: 'error', 'sonar-result': 'error', tests: 'passed', coverage: '68.4' })
    expect(existsSync(join(root, 'release/coverage.json'))).toBe(true)
  })
})

describe('what the Community Build lacks is skipped, not mixed into its only branch', () => {
  test('a pull request', async () => {
    const root = repositoryOf(src)
    const { outputs, error, host } = await runAction(root, await newProject('community-pr'), pullRequest(root))
    expect([outputs.result, outputs['sonar-result'], error]).toEqual(['pass', 'skipped', undefined])
    expect(host.lines.join('\n')).toContain('SonarQube Community Build cannot analyse pull requests')
  })

  test('another branch than the default one, and a tag', async () => {
    const root = repositoryOf(src)
    const project = await newProject('community-branch')
    for (const ref of ['refs/heads/topic', 'refs/tags/v1.0.0']) {
      const { outputs, error } = await runAction(root, project, { GITHUB_REF: ref })
      expect([ref, outputs.result, outputs['sonar-result'], error]).toEqual([ref, 'pass', 'skipped', undefined])
    }
  })
})

describe('a server that cannot be relied on is an error, after everything else was looked at', () => {
  test.each<[string, Record<string, string>, string]>([
    ['unreachable', { 'sonar-host-url': 'http://127.0.0.1:18999' }, 'ECONNREFUSED'],
    ['a wrong token', { 'sonar-token': 'squ_wrong_and_secret' }, '401'],
  ])('%s', async (_, inputs, message) => {
    const root = repositoryOf(src)
    const known = {
      'sonar-host-url': testbed().sonar.url,
      'sonar-token': 'squ_wrong_and_secret',
      'project-key': 'nothing',
    }
    const { outputs, error, summary, host } = await runAction(root, { ...known, ...inputs })
    expect(outputs).toMatchObject({ result: 'error', 'sonar-result': 'error', tests: 'passed', coverage: '68.4' })
    expect(error?.message).toContain(message)
    expect(summary).toContain('Sonar: error')
    expect(host.secrets).toContain('squ_wrong_and_secret')
    expect(`${error?.message}${summary}${host.lines.join('\n')}`).not.toContain('squ_wrong_and_secret')
  })

  test('a server that only a file of the project names gets no token', async () => {
    const root = repositoryOf({ ...src, 'sonar-project.properties': 'sonar.host.url=http://127.0.0.1:18998\n' })
    const { outputs, error } = await runAction(root, { 'sonar-token': 'squ_secret' })
    expect(outputs).toMatchObject({ result: 'error', 'sonar-result': 'error', tests: 'passed' })
    expect(error?.message).toContain('Set `sonar-host-url: http://127.0.0.1:18998`.')
  })

  test('a project that there is not', async () => {
    const { 'project-key': _, ...access } = await newProject('some-project')
    const { outputs, error } = await runAction(repositoryOf(src), { ...access, 'project-key': 'no-such-project' })
    expect([outputs.result, outputs['sonar-result']]).toEqual(['error', 'error'])
    expect(error?.message).toMatch(/no-such-project|permission|project/)
  })

  test('a warning of the server that coverage did not arrive', async () => {
    const key = 'double-warning'
    const project = await newProject(key)
    const double = await startSonarDouble({ edition: 'community', upstream: testbed().sonar.url })
    try {
      const inputs = { ...project, 'sonar-host-url': double.url }
      const lost = 'No report was found for sonar.python.coverage.reportPaths using pattern coverage.xml'
      double.set({ task: { statuses: ['SUCCESS'], warnings: [lost] } })
      const warned = await runAction(repositoryOf(src), inputs)
      expect([warned.outputs.result, warned.outputs['sonar-result']]).toEqual(['error', 'error'])
      expect(warned.error?.message).toContain(lost)
    } finally {
      await double.stop()
    }
  })
})

test('a quality gate that is not passed: each condition with its actual and its required value', async () => {
  const project = await newProject('strict')
  await ask('POST', 'api/qualitygates/create', { name: 'strict gate' })
  await ask('POST', 'api/qualitygates/create_condition', {
    gateName: 'strict gate',
    metric: 'coverage',
    op: 'LT',
    error: '90',
  })
  await ask('POST', 'api/qualitygates/select', { gateName: 'strict gate', projectKey: 'strict' })
  const root = repositoryOf(src)
  const { outputs, error, summary, host } = await runAction(root, project)
  expect(error?.message).toContain('Sonar: the quality gate failed')
  expect(outputs).toMatchObject({ result: 'fail', 'sonar-result': 'failed', tests: 'passed', 'gate-status': 'ERROR' })
  expect(JSON.parse(outputs.conditions ?? '')).toContainEqual({
    metric: 'coverage',
    status: 'ERROR',
    comparator: 'LT',
    required: '90',
    actual: '68.4',
  })
  expect(summary).toMatch(/Coverage.*68\.4 %.*90 %/)
  expect(`${error?.message}${summary}${host.lines.join('\n')}`).not.toContain(project['sonar-token'])

  // The next run knows what there was before.
  write(root, {
    'tests/test_never.py': 'from widget.core import never\n\n\ndef test_never():\n    assert never("x") == 0\n',
  })
  commit(root, 'More tests')
  const second = await runAction(root, { ...project, gate: 'false' })
  expect(second.error).toBeUndefined()
  expect(second.outputs['coverage-change']).toMatch(/^\+\d+\.\d$/)
})

test('a pull request on an edition that knows them, with a comment', async () => {
  const root = repositoryOf(src)
  const project = await newProject('developer-pr')
  const javaDir = mkdtempSync(join(tmpdir(), 'java-'))
  const double = await startSonarDouble({ edition: 'developer', upstream: testbed().sonar.url, javaDir })
  const github = await startGitHub({
    dir: mkdtempSync(join(tmpdir(), 'github-')),
    repository: 'acme/widget',
    pullRequests: [12],
    tokens: { ghs_comments: { 'pull-requests': 'write' } },
  })
  try {
    const global = await ask('POST', 'api/user_tokens/generate', { name: 'developer', type: 'GLOBAL_ANALYSIS_TOKEN' })
    const inputs = {
      ...project,
      ...scanner(),
      'sonar-host-url': double.url,
      'sonar-token': String(global.token),
      java: 'server',
      comment: 'true',
      'github-token': 'ghs_comments',
    }
    const { outputs, error, host } = await runAction(root, inputs, { ...pullRequest(root), ...github.env })
    expect(error).toBeUndefined()
    expect(outputs).toMatchObject({ result: 'pass', 'sonar-result': 'passed', tests: 'passed' })
    expect(host.lines.some(line => line.startsWith('Commented: '))).toBe(true)
    expect(double.scans().at(-1)).toMatchObject({
      'sonar.pullrequest.key': '12',
      'sonar.pullrequest.branch': 'topic',
      'sonar.pullrequest.base': 'main',
    })
    expect(github.errors()).toEqual([])
  } finally {
    await double.stop()
    await github.stop()
  }
})
