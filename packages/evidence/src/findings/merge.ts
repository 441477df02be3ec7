import { byBytes, groupBy } from '@release-tools/base'
import type { AffectedPackage, Fix } from './assessment.ts'
import type { Finding, Opinion, ScannerMatch } from './findings.ts'
import { type IdentifiedMatch, identified } from './one-system.ts'
import { packageKey } from './package-identity.ts'
import type { ScannerName } from './scanners.ts'
import { highest, rank, sameSeverity } from './severity.ts'
import { seesAll, type View } from './view.ts'

/**
 * Merges the matches of all scanners in one target: matches of the same package that share an identifier become one finding with several
 * opinions. `ran` names the scanners that did not fail; if one of them sees the package (`view`) and has no match, that counts as an
 * opinion too. The order of the matches does not matter.
 */
export function mergeMatches(matches: ScannerMatch[], ran: ScannerName[], view: View = seesAll): Finding[] {
  const split = identified(matches.flatMap(oneByCve))
  const findings = groups(split).map(group => toFinding(group, ran, view))
  return findings.sort((a, b) => rank(b.severity) - rank(a.severity) || byBytes(sortKey(a), sortKey(b)))
}

/**
 * Splits a match by CVE. An advisory (ELSA, ALAS, some GHSA) may be about several CVEs, which another scanner lists separately. One
 * match per CVE makes counts agree, and an exception for one CVE does not cover the others.
 */
function oneByCve(match: ScannerMatch): ScannerMatch[] {
  const cves = match.ids.filter(id => id.startsWith('CVE-'))
  if (cves.length < 2) return [match]
  const own = match.opinion.id
  // A match whose own identifier is a CVE is only about that CVE. The others are related.
  return (own.startsWith('CVE-') ? [own] : cves).map(cve => ({
    ...match,
    opinion: opinionOf(match, cve),
    ids: own.startsWith('CVE-') ? [own, ...match.ids.filter(id => !id.startsWith('CVE-'))] : [cve],
  }))
}

/** The opinion on one of several CVEs: that one is used in attacks says nothing of the others. */
function opinionOf({ opinion, attacks }: ScannerMatch, cve: string): Opinion {
  if (attacks === undefined) return opinion
  const { epss: _, knownExploited: __, ...others } = opinion
  return { ...others, ...attacks[cve] }
}

// Identifiers of single vulnerabilities. Advisories of distributors (DSA, RHSA, ALAS) collect several, so they merge nothing.
const identifier = /^(CVE|GHSA|PYSEC|GO|RUSTSEC|OSV|MAL|TEMP|NSWG-ECO)-/

/** Union-find over (package, identifier): the groups of matches that are about the same thing. */
function groups(matches: IdentifiedMatch[]): IdentifiedMatch[][] {
  const parent = matches.map((_, index) => index)
  const find = (index: number): number => {
    let root = index
    while (parent[root] !== root) root = parent[root] ?? root
    parent[index] = root
    return root
  }
  const first = new Map<string, number>()
  const ambiguous = ambiguousKeys(matches)
  for (const [index, match] of matches.entries()) {
    for (const key of joinKeys(match).filter(key => !ambiguous.has(key))) {
      const other = first.get(key)
      if (other === undefined) first.set(key, index)
      else parent[find(index)] = find(other)
    }
  }
  return [...groupBy(matches, (_, index) => find(index)).values()].flatMap(byCve)
}

/** A chain of identifiers can join several CVEs. Then each is a finding of its own, and so is what names none of them. */
function byCve(group: IdentifiedMatch[]): IdentifiedMatch[][] {
  const cveOf = ({ ids }: IdentifiedMatch) => ids.find(id => id.startsWith('CVE-'))
  const cves = new Set(group.flatMap(match => cveOf(match) ?? []))
  return cves.size < 2 ? [group] : [...groupBy(group, match => cveOf(match) ?? '').values()]
}

function joinKeys(match: IdentifiedMatch): string[] {
  const ids = match.ids.map(id => id.toUpperCase())
  const identifiers = ids.filter(id => identifier.test(id))
  return (identifiers.length > 0 ? identifiers : ids).map(id => `${packageKey(match.identity)}\n${id}`)
}

