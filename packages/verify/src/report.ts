import type { Report } from '@release-tools/evidence'
import type { Accepted } from './accepted.ts'

/** What was verified. */
export interface Target {
  /** Undefined if it could not be read. */
  kind?: 'release' | 'file' | 'image' | 'package'
  /** As the reader named it. */
  text: string
  /** Of an image or a file: `sha256:…`. It identifies what was verified; a tag or a path may change. */
  digest?: string
}

/** The report on a target. That of a release is what `verifyRelease` gives. */
export interface TargetReport extends Report {
  target: Target
  /** For callers who decide by a policy; empty for a release, whose evidence its manifest lists. */
  accepted: Accepted[]
}
