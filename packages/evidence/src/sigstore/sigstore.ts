import type { KeyObject } from 'node:crypto'
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
import { type Instance, instanceOf, instancesFor, passing, rootless } from './instances.ts'
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
    this.#instances = rootsOf(trust).map(instanceOf)
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
    return this.#verify(openBundle(messageOf(bundle)), bytesInMemory(data))
  }

  /** The same for a file of any size, which is read once, in pieces. */
  async verifyFile(path: string, bundle: unknown): Promise<Verified> {
    const parsed = messageOf(bundle)
    const opened = openBundle(parsed)
    const keys = opened.key === undefined ? this.#keys.map(({ key }) => key) : [opened.key]
    const digest = namedHash(parsed.content.messageSignature)
    const checks = keys.flatMap(key => fileCheck(parsed, key))
    return this.#verify(opened, await bytesOfFile(path, digest, checks))
  }

  /**
   * Verifies an attestation and returns its statement. Does not check what the statement says: the caller checks predicate type
   * and subjects (`hasSubject`, statement.ts).
   */
  verifyStatement(bundle: unknown): Verified & { statement: Statement } {
    const parsed = attestationOf(bundle)
    const { payloadType, payload } = parsed.content.dsseEnvelope
    return { ...this.#verify(openBundle(parsed)), statement: parseStatement(payloadType, payload) }
  }

  /**
   * Verifies an attestation by anybody who has a certificate of the trusted root, and returns what that says. The caller decides whose
   * it must be: `signers` and `repository` do not count.
   */
  verifyCertified(bundle: unknown): Certified {
    const parsed = attestationOf(bundle)
    const opened = openBundle(parsed)
    if (opened.key === undefined)
      throw notVerified('it was made with a key pair, so that no certificate says whose it is.')
    const certificate = this.#certified(opened, contentOf(parsed, opened.key))
    const time = signedTime(opened.entity)
    const { payloadType, payload } = parsed.content.dsseEnvelope
    return {
      certificate: certificateFacts(certificate),
      statement: parseStatement(payloadType, payload),
      payload,
      logged: opened.entity.tlogEntries.length > 0,
      ...(time === undefined ? {} : { time }),
    }
  }

  #verify(opened: OpenedBundle, bytes?: SignedBytes): Verified {
    const { bundle, entity, key } = opened
    if (bytes !== undefined && bundle.content.$case === 'messageSignature')
      compareDigest(bundle.content.messageSignature, bytes)
    if (key === undefined) return this.#verifyByKey(entity, own => contentOf(bundle, own, bytes))
    return this.#verifyByCertificate(opened, () => contentOf(bundle, key, bytes))
  }

  #verifyByKey(entity: SignedEntity, content: (key: KeyObject) => SignedEntity['signature']): Verified {
    if (this.#keys.length === 0) throw notVerified('it was made with a key pair, but no public key (PEM) is accepted.')
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

  #verifyByCertificate(opened: OpenedBundle, content: () => SignedEntity['signature']): Verified {
    if (this.#identities.length === 0) {
      throw notVerified('it was made with a certificate (keyless), but no identity is accepted.')
    }
    const certificate = this.#certified(opened, content())
    const signer = this.#identities.find(({ identity, issuer }) => isIssuedTo(certificate, identity, issuer))
    if (signer !== undefined) return { ...verified(signer, opened.entity), ...this.#sourceOf(certificate) }
    const accepted = this.#identities.map(
      one => `${JSON.stringify(one.identity)}, issuer ${JSON.stringify(one.issuer)}`,
    )
    throw notVerified(
      `it was made by ${describeIdentity(certificate)}, but only ${accepted.join('; or ')} is accepted.`,
    )
  }

  /** The certificate of a valid signature, whoever it was issued to. */
  #certified({ bundle, entity }: OpenedBundle, signature: SignedEntity['signature']): Identity {
    if (this.#instances.length === 0) throw cannotCheck('it was made with a certificate, but there is no trusted root.')
    const chain = certificatesIn(bundle)
    const instances = instancesFor(
      this.#instances.map(one => one.with(chain)),
      entity,
    )
    const [identity = {}] = passing(instances, one => attempt(one.byCertificate(), { ...entity, signature }).identity)
    return identity
  }

  #sourceOf(certificate: Identity): Pick<Verified, 'source'> {
    const source = certifiedSource(certificate)
    if (this.#repository !== undefined && source?.repository !== this.#repository)
      throw notVerified(`it was made by a run of ${source?.repository ?? 'no repository'}, not of ${this.#repository}.`)
    return source === undefined ? {} : { source }
  }
}

/** A bundle in the forms in which it is checked. */
interface OpenedBundle {
  bundle: Bundle
  entity: SignedEntity
  /** That of the certificate; undefined for a signature by a bare key. */
  key: KeyObject | undefined
}

function openBundle(bundle: Bundle): OpenedBundle {
  const entity = toEntity(bundle)
  return { bundle, entity, key: certifiedKey(entity) }
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
