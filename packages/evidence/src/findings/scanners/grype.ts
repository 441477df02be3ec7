import { at, keepKeys, listAt, numberAt, parseJson, parseJsonParts, textAt, textsAt } from '@release-tools/base'
import {
  type AffectedPackage,
  type Assessment,
  type Attacks,
  type Database,
  type Fix,
  fixStates,
  type ReportedMatch,
} from '../assessment.ts'
import { parseSeverity } from '../severity.ts'
import { badReport, packageOf, requiredList, requiredText, timeOf, titleOf, withoutUndefined } from './report-fields.ts'
import type { ScannerFormat, ScannerOutput, ScannerReport } from './scanner-format.ts'

const name = 'grype'

export const grype: ScannerFormat = {
  title: 'Grype',
  home: 'https://github.com/anchore/grype',
  cannotSee: 'what the SBOM of syft does not list',
  parse: parseGrype,
}

/**
 * Reads `grype -o json` (grype/presenter/models). Reads only `matches`: `ignoredMatches` exist only with filters in grype itself,
 * which we never set.
 */
function parseGrype({ report: source, about, sbom }: ScannerOutput): ScannerReport {
  const read = new Set<unknown>()
  const report = parseJsonParts(source, `the report of ${name}`, 2, part => {
    if (textAt(part, 'vulnerability', 'id') === undefined) return part
    // A tenth of its size.
    const match = readMatch(part)
    read.add(match)
    return match
  })
  if (textAt(report, 'descriptor', 'name') !== name) throw badReport(name, `it does not say that ${name} made it.`)
  return {
    matches: requiredList(name, report, 'matches').map(one =>
      read.has(one) ? (one as ReportedMatch) : readMatch(one),
    ),
    database: readDatabase(report, about),
    ...readPackages(report, sbom),
  }
}

/**
 * Grype judges the packages of its SBOM. If it does not know the distribution, it silently skips those of the operating system
 * (grype/distro/type.go).
 */
function readPackages(report: unknown, sbom: ScannerOutput['sbom']): Pick<ScannerReport, 'judged' | 'skipped'> {
  if (sbom === undefined) return { judged: [], skipped: [] }
  const document = parseJsonParts(sbom, `the SBOM that ${name} read`, 2, keepKeys('name', 'version', 'type', 'purl'))
  const isCycloneDx = textAt(document, 'bomFormat') === 'CycloneDX'
  const listed = requiredList(name, document, isCycloneDx ? 'components' : 'artifacts')
  const named = listed.filter(one => textAt(one, 'name') !== undefined && textAt(one, 'type') !== 'file')
  const packages = named.map(readPackage)
  const knowsDistribution = textAt(report, 'distro', 'name') !== undefined
  const isSkipped = ({ type }: AffectedPackage) => !knowsDistribution && systemTypes.includes(type)
  return { judged: packages.filter(one => !isSkipped(one)), skipped: packages.filter(isSkipped) }
}

/** Syft's types for packages of the operating system (syft/pkg/type.go). */
const systemTypes = ['alpm', 'apk', 'deb', 'portage', 'rpm']

function readPackage(artifact: unknown): AffectedPackage {
  return packageOf(name, {
    name: at(artifact, 'name'),
    version: at(artifact, 'version'),
    type: at(artifact, 'type'),
    purl: at(artifact, 'purl'),
  })
}

function readMatch(match: unknown): ReportedMatch {
  const id = requiredText(name, at(match, 'vulnerability', 'id'), 'vulnerability identifier')
  const related = listAt(match, 'relatedVulnerabilities')
    .map(one => textAt(one, 'id'))
    .filter(one => one !== undefined)
  const artifact = at(match, 'artifact')
  return {
    assessment: readAssessment(id, at(match, 'vulnerability'), listAt(match, 'relatedVulnerabilities')),
    ids: [...new Set([id, ...related, ...advisories(match)])],
    package: readPackage(artifact),
    locations: primaryPaths(artifact),
    ...attacksIn([at(match, 'vulnerability'), ...listAt(match, 'relatedVulnerabilities')]),
  }
}

