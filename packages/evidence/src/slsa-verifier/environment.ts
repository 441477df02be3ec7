import { isObject } from '@release-tools/base'
import { quoted } from './git-uri.ts'
import { Refused, reasons, refused } from './refused.ts'

/** What the generator wrote of the run's variables: `github_ref` (v0.2) or `GITHUB_REF` (v1 and delegators). */
export interface Environment {
  values: Record<string, unknown>
  upperCase: boolean
}

/** The environment of a run. Throws if it is not an object. */
export function environmentOf(value: unknown, upperCase: boolean): Environment {
  if (!isObject(value)) throw refused('payload', 'parameters type')
  return { values: value, upperCase }
}

/** The full ref of the tag; empty for a run of a branch. */
export function tagIn(environment: Environment): string {
  return refType(environment) === 'tag' ? text(environment, 'github_ref') : ''
}

/** The full ref of the branch. For a run of a tag, that which the event names; empty if it names none. */
export function branchIn(environment: Environment): string {
  if (refType(environment) === 'branch') return text(environment, 'github_ref')
  const base = text(environment, 'github_base_ref')
  if (base !== '') return base
  const event = text(environment, 'github_event_name')
  const payload = eventPayload(environment)
  if (event === 'push') return pushedFrom(payload)
  return event === 'release' ? releasedFrom(payload) : ''
}

/** What was given to a run that somebody started by hand. Throws for every other run. */
export function inputsIn(environment: Environment): Record<string, unknown> {
  const event = text(environment, 'github_event_name')
  if (event !== 'workflow_dispatch') throw refused('inputs', `expected 'workflow_dispatch' trigger, got ${event}`)
  const payload = eventPayload(environment)
  if (!Object.hasOwn(payload, 'inputs')) throw refused('payload', "error retrieving 'inputs'")
  if (!isObject(payload.inputs)) throw refused('payload', 'parameters type inputs')
  return payload.inputs
}

/** Throws unless each of the inputs asked for is there, as a text, with exactly this value. */
export function checkInputs(found: Record<string, unknown>, wanted: ReadonlyMap<string, string>): void {
  for (const [name, value] of wanted) {
    const given = Object.hasOwn(found, name) ? found[name] : undefined
    if (typeof given !== 'string') throw refused('inputs', `cannot retrieve value of '${name}'`)
    if (given !== value) throw refused('inputs', `expected '${name}=${value}', got '${name}=${given}'`)
  }
}

function refType(environment: Environment): 'branch' | 'tag' {
  const type = text(environment, 'github_ref_type')
  if (type === 'branch' || type === 'tag') return type
  throw refused('payload', `unknown ref type ${quoted(type)}`)
}

/** GitHub names the branch of a pushed tag only if the branch was pushed with it. */
function pushedFrom(payload: Record<string, unknown>): string {
  if (!Object.hasOwn(payload, 'base_ref')) throw refused('payload', 'environment type for base_ref')
  return typeof payload.base_ref === 'string' ? payload.base_ref : ''
}

function releasedFrom(payload: Record<string, unknown>): string {
  if (!Object.hasOwn(payload, 'release')) throw refused('payload', 'release absent from payload')
  if (!isObject(payload.release)) throw refused('payload', 'parameters type releasePayload')
  const { target_commitish: branch } = payload.release
  if (typeof branch !== 'string')
    throw new Refused(`${reasons.payload}: environment type for target_commitish: target_commitish not present`)
  return `refs/heads/${branch}`
}

function eventPayload(environment: Environment): Record<string, unknown> {
  const payload = variable(environment, 'github_event_payload')
  if (isObject(payload)) return payload
  throw refused('payload', payload === undefined ? 'parameters type event payload' : 'parameters type payload')
}

function text(environment: Environment, name: string): string {
  const value = variable(environment, name)
  if (typeof value === 'string') return value
  const key = keyOf(environment, name)
  throw refused('payload', value === undefined ? `environment type for ${key}` : `environment type string '${key}'`)
}

function variable(environment: Environment, name: string): unknown {
  const key = keyOf(environment, name)
  return Object.hasOwn(environment.values, key) ? environment.values[key] : undefined
}

function keyOf({ upperCase }: Environment, name: string): string {
  return upperCase ? name.toUpperCase() : name
}
