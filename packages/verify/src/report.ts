import type { Report } from '@release-tools/evidence'
import type { IndexEntry } from '@release-tools/releases'
import type { Accepted } from './accepted.ts'

/** What was verified. */
export interface Target {
  /** Undefined if it could not be read. */
  kind?: 'release' | 'folder' | 'file' | 'model' | 'image' | 'package'
  /** As the reader named it. */
  text: string
  /** Of an image or a file: `sha256:…`. It identifies what was verified; a tag or a path may change. */
  digest?: string
}

/** The index of releases that was asked, and what it says of the release. */
export interface IndexReport {
  /** `owner/name` */
  repository: string
  version: number
  /** RFC 3339. Until then, nobody notices if a newer one is held back. */
  freshUntil: string
  /** True if an older index could not have been told. */
  firstContact: boolean
  /** Absent if it does not list the release with this manifest. */
  entry?: IndexEntry
}

/** The report on a target. That of a release is what `verifyRelease` gives. */
export interface TargetReport extends Report {
  target: Target
  /** Absent if no index was asked, or if it could not be used. */
  index?: IndexReport
  /** For callers who decide by a policy; empty for a release, whose evidence its manifest lists. */
  accepted: Accepted[]
}
