import { isDeepStrictEqual } from 'node:util'
import { type AnySignedBy, signerText } from '../sigstore/signer.ts'
import type { OwnPolicy } from './own-policy.ts'
import type { Validity } from './policy-signers.ts'
import type { FactSignature, ReaderFacts } from './reader-facts.ts'
import type { RuleDecision } from './rule-decision.ts'
import { type Invalid, outsideAt, revokedAt } from './validity.ts'

/**
 * What the signers of a policy say. What stands for the whole must be signed by one of them, within its dates. Other signatures may be by
 * somebody else, whom the reader also trusts; by one of them, they must be within its dates too.
 */
export function judgeSigners({ signers }: OwnPolicy, { signature, others }: ReaderFacts): RuleDecision[] {
  if (signers === undefined) return []
  const main = signature === undefined ? [unsigned] : [judgeOne(signers, signature)]
  const rest = others.filter(({ by }) => entriesOf(signers, by).length > 0).map(one => judgeOne(signers, one))
  return [...main, ...rest.filter(({ status }) => status !== 'pass')]
}

const unsigned: RuleDecision = { rule: 'signers', status: 'error', detail: 'It is not known who signed.' }

function judgeOne(signers: (AnySignedBy & Validity)[], { what, by, at }: FactSignature): RuleDecision {
  const who = `${what} is signed by ${signerText(by)}`
  const own = entriesOf(signers, by)
  const [first] = own
  if (first === undefined)
    return { rule: 'signers', status: 'fail', detail: `${who}, which is not among the signers of the policy.` }
  const revoked = found(own, one => revokedAt(one, at))
  const outside = own.every(({ signer }) => outsideAt(signer, at) !== undefined)
    ? found(own, one => outsideAt(one, at))
    : undefined
  const invalid = revoked ?? outside
  if (invalid !== undefined) return { ...invalid, detail: `${who}, which ${invalid.why}.` }
  const counting = own.find(({ signer }) => outsideAt(signer, at) === undefined) ?? first
  return { rule: `signers[${counting.index}]`, status: 'pass', detail: `${who}${at === undefined ? '' : ` at ${at}`}.` }
}

interface Entry {
  signer: AnySignedBy & Validity
  index: number
}

/** The entries of a policy for this signer: it may count in several periods. */
function entriesOf(signers: (AnySignedBy & Validity)[], by: AnySignedBy): Entry[] {
  const all = signers.map((signer, index) => ({ signer, index }))
  return all.filter(({ signer: { from: _, until: __, revoked: ___, ...who } }) => isDeepStrictEqual(who, by))
}

function found(entries: Entry[], invalid: (signer: Validity) => Invalid | undefined) {
  for (const { signer, index } of entries) {
    const one = invalid(signer)
    if (one !== undefined) return { rule: `signers[${index}].${one.field}`, status: one.status, why: one.why }
  }
  return undefined
}
