import { byBytes } from '@release-tools/base'
import { standing } from './gone.ts'
import type { Facts, Group, Seen } from './group.ts'
import type { IssueState, Marker } from './marker.ts'
import type { ScanRun } from './runs.ts'

/** What is known now, with what the issue knows longer. */
export function knownFacts(group: Group, state: IssueState | undefined, runs: ScanRun[]): Facts {
  const { id, package: whose, versions, severity, knownExploited, fix, title, url, locations, since, reported } = group
  const texts = { ...(title === undefined ? {} : { title }), ...(url === undefined ? {} : { url }) }
  const before = state?.seen ?? []
  const now = standing(before, reported, runs)
  return {
    ...{ id, package: whose, versions, severity, knownExploited, fix, ...texts, locations },
    since: state !== undefined && byBytes(state.since, since) < 0 ? state.since : since,
    // Readers of an issue that is closed want to know who said what.
    seen: now.length === 0 ? standing(before, reported, runs.slice(0, -1)) : steady(now, before),
  }
}

/**
 * The times of databases stay as the issue has them, so that it is not written again every day. An older time only means that a database must
 * be as new as that one.
 */
function steady(now: Seen[], before: Seen[]): Seen[] {
  const names = ({ engines }: Seen) => Object.keys(engines).sort(byBytes).join()
  return now.map(one => before.find(old => old.target === one.target && names(old) === names(one)) ?? one)
}

/** What finds the issue of a group. */
export function markerOf({ key, packageKey, ids }: Group): Marker {
  return { key, packageKey, ids }
}
