import { expect, test } from '@jest/globals'
import type { Finding } from '@release-tools/evidence'
import type { Row } from '../src/carry-out.ts'
import { groupsOf } from '../src/group.ts'
import { judgementOf } from '../src/judge-run.ts'
import { knownFacts, markerOf } from '../src/known-facts.ts'
import { countStates, triageSummary } from '../src/table.ts'
import { firstOf, runOn } from './support/evidence.ts'

const [group] = groupsOf([runOn(1)], '')
if (group === undefined) throw new Error('there is one')
const facts = knownFacts(group, undefined, [runOn(1)])
const row: Row = { state: 'waiting', facts, marker: markerOf(group), present: true, runs: 1 }
const about = { project: 'widget', dryRun: true, scanned: '2026-06-01T12:00:00Z' }
const issue = { number: 5, url: 'https://github.com/acme/widget/issues/5' } as Row['issue'] & object

test('a summary says what is exploited, what has no fix, what nobody did, and how many rows it leaves out', () => {
  const rows: Row[] = [
    {
      ...row,
      state: 'decided',
      facts: { ...facts, knownExploited: true, fix: { state: 'unknown', versions: [] } },
      issue,
    },
    { ...row, state: 'over-limit', facts: { ...facts, fix: { state: 'fixed', versions: [] } } },
    // An earlier run closed it.
    { ...row, state: 'closed', issue },
    ...Array.from({ length: 99 }, (): Row => ({ ...row, why: 'Reported by 1 of 2 scans.' })),
  ]
  const lines = triageSummary(rows, about).split('\n')
  expect(lines.slice(0, 2)).toEqual(['## Triage of findings of widget: 100 waiting (dry run: nothing was changed)', ''])
  expect(lines.slice(4, 7)).toEqual([
    '| closed by a person | MEDIUM, exploited | `CVE-2026-0001` | widget 1.0.0 | widget \\(linux/amd64\\) | 1 June 2026 | unknown | [Issue 5](https://github.com/acme/widget/issues/5) |',
    '| waiting for the next run | MEDIUM | `CVE-2026-0001` | widget 1.0.0 | widget \\(linux/amd64\\) | 1 June 2026 | yes | – |',
    '| waiting | MEDIUM | `CVE-2026-0001` | widget 1.0.0 | widget \\(linux/amd64\\) | 1 June 2026 | 1.0.1 | – |',
  ])
  expect(lines.slice(-3)).toEqual([
    '1 more row in the table that this step wrote.',
    '',
    '- 99 × Reported by 1 of 2 scans.',
  ])
  expect(triageSummary([], { ...about, project: '', dryRun: false })).toBe('## Triage of findings: nothing to do')
})

test('a summary says how many versions and fixes it leaves out', () => {
  const versions = ['1', '2', '3', '4', '5']
  const many = { ...facts, id: 'GHSA-48P4-8XCF-VXJ5', versions, fix: { state: 'fixed' as const, versions } }
  expect(triageSummary([{ ...row, facts: many }], about).split('\n')[4]).toBe(
    '| waiting | MEDIUM | `GHSA-48p4-8xcf-vxj5` | widget 1, 2, 3 and 2 more | widget \\(linux/amd64\\) | 1 June 2026 | 1, 2, 3 and 2 more | – |',
  )
})

test('an issue that an earlier run closed is not counted', () => {
  const rows: Row[] = [
    { ...row, state: 'closed', issue },
    { ...row, state: 'closed', issue, why: 'Gone.' },
    { ...row, state: 'reopened', issue },
  ]
  expect(countStates(rows)).toEqual({ opened: 0, updated: 0, closed: 1, reopened: 1, waiting: 0 })
})

test('a judgement has what fails, what nobody can decide, and why the rest is accepted', () => {
  const [a, b, c, d] = [1, 2, 3, 4].map(day => firstOf(runOn(day))) as [Finding, Finding, Finding, Finding]
  const target = { kind: 'image', name: 'widget' } as const
  const decision = (finding: Finding, result: 'fails' | 'unknown' | 'accepted', rule: string) => ({
    finding,
    target,
    result,
    rule,
    why: `as ${rule} says`,
  })
  const exception = { id: 'x', reason: 'Not reachable.', expires: '2026-12-31' }
  const judged = judgementOf({
    decisions: [
      decision(a, 'fails', 'r'),
      decision(b, 'unknown', 'r'),
      decision(c, 'accepted', 'vulnerabilities.vex.files[0]'),
      decision(d, 'accepted', 'vulnerabilities.exceptions[0]'),
    ],
    exceptions: [
      { exception, expired: false, findings: [c, d] },
      { exception: { ...exception, reason: 'Old.' }, expired: true, findings: [d] },
      { exception: { ...exception, reason: 'Of all packages.' }, expired: false, findings: [d] },
    ],
  })
  expect([...judged.failing]).toEqual([a, b])
  expect([...judged.accepted.values()]).toEqual([
    'The policy accepts it: as vulnerabilities.vex.files[0] says.',
    'The policy accepts it: as vulnerabilities.exceptions[0] says. Not reachable.',
  ])
})