/** EPSS and CISA's list by CVE, as grype's database has them. */
function attacksIn(vulnerabilities: unknown[]): Pick<ReportedMatch, 'attacks'> {
  const attacks: Record<string, Attacks> = {}
  for (const one of vulnerabilities.flatMap(each => listAt(each, 'epss'))) {
    const [cve, epss] = [textAt(one, 'cve'), numberAt(one, 'epss')]
    if (isCve(cve) && epss !== undefined && epss >= 0 && epss <= 1) attacks[cve] = { ...attacks[cve], epss }
  }
  for (const one of vulnerabilities.flatMap(each => listAt(each, 'knownExploited'))) {
    const cve = textAt(one, 'cve')
    if (isCve(cve)) attacks[cve] = { ...attacks[cve], knownExploited: true }
  }
  return Object.keys(attacks).length === 0 ? {} : { attacks }
}

function isCve(id: string | undefined): id is string {
  return /^CVE-\d{4}-\d{4,19}$/.test(id ?? '')
}

/** The distributor's advisories of a fix (RHSA-2024:1), which trivy lists too. Identifiers of vulnerabilities are in the other fields. */
function advisories(match: unknown): string[] {
  return listAt(match, 'vulnerability', 'advisories')
    .map(one => textAt(one, 'id'))
    .filter(id => id !== undefined && id !== '' && !/^(CVE|GHSA)-/i.test(id)) as string[]
}

function readAssessment(id: string, vulnerability: unknown, related: unknown[]): Assessment {
  const all = [vulnerability, ...related]
  const scores = all
    .flatMap(one => listAt(one, 'cvss'))
    .map(cvss => numberAt(cvss, 'metrics', 'baseScore'))
    .filter(score => score !== undefined && score >= 0 && score <= 10)
  const epss = all
    .flatMap(one => listAt(one, 'epss'))
    .map(one => numberAt(one, 'epss'))
    .filter(one => one !== undefined && one >= 0 && one <= 1)
  const exploited = all.some(one => listAt(one, 'knownExploited').length > 0)
  return {
    id,
    severity: parseSeverity(textAt(vulnerability, 'severity')),
    source: textAt(vulnerability, 'namespace') ?? 'unknown',
    fix: readFix(at(vulnerability, 'fix')),
    ...withoutUndefined({
      title: titleOf(
        textAt(vulnerability, 'description') ?? related.map(one => textAt(one, 'description')).find(Boolean),
      ),
      url: textAt(vulnerability, 'dataSource'),
      cvss: highestOf(scores),
      epss: highestOf(epss),
      knownExploited: exploited || undefined,
    }),
  }
}

function readFix(fix: unknown): Fix {
  const state = textAt(fix, 'state')
  return { state: fixStates.find(known => known === state) ?? 'unknown', versions: textsAt(fix, 'versions') }
}

// Supporting evidence (a RECORD file beside METADATA) is not the location of the package.
function primaryPaths(artifact: unknown): string[] {
  const locations = listAt(artifact, 'locations')
  const primary = locations.filter(location => textAt(location, 'annotations', 'evidence') !== 'supporting')
  return (primary.length > 0 ? primary : locations)
    .map(location => textAt(location, 'path'))
    .filter(path => path !== undefined)
}

// Before grype 0.88, `db` itself has these fields; later versions have them in `db.status`.
function readDatabase(report: unknown, about: string): Database {
  const database = at(report, 'descriptor', 'db')
  const status = at(database, 'status') ?? database
  return withoutUndefined({
    version: textAt(status, 'schemaVersion'),
    built: textAt(status, 'built'),
    source: textAt(status, 'from'),
    digest: digestIn(textAt(status, 'from')) ?? digestOf(about),
    ...feedsOf(at(database, 'providers')),
  })
}

/** The digest of the archive that grype downloaded, which its address has: `…tar.zst?checksum=sha256%3A…`. */
function digestIn(source = ''): string | undefined {
  const [, hex] = /[?&]checksum=sha256(?::|%3A)([0-9a-f]{64})(?:&|$)/i.exec(source) ?? []
  return hex === undefined ? undefined : `sha256:${hex.toLowerCase()}`
}

function digestOf(about: string): string | undefined {
  return about === '' ? undefined : textAt(parseJson(about, `the database of ${name}`), 'digest')
}

/** When the feeds in a database were captured: its providers `epss` and `kev` (vunnel: src/vunnel/providers). */
function feedsOf(providers: unknown): Pick<Database, 'feeds'> {
  const feeds = withoutUndefined({
    epss: timeOf(textAt(providers, 'epss', 'captured')),
    knownExploited: timeOf(textAt(providers, 'kev', 'captured')),
  })
  return Object.keys(feeds).length === 0 ? {} : { feeds }
}

function highestOf(numbers: (number | undefined)[]): number | undefined {
  const known = numbers.filter(number => number !== undefined)
  return known.length === 0 ? undefined : Math.max(...known)
}
