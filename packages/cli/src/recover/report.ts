import type { Finding, KnownRelease } from '@release-tools/watch'

/** What became of one --do. */
export interface Done {
  name: string
  /** What was done or found, one sentence each. */
  said: string[]
  /** Why it was not done. */
  problem?: { attempted: string; found: string; next: string }
}

/** What was done, and what was found after that, the worst first. */
export interface RecoverReport {
  release: KnownRelease
  findings: Finding[]
  done: Done[]
}
