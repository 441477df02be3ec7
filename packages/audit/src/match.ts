import type { SigningEvent } from '@release-tools/evidence'

/**
 * What the records of somebody else say of a signature. `could not check` says nothing: a server that is down, a log without a key, a record
 * that lacks what would find it.
 */
export type MatchResult = 'found' | 'not found' | 'contradicts' | 'could not check'

export interface Match {
  result: MatchResult
  /** Whose records: the address of a log, the name of a service with its key. */
  place: string
  /** One sentence: what was found, or why nothing. */
  found: string
  /** What to do; absent if it was found. */
  next?: string
}

/** What of a record is compared with a log. */
export type LoggedSignature = Pick<SigningEvent, 'signature' | 'log'>

/** A match, and the signature that it is about. */
export interface SignatureMatch<Signature = SigningEvent> extends Match {
  signature: Signature
}
