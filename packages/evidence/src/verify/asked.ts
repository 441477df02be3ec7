import type { OwnPolicy } from '../policy/own-policy.ts'
import type { OwnBuilders } from '../slsa/own-builders.ts'
import type { GivenSummaries } from './accepted-summary.ts'
import type { MeantRelease } from './check-manifest.ts'
import type { SignedFile } from './report.ts'

/** What a reader asks of a release, besides whom they trust. */
export interface Asked extends MeantRelease {
  /** Decides instead of the release's own verdict. */
  policy?: OwnPolicy
  /** The releases of release-tools that the reader knows. Defaults to those that this program knows. */
  builders?: OwnBuilders
  /** Attestations of rebuilds, for a policy that asks for rebuilders. */
  rebuilds?: SignedFile[]
  /** Signed VEX documents (OpenVEX), for a policy that says whose count. */
  vex?: SignedFile[]
  /** True if a rehearsed release is meant, whose checklist no gate stops. */
  rehearsal?: boolean
  /** Verification summaries (VSA) whose verifiers the policy names, in place of checking again. Without a policy, they do not count. */
  summaries?: GivenSummaries
}
