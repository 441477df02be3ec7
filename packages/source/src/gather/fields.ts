import { matching, type Shape, text, wrong } from '@release-tools/base'
import { fieldsOf, orAbsent } from '@release-tools/github'

// What the answers are made of that a record takes facts from.

/** A full commit id. */
export const commitId = matching(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'a full commit id')

/** A time in any form and zone, as a record has it: in UTC, to the second. */
export const serverTime: Shape<string> = (value, place) => {
  const time = typeof value === 'string' ? timeOf(value) : undefined
  if (time === undefined) throw wrong(place, value, 'a time')
  return time
}

/** The same of what may be no time, or absent. */
export function timeOf(text: string | undefined): string | undefined {
  const at = Date.parse(text ?? '')
  return Number.isFinite(at) ? secondOf(new Date(at)) : undefined
}

/** A time in UTC, to the second. */
export function secondOf(time: Date): string {
  return `${time.toISOString().slice(0, 19)}Z`
}

/** The login of an account; absent if it was deleted. */
export const login: Shape<string | undefined> = orAbsent((raw, place) => fieldsOf(raw, place)('login', text))

/** JSON with the keys of each object in the order of their bytes, so that the same value is the same text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  )
}
