import {
  hexDigest,
  isDay,
  list,
  matching,
  number,
  object,
  oneOf,
  optional,
  type Shape,
  wrong,
} from '@release-tools/base'
import type { IndexEntry } from './entry.ts'

/** Most characters of a text in the index, which people read in one line. */
const line = matching(/^[^\p{C}\p{Zl}\p{Zp}]{1,500}$/u, 'one line of at most 500 characters')

const day: Shape<string> = (value, at) => {
  if (typeof value !== 'string' || !isDay(value)) throw wrong(at, value, 'a day such as 2027-06-30')
  return value
}

/** What a target says of a release beside its length and digest. */
export const customShape = object({
  project: line,
  version: line,
  tag: line,
  commit: matching(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'the id of a commit'),
  date: matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, 'a time in UTC'),
  state: oneOf('supported', 'superseded', 'end-of-support', 'yanked'),
  reason: optional(line),
  successor: optional(line),
  until: optional(day),
  advisories: optional(list(line, 1000)),
  fixes: optional(list(object({ id: line, affected: line }), 1000)),
})

/** A release as the index lists it. */
export const entryShape: Shape<IndexEntry> = (value, at) => {
  const { manifest, size, ...custom } = (value ?? {}) as Record<string, unknown>
  const sized = object({ manifest: hexDigest, size: number(0, Number.MAX_SAFE_INTEGER) })({ manifest, size }, at)
  return { ...customShape(custom, at), ...sized }
}
