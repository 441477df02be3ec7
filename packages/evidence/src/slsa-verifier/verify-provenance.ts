import { isObject, Problem } from '@release-tools/base'
import { CannotCheck } from '../sigstore/cannot-check.ts'
import { SignatureVerifier } from '../sigstore/sigstore.ts'
import type { TrustedRoot } from '../sigstore/trusted-root.ts'
import type { Certified } from '../sigstore/verified.ts'
import { type OwnBuilders, ownBuilders } from '../slsa/own-builders.ts'
import { type Built, checkProvenance, type Expected } from './check-provenance.ts'
import type { Subject } from './known-builders.ts'
import { Refused, reasons } from './refused.ts'
import { asRefused } from './signature-reason.ts'

/** Whom the verification of provenance trusts. */
export interface ProvenanceTrust {
  trustedRoot: TrustedRoot | TrustedRoot[]
  /** Our releases, if a list of later ones was given. */
  own?: OwnBuilders
}

/** Verified provenance. */
export interface VerifiedBuild extends Built {
  /** The statement, byte for byte as it was signed. */
  payload: Uint8Array
  /** The one of the bundles that has it. */
  bundle: unknown
}

/** Verifies provenance as slsa-verifier does. Create it once for all artifacts. */
export class ProvenanceVerifier {
  readonly #signatures: SignatureVerifier
  readonly #own: OwnBuilders
  /** What was verified of a bundle: that does not depend on what is asked, and one bundle may be for a thousand files. */
  readonly #certified = new WeakMap<object, Certified>()

  constructor({ trustedRoot, own = ownBuilders }: ProvenanceTrust) {
    this.#signatures = new SignatureVerifier({ signers: [], trustedRoot })
    this.#own = own
  }

  /**
   * Verifies one of several bundles: any one that passes is enough. Throws Refused with the reason of the first one that does not, or
   * CannotCheck if one of them could not be checked. A Problem in place of a bundle says why there is none.
   */
  verifyAny(bundles: readonly unknown[], expected: Expected, subject: Subject): VerifiedBuild {
    const failures: unknown[] = []
    for (const bundle of bundles) {
      try {
        return this.#verify(bundle, expected, subject)
      } catch (error) {
        failures.push(error)
      }
    }
    throw failures.find(one => one instanceof CannotCheck) ?? failures[0] ?? new Refused(reasons.noSignature)
  }

  #certify(bundle: unknown): Certified {
    if (!isObject(bundle)) return this.#signatures.verifyCertified(bundle)
    const known = this.#certified.get(bundle) ?? this.#signatures.verifyCertified(bundle)
    this.#certified.set(bundle, known)
    return known
  }

  #verify(bundle: unknown, expected: Expected, subject: Subject): VerifiedBuild {
    try {
      if (bundle instanceof Problem) throw bundle
      const certified = this.#certify(bundle)
      return { ...checkProvenance(certified, expected, subject, this.#own), payload: certified.payload, bundle }
    } catch (error) {
      throw asRefused(error)
    }
  }
}
