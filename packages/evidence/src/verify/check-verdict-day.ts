import { hoursBetween } from '@release-tools/base'
import type { Manifest } from '../manifest/manifest-model.ts'
import { askPublisher, failCheck, type Passed } from './report.ts'

/** Accepted difference between the clock of the machine that signed and that of a log or timestamp authority, in hours. */
const clockSkew = 1
/**
 * One step decides and signs, so the day may be as old as a job can be: GitHub ends the longest after five days.
 * https://docs.github.com/en/actions/reference/limits
 */
const longestJob = 5 * 24

/**
 * Compares the day of the signed verdict with the time at which the manifest was signed (RFC 3339; undefined if nobody else says
 * when). With an earlier day, exceptions would count that had expired, and a later one had not begun.
 */
export function checkVerdictDay({ verdict: { day } }: Manifest, signedAt: string | undefined): Passed {
  if (signedAt === undefined)
    return {
      status: 'absent',
      detail: `Nobody but the signer says when the manifest was signed, so the day of the verdict, ${day}, was not compared.`,
    }
  const begun = hoursBetween(`${day}T00:00:00Z`, signedAt) ?? Number.NaN
  if (begun >= -clockSkew && begun < 24 + longestJob)
    return { detail: `The verdict is as of ${day}, and the manifest was signed at ${signedAt}.` }
  const why = begun < 0 ? 'That day had not begun.' : 'Exceptions that had expired in between would still count.'
  return failCheck(`The verdict is as of ${day}, but the manifest was signed at ${signedAt}. ${why}`, askPublisher)
}
