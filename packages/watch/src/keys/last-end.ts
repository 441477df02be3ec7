import type { ShownKey } from './shown-key.ts'

const dayMs = 86_400_000

/** What the keys of a file can still sign. `end` is absent if one of them does not end. */
export type KeysEnd = { kind: 'counts'; end?: string; days: number } | { kind: 'none' } | { kind: 'unknown' }

/**
 * When the last of some keys can no longer sign: a file keeps old keys for old releases, so that one that counts is enough. `now` is in
 * milliseconds since 1970.
 */
export function endOfKeys(keys: ShownKey[], now: number): KeysEnd {
  const counting = keys.filter(({ state }) => state === 'counts')
  if (counting.length === 0) return { kind: keys.some(({ state }) => state === 'unknown') ? 'unknown' : 'none' }
  const ends = counting.flatMap(endsOf)
  const end = ends.includes(undefined) ? undefined : ends.sort().at(-1)
  return end === undefined
    ? { kind: 'counts', days: Number.POSITIVE_INFINITY }
    : { kind: 'counts', end, days: (Date.parse(end) - now) / dayMs }
}

/** The end of the subkeys, if it has any that sign. The dates of a policy can be earlier. */
function endsOf({ subkeys = [], expires, validity }: ShownKey): (string | undefined)[] {
  const signing = subkeys.filter(({ state }) => state === 'counts')
  const own = (signing.length > 0 ? signing : [{ expires }]).map(one => one.expires)
  const until = validity.until ?? (typeof validity.revoked === 'string' ? validity.revoked : undefined)
  return until === undefined ? own : own.map(end => (end === undefined || until < end ? until : end))
}
