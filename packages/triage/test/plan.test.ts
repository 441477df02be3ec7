import { describe, expect, test } from '@jest/globals'
import type { Issue } from '@release-tools/github'
import { isGone } from '../src/gone.ts'
import { type Group, groupsOf, type Judgement } from '../src/group.ts'
import { knownFacts, markerOf } from '../src/known-facts.ts'
import type { IssueState } from '../src/marker.ts'
import { readOwnPart } from '../src/marker.ts'
import { type PlanOptions, planTriage } from '../src/plan.ts'
import { distinctRuns, type ScanRun } from '../src/runs.ts'
import { firstOf, found, issueOf, type Match, runOn, scan } from './support/evidence.ts'

const options: PlanOptions = {
  severities: ['MEDIUM', 'LOW'],
  scans: 2,
  limit: 10,
  decisionLabels: ['wontfix', 'accepted'],
}

/** What the table says: `state #issue: why`. */
function plan(given: ScanRun[], issues: Issue[] = [], more: Partial<PlanOptions> = {}, judgement?: Judgement) {
  const runs = distinctRuns(given)
  const groups = groupsOf(runs, '', judgement)
  const { rows, duplicates } = planTriage(groups, runs, issues, { ...options, ...more })
  const said = rows.map(({ state, issue, why, facts }) =>
    [rows.length > 1 ? facts.id : '', state, issue && `#${issue.number}`, why && `– ${why}`].filter(Boolean).join(' '),
  )
  return [...said, ...duplicates.map(({ issue, of }) => `close #${issue.number} as a duplicate of #${of.number}`)]
}

/** The issue of the only group of some runs, as it was opened after them. */
function issueAfter(
  runs: ScanRun[],
  more: Partial<Issue> & { closedAs?: IssueState['closed'] } = {},
  number = 5,
): Issue {
  const [group] = groupsOf(runs, '') as [Group]
  const { closedAs, ...rest } = more
  const facts = knownFacts(group, undefined, runs)
  const state = { ...facts, ...(closedAs === undefined ? {} : { closed: closedAs }) }
  return issueOf(number, markerOf(group), state, rest)
}

const two = [runOn(1), runOn(2)]

describe('without an issue', () => {
  test.each<[string, ScanRun[], string[]]>([
    ['opens one after two scans', two, ['opened']],
    ['waits after one', [runOn(1)], ['waiting – Reported by 1 of 2 scans.']],
    [
      'counts an artifact that two runs took over once',
      [runOn(1), { ...runOn(1), name: 'again' }],
      ['waiting – Reported by 1 of 2 scans.'],
    ],
    [
      'counts two targets of one run once',
      [
        {
          name: 'one',
          documents: [
            { document: scan(1) },
            { document: scan(1, [found], { target: { kind: 'directory', name: 'widget' } }) },
          ],
        },
      ],
      ['waiting – Reported by 1 of 2 scans.'],
    ],
    ['does nothing for what is gone', [runOn(1), runOn(2, [])], []],
    [
      'leaves what is severe to the gate',
      [1, 2].map(day => runOn(day, [{ ...found, severity: 'HIGH' }])),
      ['gate – HIGH is not in `severities`.'],
    ],
    ['leaves tools out', [1, 2].map(day => runOn(day, [found], { target: { kind: 'tools', name: 'widget' } })), []],
    ['does not open one that two scans reported, of which this is none', [runOn(1), runOn(2), runOn(3, [])], []],
  ])('%s', (_, runs, said) => {
    expect(plan(runs)).toEqual(said)
  })

  test('opens at most as many as the limit: the exploited first, then the most severe, then the oldest', () => {
    const many = (ids: string[]) => ids.map((id): Match => ({ id, severity: id.endsWith('3') ? 'MEDIUM' : 'LOW' }))
    const runs = [
      runOn(1, many(['CVE-2026-2', 'CVE-2026-3'])),
      runOn(2, many(['CVE-2026-1', 'CVE-2026-2', 'CVE-2026-3'])),
      runOn(3, many(['CVE-2026-1', 'CVE-2026-2', 'CVE-2026-3'])),
    ]
    expect(plan(runs, [], { limit: 2 })).toEqual([
      'CVE-2026-3 opened',
      'CVE-2026-2 opened',
      'CVE-2026-1 over-limit – This run opens at most 2.',
    ])
  })

  test('opens none for what fails the policy, or is accepted by it', () => {
    const finding = firstOf(runOn(2))
    const runs = [runOn(1), { name: 'now', documents: [{ document: { ...scan(2), findings: [finding] } }] }]
    expect(plan(runs, [], {}, { failing: new Set([finding]), accepted: new Map() })).toEqual([
      'gate – The policy does not accept it in a release.',
    ])
    const accepted = new Map([[finding, 'The policy accepts it until 2027-01-01: not reachable']])
    expect(plan(runs, [], {}, { failing: new Set(), accepted })).toEqual([
      'accepted – The policy accepts it until 2027-01-01: not reachable',
    ])
  })
})

