import type { Signer } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import type { Failure, KeyKind } from '../key-services/key-service.ts'
import type { CosignCredentials, SigningOptions } from '../signing-options.ts'

/** Credentials that may be used for several signatures. */
export interface OpenBackend {
  /** Those for the next call of cosign. Throws a Problem if there are none. */
  credentials(): Promise<CosignCredentials>
  /** Ends the login, if there is one. Does not throw. */
  close(): Promise<void>
}

/** One way to sign. Each has a file in this folder and a line in `backends.ts`. */
export interface SigningBackend {
  /** What verifiers accept: a public key, or the identity in the certificate that Fulcio issues for each signature. */
  signer: Signer['kind']
  /** True if a signature must leave no trace: nothing is pushed or logged, and no server gets a request. */
  dryRun: boolean
  /** Kinds of keys that cannot sign, and why. */
  unusable: Partial<Record<KeyKind, string>>
  /** Failures that only this way to sign has, as cosign reports them. */
  failures: readonly Failure[]
  /**
   * Gets ready to sign. `scratch` is a directory that is removed after `close`. Masks keys and passwords; the runner masks its own token.
   * Throws a Problem if something is missing.
   */
  open(options: SigningOptions, host: Host, scratch: string): Promise<OpenBackend>
}

/** A backend with the same credentials for each call. */
export function fixed(credentials: () => Promise<CosignCredentials>): OpenBackend {
  return { credentials, close: async () => {} }
}
