import type { RetryPolicy } from '@release-tools/host'
import type { FoundTool } from '@release-tools/tools'

/** With what to sign: the key pair of COSIGN_PRIVATE_KEY, the identity of the job, or a throw-away key that leaves no trace. */
export type Signing = { kind: 'key' } | { kind: 'keyless' } | { kind: 'dry-run' }

/** Which log may get a signature: that of the public Sigstore, that of your own Sigstore (`signingConfig`), or none. */
export type Transparency = 'public' | 'private' | 'none'

/** Everything that a signature depends on, except what is signed. */
export interface SigningOptions {
  signing: Signing
  transparency: Transparency
  /** Path of a signing config, which names Fulcio, log and timestamp authority. Defaults to those of the public Sigstore. */
  signingConfig?: string
  /** Path of the trusted root of these services. */
  trustedRoot?: string
  /** Web address of the GitHub server (`https://github.com`). The identities of its workflows begin with it. */
  serverUrl: string
  cosign: FoundTool
  /** How often to try again if a Sigstore server fails. */
  retries?: RetryPolicy
}
