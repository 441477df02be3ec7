import { isObject } from '@release-tools/base'
import { type Asked, fieldsOf, type Inquiry } from '@release-tools/github'
import { actorOf } from './read-rulesets.ts'
import { type Actor, id, type NamedActor, type NamedRuleset, type Rule, type Ruleset } from './ruleset.ts'

/** A ruleset of a file with the numbers of a server, or why nobody knows them. */
export type Resolved = { ruleset: Ruleset } | { unknown: string; needs?: string }

/** Numbers of the roles that every repository has, as providers of infrastructure document them: `integrations/github`, `github_repository_ruleset`. */
const roles: Record<string, number> = { maintain: 2, write: 4, admin: 5 }

/** A name that a server could not give a number for. */
class Unresolved extends Error {
  readonly needs: string | undefined

  constructor(message: string, needs: string | undefined) {
    super(message)
    this.needs = needs
  }
}

/** Finds the numbers that a server gave to teams and apps. Asks for each name once. */
export class Names {
  readonly #server: Inquiry
  readonly #known = new Map<string, number>()
  readonly asked: Asked[] = []

  constructor(server: Inquiry) {
    this.#server = server
  }

  /** A ruleset with names as one with numbers. */
  async resolve({
    name,
    target,
    enforcement,
    conditions,
    rules,
    bypass_actors: actors,
  }: NamedRuleset): Promise<Resolved> {
    try {
      const { include = [], exclude = [] } = conditions?.ref_name ?? {}
      const bypass: Actor[] = []
      for (const one of actors) bypass.push(await this.#actor(one))
      const numbered: Rule[] = []
      for (const one of rules) numbered.push(await this.#rule(one))
      return { ruleset: { name, target, enforcement, include, exclude, rules: numbered, bypass } }
    } catch (error) {
      if (!(error instanceof Unresolved)) throw error
      return { unknown: error.message, ...(error.needs === undefined ? {} : { needs: error.needs }) }
    }
  }

  /** The names that were asked for, by their kind and number, so that an export can keep them. */
  nameOf(kind: 'app' | 'team', number: number): string | undefined {
    for (const [key, value] of this.#known)
      if (value === number && key.startsWith(`${kind} `)) return key.slice(kind.length + 1)
    return undefined
  }

  async #actor({
    actor_type: type,
    actor,
    actor_id: number,
    bypass_mode: mode = 'always',
  }: NamedActor): Promise<Actor> {
    if (actor === undefined) return actorOf(type, number, mode)
    if (type === 'Team') return actorOf(type, await this.#number('team', actor), mode)
    if (type === 'Integration') return actorOf(type, await this.#number('app', actor), mode)
    const role = type === 'RepositoryRole' ? roles[actor] : undefined
    if (role !== undefined) return actorOf(type, role, mode)
    throw new Unresolved(`no server gives a number for the ${type} ${actor}: write its actor_id`, undefined)
  }

  async #rule({ type, parameters }: Rule): Promise<Rule> {
    const checks = parameters?.required_status_checks
    if (type !== 'required_status_checks' || !Array.isArray(checks)) return { type, ...(parameters && { parameters }) }
    const numbered: unknown[] = []
    for (const check of checks) {
      if (!isObject(check) || typeof check.app !== 'string') numbered.push(check)
      else {
        const { app, ...rest } = check
        numbered.push({ ...rest, integration_id: await this.#number('app', app as string) })
      }
    }
    return { type, parameters: { ...parameters, required_status_checks: numbered } }
  }

  async #number(kind: 'app' | 'team', name: string): Promise<number> {
    const known = this.#known.get(`${kind} ${name}`)
    if (known !== undefined) return known
    const answered = await this.#server.one({
      what: `look for the ${kind} ${name}`,
      ...(kind === 'app'
        ? { route: 'GET /apps/{app_slug}' as const, parameters: { app_slug: name } }
        : {
            route: 'GET /orgs/{org}/teams/{team_slug}' as const,
            needs: 'members: read',
            parameters: this.#team(name),
          }),
      shape: (raw, place) => fieldsOf(raw, place)('id', id),
    })
    this.asked.push(...answered.asked)
    if ('unknown' in answered)
      throw new Unresolved(`the ${kind} ${name} could not be seen: ${answered.unknown}`, answered.needs)
    this.#known.set(`${kind} ${name}`, answered.value)
    return answered.value
  }

  #team(name: string): Record<string, string> {
    return { org: this.#server.repository.split('/')[0] ?? '', team_slug: name }
  }
}
