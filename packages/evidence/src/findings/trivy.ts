import { at, numberAt, parseJson, textAt, textsAt } from '@release-tools/base'
import type { Database, EngineRecord, EngineReport, Fix, Opinion } from './findings.ts'
import { badReport, packageOf, requiredList, requiredText, titleOf, withoutUndefined } from './scanner-report.ts'
import { parseSeverity } from './severity.ts'

/**
 * Reads `trivy --format json` of schema version 2. A report without results is one of a target in which trivy found nothing
 * to look at; it has no `Results` at all. Throws a Problem on anything that is not such a report.
 */
export function parseTrivy(text: string): Pick<EngineReport, 'records'> {
  const report = parseJson(text, 'the report of trivy')
  const version = at(report, 'SchemaVersion')
  if (version !== 2) throw badReport('trivy', `its SchemaVersion is ${JSON.stringify(version)}, and 2 is known.`)
  const results = at(report, 'Results') === undefined ? [] : requiredList('trivy', report, 'Results')
  return { records: results.flatMap(readResult) }
}

/** Reads `trivy version --format json`, which alone tells the date of the database. */
export function parseTrivyDatabase(text: string): Database {
  const database = at(parseJson(text, 'the version report of trivy', 1024 * 1024), 'VulnerabilityDB')
  return withoutUndefined({ version: numberAt(database, 'Version')?.toString(), built: textAt(database, 'UpdatedAt') })
}

function readResult(result: unknown): EngineRecord[] {
  const target = textAt(result, 'Target') ?? ''
  const type = textAt(result, 'Type') ?? ''
  const vulnerabilities =
    at(result, 'Vulnerabilities') === undefined ? [] : requiredList('trivy', result, 'Vulnerabilities')
  return vulnerabilities.map(vulnerability => readVulnerability(vulnerability, type, target))
}

function readVulnerability(vulnerability: unknown, type: string, target: string): EngineRecord {
  const id = requiredText('trivy', at(vulnerability, 'VulnerabilityID'), 'vulnerability identifier')
  // For operating system packages the target is a description ("image (debian 12.9)"), not a path.
  const place = textAt(vulnerability, 'PkgPath') ?? (/ \(.*\)$/.test(target) || isCategory(target) ? undefined : target)
  return {
    opinion: readOpinion(id, vulnerability),
    ids: [...new Set([id, ...textsAt(vulnerability, 'VendorIDs')])],
    package: packageOf('trivy', {
      name: at(vulnerability, 'PkgName'),
      version: at(vulnerability, 'InstalledVersion'),
      type,
      purl: at(vulnerability, 'PkgIdentifier', 'PURL'),
    }),
    locations: place === undefined || place === '' ? [] : [place.startsWith('/') ? place : `/${place}`],
  }
}

// Names that trivy gives to all packages of one kind together.
function isCategory(target: string): boolean {
  return ['Python', 'Node.js', 'Ruby', 'Java', 'Conda', 'Go', 'Rust'].includes(target)
}

function readOpinion(id: string, vulnerability: unknown): Opinion {
  const cvss = at(vulnerability, 'CVSS')
  const scores = Object.values(typeof cvss === 'object' && cvss !== null ? cvss : {}).map(
    one => numberAt(one, 'V3Score') ?? numberAt(one, 'V40Score'),
  )
  const known = scores.filter(score => score !== undefined && score >= 0 && score <= 10)
  return {
    engine: 'trivy',
    id,
    severity: parseSeverity(textAt(vulnerability, 'Severity')),
    source: textAt(vulnerability, 'SeveritySource') ?? textAt(vulnerability, 'DataSource', 'ID') ?? 'unknown',
    fix: readFix(vulnerability),
    ...withoutUndefined({
      title: titleOf(textAt(vulnerability, 'Title')),
      url: textAt(vulnerability, 'PrimaryURL'),
      cvss: known.length === 0 ? undefined : Math.max(...(known as number[])),
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
