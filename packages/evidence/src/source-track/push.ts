import { isObject, Problem, parseJson } from '@release-tools/base'
import type { VerifiedRecord } from './verify-source-record.ts'

/** What a control says of one push. `unknown`: the record does not show it. */
export type PushState = { state: 'held' } | { state: 'lapsed' | 'unknown'; why: string }

export const held: PushState = { state: 'held' }

export function lapsed(why: string): PushState {
  return { state: 'lapsed', why }
}

export function unknown(why: string): PushState {
  return { state: 'unknown', why }
}

/** The worst of several. */
export function worst(states: PushState[]): PushState {
  return states.find(({ state }) => state === 'lapsed') ?? states.find(({ state }) => state === 'unknown') ?? held
}

/** Hours after a push in which its record counts as made with it: a queue for runners may be long, and history is not written later. */
const mostDelay = 24
const hour = 60 * 60 * 1000

/** The last moment before which rules must have been in force, to have been in force when it was pushed. In milliseconds. */
export function pushedAt({ record }: VerifiedRecord): number {
  return record.pushed === undefined ? Date.parse(record.time) - mostDelay * hour : Date.parse(record.pushed)
}

/** The time of a push for people: RFC 3339, in UTC. */
export function timeOf({ record }: VerifiedRecord): string {
  return record.pushed ?? record.time
}

/** Whether it was recorded when it was pushed. Who signs with a key alone says the time themselves. */
export function recordedInTime({ record, time }: VerifiedRecord): PushState {
  const made = Date.parse(record.time)
  const signed = time === undefined ? made : Date.parse(time)
  const delays = [signed - made, ...(record.pushed === undefined ? [] : [signed - Date.parse(record.pushed)])]
  if (delays.every(one => Math.abs(one) <= mostDelay * hour)) return held
  const at = time === undefined ? record.time : time
  return lapsed(
    `the push at ${timeOf({ record } as VerifiedRecord)} was recorded at ${at}, more than ${mostDelay} hours apart.`,
  )
}

export type Rule = NonNullable<VerifiedRecord['record']['rules']>[number]

/** The rules of a type that were in force when it was pushed, or why that is not so, or not known. */
export function rulesInForce(push: VerifiedRecord, type: string): Rule[] | Exclude<PushState, { state: 'held' }> {
  const { rules, unseen } = push.record
  if (rules === undefined) return { state: 'unknown', why: `its rules are not known: ${reasonOf(unseen, 'rules')}` }
  const found = rules.filter(rule => rule.type === type)
  if (found.length === 0) return { state: 'lapsed', why: `no rule “${type}” was in force.` }
  const dated = found.filter(({ ruleset }) => ruleset.updatedAt !== undefined)
  const inForce = dated.filter(({ ruleset }) => Date.parse(ruleset.updatedAt ?? '') <= pushedAt(push))
  if (inForce.length > 0) return inForce
  const [first] = dated
  if (first === undefined) return { state: 'unknown', why: `nobody says since when the rule “${type}” was in force.` }
  const { id, updatedAt } = first.ruleset
  return {
    state: 'lapsed',
    why: `the ruleset ${id} with the rule “${type}” was changed at ${updatedAt}, and the push was at ${timeOf(push)}.`,
  }
}

/** The parameters of a rule, by name; none if it is not a mapping. */
export function parametersOf({ parameters }: Rule): Record<string, unknown> {
  try {
    const read = parameters === undefined ? undefined : parseJson(parameters, 'the parameters of a rule')
    return isObject(read) ? read : {}
  } catch (error) {
    // What cannot be read asks for nothing.
    if (error instanceof Problem) return {}
    throw error
  }
}

/** Whether a rule of each type was in force. */
export function enforced(push: VerifiedRecord, ...types: string[]): PushState {
  return worst(
    types.map(type => {
      const found = rulesInForce(push, type)
      return Array.isArray(found) ? held : found
    }),
  )
}

/** Why a record lacks a part. */
export function reasonOf(unseen: VerifiedRecord['record']['unseen'], part: string): string {
  return unseen.find(one => one.part === part)?.reason ?? 'the record does not say why.'
}

/** The first characters of a commit, for people. */
export function short(commit: string): string {
  return commit.slice(0, 12)
}
