import type { AnySignedBy, Validity } from '@release-tools/evidence'

/** Whether a signature that is made now counts. */
export type State = 'counts' | 'not yet' | 'ended' | 'unknown' | 'revoked' | 'unusable'

/** What is known of one signer or key, and what follows. Times are of RFC 3339, or days. */
export interface Standing {
  state: State
  /** What the state does not say, in sentences; empty if there is nothing to say. */
  notes: string[]
}

/** A subkey that signs. */
export interface ShownSubkey extends Standing {
  fingerprint: string
  expires?: string
}

/** A signer as the command shows it. */
export interface ShownKey extends Standing {
  /** The file that names it, and its place there. */
  from: string
  signer: AnySignedBy
  /** The dates of a policy. */
  validity: Validity
  /** Of an OpenPGP key. */
  userIds?: string[]
  created?: string
  expires?: string
  subkeys?: ShownSubkey[]
}

/** The worse of two states comes later. */
const order: State[] = ['counts', 'not yet', 'ended', 'unknown', 'revoked', 'unusable']

/** What is true of a signer of whom both are true. */
export function both(one: Standing, other: Standing): Standing {
  const state = order.indexOf(other.state) > order.indexOf(one.state) ? other.state : one.state
  return { state, notes: [...one.notes, ...other.notes] }
}
