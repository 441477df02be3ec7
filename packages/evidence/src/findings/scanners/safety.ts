import { at, isObject, parseJsonParts, textAt, textsAt } from '@release-tools/base'
import type { AffectedPackage, Assessment, ReportedMatch } from '../assessment.ts'
import { encodePart } from '../purl.ts'
import { parseSeverity } from '../severity.ts'
import { badReport, packageOf, requiredList, requiredText, titleOf, withoutUndefined } from './report-fields.ts'
import { membersOf, packagesIn } from './sbom-packages.ts'
import type { ScannerFormat, ScannerOutput, ScannerReport } from './scanner-format.ts'

const name = 'safety'

export const safety: ScannerFormat = {
  title: 'Safety',
  home: 'https://github.com/pyupio/safety',
  cannotSee: 'all packages but those of Python, and those that its report does not list',
  onlyType: 'pypi',
  isGiven: true,
  parse: parseSafety,
}

/**
 * Reads a report of `safety check --output json` (safety/formatters/json.py), which somebody made before. It may list other packages
 * than the target has, so only those in `sbom` count, and it says nothing of those that it does not list. What its settings ignore is a finding as well: the policy decides.
 */
function parseSafety({ report, sbom = '{}' }: ScannerOutput): ScannerReport {
  const document = parseJsonParts(report, `the report of ${name}`, 2, part => part)
  const scanned = at(document, 'scanned_packages')
  if (!isObject(scanned)) throw badReport(name, 'it has no "scanned_packages".')
  const packages = packagesIn(sbom, name)
  const found = ['vulnerabilities', 'ignored_vulnerabilities'].flatMap(key => requiredList(name, document, key))
  const listed = Object.values(scanned).map(one => readPackage(at(one, 'name'), at(one, 'version')))
  const [isOfTarget, isListed] = [membersOf(packages), membersOf(listed)]
  return {
    matches: found.map(readMatch).filter(match => isOfTarget(match.package)),
    judged: listed.filter(isOfTarget),
    skipped: packages.filter(one => !isListed(one)),
    database: withoutUndefined({ built: timeOf(textAt(document, 'report_meta', 'timestamp')) }),
  }
}

function readPackage(project: unknown, version: unknown): AffectedPackage {
  const known = typeof version === 'string' && version !== ''
  const purl = known ? `pkg:pypi/${project}@${encodePart(version)}` : undefined
  return packageOf(name, { name: project, version, type: 'PyPI', purl })
}

function readMatch(vulnerability: unknown): ReportedMatch {
  const number = requiredText(name, at(vulnerability, 'vulnerability_id'), 'vulnerability identifier')
  // Its own numbers for what has no CVE begin with PVE.
  const named = textAt(vulnerability, 'CVE')?.split(',')[0]?.trim()
  const id = named || `SAFETY-${number}`
  return {
    assessment: readAssessment(id, vulnerability),
    ids: [...new Set([id, `SAFETY-${number}`])],
    package: readPackage(at(vulnerability, 'package_name'), at(vulnerability, 'analyzed_version')),
    locations: [],
  }
}

/** Only reports of its paid service have a severity. */
function readAssessment(id: string, vulnerability: unknown): Assessment {
  const severity = parseSeverity(textAt(vulnerability, 'severity', 'cvssv3', 'base_severity'))
  const versions = textsAt(vulnerability, 'fixed_versions')
  return {
    id,
    severity,
    source: severity === 'UNKNOWN' ? 'unknown' : 'safety',
    fix: { state: versions.length > 0 ? 'fixed' : 'unknown', versions },
    ...withoutUndefined({
      title: titleOf(textAt(vulnerability, 'advisory')),
      url: textAt(vulnerability, 'more_info_url'),
    }),
  }
}

/** The time of the report, without a zone: taken as UTC. A database is at least as old. */
function timeOf(text = ''): string | undefined {
  const [, date, time] = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)/.exec(text) ?? []
  return date === undefined || Number.isNaN(Date.parse(`${date}T${time}Z`)) ? undefined : `${date}T${time}Z`
}
