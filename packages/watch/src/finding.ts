/**
 * How a place of a release is. Only `good` means that everything there was compared and is as it was released.
 *
 * - `good`: as it was released.
 * - `missing`: it should be there, and is not.
 * - `different`: something else is there.
 * - `withdrawn`: the project itself took it back: yanked, superseded, end of support, a draft again.
 * - `unfinished`: a run stopped half way, so that nobody relies on it yet: a draft, a part without its record.
 * - `ending`: it is good, and will not be within a month: a key that expires.
 * - `ended`: its time is over, so that nothing new can rely on it.
 * - `absent`: the project does not use this kind of place.
 * - `unknown`: it could not be checked. Never good.
 */
export type PlaceState =
  | 'good'
  | 'missing'
  | 'different'
  | 'withdrawn'
  | 'unfinished'
  | 'ending'
  | 'ended'
  | 'absent'
  | 'unknown'

/** What one look at one thing in one place found. */
export interface Finding {
  /** Name of the kind of place, as the register has it: `tag`, `github-release`, `image-tags`, `pypi` … */
  place: string
  /** What was looked at: `ghcr.io/acme/widget:1.2.0`. Place and subject together stay the same from run to run: an issue is found by them. */
  subject: string
  state: PlaceState
  /** One sentence. */
  found: string
  /** What it should be, in one sentence; absent if `found` says it all. */
  wanted?: string
  /** The next step, as an imperative; absent if there is none. */
  next?: string
  /** True if it is the same for each release: a fault of the audit log or of the index itself. */
  ofRepository?: true
  /** Names of the remedies that would fix it: `promote-tags` (remedy.ts). */
  remedies?: string[]
}
