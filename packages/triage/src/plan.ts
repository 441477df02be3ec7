import { byBytes } from '@release-tools/base'
import { rank, type Severity } from '@release-tools/evidence'
import type { Issue } from '@release-tools/github'
import { closedIssue } from './closed-issue.ts'
import { type Gone, isGone } from './gone.ts'
import type { Facts, Group } from './group.ts'
import { knownFacts, markerOf } from './known-facts.ts'
import { type IssueState, type OwnPart, readOwnPart } from './marker.ts'
import { matches } from './match.ts'
import type { OwnIssue, PlannedRow } from './planned-row.ts'
import type { ScanRun } from './runs.ts'

/** What decides what goes to the queue. */
export interface PlanOptions {
  /** Severities that go to the queue. */
  severities: readonly Severity[]
  /** Number of scans that must have reported it. */
  scans: number
  /** Most new issues of a run. */
  limit: number
  /** Labels with which a person says that a closed issue stays closed. In lower case. */
  decisionLabels: readonly string[]
  /** What was scanned, if the evidence names no release: `commit 0123456789ab`. */
  commit?: string
}

/** What to do, and what the table says. */
export interface Plan {
  rows: PlannedRow[]
  /** Open issues that are about the same as another open one, which has a lower number. */
  duplicates: { issue: Issue; of: Issue; part: OwnPart }[]
}

/** Decides what happens to each group and each issue. The same input gives the same plan. */
export function planTriage(groups: Group[], runs: ScanRun[], issues: Issue[], options: PlanOptions): Plan {
  const free = new Set(ownIssues(issues))
  const duplicates: Plan['duplicates'] = []
  const rows: PlannedRow[] = []
  // What is there now chooses first among the issues: it may be what a former identifier meant.
  for (const group of [...groups].sort(firstServed)) {
    const own = [...free].filter(({ part }) => matches(part.marker, group))
    for (const one of own) free.delete(one)
    const [kept, ...others] = inUse(own)
    duplicates.push(...others.flatMap(({ issue, part }) => (kept === undefined ? [] : { issue, of: kept.issue, part })))
    const row = kept === undefined ? unreported(group, runs, options) : reported(group, kept, runs, options)
    if (row !== undefined) rows.push(row)
  }
  for (const one of free) {
    const row = untraced(one, runs, options)
    if (row !== undefined) rows.push(row)
  }
  return { rows: withinLimit(rows, options.limit).sort(bySeverity), duplicates }
}

/** Issues that have our marker. */
export function ownIssues(issues: Issue[]): OwnIssue[] {
  return issues.flatMap(issue => {
    const part = readOwnPart(issue.body)
    return part === undefined ? [] : { issue, part }
  })
}

/** Of several issues about the same: all open ones, lowest number first, or else the closed one that we did not close as a duplicate. */
function inUse(own: OwnIssue[]): OwnIssue[] {
  const byNumber = own.toSorted((a, b) => a.issue.number - b.issue.number)
  const open = byNumber.filter(({ issue }) => issue.state === 'open')
  if (open.length > 0) return open
  const kept = byNumber.find(({ part }) => part.state?.closed !== 'duplicate') ?? byNumber[0]
  return kept === undefined ? [] : [kept]
}

function unreported(group: Group, runs: ScanRun[], { severities, scans }: PlanOptions): PlannedRow | undefined {
  const facts = knownFacts(group, undefined, runs)
  const row = { facts, marker: markerOf(group), present: group.present, runs: group.runs }
  // What was gone before anybody opened an issue is nobody’s work.
  if (!group.present) return undefined
  if (group.accepted !== undefined) return { ...row, state: 'accepted', why: group.accepted }
  if (group.failing) return { ...row, state: 'gate', why: 'The policy does not accept it in a release.' }
  if (!severities.includes(group.severity))
    return { ...row, state: 'gate', why: `${group.severity} is not in \`severities\`.` }
  if (group.runs < scans) return { ...row, state: 'waiting', why: `Reported by ${group.runs} of ${scans} scans.` }
  return { ...row, state: 'opened', next: facts }
}

