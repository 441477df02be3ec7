import { type IndexEntry, type ReleaseIndex, renderIndex, type WantedIndex, wantedIndex } from '@release-tools/releases'

/** What the index does not say, although it should, in one sentence for each release. */
export function lackingOf(index: ReleaseIndex, wanted: WantedIndex): string[] {
  const known = new Map(index.releases.map(one => [one.tag, one]))
  const shown = (one: IndexEntry) => renderIndex({ ...index, releases: [one] }, 1).toString()
  return wantedIndex(index, wanted).releases.flatMap(one => {
    const before = known.get(one.tag)
    if (before === undefined) return [`${one.tag} is not listed.`]
    return shown(before) === shown(one) ? [] : [`${one.tag} is listed as ${before.state}, and should be ${one.state}.`]
  })
}
