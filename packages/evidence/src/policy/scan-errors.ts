import { count, hoursBetween } from '@release-tools/base'
import type { FindingsDocument, ScannerRun } from '../findings/findings.ts'
import { isUnseen } from '../findings/view.ts'
import { targetLabel } from '../release/target.ts'
import type { Policy } from './policy.ts'
import type { Ruling } from './rule-decision.ts'

/** Accepted difference between the clocks of two machines, in hours. */
const clockSkew = 24

/** What could not be found out by a scan, with the rule of the policy that it concerns. */
export function scanErrors(document: FindingsDocument, policy: Policy): Ruling[] {
  const own = document.target.kind === 'tools' ? 'tools.fail' : 'vulnerabilities.fail'
  if (document.scanners.length === 0)
    return [{ rule: own, text: `No scanner scanned ${targetLabel(document.target)}.` }]
  return [
    ...document.scanners.flatMap(scanner => scannerErrors(scanner, document, policy.databases['max-age-hours'], own)),
    ...(policy.vulnerabilities['allow-unjudged']
      ? []
      : unjudgedText(document).map(text => ({
          rule: 'vulnerabilities.allow-unjudged',
          text: `${text} Set \`allow-unjudged: true\` in the policy to release them.`,
        }))),
  ]
}

/** That nothing is found in a package that no scanner judges says nothing of it. */
export function unjudgedText(document: FindingsDocument): string[] {
  const { target, unjudged = [] } = document
  if (isUnseen(document))
    return [`No scanner judges anything in ${targetLabel(target)}: the vulnerabilities of its packages are not known.`]
  if (unjudged.length === 0) return []
  const named = unjudged.slice(0, 3).join(', ')
  return [
    `No scanner judges ${count(unjudged.length, 'package')} of ${targetLabel(target)}, for example ${named}: their vulnerabilities are not known.`,
  ]
}

function scannerErrors(scanner: ScannerRun, document: FindingsDocument, maxAge: number, own: string): Ruling[] {
  const label = targetLabel(document.target)
  const ofAge = (text: string): Ruling[] => [{ rule: 'databases.max-age-hours', text }]
  if (scanner.status === 'error')
    return [{ rule: own, text: `${scanner.name} could not scan ${label}: ${scanner.error ?? 'no reason given'}` }]
  if (scanner.database.unused) return []
  const age = scanner.database.built === undefined ? undefined : hoursBetween(scanner.database.built, document.scanned)
  if (age === undefined) return ofAge(`${scanner.name} does not say how old its database was when it scanned ${label}.`)
  if (age < -clockSkew)
    return ofAge(`${scanner.name} says that its database is from the future: ${scanner.database.built}.`)
  if (age <= maxAge) return []
  return ofAge(
    `The database of ${scanner.name} was ${Math.floor(age)} hours old when it scanned ${label}; the policy accepts ${maxAge}.`,
  )
}
