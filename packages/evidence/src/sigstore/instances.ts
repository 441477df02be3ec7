import type { KeyObject, X509Certificate } from 'node:crypto'
import { Problem } from '@release-tools/base'
import { TrustedRoot as Root } from '@sigstore/protobuf-specs'
import type { SignedEntity, TrustMaterial } from '@sigstore/verify'
import { Authorities } from './authorities.ts'
import { withChain } from './chain.ts'
import { materialOf, type TrustedRoot } from './trusted-root.ts'
import { certificateVerifier, type EntityVerifier, keyVerifier } from './verifiers.ts'

/** A Sigstore instance: what its trusted root lists, and what verifies signatures with it. Each is made once, when it is needed. */
export class Instance {
  readonly authorities: Authorities
  readonly #root: TrustedRoot
  readonly #material: TrustMaterial
  readonly #keys = new WeakMap<KeyObject, EntityVerifier>()
  #certificates: EntityVerifier | undefined

  constructor(root: TrustedRoot) {
    this.#root = root
    this.#material = materialOf(root)
    this.authorities = new Authorities(root, this.#material)
  }

  /** Verifies signatures by a key. Checks any log entries and timestamps, and needs none. */
  byKey(key: KeyObject): EntityVerifier {
    const known = this.#keys.get(key) ?? keyVerifier(this.#material, key)
    this.#keys.set(key, known)
    return known
  }

  /** Verifies signatures with short-lived certificates. */
  byCertificate(): EntityVerifier {
    this.#certificates ??= certificateVerifier(this.#material)
    return this.#certificates
  }

  /** This instance, with the authorities of a bundle between the signer (the first certificate) and one that the root lists. */
  with(certificates: X509Certificate[]): Instance {
    const root = withChain(this.#root, certificates)
    return root === this.#root ? this : new Instance(root)
  }
}

const known = new WeakMap<TrustedRoot, Instance>()

/**
 * The instance of a root, which lives as long as the root: the certificates that it has parsed remember which of them signed each other. A
 * root comes from parseTrustedRoot, and nobody changes it.
 */
export function instanceOf(root: TrustedRoot): Instance {
  const instance = known.get(root) ?? new Instance(root)
  known.set(root, instance)
  return instance
}

/** Without a root: nothing is known of logs and timestamps. */
export const rootless = (): Instance => new Instance(Root.fromJSON({}))

/**
 * The instances that vouch for the entity: one, unless several roots list the same authorities. Throws CannotCheck, with the name of what is
 * not listed, if there is none.
 */
export function instancesFor(instances: Instance[], entity: SignedEntity): Instance[] {
  return passing(candidatesFor(instances, entity), one => {
    one.authorities.requireKnown(entity)
    return one
  })
}

/** The root of another instance does not list the authority that issued the certificate, and nothing else is asked of it. */
function candidatesFor(instances: Instance[], entity: SignedEntity): Instance[] {
  if (entity.key.$case === 'public-key') return instances
  const issuers = instances.filter(({ authorities }) => authorities.hasIssued(entity))
  return issuers.length === 0 ? instances.slice(0, 1) : issuers
}

/** The results of the checks that pass. If none does, throws the Problem of the first. */
export function passing<T, R>(all: T[], check: (one: T) => R): R[] {
  const failures: Problem[] = []
  const passed = all.flatMap(one => {
    try {
      return [check(one)]
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      failures.push(error)
      return []
    }
  })
  if (passed.length === 0 && failures[0] !== undefined) throw failures[0]
  return passed
}
