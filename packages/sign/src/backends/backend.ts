import type { Signer } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import type { SigningOptions } from '../signing-options.ts'

/** How cosign learns with what to sign: arguments without secrets, and the variables that have them. */
export interface CosignCredentials {
  args: string[]
  env: Record<string, string>
}

/** One way to sign. Each has a file in this folder and a line in `backends.ts`. */
export interface SigningBackend {
  /** What a verifier is told of: a public key, or the identity in the certificate that Fulcio issues for each signature. */
  signer: Signer['kind']
  /** True if nothing may remain of a signature: nothing is pushed or logged, and no server is asked. */
  dryRun: boolean
  /** For cosign. Every secret among the variables is masked from now on. Throws a Problem if something is missing. */
  credentials(options: SigningOptions, host: Host): Promise<CosignCredentials>
}
