import { canonicalPlatform } from '@release-tools/base'
import type { Exception } from '../policy/vulnerability-rules.ts'
import type { Target } from '../release/target.ts'
import type { Finding, FindingsDocument } from './findings.ts'
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

/** True if an exception is for the target. One that names none is for all. */
function isFor({ target: scope = {} }: Exception, { name, kind, platform = '' }: Target): boolean {
  return (
    (scope.name === undefined || scope.name === name) &&
    (scope.kind === undefined || scope.kind === kind) &&
    (scope.platform === undefined || canonicalPlatform(scope.platform) === canonicalPlatform(platform))
  )
}

/** True if an exception is for something that these documents are about. */
export function concerns(exception: Exception, documents: Pick<FindingsDocument, 'target'>[]): boolean {
  return exception.target === undefined || documents.some(({ target }) => isFor(exception, target))
}

/** Every exception of a policy, with the findings that it names. `today` is a day such as `2027-01-31`. */
export function applyExceptions(
  exceptions: Exception[],
  documents: Pick<FindingsDocument, 'target' | 'findings'>[],
  today: string,
): AppliedException[] {
  return exceptions.map(exception => ({
    exception,
    expired: exception.expires < today,
    findings: documents
      .filter(({ target }) => isFor(exception, target))
      .flatMap(({ findings }) => findings.filter(finding => covers(exception, finding))),
  }))
}

/** The exceptions that name each finding, in their order. Findings that no exception names are absent. */
export function exceptionsByFinding(exceptions: AppliedException[]): Map<Finding, AppliedException[]> {
  const named = new Map<Finding, AppliedException[]>()
  for (const applied of exceptions)
    for (const finding of applied.findings) named.set(finding, [...(named.get(finding) ?? []), applied])
  return named
}
