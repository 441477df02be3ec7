import { type Finding, isFixable } from '../findings/findings.ts'

/** What to do about findings that fail the policy at the path `policy`. If none has a fix, no update can help. */
export function findingsAdvice(failing: Pick<Finding, 'fix'>[], policy: string): string {
  if (failing.length === 0 || failing.some(isFixable))
    return `Update the packages, or add an exception with a reason and a date to ${policy}.`
  return (
    `No fix exists for ${failing.length === 1 ? 'it' : 'any of them'}. Add an exception with a reason and a date to ${policy}, ` +
    'or set `only-fixable: true` there, which only reports findings without a fix.'
  )
}
