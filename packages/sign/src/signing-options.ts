import type { RetryPolicy } from '@release-tools/host'
import type { FoundTool } from '@release-tools/tools'
import type { LoginTrace } from './key-services/login-trace.ts'
import type { SigningEvents } from './signing-events.ts'

/**
 * With what to sign: the key pair of COSIGN_PRIVATE_KEY, the identity of the job, a key that never leaves its service, or a throw-away key
 * that leaves no trace.
 */
export type Signing = { kind: 'key' } | { kind: 'keyless' } | { kind: 'dry-run' } | ServiceKey

/** The services that have keys, by the scheme of their addresses; `plugin` for every other scheme. */
export type KeyServiceName = 'awskms' | 'gcpkms' | 'azurekms' | 'k8s' | 'hashivault' | 'openbao' | 'plugin'

/** A key in a service that signs. */
export interface ServiceKey {
  kind: KeyServiceName
  /** Address of the key, as cosign takes it: `awskms:///alias/release`. */
  key: string
  /** How this job logs in, as the input `signer-login` says it. Empty: with the variables of the step. */
  login: LoginSettings
  /** The program that signs, for a plugin. */
  program?: PluginProgram
}

/** A program of a user that signs for cosign. */
export interface PluginProgram {
  /** Relative to the workspace, or absolute. */
  path: string
  /** In lower-case hex. */
  sha256: string
}

/** Settings of a login by name: `role`, `region`. */
export type LoginSettings = Readonly<Record<string, string>>

/** Which log may get a signature: that of the public Sigstore, that of your own Sigstore (`signingConfig`), or none. */
export type Transparency = 'public' | 'private' | 'none'

/** What tells cosign with what to sign: arguments without secrets, and variables with the secrets. */
export interface CosignCredentials {
  args: string[]
  env: Record<string, string>
  /** Tells what the records of the service that has the key say of this login. Does not throw. */
  trace?: () => Promise<LoginTrace>
}

/** An open login, for any number of signatures. */
export interface SigningSession {
  /** The credentials for the next call of cosign. */
  credentials(): Promise<CosignCredentials>
  /** The public key in PEM form; undefined if each signature has a certificate with its own key. */
  publicKey(): Promise<string | undefined>
}

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
  /** `owner/name` of the repository that the job is of; undefined outside a job. */
  repository?: string
  cosign: FoundTool
  /** Absolute path of the public key that the signer must have. Defaults to those that the repository has. */
  keyFile?: string
  /** True if the caller compares the public key itself, with what is not a file of the repository. */
  anyKey?: boolean
  /** How often to try again if a Sigstore server fails. */
  retries?: RetryPolicy
  /** What one call of cosign may take, in milliseconds. Defaults to two minutes. */
  callMs?: number
  /** The open login, within `withSession`. */
  session?: SigningSession
  /** Gets a record of each signature. */
  events?: SigningEvents
}
