import { packageLabel } from '../findings/findings.ts'
import { targetLabel } from '../release/target.ts'
import type { FindingDecision, FindingResult } from './finding-decisions.ts'

/** What a policy says of a finding, in words: an element of the output `decisions`, and of `policy test --json`. */
export interface DecidedFinding {
  id: string
  /** Name and version: `jinja2 2.11.2`. */
  package: string
  /** The label of the target. */
  target: string
  severity: string
  result: FindingResult
  rule: string
  /** Why, as a clause; absent if rule and severity say it. */
  why?: string
}

const order: FindingResult[] = ['unknown', 'fails', 'accepted', 'reported']

/** The decisions of a verdict in words: first those that speak against the release, otherwise in the order of the evidence. */
export function decidedFindings(decisions: FindingDecision[]): DecidedFinding[] {
  return order
    .flatMap(result => decisions.filter(one => one.result === result))
    .map(({ finding, target, result, rule, why }) => ({
      id: finding.id,
      package: packageLabel(finding.package),
      target: targetLabel(target),
      severity: finding.severity,
      result,
      rule,
      ...(why === '' ? {} : { why }),
    }))
}
