import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { Issues } from '@release-tools/github'
import { connectRequests } from '@release-tools/runner'
import { type GitHubDouble, secondaryRateLimit, startGitHub, type TestHost, testHost } from '@release-tools/testbed'
import type { Finding } from '../../src/finding.ts'
import { keepIssues } from '../../src/issues/keep-issues.ts'
import { problemsIn, type Watched } from '../../src/issues/watch-problem.ts'

const wheel = 'widget-1.2.0-py3-none-any.whl'
const yanked: Finding = { place: 'pypi', subject: wheel, state: 'withdrawn', found: 'It is yanked.' }
const good: Finding = { place: 'pypi', subject: 'widget 1.2.0', state: 'good', found: 'All files are there.' }
const down: Finding = { place: 'pypi', subject: 'widget 1.2.0', state: 'unknown', found: 'The index answered 500.' }
const of = (findings: Finding[], tag = 'v1.2.0'): Watched[] => [{ tag, findings }]

let github: GitHubDouble
let host: TestHost
beforeEach(async () => {
  const tokens = {
    job: { issues: 'write', contents: 'read' },
    person: { issues: 'write', contents: 'write', user: 'octocat' },
  } as const
  const dir = mkdtempSync(join(tmpdir(), 'watch-'))
  github = await startGitHub({ dir, repository: 'acme/widget', tokens, issues: { assignable: ['octocat'] } })
  host = testHost()
})
afterEach(async () => {
  expect(github.errors()).toEqual([])
  await github.stop()
})

async function keep(watched: Watched[], now = '2026-12-01T05:00:00Z', isDeclared = false): Promise<string[]> {
  const patience = { attempts: 4, baseMs: 1, maxMs: 1500 }
  const address = { token: 'job', repository: 'acme/widget', apiUrl: github.apiUrl, patience }
  const issues = new Issues(await connectRequests({ ...address, permission: 'issues=write' }, host), {
    betweenWritesMs: 0,
  })
  const options = { labels: ['release-watch'], assignees: ['octocat'], authors: [], now }
  const kept = await keepIssues(
    problemsIn(watched, () => isDeclared),
    watched,
    issues,
    options,
    host,
  )
  if (kept.failure !== undefined) throw kept.failure
  return kept.issues.map(({ number, what }) => `${what} #${number}`)
}

async function byPerson(number: number, change: object): Promise<void> {
  const headers = { authorization: 'token person', 'content-type': 'application/json' }
  const url = `${github.apiUrl}/repos/acme/widget/issues/${number}`
  await fetch(url, { method: 'PATCH', headers, body: JSON.stringify(change) })
}

const issue = (number: number) => {
  const { issues } = github.repository
  return issues.now(issues.all.find(one => one.number === number) as never)
}
const list = () =>
  github.repository.issues.all.map(({ number }) => {
    const { state, stateReason, title } = issue(number)
    return `#${number} ${state}${stateReason === null ? '' : ` (${stateReason})`} ${title}`
  })
const comments = () => github.repository.comments.map(({ body }) => body)
const title = `v1.2.0: ${wheel} was withdrawn (pypi)`

test('an issue lives with its problem: opened, left alone, updated, closed, and opened again', async () => {
  expect(await keep(of([yanked]))).toEqual(['opened #1'])
  expect(list()).toEqual([`#1 open ${title}`])
  expect(issue(1).body).toMatch(
    /^<!-- release-tools:watch key=[0-9a-f]{64} -->\n<!-- release-tools:watch-state \{.*\} -->\n\n/,
  )
  expect(
    issue(1)
      .body?.split('\n')
      .filter(line => /^\| [A-Z]/.test(line)),
  ).toEqual([
    '| Release | `v1.2.0` |',
    `| Place | pypi: \`${wheel}\` |`,
    '| Found | It is yanked. |',
    '| Since | 1 December 2026 |',
  ])
  expect([issue(1).labels, issue(1).assignees]).toEqual([['release-watch'], ['octocat']])
  expect(await keep(of([yanked]), '2026-12-02T05:00:00Z')).toEqual(['open #1'])
  const other = { ...yanked, state: 'different' as const, found: 'Its SHA-256 is another one.', next: 'Look.' }
  expect(await keep(of([other]))).toEqual(['updated #1'])
  expect(issue(1).body).toContain('| Next step | Look. |\n| Since | 1 December 2026 |')
  expect(await keep(of([good]))).toEqual(['closed #1'])
  expect(list()).toEqual([`#1 closed (completed) ${title}`])
  expect(await keep(of([good]))).toEqual([])
  expect(await keep(of([yanked]))).toEqual(['reopened #1'])
  expect(comments()).toEqual([
    'Its SHA-256 is another one.',
    'It is no longer found. All files are there.',
    'Opened again. It is back.',
  ])
})

test('what could not be checked, or was not looked at, closes nothing', async () => {
  await keep(of([yanked]))
  expect(await keep(of([down]))).toEqual(['left #1'])
  expect(await keep(of([{ ...good, place: 'tag' }]))).toEqual(['left #1'])
  expect(await keep(of([good], 'v1.3.0'))).toEqual(['left #1'])
  expect(list()).toEqual([`#1 open ${title}`])
  expect(host.lines).toEqual([
    'notice: Issue 1 stays open. Its place could not be checked: The index answered 500.',
    'notice: Issue 1 stays open. Its place was not looked at.',
    'notice: Issue 1 stays open. Its place was not looked at.',
  ])
})

