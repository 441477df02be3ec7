import { at, keepKeys, numberAt, parseJson, parseJsonParts, textAt, textsAt } from '@release-tools/base'
import type { AffectedPackage, Assessment, Database, Fix, ReportedMatch } from '../assessment.ts'
import { parseSeverity } from '../severity.ts'
import { badReport, packageOf, requiredList, requiredText, timeOf, titleOf, withoutUndefined } from './report-fields.ts'
import type { ScannerFormat, ScannerOutput, ScannerReport } from './scanner-format.ts'

const name = 'trivy'

export const trivy: ScannerFormat = {
  title: 'Trivy',
  home: 'https://github.com/aquasecurity/trivy',
  cannotSee:
    'in directories, packages that are installed, for example in a virtual environment, and packages only for development',
  parse: ({ report, about }) => ({ ...parseTrivy(report), database: parseTrivyDatabase(about) }),
}

/** The keys of a vulnerability and of a package that are read: a fifth of them. */
const neededKeys = keepKeys(
  ...[
    'VulnerabilityID',
    'VendorIDs',
    'PkgPath',
    'PkgName',
    'InstalledVersion',
    'PkgIdentifier',
    'FixedVersion',
    'Status',
  ],
  ...['Severity', 'SeveritySource', 'DataSource', 'CVSS', 'Title', 'PrimaryURL', 'PublishedDate'],
  ...['Name', 'Version', 'Identifier', 'Repository'],
)

function neededOf(part: unknown): unknown {
  const needed = neededKeys(part)
  return isOfSuse(textAt(part, 'VulnerabilityID'))
    ? { ...(needed as object), References: at(part, 'References') }
    : needed
}

/**
 * Reads `trivy --format json` of schema version 2. If trivy finds nothing to scan in a target, its report has no `Results`.
 */
function parseTrivy(source: ScannerOutput['report']): Omit<ScannerReport, 'database'> {
  const report = parseJsonParts(source, `the report of ${name}`, 4, neededOf)
  const version = at(report, 'SchemaVersion')
  if (version !== 2) throw badReport(name, `its SchemaVersion is ${JSON.stringify(version)}, but only 2 is known.`)
  const results = at(report, 'Results') === undefined ? [] : requiredList(name, report, 'Results')
  return {
    matches: results.flatMap(readResult),
    judged: results.flatMap(readJudged),
    skipped: results.flatMap(readSkipped),
  }
}

/** Reads what `trivy version --format json` says of the database, which has its date, and `digest`. */
function parseTrivyDatabase(text: string): Database {
  const about = parseJson(text, `the version report of ${name}`, 1024 * 1024)
  const database = at(about, 'VulnerabilityDB')
  return withoutUndefined({
    version: numberAt(database, 'Version')?.toString(),
    built: textAt(database, 'UpdatedAt'),
    digest: textAt(about, 'digest'),
  })
}

function readResult(result: unknown): ReportedMatch[] {
  const target = textAt(result, 'Target') ?? ''
  const type = textAt(result, 'Type') ?? ''
  const vulnerabilities =
    at(result, 'Vulnerabilities') === undefined ? [] : requiredList(name, result, 'Vulnerabilities')
  return vulnerabilities.map(vulnerability => readVulnerability(vulnerability, type, target))
}

/** Packages that trivy lists in an SBOM only (pkg/detector/library/driver.go). */
const listedOnly = ['conda-pkg', 'conda-environment']

/** The packages that trivy lists (`--list-all-pkgs`), without those that it does not judge. */
function readJudged(result: unknown): AffectedPackage[] {
  return readListed(result, one => !isThirdParty(one) && !listedOnly.includes(textAt(result, 'Type') ?? ''))
}

function readSkipped(result: unknown): AffectedPackage[] {
  return readListed(result, one => isThirdParty(one) || listedOnly.includes(textAt(result, 'Type') ?? ''))
}

function readListed(result: unknown, isMeant: (found: unknown) => boolean): AffectedPackage[] {
  const packages = at(result, 'Packages') === undefined ? [] : requiredList(name, result, 'Packages')
  return packages
    .filter(one => textAt(one, 'Name') !== undefined && isMeant(one))
    .map(one => readPackage(one, textAt(result, 'Type') ?? ''))
}

