import { at, listAt, numberAt, parseJson, textAt, textsAt } from '@release-tools/base'
import type { Database, EngineRecord, EngineReport, Fix, Opinion } from './findings.ts'
import { fixStates } from './findings.ts'
import { badReport, packageOf, requiredList, requiredText, titleOf, withoutUndefined } from './scanner-report.ts'
import { parseSeverity } from './severity.ts'

/**
 * Reads `grype -o json` (grype/presenter/models). Only `matches` count: `ignoredMatches` exist only where someone filtered
 * in grype itself, which we never ask for. Throws a Problem on anything that is not such a report.
 */
export function parseGrype(text: string): EngineReport {
  const report = parseJson(text, 'the report of grype')
  if (textAt(report, 'descriptor', 'name') !== 'grype') throw badReport('grype', 'it does not say that grype made it.')
  return { records: requiredList('grype', report, 'matches').map(readMatch), database: readDatabase(report) }
}

function readMatch(match: unknown): EngineRecord {
  const id = requiredText('grype', at(match, 'vulnerability', 'id'), 'vulnerability identifier')
  const related = listAt(match, 'relatedVulnerabilities')
    .map(one => textAt(one, 'id'))
    .filter(one => one !== undefined)
  const artifact = at(match, 'artifact')
  return {
    opinion: readOpinion(id, at(match, 'vulnerability'), listAt(match, 'relatedVulnerabilities')),
    ids: [...new Set([id, ...related])],
    package: packageOf('grype', {
      name: at(artifact, 'name'),
      version: at(artifact, 'version'),
      type: at(artifact, 'type'),
      purl: at(artifact, 'purl'),
    }),
    locations: primaryPaths(artifact),
  }
}

function readOpinion(id: string, vulnerability: unknown, related: unknown[]): Opinion {
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
    engine: 'grype',
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

// Supporting evidence (a RECORD file beside METADATA) says nothing about where the package is.
function primaryPaths(artifact: unknown): string[] {
  const locations = listAt(artifact, 'locations')
  const primary = locations.filter(location => textAt(location, 'annotations', 'evidence') !== 'supporting')
  return (primary.length > 0 ? primary : locations)
    .map(location => textAt(location, 'path'))
    .filter(path => path !== undefined)
}

// Until grype 0.87 these stood in `db` itself, since then in `db.status`.
function readDatabase(report: unknown): Database {
  const database = at(report, 'descriptor', 'db')
  const status = at(database, 'status') ?? database
  return withoutUndefined({
    version: textAt(status, 'schemaVersion'),
    built: textAt(status, 'built'),
    source: textAt(status, 'from'),
  })
}

function highestOf(numbers: (number | undefined)[]): number | undefined {
  const known = numbers.filter(number => number !== undefined)
  return known.length === 0 ? undefined : Math.max(...known)
}