test('what a person closed as not planned stays closed until something else is found', async () => {
  await keep(of([yanked]))
  await byPerson(1, { state: 'closed', state_reason: 'not_planned' })
  expect(await keep(of([yanked]))).toEqual(['decided #1'])
  expect(await keep(of([{ ...yanked, found: 'It is yanked (malware).' }]))).toEqual(['reopened #1'])
  await byPerson(1, { state: 'closed', state_reason: 'completed' })
  expect(await keep(of([{ ...yanked, found: 'It is yanked (malware).' }]))).toEqual(['reopened #1'])
  expect(comments()).toEqual([
    'Opened again. Something else is found than when it was closed.',
    'Opened again. A look after it was closed finds it still.',
  ])
})

test('what people write stays, and a part without its end is left alone', async () => {
  await keep(of([yanked]))
  const body = `Ours.\n\n${issue(1).body}\nSeen.\n`.replaceAll('\n', '\r\n')
  await byPerson(1, { body, title: 'Theirs' })
  expect(await keep(of([{ ...yanked, found: 'It is yanked again.' }]))).toEqual(['updated #1'])
  expect(issue(1)).toMatchObject({
    title: 'Theirs',
    body: expect.stringMatching(/^Ours\.\n[\s\S]*again\.[\s\S]*\nSeen\.\n$/),
  })
  const cut = issue(1).body?.replace('<!-- /release-tools:watch -->', '')
  await byPerson(1, { body: cut })
  expect(await keep(of([yanked]))).toEqual(['open #1'])
  expect(await keep(of([good]))).toEqual(['closed #1'])
  expect(issue(1).body).toBe(cut)
})

test('what is still found is never called gone: it follows from another problem, or the project declared it', async () => {
  const subject = 'v1.2.0'
  const download: Finding = { place: 'download', subject, state: 'different', found: 'The release is not verified.' }
  const listed: Finding = { place: 'github-release', subject: 'a.whl', state: 'different', found: 'It is another one.' }
  await keep(of([download]))
  expect(await keep(of([listed, download]))).toEqual(['opened #2', 'left #1'])
  expect(host.lines.at(-1)).toBe(
    'notice: Issue 1 stays open. It is still found, and follows from what another issue says: The release is not verified.',
  )
  await keep(of([yanked]))
  expect(await keep(of([yanked]), '2026-12-02T05:00:00Z', true)).toContain('closed #3')
  expect(comments().at(-1)).toBe('The project itself says now that the release is not meant any more. It is yanked.')
})

test('an issue whose data a person changed is left open', async () => {
  await keep(of([yanked]))
  await byPerson(1, { body: issue(1).body?.replace('"tag":"v1.2.0"', '"tag":"v9"') })
  expect(await keep(of([good]))).toEqual(['left #1'])
  await byPerson(1, { body: issue(1).body?.replace(/watch-state .*/, 'watch-state {} -->') })
  expect(await keep(of([good]))).toEqual(['left #1'])
})

test('the marker in an issue of somebody else counts for nothing', async () => {
  await keep(of([yanked]))
  const headers = { authorization: 'token person', 'content-type': 'application/json' }
  const body = JSON.stringify({ title: 'Mine', body: issue(1).body })
  await fetch(`${github.apiUrl}/repos/acme/widget/issues`, { method: 'POST', headers, body })
  expect(await keep(of([good]))).toEqual(['closed #1'])
  expect(list()[1]).toBe('#2 open Mine')
})

test('two runs at the same time leave one open issue', async () => {
  const said = await Promise.all([keep(of([yanked])), keep(of([yanked]))])
  expect(said.flat().sort()).toEqual(['open #1', 'opened #1'])
  expect(list().sort()).toEqual([`#1 open ${title}`, `#2 closed (duplicate) ${title}`])
  expect(await keep(of([yanked]))).toEqual(['open #1'])
})

test('a second open issue about the same is closed by the next run', async () => {
  await keep(of([yanked]))
  await byPerson(1, { state: 'closed', state_reason: 'completed' })
  const [first] = github.repository.issues.all
  github.repository.issues.add({ ...issue(1), state: 'open' }, first?.author ?? '', 1)
  await byPerson(1, { state: 'open' })
  expect(await keep(of([yanked]))).toEqual(['open #1'])
  expect(list()[1]).toBe(`#2 closed (duplicate) ${title}`)
})

test('a failure is reported with what was done before', async () => {
  github.setFaults(entry => (entry.method === 'POST' ? secondaryRateLimit(3600) : undefined))
  await expect(keep(of([yanked]))).rejects.toThrow(/^Could not open the issue “v1\.2\.0: /)
  github.setFaults(undefined)
  expect(await keep(of([yanked]))).toEqual(['opened #1'])
})

test('a flood of problems opens a bounded number of issues, and says so', async () => {
  const flood = Array.from({ length: 52 }, (_, index) => ({ ...yanked, subject: `${index}.whl` }))
  expect(await keep(of(flood))).toHaveLength(50)
  expect(await keep(of(flood))).toHaveLength(50)
  expect(list()).toHaveLength(50)
  const warning =
    'warning: 2 problems get no issue while 50 are open. watch.json has all: begin with what they have in common.'
  expect(host.lines).toEqual([warning, warning])
})
