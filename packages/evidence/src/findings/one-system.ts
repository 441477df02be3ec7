import { byBytes, groupBy } from '@release-tools/base'
import { completed } from './complete-identities.ts'
import { isKnownDistribution, systemTypes } from './distributions.ts'
import type { ScannerMatch } from './findings.ts'
import { identityOf, type PackageIdentity } from './package-identity.ts'

/** A match with the identity of its package, and the names that other scanners have for its distribution. */
export interface IdentifiedMatch extends ScannerMatch {
  identity: PackageIdentity
  otherDistributions: string[]
}

/**
 * Identifies the packages in the matches of one target. All scanners look at the same operating system there, so its packages are
 * the same even if one scanner takes the distribution for its parent (Linux Mint for Debian) or does not know it. But names that
 * all scanners know stay apart, and so does everything if one scanner itself sees several distributions.
 */
export function identified(matches: ScannerMatch[]): IdentifiedMatch[] {
  const all: IdentifiedMatch[] = completed(
    matches.map(match => ({ ...match, identity: identityOf(match.package), otherDistributions: [] })),
  )
  const byType = groupBy(all, match => match.identity.type)
  return [...byType].flatMap(([type, own]) => (systemTypes.includes(type) ? ofOneSystem(own) : own))
}

function ofOneSystem(matches: IdentifiedMatch[]): IdentifiedMatch[] {
  const names = namesIn(matches)
  const [system] = names
  if (system === undefined || !areOne(names, matches)) return matches
  return matches.map(match => ({
    ...match,
    identity: { ...match.identity, distribution: system },
    otherDistributions: names.filter(name => name !== match.identity.distribution),
  }))
}

function areOne(names: string[], matches: IdentifiedMatch[]): boolean {
  const known = names.filter(isKnownDistribution)
  const byScanner = groupBy(matches, match => match.opinion.scanner)
  return (
    known.length <= 1 &&
    names.length - known.length <= 1 &&
    [...byScanner.values()].every(own => namesIn(own).length <= 1)
  )
}

/** The distributions that purls name, in bytewise order. */
function namesIn(matches: IdentifiedMatch[]): string[] {
  return [...new Set(matches.map(match => match.identity.distribution))].filter(Boolean).sort(byBytes)
}
