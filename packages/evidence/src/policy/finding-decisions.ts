import { type AppliedException, exceptionsByFinding } from '../findings/exceptions.ts'
import { type Finding, type FindingsDocument, isFixable } from '../findings/findings.ts'
import type { Threat } from '../findings/threats.ts'
import type { Target } from '../release/target.ts'
import type { VexVerdict } from '../vex/judge-vex-files.ts'
import { type AppliedVex, excusedText, excuses } from '../vex/resolve-vex.ts'
import { comparesWithBaseline } from './baseline-rule.ts'
import type { Policy } from './policy.ts'
import { type Against, ageInDays, rulesAgainst } from './rules-against.ts'

/**
 * What a policy says of one finding. `fails`: the release may not have it. `accepted`: a person said that it does not count, in an exception
 * or a VEX document. `reported`: no rule fails it. `unknown`: nobody knows what a rule asks.
 */
export type FindingResult = 'fails' | 'accepted' | 'reported' | 'unknown'

/** What a policy says of one finding, and which of its rules. */
export interface FindingDecision {
  finding: Finding
  target: Target
  result: FindingResult
  /** The rule that decided, by its place in the policy: `vulnerabilities.exceptions[2]`. `vex` for a signed VEX document. */
  rule: string
  /** Why, as a clause: `it is known to be exploited`. */
  why: string
  /** The day on which an exception for it expired. */
  expired?: string
}

/** What the findings are judged by. */
export interface Judging {
  policy: Policy
  /** The day: `2027-01-31`. */
  today: string
  /** All exceptions, in the order of the policy. */
  exceptions: AppliedException[]
  /** What VEX documents say of the findings. */
  vex?: VexVerdict | undefined
  threatOf(finding: Finding): Threat
}

/** Decides on every finding of a document, in its order. `asReleased` judges tools as if they were released. */
export function decideFindings(document: FindingsDocument, judging: Judging, asReleased = false): FindingDecision[] {
  const isTools = document.target.kind === 'tools' && !asReleased
  const named = exceptionsByFinding(judging.exceptions)
  const isCompared = comparesWithBaseline(document, judging.policy) && document.baseline?.error === undefined
  const places = new Map(judging.exceptions.map((applied, index) => [applied, index]))
  return document.findings.map(finding => {
    const own = (named.get(finding) ?? []).map(applied => ({ ...applied, index: places.get(applied) ?? -1 }))
    const isOld = isCompared && finding.since !== undefined
    const [result, rule, why] = acceptedBy(finding, own, judging) ?? ruleOn(finding, judging, { isTools, isOld })
    const [first] = own
    const expired = result === 'fails' && first !== undefined ? { expired: first.exception.expires } : {}
    return { finding, target: document.target, result, rule, why, ...expired }
  })
}

type Ruled = [result: FindingResult, rule: string, why: string]

function ruleOn(finding: Finding, judging: Judging, { isTools, isOld }: { isTools: boolean; isOld: boolean }): Ruled {
  const { policy, today } = judging
  const threat = judging.threatOf(finding)
  const against = rulesAgainst(finding, threat, { policy, today, isTools })
  return sparedBy(finding, against, { policy, today, threat, isOld }) ?? worstOf(against)
}

/** What people said of the finding. */
function acceptedBy(
  finding: Finding,
  named: (AppliedException & { index: number })[],
  { policy, vex }: Judging,
): Ruled | undefined {
  const said = vex?.answer.applied.get(finding)
  if (said !== undefined && excuses(said))
    return ['accepted', vexRule(policy, said), `VEX says that it does not concern the release: ${excusedText(said)}`]
  const valid = named.find(({ expired }) => !expired)
  if (valid === undefined) return undefined
  const until = `an exception covers it until ${valid.exception.expires}`
  return ['accepted', `vulnerabilities.exceptions[${valid.index}]`, until]
}

/** What makes a VEX document count: the policy names it, or who signed it. */
function vexRule({ vulnerabilities }: Policy, { statement }: AppliedVex): string {
  const index = vulnerabilities.vex?.files.indexOf(statement.document) ?? -1
  return index < 0 ? 'vex' : `vulnerabilities.vex.files[${index}]`
}

/** Why the rules against a finding do not count for it. */
function sparedBy(
  finding: Finding,
  against: Against[],
  { policy, today, threat, isOld }: { policy: Policy; today: string; threat: Threat; isOld: boolean },
): Ruled | undefined {
  const { 'only-fixable': onlyFixable, 'fail-after-days': days, 'allow-unknown': allowUnknown } = policy.vulnerabilities
  const counting = against.filter(({ result }) => result !== 'reported')
  if (counting.length === 0) return undefined
  if (onlyFixable && !isFixable(finding)) return ['reported', 'vulnerabilities.only-fixable', 'no fix exists']
  if (isOld)
    return ['reported', 'vulnerabilities.baseline', `it is not new: it was found ${finding.since?.slice(0, 10)}`]
  if (days !== undefined && counting.every(({ isSeverity }) => isSeverity)) {
    const age = ageInDays(threat, today)
    if (age !== undefined && age < days)
      return ['reported', 'vulnerabilities.fail-after-days', `it is known for ${age} days, less than ${days}`]
  }
  const [first] = counting
  if (allowUnknown !== true || first === undefined || counting.some(({ result }) => result === 'fails'))
    return undefined
  return ['reported', 'vulnerabilities.allow-unknown', first.why]
}

/** A rule that fails the finding, else one of which nobody knows whether it does, else the severities. */
function worstOf(against: Against[]): Ruled {
  const [worst] = ['fails', 'unknown', 'reported'].flatMap(result => against.filter(one => one.result === result))
  return worst === undefined ? ['reported', 'vulnerabilities.fail', ''] : [worst.result, worst.rule, worst.why]
}
