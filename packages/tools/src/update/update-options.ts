import type { Host, RetryPolicy } from '@release-tools/host'
import type { FoundTool } from '../find.ts'

/** How the lock is updated. */
export interface UpdateOptions {
  host: Host
  /** GitHub's API: `https://api.github.com`. */
  apiUrl: string
  /** Server with the releases: `https://github.com`. */
  releaseUrl: string
  /** A token for the API's rate limit; it goes to `apiUrl` only. */
  token: string | undefined
  /** Days that a release must have been public: a hijacked one is usually found within hours or days. */
  cooldownDays: number
  /** The time to count from, in milliseconds. */
  now: number
  cosign: FoundTool
  /** Trusted root of another Sigstore than the public one. */
  trustedRoot: string | undefined
  /** Scratch folder. */
  dir: string
  retry: RetryPolicy
}
