import type { RequirableKind } from '../kinds/register.ts'
import type { Attested } from './attested-facts.ts'
import { evidenceOf, isAttestable } from './attested-kinds.ts'
import type { OwnPolicy } from './own-policy.ts'
import { asksOfFindings } from './policy.ts'
import type { RuleDecision } from './rule-decision.ts'

/** Rules that only the evidence of a release can answer. */
const ofReleases = ['vulnerabilities', 'tools', 'databases', 'hardening', 'licences', 'vex', 'gates', 'rebuilders']

/**
 * What the rules about evidence say of a file or an image outside of a release. Evidence that the policy requires must be there as an attestation.
 * What only a release has is not known. What the file does not say itself is a default for releases, and does not apply.
 */
export function judgeAttestations(own: OwnPolicy, attested: Attested[], isImage: boolean): RuleDecision[] {
  const isSaid = (rule: string) => own.lineOf === undefined || own.lineOf(rule) !== undefined
  const { required } = own.policy.evidence
  return [
    ...(isSaid('evidence')
      ? required.map((kind, index) => judgeKind(kind, index, attested, isImage))
      : [byDefault('evidence')]),
    ...ofReleases.flatMap(rule => judgeOther(rule, own, isSaid(rule))),
  ]
}

function judgeKind(kind: RequirableKind, index: number, attested: Attested[], isImage: boolean): RuleDecision {
  const rule = `evidence.required[${index}]`
  // A file has signatures too, which say nothing of an image.
  if (kind === 'image-signature' && !isImage)
    return { rule, status: 'error', detail: `Only an image has ${kind}, and this is none, so that nobody knows.` }
  if (!isAttestable(kind))
    return { rule, status: 'error', detail: `Only a release has ${kind}, and this is none, so that nobody knows.` }
  const isThere = attested.some(({ statement }) => evidenceOf(statement?.predicateType) === kind)
  if (isThere) return { rule, status: 'pass', detail: `There is ${kind}, by an accepted signer.` }
  return { rule, status: 'fail', detail: `The policy requires ${kind}, and no accepted signer attests any.` }
}

function judgeOther(rule: string, { policy }: OwnPolicy, isSaid: boolean): RuleDecision[] {
  if (!isSaid) return rule === 'vulnerabilities' ? [byDefault(rule)] : []
  if (rule === 'vulnerabilities' && !asksOfFindings(policy)) return []
  if (rule === 'tools' && policy.tools.fail.length === 0) return []
  if ((policy as Record<string, unknown>)[rule] === undefined) return []
  const found = 'Only the evidence of a release answers this, and this is none, so that nobody knows.'
  return [{ rule, status: 'error', detail: found }]
}

function byDefault(rule: string): RuleDecision {
  return { rule, status: 'absent', detail: 'The default is about releases, and the policy says nothing of others.' }
}
