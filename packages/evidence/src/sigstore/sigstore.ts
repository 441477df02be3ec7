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

/** What a verifier trusts: nothing in it comes from what is verified. Any one of the signers may have made a signature. */
export interface Trust {
  signers: Signer[]
  /** Needed for identities; with keys, log entries and timestamps are checked only against it. */
  trustedRoot?: TrustedRoot
  /** Web address of the only repository whose runs count: a reusable workflow has one identity for all that call it. */
  repository?: string
}

/** A signature that holds. */
export interface Verified {
  signer: Signer
  /** When it was made, by the word of a log or a timestamp authority (the earliest, if there are several); RFC 3339. */
  time?: string
  /** Whose run signed, where a certificate says it. */
  source?: CertifiedSource
  /** True when an entry of a transparency log of the trusted root was checked. */
  logged: boolean
}

/**
 * Verifies Sigstore bundles offline. Build it once, use it for many files. A signature that does not hold throws a Problem; one
 * about which nothing can be known (no trusted root, a log it does not list) throws CannotCheck.
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
   * Verifies the signature of a file, given its bytes (a digest is not enough: signatures are made over the content). An
   * attestation is refused here: that a file is the subject of some statement does not make the statement a signature of it.
   */
  verifyBlob(data: Uint8Array, bundle: unknown): Verified {
    const parsed = parseBundle(bundle)
    if (parsed.content.$case === 'messageSignature') return this.#verify(parsed, data)
    throw notVerified('the bundle holds an attestation (DSSE), not the signature of a file.')
  }

  /**
   * Verifies an attestation and gives its statement. Predicate type and subjects are the caller's to check (`hasSubject`,
   * statement.ts): here they are only signed, whatever they say.
   */
  verifyStatement(bundle: unknown): Verified & { statement: Statement } {
    const parsed = parseBundle(bundle)
    if (parsed.content.$case !== 'dsseEnvelope') {
      throw notVerified('the bundle holds the signature of a file, not an attestation (DSSE).')
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
    if (this.#keys.length === 0) throw notVerified('it was made with a key pair, and no key is accepted.')
    // A key needs neither log nor timestamp, so without a trusted root they are left aside.
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
      throw notVerified('it was made with a certificate (keyless), and no identity is accepted.')
    }
    if (this.#certificates === undefined || this.#root === undefined) {
      throw cannotCheck('it was made with a certificate, and there is no trusted root.')
    }
    requireAuthorities(this.#root)
    requireKnownLogs(entity, this.#root)
    const certificate = attempt(this.#certificates, entity).identity ?? {}
    const signer = this.#identities.find(({ identity, issuer }) => isIssuedTo(certificate, identity, issuer))
    if (signer !== undefined) return { ...verified(signer, entity), ...this.#sourceOf(certificate) }
    const accepted = this.#identities.map(
      one => `${JSON.stringify(one.identity)}, issuer ${JSON.stringify(one.issuer)}`,
    )
    throw notVerified(`it was made by ${describeIdentity(certificate)}; accepted is only ${accepted.join('; or ')}.`)
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