function reported(group: Group, own: OwnIssue, runs: ScanRun[], options: PlanOptions): PlannedRow {
  const { issue, part } = own
  const marker = { ...markerOf(group), ids: [...new Set([...group.ids, ...part.marker.ids])].sort(byBytes) }
  const gone: Gone = group.present ? { gone: false, why: '' } : isGone(part.state?.seen ?? [], group.reported, runs)
  const facts = knownFacts(group, part.state, runs)
  const row = { facts, marker, present: group.present, runs: group.runs, issue }
  if (issue.state === 'closed') return { ...row, ...closedIssue(group, own, facts, options.decisionLabels) }
  return { ...row, ...openIssue({ group, facts, gone }, part.state, options) }
}

type Outcome = Pick<PlannedRow, 'state' | 'why' | 'next' | 'reason'>

function openIssue(
  { group, facts, gone }: { group: Group; facts: Facts; gone: Gone },
  state: IssueState | undefined,
  { commit }: PlanOptions,
): Outcome {
  if (gone.gone) {
    // A person opened it again after we closed it. That is a decision too.
    if (state?.closed === 'gone') return { state: 'open', why: 'A person opened it again. No scan reports it.' }
    return { state: 'closed', reason: 'completed', why: goneText(gone, commit), next: { ...facts, closed: 'gone' } }
  }
  if (!group.present) return { state: 'unknown', why: gone.why }
  if (group.accepted !== undefined)
    return state?.closed === 'accepted'
      ? { state: 'open', why: `A person opened it again. ${group.accepted}` }
      : { state: 'closed', reason: 'not_planned', why: group.accepted, next: { ...facts, closed: 'accepted' } }
  return { state: 'updated', next: facts }
}

/** An issue whose group is in no run that we have: only its own words say what it was. */
function untraced({ issue, part }: OwnIssue, runs: ScanRun[], { commit }: PlanOptions): PlannedRow | undefined {
  const { state, marker } = part
  if (issue.state === 'closed' || state === undefined) return undefined
  const { closed, ...facts } = state
  const row = { facts, marker, present: false, runs: 0, issue }
  const gone = isGone(facts.seen, [], runs)
  if (!gone.gone) return { ...row, state: 'unknown', why: gone.why }
  if (closed === 'gone') return { ...row, state: 'open', why: 'A person opened it again. No scan reports it.' }
  return {
    ...row,
    state: 'closed',
    reason: 'completed',
    why: goneText(gone, commit),
    next: { ...facts, closed: 'gone' },
  }
}

/** The words that name the release that fixed it, or the commit in which it is fixed. */
function goneText({ releases, text }: Gone & { gone: true }, commit = 'this run'): string {
  return `${releases.length === 0 ? `Gone in ${commit}` : `Gone with ${releases.join(' and ')}`}: ${text}`
}

/** The most severe and the oldest are opened first. The rest waits for the next run. */
function withinLimit(rows: PlannedRow[], limit: number): PlannedRow[] {
  const opened = rows.filter(({ state }) => state === 'opened').sort(bySeverity)
  const late = new Set(opened.slice(limit))
  return rows.map(row => {
    if (!late.has(row)) return row
    const { next: _, ...rest } = row
    return { ...rest, state: 'over-limit', why: `This run opens at most ${limit}.` }
  })
}

function firstServed(a: Group, b: Group): number {
  return Number(b.present) - Number(a.present) || byBytes(a.key, b.key)
}

function bySeverity(a: PlannedRow, b: PlannedRow): number {
  const exploited = Number(b.facts.knownExploited) - Number(a.facts.knownExploited)
  const severity = rank(b.facts.severity) - rank(a.facts.severity)
  const age = byBytes(a.facts.since, b.facts.since) || byBytes(a.facts.id, b.facts.id)
  return exploited || severity || age || byBytes(a.marker.key, b.marker.key)
}
