import { isPreRelease, type ReleaseType } from '../gates/release-type.ts'
import { requiredGatesByDefault } from './gate-rules.ts'
import type { Policy } from './policy.ts'

/** A gate that a policy requires, and the rule that does: `gates.required[0]`. */
export interface RequiredGate {
  gate: string
  rule: string
}

/** What decides which gates a release is asked for. `type` is undefined if nobody knows it. */
export interface AskedRelease {
  version?: string
  type?: ReleaseType
}

/**
 * The gates that a release must pass, each once, in the order of the policy. Those of its type are asked for in addition, and of no
 * pre-release: it is what they wait for. An expedited security release is asked for those of its type only.
 */
export function requiredGates({ gates }: Pick<Policy, 'gates'>, release: AskedRelease): RequiredGate[] {
  const { required = requiredGatesByDefault, types = {} } = gates ?? {}
  const general = required.map((gate, index) => ({ gate, rule: `gates.required[${index}]` }))
  const own = typeRequirements(types, release)
  const isExpedited = release.type === 'security' && types.security?.expedited === true && asksByType(release)
  const all = isExpedited ? own : [...general, ...own]
  return all.filter(({ gate }, index) => all.findIndex(other => other.gate === gate) === index)
}

/** True if the gates of its type count for a release. */
export function asksByType({ version }: AskedRelease): boolean {
  return version === undefined || isPreRelease(version) !== true
}

function typeRequirements(
  types: NonNullable<NonNullable<Policy['gates']>['types']>,
  release: AskedRelease,
): RequiredGate[] {
  const { type } = release
  const rules = type === undefined || !asksByType(release) ? undefined : types[type]
  if (rules === undefined) return []
  const place = `gates.types.${type}`
  const named = rules.required.map((gate, index) => ({ gate, rule: `${place}.required[${index}]` }))
  const waits = 'min-days-since-candidate' in rules && rules['min-days-since-candidate'] > 0
  const isExpedited = 'expedited' in rules && rules.expedited
  return [
    ...named,
    ...(waits ? [{ gate: 'release-candidate', rule: `${place}.min-days-since-candidate` }] : []),
    ...(isExpedited ? [{ gate: 'disclosure', rule: `${place}.expedited` }] : []),
  ]
}
