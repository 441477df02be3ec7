import type { Host } from '@release-tools/host'
import type { LoginSettings, ServiceKey } from '../signing-options.ts'
import type { LoginTrace } from './login-trace.ts'

/** A kind of key, by its curve or algorithm. */
export type KeyKind = 'P-256' | 'P-384' | 'P-521' | 'RSA' | 'Ed25519'

/** A failure that cosign reports in its output, and what to do. */
export interface Failure {
  /** Is searched in standard error. */
  pattern: RegExp
  /** What is wrong. `key` is the address of the key. */
  found(match: RegExpExecArray, key: string): string
  next: string
  /** True if another attempt may succeed. */
  passing?: boolean
}

/** A setting of `signer-login`. */
export interface Setting {
  required?: boolean
  /** The whole value must match. */
  form: RegExp
  /** An example, for messages. */
  example: string
}

/** What a login may use. */
export interface LoginPlace {
  host: Host
  /** A directory that is removed when everything is signed. */
  scratch: string
}

/** A login that is open: variables for cosign. */
export interface OpenLogin {
  variables(): Promise<Record<string, string>>
  /** Who the login is, as far as it said so when it gave these variables. */
  sessionOf?(variables: Readonly<Record<string, string>>): LoginTrace['session']
  /** Ends the login. */
  close(): Promise<void>
}

/** A service that has keys and signs with them: https://docs.sigstore.dev/cosign/key_management/overview/. */
export interface KeyService {
  /** Its name in messages: `AWS KMS`. */
  title: string
  /** Addresses of keys that cosign understands. Others are refused before anything is downloaded. */
  address: RegExp
  /** Examples of addresses, for messages. */
  examples: readonly string[]
  /** Variables of the step with credentials, which cosign gets unless `signer-login` says how to log in. It gets no others. */
  credentials: readonly string[]
  /** Variables of the step that say where the service is. */
  places: readonly string[]
  /** The names by which cosign knows variables, if it knows them by others. The last one of those with the same name counts. */
  renamed?: Readonly<Record<string, string>>
  /** Kinds of keys with which cosign cannot sign there, and why. */
  unusable: Partial<Record<KeyKind, string>>
  /** Failures of the service, the more special first. */
  failures: readonly Failure[]
  /** Settings of `signer-login`; none if the service has no login by the identity of the job. */
  settings: Readonly<Record<string, Setting>>
  /**
   * Logs in with the identity of the job. Asked only if there are settings. What logs in is loaded then: every action has the register, to
   * read its inputs. Throws a Problem.
   */
  login(key: ServiceKey, settings: LoginSettings, place: LoginPlace): Promise<OpenLogin>
  /**
   * What the service knows of the key and of who uses it, for the record of a signature. `variables` are those that cosign gets. Does not
   * throw: what it cannot find out is unknown.
   */
  trace?(key: ServiceKey, variables: Readonly<Record<string, string>>, host: Host): Promise<LoginTrace>
  /** A reason why the variables of the step are not enough, before anything is started. */
  missing?(variables: Readonly<Record<string, string | undefined>>): { found: string; next: string } | undefined
}
