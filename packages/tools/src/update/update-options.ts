import type { Host, RetryPolicy } from '@release-tools/host'
import type { FoundTool } from '../find.ts'

/** How the lock is updated. */
export interface UpdateOptions {
  host: Host
  /** GitHub's API: `https://api.github.com`. */
  apiUrl: string
  /** Server with the releases: `https://github.com`. */
  releaseUrl: string
  /** A token for a higher rate limit of the API. It is sent only to `apiUrl`. */
  token: string | undefined
  /** Minimum age of a release in days, because a compromised release is usually found within hours or days. */
  cooldownDays: number
  /** The current time, in milliseconds since 1970. */
  now: number
  cosign: FoundTool
  /** Trusted root of a Sigstore other than the public one. */
  trustedRoot: string | undefined
  /** Scratch folder. */
  dir: string
  retry: RetryPolicy
}
