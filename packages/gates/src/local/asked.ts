import type { Policy } from '@release-tools/evidence'

/** True if a policy requires a gate of any release. What nobody set up and nobody asks for is not shown. */
export function isAsked({ gates }: Policy, id: string): boolean {
  const types = Object.values(gates?.types ?? {})
  return [gates?.required ?? [], ...types.map(({ required }) => required)].some(list => list.includes(id))
}
