import { type AppliedVex, excusedText, excuses } from '../vex/resolve-vex.ts'
import type { AppliedException } from './exceptions.ts'
import { sarifText } from './sarif-rule.ts'

/** What marks a result of SARIF as one that a person accepted: valid exceptions, and a VEX document that excuses it. Absent if nobody did. */
export function suppressed(exceptions: AppliedException[], vex: AppliedVex | undefined) {
  const reasons = [
    ...exceptions.map(({ exception }) => `${exception.reason} (until ${exception.expires})`),
    ...(vex !== undefined && excuses(vex) ? [excusedText(vex)] : []),
  ]
  if (reasons.length === 0) return {}
  return {
    suppressions: reasons.map(reason => ({
      kind: 'external',
      status: 'accepted',
      justification: sarifText(reason),
    })),
  }
}
