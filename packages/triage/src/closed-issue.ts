import { rank } from '@release-tools/evidence'
import type { Facts, Group } from './group.ts'
import type { IssueState } from './marker.ts'
import type { OwnIssue, PlannedRow } from './planned-row.ts'

type Outcome = Pick<PlannedRow, 'state' | 'why' | 'next'>

/** What happens to a closed issue: it is opened again if what it is about is back, unless a person decided otherwise. */
export function closedIssue(
  group: Group,
  { issue, part }: OwnIssue,
  facts: Facts,
  decisionLabels: readonly string[],
): Outcome {
  const { state } = part
  const closed = state?.closed
  if (!group.present)
    return closed === undefined ? { state: 'decided', why: 'A person closed it.' } : { state: 'closed' }
  if (group.accepted !== undefined) return { state: 'accepted', why: group.accepted }
  if (closed === 'accepted') return reopened(facts, 'The policy accepts it no longer.')
  if (closed !== undefined) return reopened(facts, 'It is back.')
  const decision = decisionOf(issue, decisionLabels)
  if (decision !== undefined) {
    const change = changeOf(state, facts, isIncomplete(group, state))
    return change === undefined
      ? { state: 'decided', why: `${decision}, and nothing changed.` }
      : reopened(facts, change)
  }
  const since = group.scannedNow
  return issue.closedAt !== undefined && Date.parse(since) <= Date.parse(issue.closedAt)
    ? { state: 'decided', why: 'A person closed it after the scan.' }
    : reopened(facts, 'A scan after it was closed reports it.')
}

function reopened(facts: Facts, why: string): Outcome {
  return { state: 'reopened', why, next: facts }
}

/** How a person said that it stays closed; undefined if nobody did. */
function decisionOf({ labels, reason }: OwnIssue['issue'], decisionLabels: readonly string[]): string | undefined {
  const label = labels.find(one => decisionLabels.includes(one.toLowerCase()))
  if (label !== undefined) return `A person closed it with the label ${label}`
  if (reason === 'not_planned') return 'A person closed it as not planned'
  return reason === 'duplicate' ? 'A person closed it as a duplicate' : undefined
}

/** True if somebody who had reported it does not report it in this run. */
function isIncomplete({ reported }: Group, state: IssueState | undefined): boolean {
  const last = Math.max(...reported.map(({ run }) => run))
  const now = reported.filter(({ run }) => run === last)
  return (state?.seen ?? []).some(one => {
    const engines = now.find(({ target }) => target === one.target)?.engines ?? {}
    return Object.keys(one.engines).some(name => engines[name] === undefined)
  })
}

/** What is new since the decision; undefined if nothing is, or if it is not known. */
function changeOf(before: IssueState | undefined, now: Facts, isIncomplete: boolean): string | undefined {
  if (before === undefined) return undefined
  if (now.knownExploited && !before.knownExploited) return 'It is known to be exploited now.'
  const severity = `Its severity was ${before.severity} and is ${now.severity} now.`
  if (rank(now.severity) > rank(before.severity)) return severity
  // If a scanner is missing that had reported it, the others' words say nothing about a change.
  if (isIncomplete) return undefined
  if (before.severity !== now.severity) return severity
  if (before.fix.state !== now.fix.state) return `Its fix was ${before.fix.state} and is ${now.fix.state} now.`
  return undefined
}
