import type { AnySignedBy } from '../sigstore/signer.ts'
import type { BuildLevel } from '../slsa/level-limits.ts'

/** A valid signature, as the rules of a policy see it. */
export interface FactSignature {
  /** What was signed, as the subject of a sentence: `The manifest`. */
  what: string
  by: AnySignedBy
  /** When (RFC 3339), according to a log or a timestamp authority; absent if nobody else says. */
  at?: string
}

/** What verified provenance says of the builds. */
export interface ProvenanceFacts {
  level: BuildLevel
  /** The level that the release itself could name (levelAtRelease); absent if this is not about a release. */
  released?: BuildLevel
  /** The `builder.id` of each statement. `confirmed`: the certificate that signed it is that of the builder. */
  builders: { id: string; confirmed: boolean }[]
  /** The refs of the runs that signed: `refs/heads/main`. */
  refs: string[]
}

/** What was verified, as far as a reader's policy asks for it. What is absent is not known. */
export interface ReaderFacts {
  /** The signature that stands for the whole: that of the manifest, the image or the file. */
  signature?: FactSignature
  /** All others. */
  others: FactSignature[]
  /** Web address of the repository that it comes from. */
  repository?: string
  tag?: string
  /** Refs of the runs that signed it. */
  refs: string[]
  provenance?: ProvenanceFacts
  /** SLSA Source level of the commit that was built, by a verified summary of an accepted signer. */
  sourceLevel?: number
}
