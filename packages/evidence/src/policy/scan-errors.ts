import { count, hoursBetween } from '@release-tools/base'
import type { FindingsDocument, ScannerRun } from '../findings/findings.ts'
import { targetLabel } from '../release/target.ts'
import type { Policy } from './policy.ts'

/** Accepted difference between the clocks of two machines, in hours. */
const clockSkew = 24

/** What could not be found out by a scan, as sentences. */
export function scanErrors(document: FindingsDocument, policy: Policy): string[] {
  if (document.scanners.length === 0) return [`No scanner scanned ${targetLabel(document.target)}.`]
  return [
    ...document.scanners.flatMap(scanner => scannerErrors(scanner, document, policy.databases['max-age-hours'])),
    ...(policy.vulnerabilities['allow-unjudged']
      ? []
      : unjudgedText(document).map(text => `${text} Set \`allow-unjudged: true\` in the policy to release them.`)),
  ]
}

/** That nothing is found in a package that no scanner judges says nothing of it. */
export function unjudgedText({ target, unjudged = [] }: FindingsDocument): string[] {
  if (unjudged.length === 0) return []
  const named = unjudged.slice(0, 3).join(', ')
  return [
    `No scanner judges ${count(unjudged.length, 'package')} of ${targetLabel(target)}, for example ${named}: their vulnerabilities are not known.`,
  ]
}

function scannerErrors(scanner: ScannerRun, document: FindingsDocument, maxAge: number): string[] {
  const label = targetLabel(document.target)
  if (scanner.status === 'error')
    return [`${scanner.name} could not scan ${label}: ${scanner.error ?? 'no reason given'}`]
  const age = scanner.database.built === undefined ? undefined : hoursBetween(scanner.database.built, document.scanned)
  if (age === undefined) return [`${scanner.name} does not say how old its database was when it scanned ${label}.`]
  if (age < -clockSkew) return [`${scanner.name} says that its database is from the future: ${scanner.database.built}.`]
  if (age <= maxAge) return []
  return [
    `The database of ${scanner.name} was ${Math.floor(age)} hours old when it scanned ${label}; the policy accepts ${maxAge}.`,
  ]
}
