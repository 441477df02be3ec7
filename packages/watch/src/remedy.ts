import type { Finding } from './finding.ts'
import type { KnownRelease, LookContext } from './place.ts'

/** What can be done about findings, one file each in remedies/. remedies.ts is the register. */
export interface Remedy {
  /** As `recover --do` takes it: `promote-tags`. */
  name: string
  /** What it does, in one sentence. */
  does: string
  /**
   * Does it. Before each write it looks again, because the findings may be old. Nothing public is ever deleted. Returns what was done, one
   * sentence each. Throws a Problem.
   */
  run(release: KnownRelease, findings: Finding[], context: LookContext): Promise<string[]>
}
