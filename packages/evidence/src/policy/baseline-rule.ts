import { baselineText } from '../diff/baseline.ts'
import type { FindingsDocument } from '../findings/findings.ts'
import { targetLabel } from '../release/target.ts'
import type { Policy } from './policy.ts'
import type { Ruling } from './rule-decision.ts'

const rule = 'vulnerabilities.baseline'

/** True if only findings fail the policy that are new against a baseline. */
export function comparesWithBaseline({ baseline }: FindingsDocument, { vulnerabilities }: Policy): boolean {
  if (vulnerabilities.baseline === 'new') return true
  return vulnerabilities.baseline === 'pull-requests' && baseline?.kind === 'base'
}

/** Why a document cannot be compared with a baseline, although the policy asks it. */
export function baselineErrors(document: FindingsDocument, policy: Policy): Ruling[] {
  if (!comparesWithBaseline(document, policy)) return []
  const { baseline, target } = document
  const label = targetLabel(target)
  if (baseline === undefined)
    return [{ rule, text: `${label} was not compared with a baseline. Give scan-image the input \`baseline\`.` }]
  if (baseline.error === undefined) return []
  return [{ rule, text: `${label} could not be compared with ${baselineText(baseline)}: ${baseline.error}` }]
}
