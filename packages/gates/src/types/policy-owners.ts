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
  return { path: policyPath, owners: await ownersOfFile(workspace, policyPath) }
}

/** Who must agree if a file changes, by CODEOWNERS of the commit: `@alice`, `@acme/leads`. Empty if nobody must. */
export async function ownersOfFile(workspace: string, path: string): Promise<string[]> {
  const { people = [], teams = [] } = (await readCodeOwners(workspace))?.([path]) ?? {}
  return [...people.map(login => `@${login}`), ...teams]
}
