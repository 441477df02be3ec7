import type { KeyObject, X509Certificate } from 'node:crypto'
import { byKind, Problem } from '@release-tools/base'
import type { SignedEntity } from '@sigstore/verify'
import type { Statement } from '../in-toto/in-toto.ts'
import { parseStatement } from '../in-toto/statement.ts'
import type { Bundle } from './bundle.ts'
import { attestationOf, type MessageBundle, messageOf } from './bundle-content.ts'
import { CannotCheck, cannotCheck } from './cannot-check.ts'
import { certifiedSource, describeIdentity, type Identity, isIssuedTo } from './certificate.ts'
import { certificateFacts } from './certificate-facts.ts'
import { certificatesIn } from './chain.ts'
import { Instance, instancesFor, passing, rootless } from './instances.ts'
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
import { type Certified, rootsOf, type Trust, type Verified } from './verified.ts'
import type { EntityVerifier } from './verifiers.ts'

export type { Certified, Trust, Verified }

/**
 * Verifies Sigstore bundles offline. Create it once, and use it for many files. Throws a Problem if a signature is not valid, and
 * CannotCheck if that cannot be found out (no trusted root, another format, an authority or log that the root does not list).
 */
export class SignatureVerifier {
  readonly #instances: Instance[]
  readonly #rootless = rootless()
  readonly #keys: { signer: KeySigner; key: KeyObject }[] = []
  readonly #identities: IdentitySigner[] = []
  readonly #repository: string | undefined

  constructor(trust: Trust) {
    this.#instances = rootsOf(trust).map(root => new Instance(root))
    for (const signer of trust.signers)
      byKind(signer, {
        key: one => void this.#keys.push({ signer: one, key: parsePublicKey(one.publicKey) }),
        identity: one => void this.#identities.push(one),
      })
    this.#repository = trust.repository
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
    const parsed = attestationOf(bundle)
    const { payloadType, payload } = parsed.content.dsseEnvelope
    return { ...this.#verify(parsed), statement: parseStatement(payloadType, payload) }
  }

  /**
   * Verifies an attestation by anybody who has a certificate of the trusted root, and returns what that says. The caller decides whose
   * it must be: `signers` and `repository` do not count.
   */
  verifyCertified(bundle: unknown): Certified {
    const parsed = attestationOf(bundle)
    const entity = toEntity(parsed)
    const key = certifiedKey(entity)
    if (key === undefined) throw notVerified('it was made with a key pair, so that no certificate says whose it is.')
    const certificate = this.#certified(entity, certificatesIn(parsed), () => contentOf(parsed, key))
    const time = signedTime(entity)
    const { payloadType, payload } = parsed.content.dsseEnvelope
    return {
      certificate: certificateFacts(certificate),
      statement: parseStatement(payloadType, payload),
      payload,
      logged: entity.tlogEntries.length > 0,
      ...(time === undefined ? {} : { time }),
    }
  }

  #verify(bundle: Bundle, bytes?: SignedBytes): Verified {
    const entity = toEntity(bundle)
    if (bytes !== undefined && bundle.content.$case === 'messageSignature')
      compareDigest(bundle.content.messageSignature, bytes)
    const own = certifiedKey(entity)
    if (own === undefined) return this.#verifyByKey(entity, key => contentOf(bundle, key, bytes))
    return this.#verifyByCertificate(entity, certificatesIn(bundle), () => contentOf(bundle, own, bytes))
  }

  #verifyByKey(entity: SignedEntity, content: (key: KeyObject) => SignedEntity['signature']): Verified {
    if (this.#keys.length === 0) throw notVerified('it was made with a key pair, but no key is accepted.')
    // A key needs neither log nor timestamp, so they are ignored without a trusted root.
    const hasRoot = this.#instances.length > 0
    const [instance = this.#rootless] = hasRoot ? instancesFor(this.#instances, entity) : []
    const checked = hasRoot ? entity : { ...entity, tlogEntries: [], timestamps: [] }
    const failures: unknown[] = []
    for (const { signer, key } of this.#keys) {
      try {
        instance.byKey(key).verify({ ...checked, signature: content(key) })
        return verified(signer, checked)
      } catch (error) {
        failures.push(refusal(error))
      }
    }
    throw failures.find(failure => failure instanceof CannotCheck) ?? failures[0]
  }

  #verifyByCertificate(
    entity: SignedEntity,
    chain: X509Certificate[],
    content: () => SignedEntity['signature'],
  ): Verified {
    if (this.#identities.length === 0) {
      throw notVerified('it was made with a certificate (keyless), but no identity is accepted.')
    }
    const certificate = this.#certified(entity, chain, content)
    const signer = this.#identities.find(({ identity, issuer }) => isIssuedTo(certificate, identity, issuer))
    if (signer !== undefined) return { ...verified(signer, entity), ...this.#sourceOf(certificate) }
    const accepted = this.#identities.map(
      one => `${JSON.stringify(one.identity)}, issuer ${JSON.stringify(one.issuer)}`,
    )
    throw notVerified(
      `it was made by ${describeIdentity(certificate)}, but only ${accepted.join('; or ')} is accepted.`,
    )
  }

  /** The certificate of a valid signature, whoever it was issued to. */
  #certified(entity: SignedEntity, chain: X509Certificate[], content: () => SignedEntity['signature']): Identity {
    if (this.#instances.length === 0) throw cannotCheck('it was made with a certificate, but there is no trusted root.')
    const instances = instancesFor(
      this.#instances.map(one => one.with(chain)),
      entity,
    )
    const signed = { ...entity, signature: content() }
    const [identity = {}] = passing(instances, one => attempt(one.byCertificate(), signed).identity)
    return identity
  }

  #sourceOf(certificate: Identity): Pick<Verified, 'source'> {
    const source = certifiedSource(certificate)
    if (this.#repository !== undefined && source?.repository !== this.#repository)
      throw notVerified(`it was made by a run of ${source?.repository ?? 'no repository'}, not of ${this.#repository}.`)
    return source === undefined ? {} : { source }
  }
}

function attempt(verifier: EntityVerifier, entity: SignedEntity) {
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
