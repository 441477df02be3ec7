import { byBytes, isObject } from '@release-tools/base'
import type { Rule, Ruleset, SeenRuleset } from './ruleset.ts'

/** A part of a ruleset that is not as the file says. */
export interface Difference {
  /** `rules.pull_request.required_approving_review_count` */
  at: string
  /** What the file says, as JSON; `absent` for a rule that it does not have. */
  wanted: string
  /** What the server has. */
  found: string
}

/** What a server assumes for a parameter that a file does not give, if that is more than “no” or “nothing”. */
const assumed: Record<string, unknown> = { allowed_merge_methods: ['merge', 'rebase', 'squash'] }

/** The parts in which a ruleset of a server differs from what is wanted, beside who may pass it by. The same rulesets give the same list. */
export function differences(wanted: Ruleset, found: SeenRuleset): Difference[] {
  return [
    ...(['target', 'enforcement', 'include', 'exclude'] as const).flatMap(key => unlike(key, wanted[key], found[key])),
    ...ruleDifferences(wanted.rules, found.rules),
    ...(found.bypass === undefined ? [] : unlike('bypass_actors', wanted.bypass, found.bypass)),
  ]
}

function ruleDifferences(wanted: Rule[], found: Rule[]): Difference[] {
  const types = [...new Set([...wanted, ...found].map(({ type }) => type))].sort(byBytes)
  return types.flatMap(type => {
    const [mine, theirs] = [wanted, found].map(rules =>
      rules.filter(one => one.type === type).map(one => one.parameters ?? {}),
    )
    const at = `rules.${type}`
    if (theirs?.length === 0) return [{ at, wanted: 'there', found: 'absent' }]
    if (mine?.length === 0) return [{ at, wanted: 'absent', found: 'there' }]
    if (mine?.length === 1 && theirs?.length === 1) return parameterDifferences(at, mine[0] ?? {}, theirs[0] ?? {})
    return unlike(at, mine, theirs)
  })
}

function parameterDifferences(
  at: string,
  wanted: Record<string, unknown>,
  found: Record<string, unknown>,
): Difference[] {
  const keys = [...new Set([...Object.keys(wanted), ...Object.keys(found)])].sort(byBytes)
  return keys.flatMap(key => {
    const [mine, theirs] = [wanted, found].map(parameters => parameters[key] ?? assumed[key])
    return isNothing(mine) && isNothing(theirs) ? [] : unlike(`${at}.${key}`, mine, theirs)
  })
}

/** What a server shows for a parameter that nobody gave. */
function isNothing(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === false ||
    value === 0 ||
    (Array.isArray(value) && value.length === 0)
  )
}

function unlike(at: string, wanted: unknown, found: unknown): Difference[] {
  const [mine, theirs] = [canonical(wanted), canonical(found)]
  return mine === theirs ? [] : [{ at, wanted: mine, found: theirs }]
}

/**
 * JSON that is the same for all ways to write the same: no list of a ruleset has an order, keys have none, and a null says nothing.
 * `absent` for undefined.
 */
export function canonical(value: unknown): string {
  if (value === undefined || value === null) return 'absent'
  if (Array.isArray(value)) return `[${value.map(canonical).sort(byBytes).join(', ')}]`
  if (!isObject(value)) return JSON.stringify(value)
  const fields = Object.entries(value).filter(([, one]) => one !== undefined && one !== null)
  return `{${fields
    .map(([key, one]) => `${JSON.stringify(key)}: ${canonical(one)}`)
    .sort(byBytes)
    .join(', ')}}`
}

/** One text for all that a server shows of a ruleset: it changes with any change. */
export function stateOf({ id: _, updatedAt, ...ruleset }: SeenRuleset): string {
  return canonical({ updatedAt, ...ruleset })
}
