import type { Finding, PlaceState } from './finding.ts'
import type { KnownRelease, LookContext } from './place.ts'
import { places } from './places.ts'

/** What somebody should see first. */
const order: PlaceState[] = [
  ...(['different', 'missing', 'unfinished', 'withdrawn', 'ended', 'ending', 'unknown', 'absent', 'good'] as const),
]

/** Looks at every place where a release lives, one after the other. The worst comes first. */
export async function lookEverywhere(release: KnownRelease, context: LookContext): Promise<Finding[]> {
  const found: Finding[] = []
  for (const place of places) found.push(...(await place.look(release, context)))
  return order.flatMap(state => found.filter(finding => finding.state === state))
}

/** What all findings say together: nothing is left to do, something is, or nobody knows. */
export function outcomeOf(findings: Finding[]): 'good' | 'left' | 'unknown' {
  const has = (...states: PlaceState[]) => findings.some(({ state }) => states.includes(state))
  if (has('different', 'missing', 'unfinished', 'withdrawn')) return 'left'
  return has('unknown') ? 'unknown' : 'good'
}
