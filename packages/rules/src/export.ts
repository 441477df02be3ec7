import { renderJson } from '@release-tools/base'
import type { Names } from './resolve.ts'
import { rulesDirectory } from './rule-files.ts'
import type { Actor, Rule, SeenRuleset } from './ruleset.ts'

/** The path of a new file for a ruleset: its name, as far as it can be one of a file. */
export function pathOf(name: string): string {
  const safe = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return `${rulesDirectory}/${safe === '' ? 'ruleset' : safe}.json`
}

/**
 * The file of a ruleset of a server. `names` gives the names that the present files use for the numbers of teams and apps; others stay
 * numbers. `bypass` is who may pass it by: a file without that would leave open what it wants.
 */
export function renderRuleset(seen: SeenRuleset, bypass: Actor[], names: Pick<Names, 'nameOf'>): string {
  const { name, target, enforcement, include, exclude } = seen
  return renderJson({
    ...{ name, target, enforcement },
    ...(target === 'push' ? {} : { conditions: { ref_name: { include, exclude } } }),
    rules: seen.rules.map(rule => namedRule(rule, names)),
    bypass_actors: bypass.map(one => namedActor(one, names)),
  })
}

function namedActor({ type, id, mode }: Actor, names: Pick<Names, 'nameOf'>) {
  const kind = type === 'Team' ? 'team' : type === 'Integration' ? 'app' : undefined
  const actor = kind === undefined || id === undefined ? undefined : names.nameOf(kind, id)
  const number = actor === undefined && id !== undefined ? { actor_id: id } : {}
  return { actor_type: type, ...(actor === undefined ? number : { actor }), bypass_mode: mode }
}

function namedRule({ type, parameters }: Rule, names: Pick<Names, 'nameOf'>): Rule {
  const checks = parameters?.required_status_checks
  if (!Array.isArray(checks)) return { type, ...(parameters && { parameters }) }
  const named = checks.map(check => {
    const { integration_id: number, ...rest } = check as Record<string, unknown>
    if (typeof number !== 'number') return rest
    const app = names.nameOf('app', number)
    return { ...rest, ...(app === undefined ? { integration_id: number } : { app }) }
  })
  return { type, parameters: { ...parameters, required_status_checks: named } }
}