/** Since 0.70, trivy skips packages of an operating system that are not from its distributor. */
function isThirdParty(found: unknown): boolean {
  return textAt(found, 'Repository', 'Class') === 'third-party'
}

function readPackage(found: unknown, type: string): AffectedPackage {
  return packageOf(name, {
    name: at(found, 'Name'),
    version: at(found, 'Version'),
    type,
    purl: at(found, 'Identifier', 'PURL'),
  })
}

function readVulnerability(vulnerability: unknown, type: string, target: string): ReportedMatch {
  const id = requiredText(name, at(vulnerability, 'VulnerabilityID'), 'vulnerability identifier')
  // For operating system packages the target is a description ("image (debian 12.9)"), not a path.
  const place = textAt(vulnerability, 'PkgPath') ?? (/ \(.*\)$/.test(target) || isCategory(target) ? undefined : target)
  return {
    assessment: readAssessment(id, vulnerability),
    ids: [...new Set([id, ...textsAt(vulnerability, 'VendorIDs'), ...cvesOfSuse(id, vulnerability)])],
    package: packageOf(name, {
      name: at(vulnerability, 'PkgName'),
      version: at(vulnerability, 'InstalledVersion'),
      type,
      purl: at(vulnerability, 'PkgIdentifier', 'PURL'),
    }),
    locations: place === undefined || place === '' ? [] : [place.startsWith('/') ? place : `/${place}`],
  }
}

/**
 * The CVEs of an advisory of SUSE, under whose identifier trivy lists a vulnerability. Only its references name them
 * (trivy-db: pkg/vulnsrc/suse-cvrf), as pages of SUSE: https://www.suse.com/security/cve/CVE-2024-28834/
 */
function cvesOfSuse(id: string, vulnerability: unknown): string[] {
  if (!isOfSuse(id)) return []
  return textsAt(vulnerability, 'References').flatMap(
    url => /^https:\/\/www\.suse\.com\/security\/cve\/(CVE-\d{4}-\d{4,})(?:\/|\.html)?$/.exec(url)?.[1] ?? [],
  )
}

function isOfSuse(id: string | undefined): boolean {
  return id !== undefined && /^(open)?SUSE-/.test(id)
}

// Names that trivy gives to all packages of one kind.
function isCategory(target: string): boolean {
  return ['Python', 'Node.js', 'Ruby', 'Java', 'Conda', 'Go', 'Rust'].includes(target)
}

function readAssessment(id: string, vulnerability: unknown): Assessment {
  const cvss = at(vulnerability, 'CVSS')
  const scores = Object.values(typeof cvss === 'object' && cvss !== null ? cvss : {}).map(
    one => numberAt(one, 'V3Score') ?? numberAt(one, 'V40Score'),
  )
  const known = scores.filter(score => score !== undefined && score >= 0 && score <= 10)
  return {
    id,
    severity: parseSeverity(textAt(vulnerability, 'Severity')),
    source: textAt(vulnerability, 'SeveritySource') ?? textAt(vulnerability, 'DataSource', 'ID') ?? 'unknown',
    fix: readFix(vulnerability),
    ...withoutUndefined({
      title: titleOf(textAt(vulnerability, 'Title')),
      url: textAt(vulnerability, 'PrimaryURL'),
      cvss: known.length === 0 ? undefined : Math.max(...(known as number[])),
      published: timeOf(textAt(vulnerability, 'PublishedDate')),
    }),
  }
}

// https://trivy.dev/latest/docs/configuration/filtering/#by-status
const states: Record<string, Fix['state']> = {
  fixed: 'fixed',
  affected: 'not-fixed',
  fix_deferred: 'not-fixed',
  will_not_fix: 'wont-fix',
  end_of_life: 'wont-fix',
}

function readFix(vulnerability: unknown): Fix {
  const versions = (textAt(vulnerability, 'FixedVersion') ?? '')
    .split(',')
    .map(version => version.trim())
    .filter(Boolean)
  if (versions.length > 0) return { state: 'fixed', versions }
  const status = textAt(vulnerability, 'Status') ?? ''
  return { state: (Object.hasOwn(states, status) ? states[status] : undefined) ?? 'unknown', versions }
}
