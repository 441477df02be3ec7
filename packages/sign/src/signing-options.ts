import type { RetryPolicy } from '@release-tools/host'
import type { FoundTool } from '@release-tools/tools'

/** With what to sign: the key pair of COSIGN_PRIVATE_KEY, the job's identity, or a throw-away key that leaves no trace. */
export type Signing = { kind: 'key' } | { kind: 'keyless' } | { kind: 'dry-run' }

/** Where a signature shows: in the public Sigstore, in one of your own (`signingConfig`), or in no log at all. */
export type Transparency = 'public' | 'private' | 'none'

/** All that a signature depends on, besides what is signed. */
export interface SigningOptions {
  signing: Signing
  transparency: Transparency
  /** Path of a signing config: which Fulcio, log and timestamp authority to use; without it, those of the public Sigstore. */
  signingConfig?: string
  /** Path of the trusted root that belongs to them. */
  trustedRoot?: string
  /** Web address of the GitHub server, with which the identities of its workflows begin: `https://github.com`. */
  serverUrl: string
  cosign: FoundTool
  /** How to go on when a server of the Sigstore fails. */
  retries?: RetryPolicy
}
