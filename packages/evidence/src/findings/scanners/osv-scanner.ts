import { at, keepKeys, listAt, parseJson, parseJsonParts, textAt, textsAt } from '@release-tools/base'
import type { AffectedPackage, Assessment, Database, Fix, ReportedMatch } from '../assessment.ts'
import { ofScore, parseSeverity, rank, type Severity } from '../severity.ts'
import { ecosystemName, purlIn } from './osv-scanner-purls.ts'
import { badReport, packageOf, requiredList, requiredText, titleOf, withoutUndefined } from './report-fields.ts'
import type { ScannerFormat, ScannerOutput, ScannerReport } from './scanner-format.ts'

const name = 'osv-scanner'

export const osvScanner: ScannerFormat = {
  title: 'OSV-Scanner',
  home: 'https://github.com/google/osv-scanner',
  cannotSee: 'packages of Amazon Linux, Oracle Linux, Fedora, CentOS and Arch, and GitHub Actions',
  leavesOutEpochs: true,
  parse: parseOsv,
}

/** What a package and a record of it have, without the ranges and versions of other packages. */
const neededKeys = keepKeys('id', 'summary', 'details', 'upstream', 'related', 'severity', 'database_specific')

function neededOf(part: unknown): unknown {
  const found = at(part, 'package')
  if (found === undefined) return part
  const records = listAt(part, 'vulnerabilities').map(record => ({
    ...(neededKeys(record) as object),
    affected: listAt(record, 'affected').filter(one => isOf(at(one, 'package'), found)),
  }))
  return { package: found, groups: at(part, 'groups'), vulnerabilities: records }
}

/** Both have the name of the source package. The advisory or the package may be of all releases of a distribution. */
function isOf(affected: unknown, found: unknown): boolean {
  const [wanted = '', own = ''] = [affected, found].map(one => textAt(one, 'ecosystem'))
  const plain = (one: unknown) =>
    textAt(one, 'name')
      ?.toLowerCase()
      .replace(/[-_.]+/g, '-')
  const ofAll = wanted === ecosystemName(own) || own === ecosystemName(wanted)
  return (wanted === own || ofAll) && plain(affected) === plain(found)
}

/**
 * Reads `osv-scanner scan … --format json --all-packages` (pkg/models/results.go). `about` is JSON with `databases`, a list of `name`
 * and `built` of those that it read, and `digest`, of all of them together. If it scanned a directory, this is `root`, and `excluded` are paths in it to leave out.
 */
function parseOsv({ report, about }: ScannerOutput): ScannerReport {
  const document = parseJsonParts(report, `the report of ${name}`, 4, neededOf)
  const facts = parseJson(about, `the databases of ${name}`, 1024 * 1024)
  const results = requiredList(name, document, 'results').filter(result => !isExcluded(placeOf(result, facts), facts))
  const packages = results.flatMap(result => requiredList(name, result, 'packages').map(one => at(one, 'package')))
  const named = packages.filter(one => textAt(one, 'name') !== undefined)
  requireDatabases(named, listAt(facts, 'databases'))
  return {
    matches: results.flatMap(result => readResult(result, placeOf(result, facts))),
    judged: named.filter(one => textAt(one, 'ecosystem')).map(readPackage),
    skipped: named.filter(one => !textAt(one, 'ecosystem')).map(readPackage),
    database: readDatabase(listAt(facts, 'databases'), textAt(facts, 'digest')),
  }
}

/** OSV-Scanner ends as if it had found nothing if it could not look up the packages of an image. */
function requireDatabases(packages: unknown[], databases: unknown[]): void {
  const read = new Set(databases.map(one => textAt(one, 'name')))
  const missing = packages.map(one => ecosystemName(textAt(one, 'ecosystem') ?? '')).find(one => one && !read.has(one))
  if (missing !== undefined) throw badReport(name, `it lists packages of ${missing}, but no database of them was read.`)
}

/** The path in the target, with a slash in front; empty if the report has none. */
function placeOf(result: unknown, facts: unknown): string {
  const [path = '', root] = [textAt(result, 'source', 'path')?.replaceAll('\\', '/'), textAt(facts, 'root')]
  return root !== undefined && path.startsWith(`${root}/`) ? path.slice(root.length) : path
}

function isExcluded(place: string, facts: unknown): boolean {
  return textsAt(facts, 'excluded').some(path => place === `/${path}` || place.startsWith(`/${path}/`))
}

function readResult(result: unknown, place: string): ReportedMatch[] {
  return listAt(result, 'packages').flatMap(found =>
    listAt(found, 'groups').map(group => readGroup(group, found, place === '' ? [] : [place])),
  )
}

