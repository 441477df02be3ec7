import { type IndexEntry, listed, type ReleaseIndex, type ReleaseStates, renderIndex } from '@release-tools/releases'

/** What the index should say. */
export interface Wanted {
  /** The release of this run; undefined if there is none. */
  entry: IndexEntry | undefined
  states: ReleaseStates
  /** In UTC: `2026-01-31`. */
  day: string
}

/** The index with the release of this run, and the states that the project declares today. `say` gets what people should know. */
export function wantedIndex(
  index: ReleaseIndex,
  { entry, states, day }: Wanted,
  say?: (warning: string) => void,
): ReleaseIndex {
  return listed(index, { add: entry === undefined ? [] : [entry], states, day }, say)
}

/** What the index does not say, although it should, in one sentence for each release. */
export function lackingOf(index: ReleaseIndex, wanted: Wanted): string[] {
  const known = new Map(index.releases.map(one => [one.tag, one]))
  const shown = (one: IndexEntry) => renderIndex({ ...index, releases: [one] }, 1).toString()
  return wantedIndex(index, wanted).releases.flatMap(one => {
    const before = known.get(one.tag)
    if (before === undefined) return [`${one.tag} is not listed.`]
    return shown(before) === shown(one) ? [] : [`${one.tag} is listed as ${before.state}, and should be ${one.state}.`]
  })
}
