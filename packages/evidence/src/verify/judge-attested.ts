import type { ResourceDescriptor } from '../in-toto/in-toto.ts'
import { type Attested, attestedFacts, countedBy } from '../policy/attested-facts.ts'
import { decideForReader } from '../policy/decide-for-reader.ts'
import { judgeAttestations } from '../policy/judge-attestations.ts'
import type { OwnPolicy } from '../policy/own-policy.ts'
import { withTrusted } from '../slsa/named-builder.ts'
import { type OwnBuilders, ownBuilders } from '../slsa/own-builders.ts'
import { checkOwnPolicy } from './check-verdict.ts'
import { type Check, check, ownPolicyCheck, type Report } from './report.ts'

/**
 * Decides by a reader's policy on a file, a model or an image: `attested` are its signatures and attestations by trusted signers. `used` are
 * the documents of those that count by the policy.
 */
export async function judgeAttested(
  own: OwnPolicy,
  attested: Attested[],
  {
    what,
    isImage = false,
    builders = ownBuilders,
  }: { what: string; isImage?: boolean; builders?: OwnBuilders | undefined },
): Promise<{ check: Check; used: ResourceDescriptor[] } & Pick<Report, 'ownPolicy' | 'slsa'>> {
  const counted = countedBy(own, attested, what)
  const facts = attestedFacts(counted, withTrusted(builders, own.policy.builders))
  const decided = decideForReader(own, facts, { before: judgeAttestations(own, counted.all, isImage), after: [] })
  return {
    check: await check(ownPolicyCheck, () => checkOwnPolicy(own, decided)),
    used: counted.all.flatMap(({ input }) => input ?? []),
    ownPolicy: { name: own.name, ...decided },
    ...(facts.provenance === undefined ? {} : { slsa: facts.provenance.level }),
  }
}
