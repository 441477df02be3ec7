import { isCve } from './cluster.ts'
import { type Marker, safeId } from './marker.ts'

/**
 * True if an issue and a group are about the same: the same package, and a CVE that both have, or, if one of them has none yet, any
 * identifier. So a CVE that is given later finds the issue of the advisory.
 */
export function matches(marker: Marker, group: Marker): boolean {
  if (marker.packageKey !== group.packageKey) return false
  const [ours, theirs] = [group.ids.map(safeId), marker.ids.map(safeId)]
  const bothHaveCves = ours.some(isCve) && theirs.some(isCve)
  return ours.some(id => theirs.includes(id) && (!bothHaveCves || isCve(id)))
}
