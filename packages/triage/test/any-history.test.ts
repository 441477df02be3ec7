import { expect, test } from '@jest/globals'
import type { Issue } from '@release-tools/github'
import fc from 'fast-check'
import { groupsOf } from '../src/group.ts'
import { defaultTemplate, issuePart } from '../src/issue-text.ts'
import { matches } from '../src/match.ts'
import { ownIssues, type Plan, planTriage } from '../src/plan.ts'
import type { ScanRun } from '../src/runs.ts'
import { issueOf, type Match, scan } from './support/evidence.ts'

const options = { severities: ['LOW', 'MEDIUM', 'HIGH'], scans: 2, limit: 50, decisionLabels: [] } as const
const text = { template: defaultTemplate, path: 't', project: '', teams: [] }

/** What one scanner does on one day: whether it runs, and which of three findings it reports, how severe. */
const behaviour = fc.record({
  status: fc.constantFrom('ok', 'ok', 'ok', 'error', 'absent'),
  reports: fc.array(fc.constantFrom('', '', 'LOW', 'MEDIUM', 'HIGH'), { minLength: 3, maxLength: 3 }),
})
const day = fc.record({ grype: behaviour, trivy: behaviour, scanned: fc.constantFrom(true, true, true, false) })
type Day = typeof day extends fc.Arbitrary<infer T> ? T : never

function runOf(of: Day, index: number): ScanRun {
  const built = `2026-06-${String(index + 1).padStart(2, '0')}T00:00:00Z`
  const ran = (['grype', 'trivy'] as const).filter(name => of[name].status !== 'absent')
  const scanners = ran.map(name => ({
    name,
    version: '1',
    status: of[name].status as 'ok' | 'error',
    database: { built },
  }))
  const matches = ran
    .filter(name => of[name].status === 'ok')
    .flatMap(name =>
      of[name].reports.flatMap((severity, finding): Match[] =>
        severity === '' ? [] : [{ scanner: name, id: `CVE-2026-000${finding}`, severity: severity as 'LOW' }],
      ),
    )
  const target = of.scanned ? {} : { target: { kind: 'image' as const, name: 'other' } }
  return {
    name: `day ${index}`,
    documents: [{ document: scan(index + 1, of.scanned ? matches : [], { scanners, ...target }) }],
  }
}

/** The issues after a plan was carried out. */
function after(issues: Issue[], { rows }: Plan): Issue[] {
  const changed = new Map(issues.map(issue => [issue.number, issue]))
  for (const { state, issue, next, marker, why } of rows) {
    if (next === undefined) continue
    const number = issue?.number ?? changed.size + 1
    const own = { ...issueOf(number, marker, next), body: issuePart(marker, next, why, text) }
    changed.set(number, { ...own, state: state === 'closed' ? 'closed' : 'open' })
  }
  return [...changed.values()]
}

test('after any history there is one open issue for what recurs, and doing it again changes nothing', () => {
  fc.assert(
    fc.property(fc.array(day, { minLength: 1, maxLength: 7 }), days => {
      let issues: Issue[] = []
      for (const index of days.keys()) {
        // As with artifacts: only the newest earlier runs are there.
        const runs = days
          .slice(0, index + 1)
          .map(runOf)
          .slice(-4)
        const groups = groupsOf(runs, '')
        issues = after(issues, planTriage(groups, runs, issues, options))
        const open = ownIssues(issues.filter(({ state }) => state === 'open'))
        const recurring = groups.filter(({ present, runs: count }) => present && count >= 2)
        for (const group of recurring) expect(open.filter(({ part }) => matches(part.marker, group))).toHaveLength(1)
        const again = planTriage(groups, runs, issues, options)
        expect(again.duplicates).toEqual([])
        expect(again.rows.filter(({ state }) => state === 'opened' || state === 'reopened')).toEqual([])
        expect(after(issues, again)).toEqual(issues)
      }
    }),
    { numRuns: 120, seed: 11 },
  )
})

test('nothing is closed on a day on which somebody who reported it did not look', () => {
  fc.assert(
    fc.property(fc.array(day, { minLength: 2, maxLength: 6 }), day, (days, last) => {
      const runs = [...days, { ...last, grype: { ...last.grype, status: 'error' as const } }].map(runOf)
      const groups = groupsOf(runs.slice(0, -1), '')
      const open = planTriage(groups, runs.slice(0, -1), [], options)
      const issues = after([], open)
      const witnessed = new Set(
        open.rows
          .filter(({ state, facts }) => state === 'opened' && facts.seen.some(one => 'grype' in one.engines))
          .map(({ marker }) => marker.key),
      )
      const { rows } = planTriage(groupsOf(runs, ''), runs, issues, options)
      expect(rows.filter(({ state, marker }) => state === 'closed' && witnessed.has(marker.key))).toEqual([])
    }),
    { numRuns: 120, seed: 13 },
  )
})
