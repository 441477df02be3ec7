import { at, parseJson, parseJsonParts, textAt, textsAt } from '@release-tools/base'
import type { AffectedPackage, Assessment, Database, ReportedMatch } from '../assessment.ts'
import { encodePart } from '../purl.ts'
import { badReport, packageOf, requiredList, requiredText, titleOf, withoutUndefined } from './report-fields.ts'
import { membersOf, packagesIn } from './sbom-packages.ts'
import type { ScannerFormat, ScannerOutput, ScannerReport } from './scanner-format.ts'

const name = 'pip-audit'

export const pipAudit: ScannerFormat = {
  title: 'pip-audit',
  home: 'https://github.com/pypa/pip-audit',
  cannotSee: 'all packages but those of Python',
  onlyType: 'pypi',
  parse: parsePipAudit,
}

/**
 * Reads a list of reports of `pip-audit --format json` (pip_audit/_format/json.py). `about` is JSON with `service` and `asked`: the
 * address that it asked, and when. Both are absent if there was nothing to ask for. What `sbom` lists and no report has was not looked up.
 */
function parsePipAudit({ report, about, sbom }: ScannerOutput): ScannerReport {
  const reports = parseJsonParts(report, `the report of ${name}`, 3, part => part)
  if (!Array.isArray(reports)) throw badReport(name, 'it is not a list of reports.')
  const found = reports.flatMap(one => requiredList(name, one, 'dependencies'))
  // What it could not look up has a reason in place of a version.
  const [looked, skipped] = [found.filter(hasVersion), found.filter(one => !hasVersion(one))]
  const judged = looked.map(readPackage)
  const isJudged = membersOf(judged)
  return {
    matches: looked.flatMap(one =>
      requiredList(name, one, 'vulns').map(vulnerability => readMatch(vulnerability, one)),
    ),
    judged,
    skipped: [...skipped.map(readPackage), ...packagesIn(sbom, name).filter(one => !isJudged(one))],
    database: readDatabase(parseJson(about, `the questions of ${name}`, 1024 * 1024)),
  }
}

function hasVersion(dependency: unknown): boolean {
  return textAt(dependency, 'version') !== undefined
}

function readPackage(dependency: unknown): AffectedPackage {
  const [project, version] = [at(dependency, 'name'), textAt(dependency, 'version')]
  const purl = version === undefined ? undefined : `pkg:pypi/${project}@${encodePart(version)}`
  return packageOf(name, { name: project, version, type: 'PyPI', purl })
}

function readMatch(vulnerability: unknown, dependency: unknown): ReportedMatch {
  const id = requiredText(name, at(vulnerability, 'id'), 'vulnerability identifier')
  return {
    assessment: readAssessment(id, vulnerability),
    ids: [...new Set([id, ...textsAt(vulnerability, 'aliases')])],
    package: readPackage(dependency),
    locations: [],
  }
}

/** It gives no severity. Without a version that fixes it, it does not say whether there is none. */
function readAssessment(id: string, vulnerability: unknown): Assessment {
  const versions = textsAt(vulnerability, 'fix_versions')
  return {
    id,
    severity: 'UNKNOWN',
    source: 'unknown',
    fix: { state: versions.length > 0 ? 'fixed' : 'unknown', versions },
    ...withoutUndefined({
      title: titleOf(textAt(vulnerability, 'description')),
      url: `https://osv.dev/vulnerability/${encodeURIComponent(id)}`,
    }),
  }
}

/** A service answers with what it knows at that time. */
function readDatabase(about: unknown): Database {
  const [source, built] = [textAt(about, 'service'), textAt(about, 'asked')]
  return source === undefined ? { unused: true } : withoutUndefined({ source, built })
}
