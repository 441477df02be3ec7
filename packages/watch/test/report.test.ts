import { expect, test } from '@jest/globals'
import type { Finding } from '../src/finding.ts'
import { problemsIn, type Watched } from '../src/issues/watch-problem.ts'
import { watchBadge } from '../src/report/watch-badge.ts'
import { watchDocument } from '../src/report/watch-document.ts'
import { watchSummary } from '../src/report/watch-summary.ts'

const finding = (state: Finding['state'], parts: Partial<Finding> = {}): Finding => ({
  ...{ place: 'pypi', subject: 'a.whl', state, found: 'It is <b>there</b>.' },
  ...parts,
})

function documentOf(findings: Finding[], tag = 'v1') {
  const watched: Watched[] = [{ tag, findings }]
  const problems = problemsIn(watched)
  const issues = problems.map(({ key }) => ({
    number: 7,
    url: 'https://example.org/issues/7',
    what: 'open' as const,
    key,
  }))
  return watchDocument({ repository: 'https://example.org', time: '2026-12-01T05:00:00Z', watched, problems, issues })
}

test.each<[Finding['state'][], string, string]>([
  [['good', 'absent'], 'pass', 'as released on 2026-12-01'],
  [['good', 'unknown'], 'unknown', 'not all checked on 2026-12-01'],
  [['unknown', 'missing'], 'fail', 'problems on 2026-12-01'],
])('what is %j is %s, and its badge says “%s”', (states, result, message) => {
  const document = documentOf(states.map((state, at) => finding(state, { subject: String(at) })))
  expect(document.result).toBe(result)
  const badge = watchBadge(document.result, document.time)
  expect(JSON.parse(badge.endpoint)).toMatchObject({ label: 'releases', message })
  expect(badge.picture).toContain(message)
})

test('the summary has problems with their issues, then what could not be checked, then the rest by place', () => {
  const findings = [
    finding('unknown', { place: 'stores', subject: 's3://bucket', next: 'Log in.' }),
    finding('missing', { next: 'Upload it.' }),
    finding('good', { place: 'tag' }),
    finding('good', { place: 'tag' }),
    finding('absent', { place: 'images' }),
  ]
  expect(watchSummary(documentOf(findings))).toBe(
    [
      '## ❌ v1: 1 problem, 1 thing could not be checked',
      '',
      '| Place | What | State | Found | Next step | Issue |',
      '| --- | --- | --- | --- | --- | --- |',
      '| pypi | `a.whl` | is missing | It is &lt;b&gt;there&lt;/b&gt;. | Upload it. | [#7](https://example.org/issues/7) |',
      '| stores | `s3://bucket` | could not be checked | It is &lt;b&gt;there&lt;/b&gt;. | Log in. |  |',
      '',
      'As it should be: tag × 2.',
      '',
      'Not used: images.',
    ].join('\n'),
  )
})

test('what could not be checked has a mark of its own, and of many rows the first fit on a screen', () => {
  const many = Array.from({ length: 33 }, (_, at) => finding('unknown', { subject: String(at) }))
  const summary = watchSummary(documentOf(many, ''))
  expect(summary).toMatch(/^## ❓ .*: 33 things could not be checked\n/)
  expect(summary.match(/^\| pypi /gm)).toHaveLength(30)
  expect(summary).toContain('\n\n3 more in watch.json.')
})
