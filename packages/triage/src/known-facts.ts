import { byBytes } from '@release-tools/base'
import { isGone } from './gone.ts'
import type { Facts, Group } from './group.ts'
import type { IssueState, Marker } from './marker.ts'
import type { ScanRun } from './runs.ts'

/** What is known now, with what the issue knows longer. */
export function merged(group: Group, state: IssueState | undefined, runs: ScanRun[]): Facts {
  const facts = factsOf(group)
  if (state === undefined) return facts
  return {
    ...facts,
    since: byBytes(state.since, facts.since) < 0 ? state.since : facts.since,
    seen: group.present ? steadySeen(group, state, runs) : seenOf(group, state),
  }
}

/** Targets of the issue and of the evidence. Of one that both have, the evidence says who reported it last. */
export function seenOf({ seen }: Group, state: IssueState | undefined): Facts['seen'] {
  const older = (state?.seen ?? []).filter(({ target }) => !seen.some(one => one.target === target))
  return [...seen, ...older].sort((a, b) => byBytes(a.target, b.target))
}

/**
 * The targets that still have it, or may. The times of databases stay as the issue has them, so that it is not written again every day: an
 * older time only means that a database must be as new as that one.
 */
function steadySeen(group: Group, state: IssueState, runs: ScanRun[]): Facts['seen'] {
  const names = ({ engines }: Facts['seen'][number]) => Object.keys(engines).sort().join()
  const current = new Set(group.seenNow)
  return seenOf(group, state)
    .filter(one => current.has(one.target) || !isGone([one], runs).gone)
    .map(one => state.seen.find(old => old.target === one.target && names(old) === names(one)) ?? one)
}

/** What is known of a group, without what follows from it. */
export function factsOf(group: Group): Facts {
  const { id, package: whose, versions, severity, knownExploited, fix, title, url, locations, since, seen } = group
  const texts = { ...(title === undefined ? {} : { title }), ...(url === undefined ? {} : { url }) }
  return { id, package: whose, versions, severity, knownExploited, fix, ...texts, locations, since, seen }
}

/** What finds the issue of a group. */
export function markerOf({ key, packageKey, ids }: Group): Marker {
  return { key, packageKey, ids }
}
