import { createHash } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { list } from '@release-tools/base'
import { type GitHubDouble, json, refusal, secondaryRateLimit, startGitHub, testHost } from '@release-tools/testbed'
import { analysesOf, codeAlerts, secretAlerts } from '../src/alerts.ts'
import { checkRunsOf } from '../src/checks.ts'
import { anyText, fieldsOf } from '../src/fields.ts'
import { type Answered, Inquiry, type Question } from '../src/inquiry.ts'
import { milestones } from '../src/milestones.ts'
import { commitsOfPull, mergerOf, pullsOfCommit, reviewsOfPull } from '../src/pulls.ts'
import { readRequests } from '../src/reader.ts'
import { requiredByProtection } from '../src/required-checks.ts'

const commit = 'c'.repeat(40)
const time = '2026-11-30T12:00:00Z'
let github: GitHubDouble

beforeAll(async () => {
  const pull = (number: number) => ({ number, author: 'alice', head: commit, landed: [commit], mergedBy: 'bob' })
  github = await startGitHub({
    ...{ dir: mkdtempSync(join(tmpdir(), 'inquiry-')), repository: 'acme/widget' },
    tokens: { all: { contents: 'read', 'pull-requests': 'read', checks: 'read' }, plain: { contents: 'read' } },
    work: {
      pulls: Array.from({ length: 101 }, (_, index) => pull(index + 1)),
      checkRuns: {
        [commit]: [
          { name: 'ci', run: 7 },
          { name: 'lint', app: 9, conclusion: null },
        ],
      },
    },
  })
})

beforeEach(() => github.setFaults(undefined))

afterAll(() => github.stop())

function inquiry(token = 'all', isOwnServer = false, api = github.apiUrl): Inquiry {
  const patience = { attempts: 1, baseMs: 1, maxMs: 1 }
  const requests = readRequests({ repository: 'acme/widget', api, token }, testHost(), patience)
  return new Inquiry(requests, isOwnServer, () => new Date('2026-11-30T12:00:00.789Z'))
}

test('an answer comes with the call, the digest of its bytes, and the time', async () => {
  const answer = await mergerOf(inquiry(), 7)
  const bytes = await (
    await fetch(`${github.apiUrl}/repos/acme/widget/pulls/7`, { headers: { authorization: 'Bearer all' } })
  ).text()
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  expect(answer).toEqual({
    value: { login: 'bob', type: 'User' },
    asked: [{ call: 'GET /repos/acme/widget/pulls/7', sha256, time }],
  })
})

test('a list is read to its end, and each page is a call of its own', async () => {
  const answer = await pullsOfCommit(inquiry(), commit)
  const call = `GET /repos/acme/widget/commits/${commit}/pulls?per_page=100&page=`
  expect('value' in answer && answer.value.map(({ number }) => number)).toEqual(
    Array.from({ length: 101 }, (_, index) => index + 1),
  )
  expect(answer.asked.map(one => one.call)).toEqual([`${call}1`, `${call}2`])
  expect(new Set(answer.asked.map(one => one.sha256)).size).toBe(2)
})

test('the entries of an answer that is not a list itself are picked from it', async () => {
  const answer = await checkRunsOf(inquiry(), commit)
  expect(
    'value' in answer && answer.value.map(({ name, app, conclusion, run }) => [name, app, conclusion, run]),
  ).toEqual([
    ['ci', 15368, 'success', '7'],
    ['lint', 9, undefined, undefined],
  ])
})

test.each<[string, () => Inquiry, object]>([
  [
    'without a permission',
    () => inquiry('plain'),
    {
      absent: false,
      needs: 'pull-requests: read',
      unknown: expect.stringContaining('the token lacks the permission pull-requests: read'),
    },
  ],
  [
    'with a wrong token',
    () => inquiry('wrong'),
    { absent: false, needs: 'pull-requests: read', unknown: 'GitHub does not accept the token' },
  ],
  [
    'without a network',
    () => inquiry('all', false, 'http://127.0.0.1:9'),
    { absent: false, unknown: expect.stringMatching(/^the connection to GitHub failed/) },
  ],
])('%s, the answer is unknown, and why', async (_, asks, found) => {
  expect(await mergerOf(asks(), 7)).toEqual({ ...found, asked: [{ call: 'GET /repos/acme/widget/pulls/7', time }] })
})

test('what does not exist may be out of sight', async () => {
  expect(await mergerOf(inquiry(), 999)).toMatchObject({
    ...{ absent: true, needs: 'pull-requests: read' },
    unknown: 'it does not exist on GitHub, or the token may not see it',
  })
})

