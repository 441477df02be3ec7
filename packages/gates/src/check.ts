import { type GatesDocument, gatesSchema } from '@release-tools/evidence'
import type { Gate, GateContext } from './gate.ts'
import { lookThrough } from './look.ts'
import { gates as all } from './register.ts'

/** Looks through the checklist. Returns the document of the kind `gates`; what gates keep besides is in `kept` of the context. */
export async function checkGates(context: GateContext, gates: readonly Gate[] = all): Promise<GatesDocument> {
  const { repository, commit, release } = context
  return {
    schema: gatesSchema,
    repository,
    commit,
    ...(release && { tag: release.tag, version: release.version }),
    gates: await lookThrough(gates, context),
  }
}
