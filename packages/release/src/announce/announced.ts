import type { IndexEntry, Manifest, SignedBy } from '@release-tools/evidence'

/** How a release stands in the index of releases. */
export type Standing = Pick<IndexEntry, 'state' | 'reason' | 'successor' | 'until' | 'advisories'>

/** A verified release that is announced. */
export interface Announced {
  manifest: Manifest
  /** SHA-256 of manifest.yaml, in lower-case hex. */
  manifestSha256: string
  /** Its notes, in Markdown. */
  notes: string
  /** Whose signatures it was verified by. */
  signers: SignedBy[]
  /** True if readers need the project’s own trusted root. */
  ownTrustedRoot: boolean
  /** Absent if no index was read: then nothing is said of support. */
  standing?: Standing
}

/** What is announced: a title of one line, and a text in Markdown without it. */
export interface Announcement {
  title: string
  text: string
}
