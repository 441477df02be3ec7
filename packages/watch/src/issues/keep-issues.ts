import { count, escapeMarkdown, Problem } from '@release-tools/base'
import { type Issue, type IssueChange, type IssueQueue, type Issues, isBy, openIssue } from '@release-tools/github'
import type { Host } from '@release-tools/host'
import { issuePart, issueState, issueTitle, readPart, withClosed, withPart } from './issue-part.ts'
import { type IssueStep, planIssues } from './plan-issues.ts'
import type { Watched, WatchProblem } from './watch-problem.ts'

/** How new issues look, and whose issues are ours. */
export interface IssueOptions {
  labels: string[]
  assignees: string[]
  /** Logins, beside the owner of the token. */
  authors: string[]
  /** Time of the look, RFC 3339. */
  now: string
}

/** An issue after a run. */
export interface KeptIssue {
  number: number
  url: string
  what: 'opened' | 'updated' | 'open' | 'reopened' | 'decided' | 'closed' | 'left'
  /** Key of the problem that it is about; absent if there is none now. */
  key?: string
}

/** What was done; `failure` is what stopped it. */
export interface KeptIssues {
  issues: KeptIssue[]
  failure?: Problem
}

/** More open issues than people can read. A release that somebody flooded with assets must not flood them. */
const mostOpen = 50

/** Author of the issues that a job opens with its own token. */
const jobLogin = 'github-actions[bot]'

/**
 * Keeps one issue for each problem: opened once, updated, and closed when the problem is gone. What people write, and whether they closed it as
 * not planned, stays.
 */
export async function keepIssues(
  problems: WatchProblem[],
  watched: Watched[],
  github: Issues,
  options: IssueOptions,
  host: Host,
): Promise<KeptIssues> {
  const authors = [...new Set([(await github.login()) ?? options.authors[0] ?? jobLogin, ...options.authors])]
  const known = await github.all(options.labels[0] ?? '')
  const highest = Math.max(0, ...known.map(({ number }) => number))
  const queue = { github, host, authors, highest, options }
  const issues: KeptIssue[] = []
  try {
    const ours = known.filter(issue => isBy(issue, authors))
    const steps = withinBound(planIssues(problems, watched, ours), host)
    for (const step of steps) issues.push(...(await carryOut(step, queue)))
    return { issues: await withoutRivals(issues, queue) }
  } catch (failure) {
    if (!(failure instanceof Problem)) throw failure
    return { issues, failure }
  }
}

/** Leaves out new issues as soon as too many are open. Those problems get theirs when others are closed. */
function withinBound(steps: IssueStep[], host: Host): IssueStep[] {
  const isOpen = ({ kind }: IssueStep) => kind === 'update' || kind === 'reopen' || kind === 'leave'
  let room = mostOpen - steps.filter(isOpen).length
  const kept = steps.filter(({ kind }) => kind !== 'open' || room-- > 0)
  const left = steps.length - kept.length
  if (left > 0)
    host.warning(
      `${count(left, 'problem')} ${left === 1 ? 'gets' : 'get'} no issue while ${mostOpen} are open. watch.json has all: begin with what they have in common.`,
    )
  return kept
}

type Queue = IssueQueue & { options: IssueOptions }

async function carryOut(step: IssueStep, queue: Queue): Promise<KeptIssue[]> {
  switch (step.kind) {
    case 'open':
      return [kept(await opened(step.problem, queue), 'opened', step.problem)]
    case 'update': {
      const changed = await written(step, {}, queue)
      if (step.comment !== undefined) await queue.github.comment(step.issue.number, escapeMarkdown(step.comment))
      return [kept(step.issue, changed ? 'updated' : 'open', step.problem)]
    }
    case 'reopen':
      await written(step, { state: 'open', state_reason: 'reopened' }, queue)
      await queue.github.comment(step.issue.number, `Opened again. ${escapeMarkdown(step.comment)}`)
      return [kept(step.issue, 'reopened', step.problem)]
    case 'decided':
      return [kept(step.issue, 'decided', step.problem)]
    case 'close':
      await closed(step.issue, 'completed', queue)
      await queue.github.comment(step.issue.number, escapeMarkdown(step.comment))
      return [kept(step.issue, 'closed')]
    case 'duplicate':
      await closeDuplicate(step.issue, step.of, queue)
      return []
    case 'leave':
      queue.host.notice(`Issue ${step.issue.number} stays open. ${step.why}`)
      return [kept(step.issue, 'left')]
  }
}

/**
 * Looks for issues that a run at the same time opened for the same problems. Each looks after it opened its own, so both see both, and both
 * keep the one with the lower number.
 */
async function withoutRivals(issues: KeptIssue[], queue: Queue): Promise<KeptIssue[]> {
  if (!issues.some(({ what }) => what === 'opened')) return issues
  const young = (await queue.github.since(queue.highest)).filter(one => isBy(one, queue.authors))
  const open = young.filter(({ state }) => state === 'open').sort((a, b) => a.number - b.number)
  const result: KeptIssue[] = []
  for (const one of issues) {
    const same = one.what === 'opened' ? open.filter(({ body }) => readPart(body)?.key === one.key) : []
    const [first, ...others] = same
    if (first !== undefined) for (const issue of others) await closeDuplicate(issue, first, queue)
    result.push(
      first === undefined || first.number === one.number
        ? one
        : { ...one, number: first.number, url: first.url, what: 'open' },
    )
  }
  return result
}

async function closeDuplicate(issue: Issue, of: Issue, queue: Queue): Promise<void> {
  await closed(issue, 'duplicate', queue)
  await queue.github.comment(issue.number, `Duplicate of #${of.number}.`)
}

function kept({ number, url }: Issue, what: KeptIssue['what'], problem?: WatchProblem): KeptIssue {
  return { number, url, what, ...(problem === undefined ? {} : { key: problem.key }) }
}

function opened(problem: WatchProblem, queue: Queue): Promise<Issue> {
  const { labels, assignees, now } = queue.options
  const body = `${issuePart(problem, issueState(problem, now))}\n`
  const isIt = ({ body }: Issue) => readPart(body)?.key === problem.key
  return openIssue({ title: issueTitle(problem), body, labels, assignees }, isIt, queue)
}

/** Puts our part into the body as it is now, so that nothing that a person writes meanwhile is lost. True if something changed. */
async function written(
  { problem, issue, since }: { problem: WatchProblem; issue: Issue; since: string | undefined },
  change: IssueChange,
  { github, host, options }: Queue,
): Promise<boolean> {
  const now = await github.issue(issue.number)
  const body = withPart(now.body, issuePart(problem, issueState(problem, since ?? options.now)))
  if (body === undefined)
    host.warning(`Issue ${issue.number} lacks the line that ends our part. Its text stays as it is.`)
  const isSame = body === undefined || body === now.body.replace(/\r\n/g, '\n')
  if (isSame && change.state === undefined) return false
  await github.change(issue.number, { ...change, ...(isSame ? {} : { body }) })
  return true
}

async function closed(issue: Issue, reason: 'completed' | 'duplicate', { github }: Queue): Promise<void> {
  const body = withClosed((await github.issue(issue.number)).body, true)
  await github.change(issue.number, { state: 'closed', state_reason: reason, ...(body === undefined ? {} : { body }) })
}
