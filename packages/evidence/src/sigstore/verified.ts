import type { Statement } from '../in-toto/in-toto.ts'
import type { Keyring } from '../openpgp/keyring.ts'
import type { CertifiedSource } from './certificate.ts'
import type { CertificateFacts } from './certificate-facts.ts'
import type { Signer } from './signer.ts'
import type { TrustedRoot } from './trusted-root.ts'

/** What a verifier trusts. None of it may come from what is verified. A signature by any of the signers is accepted. */
export interface Trust {
  signers: Signer[]
  /**
   * Required for identities. For keys it is optional: without it, log entries and timestamps are not checked. Several roots are several
   * instances of Sigstore, of which the issuer of a certificate picks one.
   */
  trustedRoot?: TrustedRoot | TrustedRoot[]
  /** Web address of the only repository whose runs are accepted: a reusable workflow has one identity for all its callers. */
  repository?: string
  /** OpenPGP keys. A detached OpenPGP signature by any of them is accepted. */
  keyrings?: Keyring[]
}

/** A valid signature. */
export interface Verified {
  signer: Signer
  /** When it was made (RFC 3339), according to a log or a timestamp authority; the earliest time if there are several. */
  time?: string
  /** Whose run signed, if a certificate says so. */
  source?: CertifiedSource
  /** True if an entry in a transparency log of the trusted root was checked. */
  logged: boolean
}

/** A valid attestation by whoever has the certificate. */
export interface Certified extends Pick<Verified, 'time' | 'logged'> {
  certificate: CertificateFacts
  statement: Statement
  /** The statement as it was signed. */
  payload: Uint8Array
}

/** The trusted roots: none, one or several. */
export function rootsOf({ trustedRoot }: Pick<Trust, 'trustedRoot'>): TrustedRoot[] {
  if (trustedRoot === undefined) return []
  return Array.isArray(trustedRoot) ? trustedRoot : [trustedRoot]
}
