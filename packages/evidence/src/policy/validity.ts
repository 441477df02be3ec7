import { endOf, startOf, type Validity } from './policy-signers.ts'

/** What the dates of a signer say of a signature: the key of the policy that decides, and the end of a sentence. */
export interface Invalid {
  status: 'fail' | 'error'
  field: keyof Validity
  why: string
}

/**
 * Whether a signature counts by the dates of its signer. `time` is when it was made (RFC 3339) according to a log or timestamp authority;
 * without it, nobody knows. Undefined if it counts.
 */
export function invalidAt(signer: Validity, time: string | undefined): Invalid | undefined {
  return revokedAt(signer, time) ?? outsideAt(signer, time)
}

/** The same for the revocation only, which outweighs every other entry of the same signer. */
export function revokedAt({ revoked }: Validity, time: string | undefined): Invalid | undefined {
  if (revoked === undefined) return undefined
  const field = 'revoked'
  if (revoked === true) return { status: 'fail', field, why: 'is revoked' }
  if (time === undefined) return { status: 'error', field, why: `is revoked from ${revoked} on, and ${nobody}` }
  if (startOf(time) < startOf(revoked)) return undefined
  return { status: 'fail', field, why: `is revoked from ${revoked} on, and signed at ${time}` }
}

/** The same for the period in which the signer counts. */
export function outsideAt({ from, until }: Validity, time: string | undefined): Invalid | undefined {
  if (from !== undefined) {
    if (time === undefined) return { status: 'error', field: 'from', why: `counts from ${from} on, and ${nobody}` }
    if (startOf(time) < startOf(from))
      return { status: 'fail', field: 'from', why: `counts from ${from} on, and signed at ${time}` }
  }
  if (until === undefined) return undefined
  if (time === undefined) return { status: 'error', field: 'until', why: `counts until ${until}, and ${nobody}` }
  if (startOf(time) < endOf(until)) return undefined
  return { status: 'fail', field: 'until', why: `counts until ${until}, and signed at ${time}` }
}

const nobody = 'no log and no timestamp authority says when it signed'