describe('an open issue', () => {
  const open = issueAfter(two)

  test.each<[string, ScanRun[], string[]]>([
    ['stays, and says what is known now', [...two, runOn(3)], ['updated #5']],
    [
      'stays if the severity is not for the queue any more',
      [...two, runOn(3, [{ ...found, severity: 'HIGH' }])],
      ['updated #5'],
    ],
    ['is found by a CVE that was given later', [runOn(3, [{ ...found, id: 'CVE-2026-0001' }])], ['updated #5']],
    [
      'is closed when all who reported it are silent, with the release',
      [...two, runOn(3, [])],
      ['closed #5 – Gone with v1.0.3: grype looked again in widget (linux/amd64).'],
    ],
    [
      'is closed from its own words, if no run is left that reported it',
      [runOn(8, []), runOn(9, [])],
      ['closed #5 – Gone with v1.0.9: grype looked again in widget (linux/amd64).'],
    ],
    [
      'is not closed if the target was not scanned',
      [...two, runOn(3, [], { target: { kind: 'image', name: 'other' } })],
      ['unknown #5 – widget (linux/amd64) was not scanned in this run.'],
    ],
    [
      'is not closed if who reported it did not run',
      [...two, runOn(3, [], { scanners: [ok('trivy', 3)] })],
      ['unknown #5 – grype, which reported it, did not scan widget (linux/amd64) in this run.'],
    ],
    [
      'is not closed if who reported it failed',
      [...two, runOn(3, [], { scanners: [{ ...ok('grype', 3), status: 'error' }, ok('trivy', 3)] })],
      ['unknown #5 – grype, which reported it, failed on widget (linux/amd64) in this run.'],
    ],
    [
      'is not closed by an older database',
      [...two, runOn(3, [], { scanners: [ok('grype', 1)] })],
      ['unknown #5 – The database of grype is older than the one that reported it.'],
    ],
    [
      'is not closed by a database of unknown age',
      [...two, runOn(3, [], { scanners: [{ ...ok('grype', 1), database: {} }] })],
      ['unknown #5 – The age of the database of grype is not known.'],
    ],
    [
      'is not closed by a run that scanned fewer releases',
      [...two.map(run => ({ ...run, documents: [...run.documents, { document: scan(1, []) }] })), runOn(3, [])],
      ['unknown #5 – This run scanned 1 of the 2 releases of widget (linux/amd64) that the run before scanned.'],
    ],
  ])('%s', (_, runs, said) => {
    expect(plan(runs, [open])).toEqual(said)
  })

  test('is closed only when the last of those who reported it takes it back', () => {
    const both = runOn(2, [found, { ...found, scanner: 'trivy' }])
    const withoutGrype = { scanners: [ok('trivy', 3)] }
    const issue = issueAfter([runOn(1), both])
    const third = [runOn(1), both, runOn(3, [], withoutGrype)]
    const absent = 'unknown #5 – grype, which reported it, did not scan widget (linux/amd64) in this run.'
    expect(plan(third, [issue])).toEqual([absent])
    // trivy reports it again, then no more, and grype is still missing.
    const fourth = [...third, runOn(4, [{ ...found, scanner: 'trivy' }], { scanners: [ok('trivy', 4)] })]
    expect(plan([...fourth, runOn(5, [], { scanners: [ok('trivy', 5)] })], [issue])).toEqual([absent])
    expect(plan([...fourth, runOn(5, [])], [issue])).toEqual([
      'closed #5 – Gone with v1.0.5: grype and trivy looked again in widget (linux/amd64).',
    ])
  })

  test('is closed as not planned while the policy accepts it', () => {
    const finding = firstOf(runOn(3))
    const runs = [...two, { name: 'now', documents: [{ document: { ...scan(3), findings: [finding] } }] }]
    const judgement = { failing: new Set<never>(), accepted: new Map([[finding, 'Accepted.']]) }
    expect(plan(runs, [open], {}, judgement)).toEqual(['closed #5 – Accepted.'])
    const reopened = issueAfter(two, { closedAs: 'accepted' })
    expect(plan(runs, [reopened], {}, judgement)).toEqual(['open #5 – A person opened it again. Accepted.'])
  })

  test('that a person opened again stays open, although nothing reports it', () => {
    const again = issueAfter(two, { closedAs: 'gone' })
    expect(plan([...two, runOn(3, [])], [again])).toEqual(['open #5 – A person opened it again. No scan reports it.'])
    expect(plan([runOn(9, [])], [again])).toEqual(['open #5 – A person opened it again. No scan reports it.'])
  })

  test('is the one with the lowest number, of several', () => {
    const others = [issueAfter(two, {}, 9), issueAfter(two, {}, 7)]
    expect(plan(two, [...others, open])).toEqual([
      'updated #5',
      'close #7 as a duplicate of #5',
      'close #9 as a duplicate of #5',
    ])
  })

  test('without a state that can be read is known to be gone only by evidence', () => {
    const marked = issueAfter(two)
    const body = marked.body.replace(/triage-state .* -->/, 'triage-state {"severity":1} -->')
    expect(readOwnPart(body)?.state).toBeUndefined()
    expect(plan([...two, runOn(3, [])], [{ ...marked, body }])).toEqual([
      'closed #5 – Gone with v1.0.3: grype looked again in widget (linux/amd64).',
    ])
    expect(plan([runOn(9, [])], [{ ...marked, body }])).toEqual([])
  })

  test('says the times of databases as before, so that it is not written again each day', () => {
    const runs = [...two, runOn(3)]
    const { rows } = planTriage(groupsOf(runs, ''), runs, [open], options)
    const { key: _, ...state } = { key: 0, ...readOwnPart(open.body)?.state }
    expect(rows[0]?.next).toEqual(state)
  })
})

