import type { Manifest, SignedBy } from '@release-tools/evidence'

/** How a release stands in the index of releases (packages/releases/src/entry.ts). */
export interface Standing {
  state: 'supported' | 'superseded' | 'end-of-support' | 'yanked'
  reason?: string
  /** Tag of the release that is meant instead. */
  successor?: string
  /** Last day of its support: `2027-06-30`. */
  until?: string
  /** Identifiers of advisories about it. */
  advisories?: string[]
}

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
