import { type GatesDocument, gatesSchema } from '@release-tools/evidence'
import type { Gate, GateContext } from './gate.ts'
import { lookThrough } from './look.ts'
import { gates as all } from './register.ts'
import { knownRelease } from './types/known-release.ts'
import { policyOwners } from './types/policy-owners.ts'
import { signOffOf } from './types/sign-off.ts'

/** Looks through the checklist. Returns the document of the kind `gates`; what gates keep besides is in `kept` of the context. */
export async function checkGates(
  context: GateContext,
  { gates = all, rehearsal = false }: { gates?: readonly Gate[]; rehearsal?: boolean } = {},
): Promise<GatesDocument> {
  const { repository, commit, release, run } = context
  const { type, previous } = await knownRelease(context)
  const policy = await policyOwners(context)
  const { tagObject, approver } = await signOffOf(context)
  return {
    schema: gatesSchema,
    repository,
    commit,
    ...(release && { tag: release.tag }),
    ...(tagObject !== undefined && { tagObject }),
    ...(release && { version: release.version }),
    ...(previous !== undefined && { previous }),
    ...(type && { type }),
    ...(rehearsal && { rehearsal }),
    ...(policy && { policy }),
    ...(run !== undefined && { run: `${repository}/actions/runs/${run}` }),
    ...(approver && { approver }),
    gates: await lookThrough(gates, context),
  }
}
