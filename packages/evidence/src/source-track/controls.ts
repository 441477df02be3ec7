import { enforced, held, lapsed, type PushState, recordedInTime, short, unknown, worst } from './push.ts'
import { checksPassed } from './required-checks.ts'
import { byPullRequest, reviewedByTwo } from './reviewed.ts'
import type { VerifiedRecord } from './verify-source-record.ts'

/** What is judged of a branch, push by push. docs/slsa.md says what each means. */
export const branchControls = [
  'provenance',
  'history',
  'no-bypass',
  'pull-requests',
  'checks',
  'signed-commits',
  'linear-history',
  'review',
] as const

export type BranchControl = (typeof branchControls)[number]

/** All of them; `tags` is judged of the pushes of tags. */
export type SourceControl = BranchControl | 'tags'

/** How a control is judged: of one push, and by which rules, if they alone carry it over pushes that nobody recorded. */
interface ControlRule {
  of(push: VerifiedRecord): PushState
  /** Absent if only a record shows it. */
  rules?: string[]
  /** How a summary names it, if it held. */
  property?: string
}

const historyRules = ['non_fast_forward', 'deletion']

export const controlRules: Record<BranchControl, ControlRule> = {
  // A gap that rules bridge is said, and is none.
  provenance: { of: recordedInTime, rules: historyRules },
  history: { of: keptHistory, rules: historyRules },
  'no-bypass': { of: withoutBypass, rules: [], property: 'ORG_SOURCE_NO_BYPASS' },
  'pull-requests': { of: byPullRequest, rules: ['pull_request'], property: 'ORG_SOURCE_PULL_REQUESTS' },
  checks: { of: checksPassed, rules: ['required_status_checks'], property: 'ORG_SOURCE_REQUIRED_CHECKS' },
  'signed-commits': {
    of: push => enforced(push, 'required_signatures'),
    rules: ['required_signatures'],
    property: 'ORG_SOURCE_SIGNED_COMMITS',
  },
  'linear-history': {
    of: push => enforced(push, 'required_linear_history'),
    rules: ['required_linear_history'],
    property: 'ORG_SOURCE_LINEAR_HISTORY',
  },
  review: { of: reviewedByTwo, property: 'SLSA_SOURCE_TWO_PARTY_REVIEWED' },
}

function keptHistory(push: VerifiedRecord): PushState {
  const { forced, activity, before, after } = push.record
  if (forced || activity === 'force_push')
    return lapsed(`the branch was moved by force from ${short(before ?? 'nothing')} to ${short(after)}.`)
  return enforced(push, ...historyRules)
}

function withoutBypass({ record }: VerifiedRecord): PushState {
  const states: Record<VerifiedRecord['record']['bypass'], PushState> = {
    none: held,
    somebody: lapsed('somebody may pass the rules by.'),
    'not visible': unknown('the token could not see whether somebody may pass the rules by.'),
  }
  return states[record.bypass]
}

const noCommit = /^0+$/

/** Whether a tag was made, and not moved or deleted, under rules that forbid both. */
export function keptTag(push: VerifiedRecord): PushState {
  const { ref, before, after, forced } = push.record
  const name = ref.replace('refs/tags/', '')
  if (noCommit.test(after)) return lapsed(`the tag ${name} was deleted.`)
  if (forced || before !== undefined)
    return lapsed(`the tag ${name} was moved from ${short(before ?? 'elsewhere')} to ${short(after)}.`)
  return worst([enforced(push, 'update', 'deletion')])
}
