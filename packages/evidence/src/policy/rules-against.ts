import { hoursBetween } from '@release-tools/base'
import type { Finding } from '../findings/findings.ts'
import type { Threat } from '../findings/threats.ts'
import type { Policy } from './policy.ts'

/** What one rule says of a finding. */
export interface Against {
  result: 'fails' | 'unknown' | 'reported'
  /** Its place in the policy. */
  rule: string
  /** As a clause; empty if the finding itself says it. */
  why: string
  /** True for the severities, for which a policy can grant time. */
  isSeverity: boolean
}

/** Who asks: a policy, on a day, of what is released or of tools. */
interface Asked {
  policy: Policy
  today: string
  isTools: boolean
}

/** What the rules say of a finding, the gravest first. Only severities count for tools. */
export function rulesAgainst(finding: Finding, threat: Threat, { policy, today, isTools }: Asked): Against[] {
  const severity = ofSeverity(finding, threat, { policy, today, isTools })
  return isTools ? [severity] : [...ofCatalogue(threat, policy), ...ofScore(threat, policy), severity]
}

function ofCatalogue({ knownExploited }: Threat, { vulnerabilities }: Policy): Against[] {
  if (vulnerabilities['known-exploited'] !== 'fail' || knownExploited === false) return []
  const rule = 'vulnerabilities.known-exploited'
  if (knownExploited) return [{ result: 'fails', rule, why: 'it is known to be exploited', isSeverity: false }]
  return [{ result: 'unknown', rule, why: 'whether it is known to be exploited is not known', isSeverity: false }]
}

function ofScore({ epss }: Threat, { vulnerabilities }: Policy): Against[] {
  const limit = vulnerabilities.epss?.['fail-above']
  if (limit === undefined) return []
  const said = { rule: 'vulnerabilities.epss.fail-above', isSeverity: false }
  if (epss === undefined) return [{ ...said, result: 'unknown', why: 'its EPSS score is not known' }]
  if (epss === 'none' || epss <= limit) return []
  return [{ ...said, result: 'fails', why: `its EPSS score is ${epss}, above ${limit}` }]
}

function ofSeverity({ severity }: Finding, threat: Threat, { policy, today, isTools }: Asked): Against {
  const [rule, fail] = isTools
    ? ['tools.fail', policy.tools.fail]
    : ['vulnerabilities.fail', policy.vulnerabilities.fail]
  const isSeverity = true
  if (!fail.includes(severity)) return { result: 'reported', rule, why: `${severity} is not in the list`, isSeverity }
  if (policy.vulnerabilities['fail-after-days'] === undefined) return { result: 'fails', rule, why: '', isSeverity }
  const age = ageInDays(threat, today)
  const why = age === undefined ? 'its age is not known' : `it is known for ${age} days`
  return { result: 'fails', rule, why, isSeverity }
}

/** Whole days since a vulnerability was published; undefined if that is not known, or is in the future. */
export function ageInDays({ published }: Threat, today: string): number | undefined {
  const hours = published === undefined ? undefined : hoursBetween(published, `${today}T23:59:59Z`)
  return hours === undefined || hours < 0 ? undefined : Math.floor(hours / 24)
}
