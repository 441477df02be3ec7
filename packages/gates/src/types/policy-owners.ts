import { join } from 'node:path'
import { sizeIfThere } from '@release-tools/base'
import { defaultPolicyPath, type GatesDocument } from '@release-tools/evidence'
import { readCodeOwners } from '@release-tools/triage'
import type { GateContext } from '../gate.ts'

/** The policy of the commit, and who must agree if it changes, by CODEOWNERS of the commit. Undefined if there is no such file. */
export async function policyOwners({
  host,
  policyPath = defaultPolicyPath,
}: GateContext): Promise<GatesDocument['policy']> {
  const { workspace } = host
  if ((await sizeIfThere(join(workspace, policyPath))) === undefined) return undefined
  const { people = [], teams = [] } = (await readCodeOwners(workspace))?.([policyPath]) ?? {}
  return { path: policyPath, owners: [...people.map(login => `@${login}`), ...teams] }
}
