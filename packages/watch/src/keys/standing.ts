import { endOf, type KeyFacts, startOf, type Validity } from '@release-tools/evidence'
import type { Standing } from './shown-key.ts'

const olderCount = 'Older signatures count if a log or a timestamp authority proves how old they are.'

/** What the dates of a policy say. `now` is in milliseconds since 1970. */
export function standingBy({ from, until, revoked }: Validity, now: number): Standing {
  if (revoked === true) return { state: 'revoked', notes: ['The policy accepts no signature by it, of whatever time.'] }
  if (revoked !== undefined && startOf(revoked) <= now)
    return { state: 'revoked', notes: [`The policy revokes it from ${revoked} on. ${olderCount}`] }
  if (until !== undefined && endOf(until) <= now)
    return { state: 'ended', notes: [`It counted until ${until}. ${olderCount}`] }
  if (from !== undefined && startOf(from) > now) return { state: 'not yet', notes: [`It counts from ${from} on.`] }
  const ends = [
    ...(until === undefined ? [] : [`until ${until}`]),
    ...(revoked === undefined ? [] : [`until it is revoked on ${revoked}`]),
  ]
  return { state: 'counts', notes: ends.length === 0 ? [] : [`It counts ${ends.join(', and ')}.`] }
}

/** What an OpenPGP key says about itself. */
export function standingOf({ expires, revoked, doubt, unusable }: KeyFacts, now: number): Standing {
  if (revoked !== undefined) return { state: 'revoked', notes: [revocationNote(revoked)] }
  if (doubt !== undefined)
    return {
      state: 'unknown',
      notes: [`Nobody knows whether it is revoked: ${doubt} Ask its owner, and get it again.`],
    }
  if (unusable !== undefined) return { state: 'unusable', notes: [`It cannot sign: ${unusable}`] }
  if (expires === undefined) return { state: 'counts', notes: [] }
  if (Date.parse(expires) <= now) return { state: 'ended', notes: [`It expired on ${expires}. ${olderCount}`] }
  return { state: 'counts', notes: [`It expires on ${expires}.`] }
}

function revocationNote({ at, reason, isForLater }: NonNullable<KeyFacts['revoked']>): string {
  const when = at === undefined ? '' : ` on ${at}`
  const why = reason === '' ? '' : ` ${reason}`
  return `Its owner revoked it${when}${why}. ${isForLater ? olderCount : 'No signature by it counts, of whatever time.'}`
}
