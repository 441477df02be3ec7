import { Problem } from '@release-tools/base'
import type { Verified } from '@release-tools/evidence'

/** How far clocks may be apart, in milliseconds. Certificates of Fulcio are valid for ten minutes. */
const toleranceMs = 10 * 60_000

/**
 * Throws a Problem if a signature that was just made has a time far from our clock. Readers decide by that time whether the key or the
 * certificate was valid, so that a wrong one makes a signature that they refuse, or accept after the key was revoked.
 */
export function requireSignedNow({ time }: Pick<Verified, 'time'>): void {
  if (time === undefined) return
  const apart = Math.abs(Date.now() - Date.parse(time))
  if (apart <= toleranceMs) return
  throw new Problem('check the time of the new signature', {
    found: `a log or a timestamp authority says that it was made at ${time}, and the clock of this runner says ${new Date().toISOString()}: one of the two is wrong.`,
    next: 'Set the clock of the runner, for example with NTP. If it is right, name another timestamp authority in the signing config.',
  })
}
