import { byKind } from '@release-tools/base'
import { TrustedRoot as Root } from '@sigstore/protobuf-specs'
import type { SignedEntity, Verifier } from '@sigstore/verify'
import type { Statement } from '../in-toto/in-toto.ts'
import { parseStatement } from '../in-toto/statement.ts'
import { type Bundle, parseBundle } from './bundle.ts'
import { type CertifiedSource, certifiedSource, describeIdentity, type Identity, isIssuedTo } from './certificate.ts'
import { parsePublicKey } from './public-key.ts'
import { notVerified, refusal } from './refusal.ts'
import { signedTime, toEntity } from './signed-entity.ts'
import type { IdentitySigner, KeySigner, Signer } from './signer.ts'
import type { TrustedRoot } from './trusted-root.ts'
import { cannotCheck, certificateVerifier, keyVerifier, requireAuthorities, requireKnownLogs } from './verifiers.ts'

/** What a verifier trusts. None of it may come from what is verified. A signature by any of the signers is accepted. */
export interface Trust {
  signers: Signer[]
  /** Required for identities. For keys it is optional: without it, log entries and timestamps are not checked. */
  trustedRoot?: TrustedRoot
  /** Web address of the only repository whose runs are accepted: a reusable workflow has one identity for all its callers. */
  repository?: string
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

/**
 * Verifies Sigstore bundles offline. Create it once, and use it for many files. Throws a Problem if a signature is not valid, and
 * CannotCheck if that cannot be found out (no trusted root, or a log that it does not list).
 */
export class SignatureVerifier {
  readonly #root: TrustedRoot | undefined
  readonly #keys: { signer: KeySigner; verifier: Verifier }[] = []
  readonly #identities: IdentitySigner[] = []
  readonly #certificates: Verifier | undefined
  readonly #repository: string | undefined

  constructor(trust: Trust) {
    this.#root = trust.trustedRoot
    const root = this.#root ?? Root.fromJSON({})
    for (const signer of trust.signers)
      byKind(signer, {
        key: one => void this.#keys.push({ signer: one, verifier: keyVerifier(root, parsePublicKey(one.publicKey)) }),
        identity: one => void this.#identities.push(one),
      })
    this.#certificates = this.#root && certificateVerifier(this.#root)
    this.#repository = trust.repository
  }

  /**
   * Verifies the signature of a file, given its bytes (a digest is not enough: signatures are made over the content). Refuses an
   * attestation: a statement about a file is not a signature of it.
   */
  verifyBlob(data: Uint8Array, bundle: unknown): Verified {
    const parsed = parseBundle(bundle)
    if (parsed.content.$case === 'messageSignature') return this.#verify(parsed, data)
    throw notVerified('the bundle has an attestation (DSSE), not the signature of a file.')
  }

  /**
   * Verifies an attestation and returns its statement. Does not check what the statement says: the caller checks predicate type
   * and subjects (`hasSubject`, statement.ts).
   */
  verifyStatement(bundle: unknown): Verified & { statement: Statement } {
    const parsed = parseBundle(bundle)
    if (parsed.content.$case !== 'dsseEnvelope') {
      throw notVerified('the bundle has the signature of a file, not an attestation (DSSE).')
    }
    const { payloadType, payload } = parsed.content.dsseEnvelope
    return { ...this.#verify(parsed), statement: parseStatement(payloadType, payload) }
  }

  #verify(bundle: Bundle, data?: Uint8Array): Verified {
    const byKey = bundle.verificationMaterial.content.$case === 'publicKey'
    const entity = toEntity(bundle, data)
    return byKey ? this.#verifyByKey(entity) : this.#verifyByCertificate(entity)
  }

  #verifyByKey(entity: SignedEntity): Verified {
    if (this.#keys.length === 0) throw notVerified('it was made with a key pair, but no key is accepted.')
    // A key needs neither log nor timestamp, so they are ignored without a trusted root.
    const checked = this.#root === undefined ? { ...entity, tlogEntries: [], timestamps: [] } : entity
    if (this.#root !== undefined) requireKnownLogs(entity, this.#root)
    const failures: unknown[] = []
    for (const { signer, verifier } of this.#keys) {
      try {
        verifier.verify(checked)
        return verified(signer, checked)
      } catch (error) {
        failures.push(error)
      }
    }
    throw refusal(failures[0])
  }

  #verifyByCertificate(entity: SignedEntity): Verified {
    if (this.#identities.length === 0) {
      throw notVerified('it was made with a certificate (keyless), but no identity is accepted.')
    }
    if (this.#certificates === undefined || this.#root === undefined) {
      throw cannotCheck('it was made with a certificate, but there is no trusted root.')
    }
    requireAuthorities(this.#root)
    requireKnownLogs(entity, this.#root)
    const certificate = attempt(this.#certificates, entity).identity ?? {}
    const signer = this.#identities.find(({ identity, issuer }) => isIssuedTo(certificate, identity, issuer))
    if (signer !== undefined) return { ...verified(signer, entity), ...this.#sourceOf(certificate) }
    const accepted = this.#identities.map(
      one => `${JSON.stringify(one.identity)}, issuer ${JSON.stringify(one.issuer)}`,
    )
    throw notVerified(
      `it was made by ${describeIdentity(certificate)}, but only ${accepted.join('; or ')} is accepted.`,
    )
  }

  #sourceOf(certificate: Identity): Pick<Verified, 'source'> {
    const source = certifiedSource(certificate)
    if (this.#repository !== undefined && source?.repository !== this.#repository)
      throw notVerified(`it was made by a run of ${source?.repository ?? 'no repository'}, not of ${this.#repository}.`)
    return source === undefined ? {} : { source }
  }
}

function attempt(verifier: Verifier, entity: SignedEntity) {
  try {
    return verifier.verify(entity)
  } catch (error) {
    throw refusal(error)
  }
}

function verified(signer: Signer, entity: SignedEntity): Verified {
  const time = signedTime(entity)
  return { signer, ...(time === undefined ? {} : { time }), logged: entity.tlogEntries.length > 0 }
}
