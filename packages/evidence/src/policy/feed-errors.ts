import { hoursBetween } from '@release-tools/base'
import type { FindingsDocument } from '../findings/findings.ts'
import type { Policy } from './policy.ts'
import type { Ruling } from './rule-decision.ts'

/** Hours in which CISA adds something to its list, holidays included. Scores of EPSS change every day. */
const catalogueHours = 31 * 24

/** A list of attacks that a rule needs, and that was too old when the target was scanned. */
export function feedErrors(
  { feeds = {}, scanned }: FindingsDocument,
  { vulnerabilities, databases }: Policy,
): Ruling[] {
  const maxAge = databases['max-age-hours']
  return [
    ...(vulnerabilities.epss === undefined ? [] : tooOld('The list of EPSS scores', feeds.epss?.date, scanned, maxAge)),
    ...(vulnerabilities['known-exploited'] === 'fail'
      ? tooOld(
          'The list of known exploited vulnerabilities',
          feeds.knownExploited?.date,
          scanned,
          maxAge + catalogueHours,
        )
      : []),
  ]
}

function tooOld(what: string, date: string | undefined, scanned: string, limit: number): Ruling[] {
  const age = date === undefined ? undefined : hoursBetween(date, scanned)
  if (age === undefined || (age <= limit && age > -24)) return []
  const found =
    age < 0 ? `is from the future: ${date}` : `was ${Math.floor(age)} hours old at the scan; accepted are ${limit}`
  return [{ rule: 'databases.max-age-hours', text: `${what} ${found}.` }]
}
