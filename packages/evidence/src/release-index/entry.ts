/**
 * What the project says of a release today. Absent words are never read as good: a release that no index lists has no state.
 *
 * - `supported`: nothing speaks against it.
 * - `superseded`: a later release is meant instead; it is not wrong.
 * - `end-of-support`: it gets no fixes since `until`.
 * - `yanked`: nobody should use it.
 */
export type ReleaseState = 'supported' | 'superseded' | 'end-of-support' | 'yanked'

/** The states of which a reader may say that they do not want them. A release that was yanked is refused in any case. */
export const refusableStates = ['superseded', 'end-of-support'] as const
export type RefusableState = (typeof refusableStates)[number]

/** A release as the index lists it. */
export interface IndexEntry {
  /** Name of the project. */
  project: string
  version: string
  tag: string
  commit: string
  /** Time of the commit, in UTC: `2026-01-31T12:00:00Z`. */
  date: string
  /** SHA-256 of manifest.yaml, in lower-case hex. It names every file of the release. */
  manifest: string
  /** Size of manifest.yaml in bytes. */
  size: number
  state: ReleaseState
  /** Why it is not supported, in one line for people. */
  reason?: string
  /** Tag of the release that is meant instead. */
  successor?: string
  /** Day on which its support ends or ended: `2027-06-30`. */
  until?: string
  /** Identifiers of advisories about it: `GHSA-…`, `CVE-…`. */
  advisories?: string[]
  /** The vulnerabilities of the project that it fixes, and which versions have them: `>= 1.0.0, < 1.4.1`. */
  fixes?: { id: string; affected: string }[]
}

/** All releases of a repository, by project and then in the order of their versions. */
export interface ReleaseIndex {
  /** `owner/name` */
  repository: string
  releases: IndexEntry[]
}