/**
 * Identifiers under which one package has several CVEs. If they merged matches, one finding would hide all CVEs but one among its
 * aliases, and an exception for one CVE would cover the others.
 */
function ambiguousKeys(matches: IdentifiedMatch[]): Set<string> {
  const cves = new Map<string, Set<string>>()
  for (const match of matches) {
    const own = match.ids.filter(id => id.startsWith('CVE-'))
    for (const key of joinKeys(match)) cves.set(key, new Set([...(cves.get(key) ?? []), ...own]))
  }
  return new Set([...cves].filter(([, own]) => own.size > 1).map(([key]) => key))
}

function toFinding(group: IdentifiedMatch[], ran: ScannerName[], view: View): Finding {
  const opinions = distinct(group.map(match => match.opinion)).sort((a, b) => byBytes(opinionKey(a), opinionKey(b)))
  const ids = distinct(group.flatMap(match => [...match.ids, match.opinion.id])).sort(byBytes)
  const id = ids.find(one => one.startsWith('CVE-')) ?? ids.find(one => one.startsWith('GHSA-')) ?? ids[0] ?? ''
  const silent = ran.filter(scanner => !opinions.some(opinion => opinion.scanner === scanner))
  const unseen = silent.filter(scanner => !group.some(match => view(scanner, match.package)))
  const disagreement = disagreementOf(
    opinions,
    ran.filter(scanner => !unseen.includes(scanner)),
  )
  return {
    id,
    aliases: ids.filter(one => one !== id),
    package: bestNamed(group),
    severity: highest(opinions.map(opinion => opinion.severity)),
    fix: bestFix(opinions.map(opinion => opinion.fix)),
    locations: distinct(group.flatMap(match => match.locations)).sort(byBytes),
    opinions,
    ...(unseen.length === 0 ? {} : { unseen }),
    ...(disagreement === undefined ? {} : { disagreement }),
  }
}

/** The package as the first scanner that has a purl for it names it. */
function bestNamed(group: IdentifiedMatch[]): AffectedPackage {
  const key = (match: IdentifiedMatch) =>
    JSON.stringify([match.package.purl === undefined, match.opinion.scanner, match.package])
  const [first] = [...group].sort((a, b) => byBytes(key(a), key(b)))
  if (first === undefined) return { name: '', version: '', type: '' }
  const { otherDistributions } = first
  return { ...first.package, ...(otherDistributions.length === 0 ? {} : { otherDistributions }) }
}

function disagreementOf(opinions: Opinion[], judges: ScannerName[]): Finding['disagreement'] {
  const worst = judges
    .map(scanner => opinions.filter(opinion => opinion.scanner === scanner))
    .filter(own => own.length > 0)
    .map(own => highest(own.map(opinion => opinion.severity)))
  if (worst.length < judges.length) return 'presence'
  // A scanner that does not rate it contradicts nobody.
  const [first, ...others] = worst.filter(severity => severity !== 'UNKNOWN')
  return others.every(severity => sameSeverity(severity, first ?? severity)) ? undefined : 'severity'
}

/** One scanner that knows a fix is enough. The versions are those of all scanners that know one. */
function bestFix(fixes: Fix[]): Fix {
  const order: Fix['state'][] = ['fixed', 'not-fixed', 'wont-fix', 'unknown']
  const state = order.find(one => fixes.some(fix => fix.state === one)) ?? 'unknown'
  return { state, versions: state === 'fixed' ? distinct(fixes.flatMap(fix => fix.versions)).sort(byBytes) : [] }
}

function distinct<T>(values: T[]): T[] {
  return [...new Map(values.map(value => [JSON.stringify(value), value])).values()]
}

function opinionKey(opinion: Opinion): string {
  return `${opinion.scanner}\n${opinion.id}\n${opinion.source}\n${JSON.stringify(opinion)}`
}

// Two findings of an advisory that was not merged differ only in other fields, so these are part of the key.
function sortKey(finding: Finding): string {
  const { name, version, purl = '' } = finding.package
  return [name, version, finding.id, purl, JSON.stringify(finding)].join('\n')
}
