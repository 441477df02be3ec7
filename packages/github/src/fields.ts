import { at, matching, number, type Shape, text, wrong } from '@release-tools/base'

// What answers of GitHub are made of. Its descriptions say what is not there as null.

/** The author of something. */
export const account: Shape<{ login: string; type: string }> = (raw, place) => {
  const field = fieldsOf(raw, place)
  return { login: field('login', text), type: field('type', text) }
}

/** An address of the web. */
export const address = matching(/^https?:\/\/\S+$/, 'an address')

/** A number that GitHub gave. */
export const id = number(0, Number.MAX_SAFE_INTEGER)

/** Text of any length: an empty body is one, and GitHub limits the longest. */
export const anyText: Shape<string> = (value, place) => {
  if (typeof value !== 'string') throw wrong(place, value, 'text')
  return value
}

/** GitHub writes null for what is not there. */
export function orAbsent<T>(shape: Shape<T>): Shape<T | undefined> {
  return (value, place) => (value === undefined || value === null ? undefined : shape(value, place))
}

/** Reads fields of an answer by their keys; `place` is that of the whole in the answer. */
export function fieldsOf(raw: unknown, place: string): <T>(key: string, shape: Shape<T>) => T {
  return (key, shape) => shape(at(raw, key), place === '' ? key : `${place}.${key}`)
}
