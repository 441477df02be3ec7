import type { Exception } from '../policy/policy.ts'
import type { Finding } from './findings.ts'
import { purlMatches } from './package-identity.ts'

/** An exception, and the findings that it names. */
export interface AppliedException {
  exception: Exception
  /** False on the day of expiry itself; true from the next day on. Then the exception covers nothing. */
  expired: boolean
  findings: Finding[]
}

/** True if an exception names the finding by one of its identifiers (case does not matter) and, if it names a package, its package. */
function covers(exception: Exception, finding: Finding): boolean {
  const wanted = exception.id.toUpperCase()
  if (![finding.id, ...finding.aliases].some(id => id.toUpperCase() === wanted)) return false
  return exception.purl === undefined || purlMatches(exception.purl, finding.package)
}

/** Every exception of a policy, with the findings that it names. `today` is a day such as `2027-01-31`. */
export function applyExceptions(exceptions: Exception[], findings: Finding[], today: string): AppliedException[] {
  return exceptions.map(exception => ({
    exception,
    expired: exception.expires < today,
    findings: findings.filter(finding => covers(exception, finding)),
  }))
}

/** The exceptions that name each finding, in their order. Findings that no exception names are absent. */
export function exceptionsByFinding(exceptions: AppliedException[]): Map<Finding, AppliedException[]> {
  const named = new Map<Finding, AppliedException[]>()
  for (const applied of exceptions)
    for (const finding of applied.findings) named.set(finding, [...(named.get(finding) ?? []), applied])
  return named
}
