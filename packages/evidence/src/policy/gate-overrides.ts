import type { GatesDocument } from '../gates/gates-document.ts'
import type { GateOverride } from './gate-rules.ts'
import type { Policy } from './policy.ts'

/** What an override of a policy does for one gate of a release. */
export interface AppliedOverride {
  override: GateOverride
  /** `gates.overrides[0]` */
  rule: string
  /** Why it does not count, as the end of a sentence; undefined if it counts. */
  void?: string
}

/**
 * The override of a policy for a gate of a version; undefined if there is none. It counts until the end of its day, and only if code owners
 * must agree to the policy: otherwise whoever may change the policy could let any release pass.
 */
export function overrideOf(
  gate: string,
  { gates }: Pick<Policy, 'gates'>,
  { version, policy }: Pick<GatesDocument, 'version' | 'policy'>,
  today: string,
): AppliedOverride | undefined {
  const found = (gates?.overrides ?? [])
    .map((override, index) => ({ override, rule: `gates.overrides[${index}]` }))
    .filter(({ override }) => override.gate === gate && override.version === version)
    .sort((a, b) => (a.override.expires < b.override.expires ? 1 : -1))[0]
  if (found === undefined) return undefined
  if (found.override.expires < today) return { ...found, void: `expired on ${found.override.expires}` }
  if ((policy?.owners ?? []).length === 0)
    return { ...found, void: 'does not count: no line of CODEOWNERS is known to cover the policy' }
  return found
}
