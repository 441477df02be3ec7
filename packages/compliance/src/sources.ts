import type { Manifest } from '@release-tools/evidence'

/** A release whose signature was verified. */
export interface ReleaseSource {
  manifest: Manifest
  /** SLSA Build level of its verified provenance. Undefined if nobody knows it. */
  buildLevel: number | undefined
  /** A file of it, checked by the digest in the manifest. Undefined if it is not at hand. */
  read(path: string): Promise<Buffer | undefined>
}

/** The repository at the commit of the release. */
export interface RepositorySource {
  /** A file of it. Undefined if there is none. */
  read(path: string): Promise<Buffer | undefined>
}

/** The report of OpenSSF Scorecard (`--format json`). */
export interface ScorecardSource {
  /** Its name, as the user gave it. */
  file: string
  /** Of its bytes, in lower-case hex. */
  sha256: string
  /** Score of each check, from 0 to 10. Checks that could not run (−1) are undefined. */
  scores: Map<string, number | undefined>
}

/** What a report may look at. What is absent is unknown, and the reason says why. */
export interface Sources {
  release: ReleaseSource | { unknown: string }
  repository: RepositorySource | { unknown: string }
  scorecard: ScorecardSource | { unknown: string }
}
