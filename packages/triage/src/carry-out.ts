import { escapeMarkdown, Problem } from '@release-tools/base'
import {
  type Issue,
  type IssueChange,
  type IssueQueue,
  type Issues,
  isBy,
  type NewIssue,
  openIssue,
} from '@release-tools/github'
import type { Host } from '@release-tools/host'
import { type IssueText, issuePart, issueTitle } from './issue-text.ts'
import { type Marker, readOwnPart, withClosed, withOwnPart } from './marker.ts'
import { matches } from './match.ts'
import { ownIssues, type Plan } from './plan.ts'
import type { PlannedRow } from './planned-row.ts'

/** What the queue looks like on GitHub. */
export interface QueueOptions {
  labels: string[]
  /** Logins that new issues are assigned to, beside the owners. */
  assignees: string[]
  /** Logins whose issues are ours. */
  authors: string[]
  /** What an issue about these paths says, and who owns them. */
  textFor(row: PlannedRow): IssueText & { owners: string[] }
}

/** A row after this run. */
export type Row = Omit<PlannedRow, 'next' | 'reason'>

/** What was done. After a failure, the rows that were not reached have the state `failed`. */
export interface Carried {
  rows: Row[]
  failure?: Problem
}

/** Carries out a plan, one change after the other, until one fails. `known` are all issues that the plan knew. */
export async function carryOut(
  plan: Plan,
  known: Issue[],
  github: Issues,
  options: QueueOptions,
  host: Host,
): Promise<Carried> {
  const queue = { github, options, host, highest: Math.max(0, ...known.map(({ number }) => number)) }
  const rows: Row[] = []
  try {
    for (const { issue, of } of plan.duplicates) await closeDuplicate(issue, of, queue)
    for (const row of plan.rows) rows.push(await carryOutRow(row, queue))
    return { rows: await withoutRivals(rows, queue) }
  } catch (failure) {
    if (!(failure instanceof Problem)) throw failure
    const others = plan.rows.slice(rows.length).map(undone)
    return { rows: [...rows, ...others], failure }
  }
}

function undone({ next, reason: _, ...row }: PlannedRow): Row {
  return next === undefined ? row : { ...row, state: 'failed', why: 'Something failed before. The next run does it.' }
}

interface Queue extends Omit<IssueQueue, 'authors'> {
  options: QueueOptions
}

async function carryOutRow(row: PlannedRow, queue: Queue): Promise<Row> {
  const { next, reason, ...rest } = row
  if (next === undefined) return rest
  const text = queue.options.textFor(row)
  const part = issuePart(row.marker, next, row.why, text)
  if (row.issue === undefined) {
    const { labels, assignees, authors } = queue.options
    const wanted = [...new Set([...assignees, ...text.owners])].slice(0, 10)
    const opening: NewIssue = { title: issueTitle(next, text.project), body: `${part}\n`, labels, assignees: wanted }
    return { ...rest, issue: await openIssue(opening, isAbout(row.marker), { ...queue, authors }) }
  }
  const changed = await rewrite(row.issue, part, changeOf(row), queue)
  if (row.state === 'updated') return { ...rest, state: changed ? 'updated' : 'open' }
  if (row.why !== undefined) await queue.github.comment(row.issue.number, commentOf(row))
  return rest
}

function changeOf({ state, reason = 'completed' }: PlannedRow): IssueChange {
  if (state === 'closed') return { state: 'closed', state_reason: reason }
  return state === 'reopened' ? { state: 'open', state_reason: 'reopened' } : {}
}

/** The reason may name targets and quote the policy. */
function commentOf({ state, why = '' }: PlannedRow): string {
  return `${state === 'reopened' ? 'Opened again. ' : ''}${escapeMarkdown(why)}`
}

/** Puts our part into the body as it is now, so that nothing that a person writes meanwhile is lost. True if something changed. */
async function rewrite(
  { number }: Issue,
  part: string | undefined,
  change: IssueChange,
  { github, host }: Queue,
): Promise<boolean> {
  const now = await github.issue(number)
  const body = part === undefined ? undefined : withOwnPart(now.body, part)
  if (body === undefined)
    host.warning(`Issue ${number} lacks the line that ends the part of triage-findings. Its text stays as it is.`)
  const isSame = body === undefined || body === now.body.replace(/\r\n/g, '\n')
  if (isSame && change.state === undefined) return false
  await github.change(number, { ...change, ...(isSame ? {} : { body }) })
  return true
}

async function closeDuplicate(issue: Issue, of: Issue, queue: Queue): Promise<void> {
  const part = readOwnPart(issue.body)
  const closed = part === undefined ? undefined : withClosed(part, 'duplicate')
  await rewrite(issue, closed, { state: 'closed', state_reason: 'duplicate' }, queue)
  await queue.github.comment(issue.number, `Duplicate of #${of.number}.`)
  queue.host.info(`Closed issue ${issue.number}, which is about the same as ${of.number}.`)
}

/**
 * Looks for issues that a run at the same time opened for the same groups. Both runs see both issues, because each looks after it opened its
 * own, and both keep the one with the lower number.
 */
async function withoutRivals(rows: Row[], queue: Queue): Promise<Row[]> {
  if (!rows.some(({ state }) => state === 'opened')) return rows
  const young = ownIssues(await queue.github.since(queue.highest)).filter(({ issue }) =>
    isBy(issue, queue.options.authors),
  )
  const open = young.filter(({ issue }) => issue.state === 'open').sort((a, b) => a.issue.number - b.issue.number)
  const result: Row[] = []
  for (const row of rows) {
    const same = row.state === 'opened' ? open.filter(({ part }) => matches(part.marker, row.marker)) : []
    const [kept, ...others] = same.map(({ issue }) => issue)
    if (kept !== undefined) for (const other of others) await closeDuplicate(other, kept, queue)
    result.push(
      kept === undefined
        ? row
        : { ...row, issue: kept, ...(kept.number === row.issue?.number ? {} : { state: 'open' }) },
    )
  }
  return result
}

function isAbout(marker: Marker): (issue: Issue) => boolean {
  return ({ body }) => {
    const part = readOwnPart(body)
    return part !== undefined && part.marker.key === marker.key && matches(part.marker, marker)
  }
}