test('a rate limit, and what is switched off, lack no permission', async () => {
  const answered = async (answer: Parameters<GitHubDouble['setFaults']>[0]) => {
    github.setFaults(answer)
    return mergerOf(inquiry(), 7)
  }
  const limited = await answered(() => secondaryRateLimit())
  const off = await answered(() => ({ answer: refusal(403, 'Dependabot alerts are disabled for this repository.') }))
  const short = await answered(() => ({
    answer: { status: 200, headers: { 'content-type': 'application/json' }, body: '{"merged_by": 1}' },
  }))
  expect([limited, off, short].map(one => 'unknown' in one && [one.unknown, one.needs])).toEqual([
    ['GitHub’s rate limit is exceeded', undefined],
    ['GitHub denied access (Dependabot alerts are disabled for this repository)', undefined],
    ['the answer is not one of GitHub’s API: "merged_by.login" is missing', undefined],
  ])
})

test('a server of one’s own that knows no such address has no such API; one that refuses may have it', async () => {
  const question: Question<string[]> = {
    what: 'list the advisories',
    route: 'GET /repos/{owner}/{repo}/security-advisories',
    needs: 'repository-advisories: read',
    shape: list((one, place) => fieldsOf(one, place)('ghsa_id', anyText)),
    onlyGitHubCom: true,
  }
  github.setFaults(() => ({ answer: refusal(404, 'Not Found') }))
  expect(await inquiry('all', true).one(question)).toMatchObject({
    unknown: 'this server has no such API',
    absent: false,
  })
  expect(await inquiry('all', false).one(question)).toMatchObject({
    absent: true,
    needs: 'repository-advisories: read',
  })
  github.setFaults(() => ({ answer: refusal(403, 'Forbidden') }))
  expect(await inquiry('all', true).one(question)).toMatchObject({
    absent: false,
    needs: 'repository-advisories: read',
  })
})

test('reads what older servers, deleted accounts and services without names leave out', async () => {
  const server = inquiry()
  const said = async <T>(body: unknown, ask: (server: Inquiry) => Promise<Answered<T>>) => {
    github.setFaults(() => ({ answer: json(200, body) }))
    const answer = await ask(server)
    return 'value' in answer ? answer.value : answer
  }
  const url = 'https://github.com/acme/widget/1'
  expect(
    await said({ protection: { required_status_checks: { contexts: ['ci'] } } }, one =>
      requiredByProtection(one, 'main'),
    ),
  ).toEqual([{ name: 'ci', app: undefined }])
  expect(await said({ protection: { required_status_checks: {} } }, one => requiredByProtection(one, 'main'))).toEqual(
    [],
  )
  expect(await said({}, one => requiredByProtection(one, 'main'))).toEqual([])
  expect(await said([{ number: 1, rule: {} }], codeAlerts)).toEqual([{ number: 1, severity: undefined }])
  expect(await said([{ commit_sha: commit, tool: {} }], one => analysesOf(one, 'main'))).toEqual([
    { commit, tool: 'a tool', error: '' },
  ])
  expect(await said([{ number: 1 }], secretAlerts)).toEqual([{ number: 1, severity: undefined }])
  expect(await said({ check_runs: [{ id: 1, name: 'ci', app: null }] }, one => checkRunsOf(one, commit))).toEqual([
    { id: 1, name: 'ci', app: undefined, conclusion: undefined, run: undefined, url: undefined },
  ])
  expect(await said([{ state: 'APPROVED', user: null }], one => reviewsOfPull(one, 7))).toEqual([
    { author: undefined, state: 'APPROVED', commit: undefined, association: 'NONE', time: undefined },
  ])
  expect(
    await said(
      [{ sha: commit, author: {}, committer: null, commit: { author: null, committer: { email: 'a@example.org' } } }],
      one => commitsOfPull(one, 7),
    ),
  ).toEqual([
    { id: commit, author: undefined, committer: undefined, emails: { author: '', committer: 'a@example.org' } },
  ])
  expect(await said([{ title: '1.0', state: 'closed', open_issues: 0, html_url: url }], milestones)).toEqual([
    { title: '1.0', state: 'closed', open: 0, url },
  ])
})

test('a list that never ends is unknown', async () => {
  const page = JSON.stringify(Array.from({ length: 100 }, () => ({ state: 'APPROVED', user: null })))
  github.setFaults(() => ({ answer: { status: 200, headers: { 'content-type': 'application/json' }, body: page } }))
  expect(await reviewsOfPull(inquiry(), 7)).toMatchObject({
    unknown: 'the list has more than 10000 entries',
    absent: false,
  })
})
