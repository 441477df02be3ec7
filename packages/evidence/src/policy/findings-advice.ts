import { type Finding, isFixable } from '../findings/findings.ts'
import type { Decision } from './verdict.ts'

/** What to do about findings and licences that do not fit the policy at the path `policy`; undefined if there are none. */
export function adviceOn(
  { failing, licences }: Pick<Decision, 'failing' | 'licences'>,
  policy: string,
): string | undefined {
  const open = licences.filter(({ result }) => result === 'fails' || result === 'review')
  const advice = [
    ...(failing.length === 0 ? [] : [findingsAdvice(failing, policy)]),
    ...(open.length === 0
      ? []
      : [
          `For a licence that does not fit, replace the component, or add a licence exception with a reason to ${policy}.`,
        ]),
  ]
  return advice.length === 0 ? undefined : advice.join(' ')
}

/** What to do about findings that fail the policy at the path `policy`. If none has a fix, no update can help. */
export function findingsAdvice(failing: Pick<Finding, 'fix'>[], policy: string): string {
  if (failing.length === 0 || failing.some(isFixable))
    return `Update the packages, or add an exception with a reason and a date to ${policy}.`
  return (
    `No fix exists for ${failing.length === 1 ? 'it' : 'any of them'}. Add an exception with a reason and a date to ${policy}, ` +
    'or set `only-fixable: true` there, which only reports findings without a fix.'
  )
}
