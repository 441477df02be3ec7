import {
  held,
  lapsed,
  type PushState,
  parametersOf,
  type Rule,
  reasonOf,
  rulesInForce,
  short,
  unknown,
  worst,
} from './push.ts'
import type { VerifiedRecord } from './verify-source-record.ts'

type Change = NonNullable<VerifiedRecord['record']['changes']>[number]

/** Whether the rule that wants pull requests was in force, and every commit came by one. */
export function byPullRequest(push: VerifiedRecord): PushState {
  const found = rulesInForce(push, 'pull_request')
  return Array.isArray(found) ? worst([held, cameByChanges(push)]) : found
}

function cameByChanges({ record }: VerifiedRecord): PushState {
  const { changes, unseen, after, ref } = record
  if (changes === undefined) return unknown(`its pull requests are not known: ${reasonOf(unseen, 'changes')}`)
  const landed = record.landed?.map(({ commit }) => commit)
  if (landed === undefined && record.before !== undefined)
    return unknown(`the commits that came are not known: ${reasonOf(unseen, 'landed')}`)
  const own = changes.filter(({ base }) => `refs/heads/${base}` === ref)
  const covered = new Set(own.flatMap(({ commits }) => commits))
  const direct = (landed ?? [after]).find(commit => !covered.has(commit))
  if (direct === undefined) return held
  return lapsed(`${short(direct)} was pushed without a pull request, past the rule.`)
}

/** Whether two trusted persons agreed to each change, as its final revision was: Level 4. */
export function reviewedByTwo(push: VerifiedRecord): PushState {
  const rules = rulesInForce(push, 'pull_request')
  if (!Array.isArray(rules)) return rules
  if (!rules.some(asksForReview))
    return lapsed('the rule “pull_request” does not ask for an approval of the last push.')
  return worst([cameByChanges(push), ...(push.record.changes ?? []).map(agreed)])
}

function asksForReview(rule: Rule): boolean {
  const read = parametersOf(rule)
  const count = read.required_approving_review_count
  return (
    typeof count === 'number' &&
    count >= 1 &&
    (read.dismiss_stale_reviews_on_push === true || read.require_last_push_approval === true)
  )
}

function agreed(change: Change): PushState {
  const approvals = approvalsOf(change)
  const approvers = approvals.filter(mayWrite).map(({ login }) => login)
  const open = approvals.find(({ permission }) => permission === undefined)
  if (approvers.length === 0)
    return open === undefined
      ? lapsed(`nobody else with the right to write approved the last revision of #${change.number}.`)
      : unknown(`nobody knows whether ${open.login}, who approved #${change.number}, had the right to write.`)
  // An address that no account has may be that of somebody who approved it; `@` stands for any number of people.
  const strangers = change.contributors.filter(one => one.includes('@'))
  const isHidden = strangers.includes('@') || approvers.length <= strangers.length
  if (strangers.length > 0 && isHidden)
    return unknown(
      `nobody knows whether ${strangers[0] === '@' ? 'somebody' : strangers[0]}, who made a commit of #${change.number}, approved it too.`,
    )
  // Who merges it needs that right.
  const others = [change.mergedBy, ...(mayWrite(change) ? [change.author] : [])].filter(one => one !== undefined)
  const persons = new Set([...approvers, ...others].filter(isPerson))
  if (persons.size >= 2) return held
  const [only] = persons
  return lapsed(`only ${only} of those with the right to write agreed to #${change.number}.`)
}

/** What somebody may do when it was recorded, seconds later. */
function mayWrite({ permission }: Pick<Change, 'permission'>): boolean {
  return permission === 'admin' || permission === 'write'
}

function isPerson(login: string): boolean {
  return !login.endsWith('[bot]') && login !== 'web-flow'
}

/** The approvals of the final revision that nobody took back. Comments take nothing back, and nobody reviews what they wrote themselves. */
function approvalsOf({ reviews, head, author, contributors }: Change): Change['reviews'] {
  const last = new Map<string, Change['reviews'][number]>()
  for (const review of reviews) if (review.state !== 'COMMENTED') last.set(review.login, review)
  const own = [author, ...contributors]
  return [...last.values()].filter(
    ({ state, commit, login }) => state === 'APPROVED' && commit === head && isPerson(login) && !own.includes(login),
  )
}
