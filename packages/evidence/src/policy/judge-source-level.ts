import type { OwnPolicy } from './own-policy.ts'
import type { ReaderFacts } from './reader-facts.ts'
import type { RuleDecision } from './rule-decision.ts'

/** What a policy says of the SLSA Source level of the commit that was built. */
export function judgeSourceLevel({ policy: { slsa } }: OwnPolicy, { sourceLevel }: ReaderFacts): RuleDecision[] {
  const asked = slsa?.['source-level']
  if (asked === undefined) return []
  const rule = 'slsa.source-level'
  if (sourceLevel === undefined) {
    const detail = `The policy asks for SLSA Source L${asked}. No verified summary names the level of the commit that was built.`
    return [{ rule, status: 'error', detail }]
  }
  if (sourceLevel >= asked) return [{ rule, status: 'pass', detail: `The commit has SLSA Source L${sourceLevel}.` }]
  const detail = `The policy asks for SLSA Source L${asked}. The commit has SLSA Source L${sourceLevel}.`
  return [{ rule, status: 'fail', detail }]
}
