import type { Issue } from '@release-tools/github'
import type { Finding } from '../finding.ts'
import { type IssueState, readPart } from './issue-part.ts'
import { keyOf, problemWords, type Watched, type WatchProblem } from './watch-problem.ts'

/** What happens to one issue. */
export type IssueStep =
  | { kind: 'open'; problem: WatchProblem }
  | { kind: 'update'; problem: WatchProblem; issue: Issue; since: string | undefined; comment?: string }
  | { kind: 'reopen'; problem: WatchProblem; issue: Issue; since: string | undefined; comment: string }
  | { kind: 'decided'; problem: WatchProblem; issue: Issue }
  | { kind: 'close'; issue: Issue; comment: string }
  | { kind: 'duplicate'; issue: Issue; of: Issue }
  | { kind: 'leave'; issue: Issue; why: string }

interface Own {
  issue: Issue
  key: string
  state: IssueState | undefined
}

/** Decides what happens to each problem and each issue of ours. The same input gives the same plan. */
export function planIssues(problems: WatchProblem[], watched: Watched[], issues: Issue[]): IssueStep[] {
  const own = issues.flatMap(issue => {
    const part = readPart(issue.body)
    return part === undefined ? [] : [{ issue, key: part.key, state: part.state }]
  })
  const known = Map.groupBy(own, ({ key }) => key)
  const keys = new Set(problems.map(({ key }) => key))
  const gone = own.filter(({ key, issue }) => !keys.has(key) && issue.state === 'open')
  return [
    ...problems.flatMap(problem => stepsFor(problem, known.get(problem.key) ?? [])),
    ...gone.map(one => withoutProblem(one, watched)),
  ]
}

function stepsFor(problem: WatchProblem, own: Own[]): IssueStep[] {
  const sorted = own.toSorted((a, b) => a.issue.number - b.issue.number)
  const [kept, ...others] = sorted.filter(({ issue }) => issue.state === 'open')
  if (kept !== undefined) {
    const { issue, state } = kept
    const changed = state !== undefined && state.state !== problem.finding.state
    return [
      { kind: 'update', problem, issue, since: state?.since, ...(changed && { comment: problem.finding.found }) },
      ...others.map(other => ({ kind: 'duplicate' as const, issue: other.issue, of: issue })),
    ]
  }
  const last = sorted.at(-1)
  return [last === undefined ? { kind: 'open', problem } : whenClosed(problem, last)]
}

/** A closed issue is opened again, unless a person decided that it stays closed, and what is found is what it was. */
function whenClosed(problem: WatchProblem, { issue, state }: Own): IssueStep {
  const isSame = state?.state === problem.finding.state && state.found === problem.finding.found
  const isDecided = issue.reason === 'not_planned' || issue.reason === 'duplicate'
  const again = { kind: 'reopen' as const, problem, issue, since: isSame ? state?.since : undefined }
  if (state?.closed === true) return { ...again, since: undefined, comment: 'It is back.' }
  if (!isDecided) return { ...again, comment: 'A look after it was closed finds it still.' }
  return isSame
    ? { kind: 'decided', problem, issue }
    : { ...again, comment: 'Something else is found than when it was closed.' }
}

/** An issue whose problem was not found: closed only if its place was looked at, and nothing there is unknown. */
function withoutProblem({ issue, key, state }: Own, watched: Watched[]): IssueStep {
  if (state === undefined || keyOf(state.tag, state) !== key)
    return {
      kind: 'leave',
      issue,
      why: 'Somebody changed what it says as data, so that nobody knows what it is about.',
    }
  const findings = watched
    // What is of no release was looked at with each of them.
    .filter(({ tag }) => state.tag === '' || tag === state.tag)
    .flatMap(one => one.findings)
    .filter(({ place }) => place === state.place)
  if (findings.length === 0) return { kind: 'leave', issue, why: 'Its place was not looked at.' }
  const unknown = findings.find(one => one.state === 'unknown')
  if (unknown !== undefined) return { kind: 'leave', issue, why: `Its place could not be checked: ${unknown.found}` }
  const now = findings.find(({ subject }) => subject === state.subject)
  if (now !== undefined && problemWords[now.state] !== undefined) return stillFound(issue, now)
  const good = now ?? findings.find(one => one.state === 'good')
  return { kind: 'close', issue, comment: `It is no longer found. ${good?.found ?? ''}`.trim() }
}

/** It is found, and does not get an issue (watch-problem.ts): the project declared it, or it follows from another one. */
function stillFound(issue: Issue, { state, found }: Finding): IssueStep {
  return state === 'withdrawn'
    ? { kind: 'close', issue, comment: `The project itself says now that the release is not meant any more. ${found}` }
    : { kind: 'leave', issue, why: `It is still found, and follows from what another issue says: ${found}` }
}
