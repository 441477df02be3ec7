import { type GatesDocument, gatesSchema } from '@release-tools/evidence'
import type { Gate, GateContext } from './gate.ts'
import { lookThrough } from './look.ts'
import { gates as all } from './register.ts'
import { knownRelease } from './types/known-release.ts'
import { policyOwners } from './types/policy-owners.ts'

/** Looks through the checklist. Returns the document of the kind `gates`; what gates keep besides is in `kept` of the context. */
export async function checkGates(
  context: GateContext,
  { gates = all, rehearsal = false }: { gates?: readonly Gate[]; rehearsal?: boolean } = {},
): Promise<GatesDocument> {
  const { repository, commit, release } = context
  const { type, previous } = await knownRelease(context)
  const policy = await policyOwners(context)
  return {
    schema: gatesSchema,
    repository,
    commit,
    ...(release && { tag: release.tag, version: release.version }),
    ...(previous !== undefined && { previous }),
    ...(type && { type }),
    ...(rehearsal && { rehearsal }),
    ...(policy && { policy }),
    gates: await lookThrough(gates, context),
  }
}