/** A group is what OSV-Scanner shows as one vulnerability: the records of several sources that are aliases. */
function readGroup(group: unknown, found: unknown, locations: string[]): ReportedMatch {
  const ids = textsAt(group, 'ids')
  const id = requiredText(name, ids[0], 'vulnerability identifier')
  const records = listAt(found, 'vulnerabilities').filter(record => ids.includes(textAt(record, 'id') ?? ''))
  return {
    assessment: readAssessment(id, group, records),
    ids: [...new Set([...ids, ...textsAt(group, 'aliases'), ...records.flatMap(cvesOf)])],
    package: readPackage(at(found, 'package')),
    locations,
  }
}

const ofDistributors = /^(DSA|DLA|DTSA|USN|LSN|ALSA|ALBA|ALEA|RLSA|RXSA|RHSA|RHBA|RHEA|(open)?SUSE-[A-Z]U|MGASA|OESA)-/

/** The CVEs that an advisory of a distributor fixes. OSV-Scanner does not count them as its aliases. */
function cvesOf(record: unknown): string[] {
  if (!ofDistributors.test(textAt(record, 'id') ?? '')) return []
  return [...textsAt(record, 'upstream'), ...textsAt(record, 'related')].filter(id => id.startsWith('CVE-'))
}

/** The binary package: OSV-Scanner names the source package, of which there may be several, beside it. */
function readPackage(found: unknown): AffectedPackage {
  const ecosystem = textAt(found, 'ecosystem') ?? ''
  const [own, version] = [textAt(found, 'os_package_name') || at(found, 'name'), textAt(found, 'version') ?? '']
  return packageOf(name, { name: own, version, type: ecosystem, purl: purlIn(ecosystem, String(own), version) })
}

function readAssessment(id: string, group: unknown, records: unknown[]): Assessment {
  const cvss = scoreOf(textAt(group, 'max_severity'))
  const first = records.find(record => textAt(record, 'summary') || textAt(record, 'details'))
  return {
    id,
    severity: cvss === undefined ? wordsOf(id, records) : ofScore(cvss),
    source: cvss === undefined ? (/^[A-Za-z]+/.exec(id)?.[0].toLowerCase() ?? 'osv') : 'cvss',
    fix: readFix(records),
    ...withoutUndefined({
      title: titleOf(textAt(first, 'summary') || textAt(first, 'details')),
      url: `https://osv.dev/vulnerability/${encodeURIComponent(id)}`,
      cvss,
    }),
  }
}

/** A score is a number as text; empty if no record has a CVSS vector. */
function scoreOf(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined
  const score = Number(text)
  if (score >= 0 && score <= 10) return score
  throw badReport(name, `the score ${JSON.stringify(text.slice(0, 100))} is not a number from 0 to 10.`)
}

/** Without a score: GitHub's word, Ubuntu's priority, or CRITICAL for a malicious package, which nobody rates. */
function wordsOf(id: string, records: unknown[]): Severity {
  if (id.startsWith('MAL-')) return 'CRITICAL'
  const words = records.flatMap(record => [
    textAt(record, 'database_specific', 'severity'),
    ...listAt(record, 'severity').map(one => (textAt(one, 'type') === 'Ubuntu' ? textAt(one, 'score') : undefined)),
  ])
  const known = words.map(word => parseSeverity(word?.toUpperCase() === 'MODERATE' ? 'MEDIUM' : word))
  return known.reduce((worst, one) => (rank(one) > rank(worst) ? one : worst), 'UNKNOWN')
}

/** Ranges of commits have no versions of packages. */
function readFix(records: unknown[]): Fix {
  const affected = records.flatMap(record => listAt(record, 'affected'))
  const ranges = affected.flatMap(one => listAt(one, 'ranges')).filter(range => textAt(range, 'type') !== 'GIT')
  const fixed = ranges.flatMap(range => listAt(range, 'events')).flatMap(event => textAt(event, 'fixed') ?? [])
  if (fixed.length > 0) return { state: 'fixed', versions: [...new Set(fixed)] }
  return { state: ranges.length > 0 ? 'not-fixed' : 'unknown', versions: [] }
}

/** It reads a database for each ecosystem. Together they are as old as the oldest. */
function readDatabase(databases: unknown[], digest: string | undefined): Database {
  if (databases.length === 0) return { unused: true }
  const dates = databases.map(one => textAt(one, 'built'))
  return withoutUndefined({
    built: dates.includes(undefined) ? undefined : dates.sort()[0],
    source: databases.map(one => textAt(one, 'name')).join(', '),
    digest,
  })
}