describe('a closed issue', () => {
  const closed = (more: Parameters<typeof issueAfter>[1]) =>
    issueAfter(two, { state: 'closed', closedAt: '2026-06-02T18:00:00Z', ...more })
  const third = [...two, runOn(3)]

  test.each<[string, Issue, ScanRun[], string[]]>([
    ['is opened again when what was gone is back', closed({ closedAs: 'gone' }), third, ['reopened #5 – It is back.']],
    [
      'is opened again when the policy accepts it no longer',
      closed({ closedAs: 'accepted' }),
      third,
      ['reopened #5 – The policy accepts it no longer.'],
    ],
    ['stays closed while it is gone', closed({ closedAs: 'gone' }), [...two, runOn(3, [])], ['closed #5']],
    [
      'stays closed after a person closed it as not planned',
      closed({ reason: 'not_planned' }),
      third,
      ['decided #5 – A person closed it as not planned, and nothing changed.'],
    ],
    [
      'stays closed after a person closed it as a duplicate',
      closed({ reason: 'duplicate' }),
      third,
      ['decided #5 – A person closed it as a duplicate, and nothing changed.'],
    ],
    [
      'stays closed with the label of a decision',
      closed({ reason: 'completed', labels: ['WontFix'] }),
      third,
      ['decided #5 – A person closed it with the label WontFix, and nothing changed.'],
    ],
    [
      'is opened again when the severity changes after a decision',
      closed({ reason: 'not_planned' }),
      [...two, runOn(3, [{ ...found, severity: 'LOW' }])],
      ['reopened #5 – Its severity was MEDIUM and is LOW now.'],
    ],
    [
      'is opened again when there is no fix any more after a decision',
      closed({ reason: 'not_planned' }),
      [...two, runOn(3, [{ ...found, fix: { state: 'not-fixed', versions: [] } }])],
      ['reopened #5 – Its fix was fixed and is not-fixed now.'],
    ],
    [
      'stays closed until a scan that is younger',
      closed({ closedAt: '2026-06-03T18:00:00Z', reason: 'completed' }),
      third,
      ['decided #5 – A person closed it after the scan.'],
    ],
    [
      'is opened again by a scan that is younger',
      closed({ reason: 'completed' }),
      third,
      ['reopened #5 – A scan after it was closed reports it.'],
    ],
    [
      'stays closed if nothing reports it',
      closed({ reason: 'completed' }),
      [...two, runOn(3, [])],
      ['decided #5 – A person closed it.'],
    ],
    ['that no run knows is not in the table', closed({}), [runOn(9, [])], []],
  ])('%s', (_, issue, runs, said) => {
    expect(plan(runs, [issue])).toEqual(said)
  })

  test('stays closed if it only looks less severe because a scanner is missing', () => {
    const both = [runOn(1), runOn(2, [found, { ...found, scanner: 'trivy', severity: 'LOW' }])]
    const issue = issueAfter(both, { state: 'closed', reason: 'not_planned', closedAt: '2026-06-02T18:00:00Z' })
    const low = runOn(3, [{ ...found, scanner: 'trivy', severity: 'LOW' }], { scanners: [ok('trivy', 3)] })
    expect(plan([...both, low], [issue])).toEqual([
      'decided #5 – A person closed it as not planned, and nothing changed.',
    ])
  })

  test('is opened again when it gets known to be exploited after a decision', () => {
    const document = scan(3)
    const findings = document.findings.map(one => ({
      ...one,
      opinions: one.opinions.map(opinion => ({ ...opinion, knownExploited: true })),
    }))
    const runs = [...two, { name: 'now', documents: [{ document: { ...document, findings } }] }]
    expect(plan(runs, [closed({ reason: 'not_planned' })])).toEqual(['reopened #5 – It is known to be exploited now.'])
  })

  test('stays closed if a person changed what it knew, so that no change can be seen', () => {
    const issue = closed({ reason: 'not_planned' })
    const body = issue.body.replace(/triage-state .* -->/, 'triage-state {} -->')
    expect(plan([...two, runOn(3, [{ ...found, severity: 'HIGH' }])], [{ ...issue, body }])).toEqual([
      'decided #5 – A person closed it as not planned, and nothing changed.',
    ])
  })

  test('that we closed as a duplicate is not the one that is opened again', () => {
    const duplicate = issueAfter(two, { state: 'closed', closedAs: 'duplicate' }, 3)
    expect(plan(third, [duplicate, closed({ closedAs: 'gone' })])).toEqual(['reopened #5 – It is back.'])
  })
})

test('of what nobody reported, nobody knows that it is gone', () => {
  expect(isGone([], [], two)).toEqual({ gone: false, why: 'Nothing says who reported it.' })
  const [group] = groupsOf(two, '') as [Group]
  expect(isGone([], group.reported, two)).toEqual({ gone: false, why: 'grype reports it in widget (linux/amd64).' })
})

function ok(name: 'grype' | 'trivy', day: number) {
  return { name, version: '1.0.0', status: 'ok' as const, database: { built: `2026-06-0${day}T00:00:00Z` } }
}
