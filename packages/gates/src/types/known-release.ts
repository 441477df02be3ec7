import { Problem } from '@release-tools/base'
import { parseTag, type ReleaseType, readAdvisories, releaseTypeOf, requiredGates } from '@release-tools/evidence'
import type { GateContext } from '../gate.ts'

/** What is known of the type of a release. */
export interface KnownRelease {
  version?: string
  /** Version of the release before; absent if there is none, or nobody knows. */
  previous?: string
  type?: ReleaseType
  /** Why the type is not known, as the end of a sentence. */
  unknown?: string
}

/** The type of a release, from its version, the one before, and whether its commit has an advisory for it. */
export async function knownRelease(context: GateContext): Promise<KnownRelease> {
  const { release, previous, previousUnknown, host } = context
  if (release === undefined) return { unknown: 'no tag is known, so nobody knows which version is released' }
  const { version, rule } = release
  if (previousUnknown !== undefined) return { version, unknown: previousUnknown }
  const before = previous === undefined ? undefined : parseTag(previous, rule)?.version
  try {
    const fixes = await readAdvisories(host.workspace, version)
    const known = { version, previous: before, hasAdvisory: fixes !== undefined, scheme: rule.scheme }
    return { version, ...(before !== undefined && { previous: before }), ...releaseTypeOf(known) }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { version, unknown: error.message.replace(/\.$/, '') }
  }
}

/** True if the policy requires a gate of this release. A gate of a type says nothing of releases that are not asked for it. */
export function isRequired(gate: string, { policy }: Pick<GateContext, 'policy'>, known: KnownRelease): boolean {
  return requiredGates(policy, known).some(one => one.gate === gate)
}
