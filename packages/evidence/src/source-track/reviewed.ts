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

/** Associations of people who may write to the repository, as the server names them. */
const trusted = ['OWNER', 'MEMBER', 'COLLABORATOR']

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
  const approvers = approversOf(change).filter(login => login !== change.author)
  if (approvers.length === 0) return lapsed(`nobody else approved the last revision of #${change.number}.`)
  // Who merges it needs the right to write. Whether the author has it, nobody recorded.
  const persons = new Set([...approvers, ...(change.mergedBy === undefined ? [] : [change.mergedBy])].filter(isPerson))
  if (isTrustedAuthor(change)) persons.add(change.author)
  if (persons.size >= 2) return held
  return lapsed(
    `only ${[...persons].join('') || 'a program'} of those with the right to write agreed to #${change.number}.`,
  )
}

function isTrustedAuthor({ author, association }: Change): boolean {
  return isPerson(author) && association !== undefined && trusted.includes(association)
}

function isPerson(login: string): boolean {
  return !login.endsWith('[bot]') && login !== 'web-flow'
}

/** Who approved the final revision, and said nothing else later. Comments take nothing back. */
function approversOf({ reviews, head }: Change): string[] {
  const last = new Map<string, Change['reviews'][number]>()
  for (const review of reviews)
    if (review.state !== 'COMMENTED' && review.state !== 'PENDING') last.set(review.login, review)
  return [...last.values()]
    .filter(({ state, commit }) => state === 'APPROVED' && commit === head)
    .filter(({ login, association }) => isPerson(login) && trusted.includes(association))
    .map(({ login }) => login)
}
