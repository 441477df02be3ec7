import type { KnownRelease, LookContext } from './place.ts'

/** What a remedy may need beside what a look needs. The requests of `github` may write, as far as their token may. */
export interface RemedyContext extends LookContext {
  /** Why something is done, in one line for people. */
  reason?: string
  /** Tag of the release that is meant instead. */
  successor?: string
  /** Day in UTC: `2026-11-30`. */
  today: string
  /** Shows something that only a person can do, and waits until they say that it is done. Absent if there is no person. */
  wait?(request: string): Promise<void>
}

/** What can be done about findings, one file each in remedies/. remedies.ts is the register. */
export interface Remedy {
  /** As `recover --do` takes it: `promote-tags`. */
  name: string
  /** What it does, in one sentence. */
  does: string
  /** What a token needs for it: `contents: write`. Absent if it needs none. */
  needs?: string
  /**
   * Does it. Looks again before each write, because what was found may be old. Nothing public is ever deleted. Run again, it does the rest,
   * or nothing. Returns what was done or found, one sentence each. Throws a Problem.
   */
  run(release: KnownRelease, context: RemedyContext): Promise<string[]>
}
