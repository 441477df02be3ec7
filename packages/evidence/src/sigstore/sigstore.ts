import type { KeyObject } from 'node:crypto'
import { byKind, Problem } from '@release-tools/base'
import { TrustedRoot as Root } from '@sigstore/protobuf-specs'
import type { SignedEntity, Verifier } from '@sigstore/verify'
import type { Statement } from '../in-toto/in-toto.ts'
import { parseStatement } from '../in-toto/statement.ts'
import type { Keyring } from '../openpgp/keyring.ts'
import { Authorities } from './authorities.ts'
import { type Bundle, parseBundle } from './bundle.ts'
import { CannotCheck, cannotCheck } from './cannot-check.ts'
import { type CertifiedSource, certifiedSource, describeIdentity, type Identity, isIssuedTo } from './certificate.ts'
import { parsePublicKey } from './public-key.ts'
import { notVerified, refusal } from './refusal.ts'
import { bytesInMemory, bytesOfFile, type SignatureCheck, type SignedBytes } from './signed-bytes.ts'
import {
  certifiedKey,
  compareDigest,
  contentOf,
  messageHash,
  namedHash,
  signedTime,
  toEntity,
} from './signed-entity.ts'
import type { IdentitySigner, KeySigner, Signer } from './signer.ts'
import type { TrustedRoot } from './trusted-root.ts'
import { certificateVerifier, keyVerifier } from './verifiers.ts'

/** What a verifier trusts. None of it may come from what is verified. A signature by any of the signers is accepted. */
export interface Trust {
  signers: Signer[]
  /** Required for identities. For keys it is optional: without it, log entries and timestamps are not checked. */
  trustedRoot?: TrustedRoot
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

/** The signature of a file, with what it was made over. */
type MessageBundle = Bundle & { content: { $case: 'messageSignature' } }

/**
 * Verifies Sigstore bundles offline. Create it once, and use it for many files. Throws a Problem if a signature is not valid, and
 * CannotCheck if that cannot be found out (no trusted root, another format, an authority or log that the root does not list).
 */
export class SignatureVerifier {
  readonly #authorities: Authorities | undefined
  readonly #keys: { signer: KeySigner; key: KeyObject; verifier: Verifier }[] = []
  readonly #identities: IdentitySigner[] = []
  readonly #certificates: Verifier | undefined
  readonly #repository: string | undefined

  constructor({ signers, trustedRoot, repository }: Trust) {
    this.#authorities = trustedRoot && new Authorities(trustedRoot)
    for (const signer of signers)
      byKind(signer, {
        key: one => this.#acceptKey(one, trustedRoot),
        identity: one => void this.#identities.push(one),
      })
    this.#certificates = trustedRoot && certificateVerifier(trustedRoot)
    this.#repository = repository
  }

  #acceptKey(signer: KeySigner, trustedRoot: TrustedRoot | undefined): void {
    const key = parsePublicKey(signer.publicKey)
    this.#keys.push({ signer, key, verifier: keyVerifier(trustedRoot ?? Root.fromJSON({}), key) })
  }

  /**
   * Verifies the signature of a file, given its bytes (a digest is not enough: signatures are made over the content). Refuses an
   * attestation: a statement about a file is not a signature of it.
   */
  verifyBlob(data: Uint8Array, bundle: unknown): Verified {
    return this.#verify(messageOf(bundle), bytesInMemory(data))
  }

  /** The same for a file of any size, which is read once, in pieces. */
  async verifyFile(path: string, bundle: unknown): Promise<Verified> {
    const parsed = messageOf(bundle)
    const own = certifiedKey(toEntity(parsed))
    const keys = own === undefined ? this.#keys.map(({ key }) => key) : [own]
    const digest = namedHash(parsed.content.messageSignature)
    return this.#verify(
      parsed,
      await bytesOfFile(
        path,
        digest,
        keys.flatMap(key => fileCheck(parsed, key)),
      ),
    )
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

  #verify(bundle: Bundle, bytes?: SignedBytes): Verified {
    const entity = toEntity(bundle)
    if (bytes !== undefined && bundle.content.$case === 'messageSignature')
      compareDigest(bundle.content.messageSignature, bytes)
    const own = certifiedKey(entity)
    if (own === undefined) return this.#verifyByKey(entity, key => contentOf(bundle, key, bytes))
    return this.#verifyByCertificate(entity, () => contentOf(bundle, own, bytes))
  }

  #verifyByKey(entity: SignedEntity, content: (key: KeyObject) => SignedEntity['signature']): Verified {
    if (this.#keys.length === 0) throw notVerified('it was made with a key pair, but no key is accepted.')
    this.#authorities?.requireKnown(entity)
    // A key needs neither log nor timestamp, so they are ignored without a trusted root.
    const checked = this.#authorities === undefined ? { ...entity, tlogEntries: [], timestamps: [] } : entity
    const failures: unknown[] = []
    for (const { signer, key, verifier } of this.#keys) {
      try {
        verifier.verify({ ...checked, signature: content(key) })
        return verified(signer, checked)
      } catch (error) {
        failures.push(refusal(error))
      }
    }
    throw failures.find(failure => failure instanceof CannotCheck) ?? failures[0]
  }

  #verifyByCertificate(entity: SignedEntity, content: () => SignedEntity['signature']): Verified {
    if (this.#identities.length === 0) {
      throw notVerified('it was made with a certificate (keyless), but no identity is accepted.')
    }
    if (this.#certificates === undefined || this.#authorities === undefined) {
      throw cannotCheck('it was made with a certificate, but there is no trusted root.')
    }
    this.#authorities.requireAny()
    this.#authorities.requireKnown(entity)
    const certificate = attempt(this.#certificates, { ...entity, signature: content() }).identity ?? {}
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

function messageOf(bundle: unknown): MessageBundle {
  const parsed = parseBundle(bundle)
  if (parsed.content.$case === 'messageSignature') return parsed as MessageBundle
  throw notVerified('the bundle has an attestation (DSSE), not the signature of a file.')
}

/** What a file must be read for, to check the signature by a key. Nothing if the key cannot have made it. */
function fileCheck({ content }: MessageBundle, key: KeyObject): SignatureCheck[] {
  try {
    const { messageSignature } = content
    return [{ key, hash: messageHash(messageSignature, key), signature: messageSignature.signature }]
  } catch (error) {
    if (error instanceof Problem) return []
    throw error
  }
}
