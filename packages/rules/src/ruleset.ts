import {
  isObject,
  list,
  matching,
  number,
  object,
  oneOf,
  optional,
  type Shape,
  type ShapeOf,
  text,
  wrong,
} from '@release-tools/base'

/** Most rules, actors and patterns of one ruleset that are read. */
const most = 1000
/** A number that the server gave. */
export const id: Shape<number> = number(0, Number.MAX_SAFE_INTEGER)

/** Fields that the type of a rule defines. Those of new types are compared too, without knowing what they mean. */
const fields: Shape<Record<string, unknown>> = (value, at) => {
  if (!isObject(value)) throw wrong(at, value, 'a mapping')
  return value
}

/** The name of a thing in addresses: `release-leads`. Numbers of teams and apps differ from server to server. */
const slug = matching(/^[a-z0-9][a-z0-9_.-]{0,99}$/i, 'the name of it in addresses, like release-leads')

export const rule = object({
  /** `pull_request`, `deletion`, … */
  type: matching(/^[a-z_]{1,100}$/, 'the type of a rule like pull_request'),
  parameters: optional(fields),
})

export const targets = ['branch', 'tag', 'push'] as const
export const enforcements = ['active', 'evaluate', 'disabled'] as const
export const actorTypes = ['Integration', 'OrganizationAdmin', 'RepositoryRole', 'Team', 'DeployKey', 'User'] as const
export const bypassModes = ['always', 'pull_request', 'exempt'] as const

/** Somebody who may pass rules by, as a file says it: by name, or by the number of the server. */
const actorShape = object({
  actor_type: oneOf(...actorTypes),
  /** `release-leads` of a team, `dependabot` of an app, `maintain`, `write` or `admin` of a role. */
  actor: optional(slug),
  actor_id: optional(id),
  bypass_mode: optional(oneOf(...bypassModes)),
})

export type NamedActor = ShapeOf<typeof actorShape>

/**
 * A file of `.github/rulesets`: what GitHub's API takes (https://docs.github.com/en/rest/repos/rules#create-a-repository-ruleset), with
 * names where that has numbers: `actor` for `actor_id`, and `app` for the `integration_id` of a required check. An empty list
 * `bypass_actors` means that the rules are for administrators too.
 */
export const rulesetFile = object({
  name: text,
  target: oneOf(...targets),
  enforcement: oneOf(...enforcements),
  conditions: optional(
    object({ ref_name: object({ include: list(text, most), exclude: optional(list(text, most)) }) }),
  ),
  rules: list(rule, most),
  bypass_actors: list(actorShape, most),
})

/** A ruleset with names, as a file has it. */
export type NamedRuleset = ShapeOf<typeof rulesetFile>

/** Somebody who may pass rules by. `id` is absent if the server ignores it: administrators of the organisation, deploy keys. */
export interface Actor {
  type: (typeof actorTypes)[number]
  id?: number
  mode: (typeof bypassModes)[number]
}

export type Rule = ShapeOf<typeof rule>

/** A ruleset with the numbers of one server. */
export interface Ruleset {
  name: string
  target: (typeof targets)[number]
  enforcement: (typeof enforcements)[number]
  /** Patterns of branches or tags: `refs/heads/main`, `~DEFAULT_BRANCH`, `~ALL`. */
  include: string[]
  exclude: string[]
  rules: Rule[]
  bypass: Actor[]
}

/** A ruleset as a server showed it. */
export interface SeenRuleset extends Omit<Ruleset, 'bypass'> {
  id: number
  /** RFC 3339. Any change of the ruleset renews it. Undefined if the server does not say it. */
  updatedAt: string | undefined
  /** Undefined if the token may not see who passes the rules by: that says nothing about whether somebody may. */
  bypass: Actor[] | undefined
}
