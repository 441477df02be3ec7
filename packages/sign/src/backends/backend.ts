import type { Signer } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import type { SigningOptions } from '../signing-options.ts'

/** What tells cosign with what to sign: arguments without secrets, and variables with the secrets. */
export interface CosignCredentials {
  args: string[]
  env: Record<string, string>
}

/** One way to sign. Each has a file in this folder and a line in `backends.ts`. */
export interface SigningBackend {
  /** What verifiers accept: a public key, or the identity in the certificate that Fulcio issues for each signature. */
  signer: Signer['kind']
  /** True if a signature must leave no trace: nothing is pushed or logged, and no server gets a request. */
  dryRun: boolean
  /** The credentials for cosign. Masks the key and its password. The runner masks its own token. Throws a Problem if something is missing. */
  credentials(options: SigningOptions, host: Host): Promise<CosignCredentials>
}
