import { list, oneOf, type Shape, text } from '@release-tools/base'
import { type Answered, type Asked, fieldsOf, type Inquiry, orAbsent } from '@release-tools/github'
import {
  type Actor,
  actorTypes,
  bypassModes,
  enforcements,
  id,
  type Rule,
  rule,
  type SeenRuleset,
  targets,
} from './ruleset.ts'

const refName: Shape<{ include: string[]; exclude: string[] }> = (raw, place) => {
  const field = fieldsOf(raw, place)
  return { include: field('include', orNone(list(text, 1000))), exclude: field('exclude', orNone(list(text, 1000))) }
}

const seenRule: Shape<Rule> = (raw, place) => {
  const field = fieldsOf(raw, place)
  const parameters = field(
    'parameters',
    orAbsent(value => value),
  )
  return rule({ type: field('type', text), ...(parameters === undefined ? {} : { parameters }) }, place)
}

const seenActor: Shape<Actor> = (raw, place) => {
  const field = fieldsOf(raw, place)
  const type = field('actor_type', oneOf(...actorTypes))
  const mode = field('bypass_mode', orAbsent(oneOf(...bypassModes))) ?? 'always'
  return actorOf(type, field('actor_id', orAbsent(id)), mode)
}

/** What the server says of a ruleset, beside who may pass it by, only for those who may change it. */
const seenRuleset: Shape<SeenRuleset> = (raw, place) => {
  const field = fieldsOf(raw, place)
  const conditions = field(
    'conditions',
    orAbsent((value, at) => fieldsOf(value, at)('ref_name', orAbsent(refName))),
  )
  return {
    id: field('id', id),
    name: field('name', text),
    target: field('target', orAbsent(oneOf(...targets))) ?? 'branch',
    enforcement: field('enforcement', oneOf(...enforcements)),
    ...(conditions ?? { include: [], exclude: [] }),
    rules: field('rules', orNone(list(seenRule, 1000))),
    updatedAt: field('updated_at', orAbsent(text)),
    bypass: field('bypass_actors', orAbsent(list(seenActor, 1000))),
  }
}

function orNone<T>(shape: Shape<T[]>): Shape<T[]> {
  return (value, place) => orAbsent(shape)(value, place) ?? []
}

/** The server ignores the number of some, and shows any. */
export function actorOf(type: Actor['type'], number: number | undefined, mode: Actor['mode']): Actor {
  const isOne = type !== 'OrganizationAdmin' && type !== 'DeployKey'
  return { type, ...(isOne && number !== undefined && { id: number }), mode }
}

/** One ruleset of the repository or of its organisation. Reading it needs no permission beside that to see the repository. */
export function readRuleset(server: Inquiry, number: number): Promise<Answered<SeenRuleset>> {
  const route = 'GET /repos/{owner}/{repo}/rulesets/{ruleset_id}'
  const parameters = { ruleset_id: number }
  return server.one({
    what: `read the ruleset ${number}`,
    route,
    parameters,
    shape: seenRuleset,
    needs: 'metadata: read',
  })
}

/** The rulesets of the repository itself, in the order of the server. Those of its organisation are not among them: no repository changes them. */
export async function readRulesets(server: Inquiry): Promise<Answered<SeenRuleset[]>> {
  const listed = await server.all({
    what: 'list the rulesets',
    route: 'GET /repos/{owner}/{repo}/rulesets',
    parameters: { includes_parents: 'false' },
    shape: (raw, place) => fieldsOf(raw, place)('id', id),
    needs: 'metadata: read',
  })
  if ('unknown' in listed) return listed
  const value: SeenRuleset[] = []
  const asked: Asked[] = [...listed.asked]
  for (const number of listed.value) {
    const one = await readRuleset(server, number)
    asked.push(...one.asked)
    if ('unknown' in one) return { ...one, asked }
    value.push(one.value)
  }
  return { value, asked }
}
