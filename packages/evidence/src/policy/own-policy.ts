import type { AnySignedBy, Signer } from '../sigstore/signer.ts'
import type { VexDocument } from '../vex/read-vex.ts'
import type { Policy } from './policy.ts'
import type { Validity } from './policy-signers.ts'

/** Whose word a reader wants that the release can be rebuilt, and how many of them are enough. */
export interface Rebuilders {
  count: number
  signers: (Signer & Validity)[]
}

/** A policy of the reader, who decides by it instead of by the release's own verdict. */
export interface OwnPolicy {
  /** How messages name it: its path as given. */
  name: string
  policy: Policy
  /** Of its file, in lower-case hex. Absent if there is no file. */
  sha256?: string
  /** The line of a rule in its file; undefined if the file does not have it. Absent if there is no file. */
  lineOf?: (rule: string) => number | undefined
  /** The signers that the policy accepts, in its order; absent if it names none. */
  signers?: (AnySignedBy & Validity)[]
  /** Whose word it wants that the release can be rebuilt. */
  rebuilders?: Rebuilders
  /** Whose VEX documents count. */
  vex?: (Signer & Validity)[]
  /** The VEX documents that it names itself (`vulnerabilities.vex.files`). */
  vexDocuments?: VexDocument[]
  /** Who signs for the verifiers that it names, in its order. */
  verifiers?: Signer[]
  /** The day that decides which exceptions have expired, and how old the release is: `2027-01-31`. */
  day: string
}
