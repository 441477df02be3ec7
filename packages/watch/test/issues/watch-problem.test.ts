import { expect, test } from '@jest/globals'
import type { Issue } from '@release-tools/github'
import type { Finding, PlaceState } from '../../src/finding.ts'
import { issuePart, issueState, issueTitle } from '../../src/issues/issue-part.ts'
import { planIssues } from '../../src/issues/plan-issues.ts'
import { problemsIn, withRepository } from '../../src/issues/watch-problem.ts'

const finding = (state: PlaceState, place = 'pypi', subject = 'a.whl'): Finding => ({
  place,
  subject,
  state,
  found: '.',
})
const of = (findings: Finding[], tag = 'v1') => problemsIn([{ tag, findings }])

test.each<[PlaceState, string | undefined]>([
  ['good', undefined],
  ['absent', undefined],
  ['unknown', undefined],
  ['missing', 'v1: a.whl is missing (pypi)'],
  ['different', 'v1: a.whl is not what was released (pypi)'],
  ['withdrawn', 'v1: a.whl was withdrawn (pypi)'],
  ['unfinished', 'v1: a.whl is unfinished (pypi)'],
  ['ending', 'v1: a.whl ends soon (pypi)'],
  ['ended', 'v1: a.whl has ended (pypi)'],
])('a place that is %s: %s', (state, title) => {
  const [problem] = of([finding(state)])
  expect(problem && issueTitle(problem)).toBe(title)
})

test('a title does not say the tag twice, and mentions nobody', () => {
  const titles = of([finding('different', 'download', 'v1'), finding('ended', 'keys', '<b>@team</b>')], 'v1').map(
    issueTitle,
  )
  expect(titles[0]).toBe('v1 is not what was released (download)')
  expect(titles[1]).toBe('v1: <b>@\u200bteam</b> has ended (keys)')
})

test('a title says the release once, whatever the subject says', () => {
  const titles = ['acme/widget@v1', 'acme/widget@v1/a.whl', 'ghcr.io/acme/widget@sha256:1'].map(subject =>
    of([finding('different', 'tag', subject)]).map(issueTitle),
  )
  expect(titles.flat()).toEqual([
    'v1 is not what was released (tag)',
    'v1: a.whl is not what was released (tag)',
    'v1: ghcr.io/acme/widget@sha256:1 is not what was released (tag)',
  ])
})

test('what the project declared to be withdrawn is no problem, and everything else is', () => {
  const watched = [{ tag: 'v1', findings: [finding('withdrawn'), finding('missing', 'tag')] }]
  expect(problemsIn(watched, tag => tag === 'v1').map(one => one.finding.place)).toEqual(['tag'])
  expect(problemsIn(watched, tag => tag === 'v2')).toHaveLength(2)
})

test('a fault of the audit log is one problem, however many releases are looked at, and ends when the log is good again', () => {
  const fault = { ...finding('different', 'audit-log', 'directory:far acme/widget'), ofRepository: true as const }
  const tags = (findings: Finding[]) => ['v1', 'v2'].map(tag => ({ tag, findings }))
  const found = withRepository(tags([fault]), [finding('ending', 'keys', 'cosign.pub')])
  const [ofKey, ofLog] = ['keys', 'audit-log'].map(place =>
    problemsIn(found).filter(one => one.finding.place === place),
  )
  expect([ofKey?.length, ofLog?.map(issueTitle)]).toEqual([
    1,
    ['directory:far acme/widget is not what was released (audit-log)'],
  ])
  const [problem] = ofLog ?? []
  if (problem === undefined) throw new Error('it is no problem')
  const body = issuePart(problem, issueState(problem, '2026-11-30T00:00:00Z'))
  const issue = { number: 1, state: 'open', body, title: '', url: '', reason: undefined } as unknown as Issue
  const after = (findings: Finding[]) => planIssues([], withRepository(tags(findings), []), [issue])
  expect(after([{ ...finding('good', 'audit-log', 'acme/widget@v1'), found: 'Its copies agree.' }])).toEqual([
    { kind: 'close', issue, comment: 'It is no longer found. Its copies agree.' },
  ])
  expect(after([finding('unknown', 'audit-log', 'acme/widget@v1')])).toMatchObject([{ kind: 'leave' }])
  expect(after([])).toMatchObject([{ kind: 'leave', why: 'Its place was not looked at.' }])
})

test('a download that shows what the list of assets shows is no second problem', () => {
  const download = finding('different', 'download', 'v1')
  expect(of([finding('different', 'github-release'), download]).map(one => one.finding.place)).toEqual([
    'github-release',
  ])
  expect(of([finding('good', 'github-release'), download]).map(one => one.finding.place)).toEqual(['download'])
})

test('the same thing of two releases is two problems, with keys that stay', () => {
  const [one, two] = problemsIn([
    { tag: 'v2', findings: [finding('missing')] },
    { tag: 'v1', findings: [finding('missing'), finding('missing')] },
  ])
  expect([one?.tag, two?.tag]).toEqual(['v1', 'v2'])
  expect(one?.key).toBe(of([{ ...finding('different'), found: 'Something else.' }])[0]?.key)
})
