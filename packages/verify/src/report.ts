import type { Report, Statement, Verified } from '@release-tools/evidence'

/** What was verified. */
export interface Target {
  /** Undefined if it could not be read. */
  kind?: 'release' | 'image'
  /** As the reader named it. */
  text: string
  /** Of an image or a file: `sha256:…`. It identifies what was verified; a tag or a path may change. */
  digest?: string
}

/** A valid signature by an accepted signer, or an attestation by one, that is about the target. */
export interface Accepted {
  verified: Verified
  /** Of an attestation. */
  statement?: Statement
  /** Digest of what it is about: `sha256:…`. */
  subject: string
}

/** The report on a target. That of a release is what `verifyRelease` gives. */
export interface TargetReport extends Report {
  target: Target
  /** For callers who decide by a policy; empty for a release, whose evidence its manifest lists. */
  accepted: Accepted[]
}
