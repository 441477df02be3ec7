import { byKind, textAt } from '@release-tools/base'
import type { CertifiedSource } from '../sigstore/certificate.ts'
import type { SignedBy, Signer } from '../sigstore/signer.ts'

/** A statement of provenance whose signature was verified, with what its certificate says of the run. */
export interface VerifiedProvenance {
  signer: Signer | SignedBy
  source?: CertifiedSource
  predicate: unknown
}

/** The builder that provenance names, in the form of v1 or of v0.2; empty if it names none. https://slsa.dev/spec/v0.2/provenance */
export function builderOf(predicate: unknown): string {
  return textAt(predicate, 'runDetails', 'builder', 'id') ?? textAt(predicate, 'builder', 'id') ?? ''
}

/** Anybody can write any builder into provenance: only the certificate of the builder itself confirms it. */
export function isConfirmed({ signer, source, predicate }: VerifiedProvenance): boolean {
  const builder = builderOf(predicate)
  const isItself = byKind(signer, { key: () => false, identity: ({ identity }) => identity === builder })
  return isItself && (source?.builder ?? builder) === builder
}
