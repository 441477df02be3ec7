import { oneOf, Problem, type Shape, text } from '@release-tools/base'
import { fieldsOf, id, orAbsent } from './fields.ts'
import type { Requests } from './requests.ts'

/** Rules of rulesets for a branch, or why they could not be seen. Rules of the older branch protection are not among them. */
export type BranchRules = { rules: BranchRule[] } | { unseen: string }

export interface BranchRule {
  /** `deletion`, `pull_request`, … */
  type: string
  /** Of its ruleset. */
  ruleset: number | undefined
}

/** Rules under which a commit through the API is refused, however it is made. */
const forbidding = [
  'pull_request',
  'required_status_checks',
  'update',
  'merge_queue',
  'required_deployments',
  'workflows',
]

/**
 * The rules for a branch, which need not exist. Reading them needs no permission.
 * https://docs.github.com/en/rest/repos/rules#get-rules-for-a-branch
 */
export async function readBranchRules(requests: Requests, branch: string): Promise<BranchRules> {
  const what = `read the rules of the branch ${branch}`
  try {
    const route = 'GET /repos/{owner}/{repo}/rules/branches/{branch}'
    return { rules: await requests.pages(what, route, { branch }, ruleShape) }
  } catch (error) {
    if (error instanceof Problem) return { unseen: error.found }
    throw error
  }
}

/**
 * The first rule that forbids commits on a branch (or, if it `exists` not yet, its creation) to this token; undefined if there is none.
 * A rule counts unless GitHub says that the token may bypass it.
 */
export async function forbiddingRule(
  requests: Requests,
  rules: BranchRule[],
  exists: boolean,
): Promise<string | undefined> {
  const wrong = exists ? forbidding : [...forbidding, 'creation']
  for (const { type, ruleset } of rules.filter(rule => wrong.includes(rule.type))) {
    const bypass = ruleset === undefined ? undefined : await readBypass(requests, ruleset)
    if (bypass !== 'always' && bypass !== 'exempt') return type
  }
  return undefined
}

/** What GitHub says of this token: `always`, `exempt`, `never`, `pull_requests_only`; undefined if it does not say it. */
async function readBypass(requests: Requests, ruleset: number): Promise<string | undefined> {
  const route = 'GET /repos/{owner}/{repo}/rulesets/{ruleset_id}'
  const parameters = { ruleset_id: ruleset }
  return requests.jsonIfAny(`read the ruleset ${ruleset}`, route, parameters, (raw, place) =>
    fieldsOf(raw, place)('current_user_can_bypass', orAbsent(oneOf('always', 'exempt', 'never', 'pull_requests_only'))),
  )
}

const ruleShape: Shape<BranchRule> = (raw, place) => {
  const field = fieldsOf(raw, place)
  return { type: field('type', text), ruleset: field('ruleset_id', orAbsent(id)) }
}
