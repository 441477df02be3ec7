import { checklistOf, type Policy, type Summaries } from '@release-tools/evidence'
import type { ReleaseFacts } from './release-facts.ts'

/** The checklist as the policy judges it on a day (`2027-01-31`, UTC), for notes and page; nothing if nobody checked. */
export function checklistFact(
  { gates }: Pick<Summaries, 'gates'>,
  policy: Policy,
  day: string,
): Pick<ReleaseFacts, 'checklist'> {
  return gates === undefined ? {} : { checklist: checklistOf(gates, policy, day) }
}
