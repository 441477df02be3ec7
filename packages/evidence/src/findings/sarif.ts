import { groupBy, renderJson, sha256 } from '@release-tools/base'
import { vulnerabilities } from '../kinds/vulnerabilities.ts'
import { type Target, targetDir } from '../release/target.ts'
import { type AppliedException, exceptionsByFinding } from './exceptions.ts'
import { type Finding, type FindingsDocument, packageLabel } from './findings.ts'
import { identityOf, packageId } from './package-identity.ts'
import { rule, sarifText } from './sarif-rule.ts'
import { rank, type Severity } from './severity.ts'

// https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support: GitHub refuses a run with more
// results, and keeps the first 5,000.
const resultLimit = 25_000
const locationLimit = 10

/**
 * SARIF 2.1.0 of a scan: one run, whose `automationDetails.id` names the target, so that uploads of several targets do not replace
 * each other. The most severe findings come first. Findings with a valid exception are included, but marked as suppressed.
 */
export function renderSarif(document: FindingsDocument, exceptions: AppliedException[] = []): string {
  const findings = document.findings.slice(0, resultLimit)
  const byId = groupBy(findings, finding => finding.id)
  const ruleIndex = new Map([...byId.keys()].map((id, index) => [id, index]))
  const prints = fingerprints(document, findings)
  const accepted = exceptionsByFinding(exceptions.filter(({ expired }) => !expired))
  return renderJson({
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'release-tools',
            informationUri: 'https://github.com/org/release-tools',
            rules: [...byId].map(([id, same]) => rule(id, same)),
          },
        },
        automationDetails: { id: category(document.target) },
        columnKind: 'utf16CodeUnits',
        invocations: [invocation(document)],
        results: findings.map((finding, index) =>
          result(document, finding, ruleIndex.get(finding.id) ?? 0, prints[index] ?? '', accepted.get(finding) ?? []),
        ),
      },
    ],
  })
}

/**
 * Different for each target, as its place is. A repository may have several projects, so that theirs has the name. Code scanning takes
 * all up to the last slash as the category.
 */
function category(target: Target): string {
  const isOfProject = target.kind === 'directory' || target.kind === 'tools'
  return `release-tools/${isOfProject ? `${target.name}/` : ''}${targetDir(target)}`
}

/** Reports a failed scanner and a shortened list in the report itself. */
function invocation(document: FindingsDocument) {
  const failed = document.scanners
    .filter(scanner => scanner.status === 'error')
    .map(scanner => `${scanner.name}: ${scanner.error ?? 'it failed'}`)
  const left = document.findings.length - resultLimit
  const cut =
    left > 0
      ? [`${left} less severe findings are left out here. ${vulnerabilities.files.document.name} has all findings.`]
      : []
  return {
    executionSuccessful: failed.length === 0,
    toolExecutionNotifications: [...failed, ...cut].map(text => ({
      level: failed.includes(text) ? 'error' : 'note',
      message: { text },
    })),
  }
}

function result(
  document: FindingsDocument,
  finding: Finding,
  ruleIndex: number,
  fingerprint: string,
  valid: AppliedException[],
) {
  return {
    ruleId: finding.id,
    ruleIndex,
    level: level(finding.severity),
    message: { text: sarifText(message(finding)) },
    locations: locations(document, finding),
    partialFingerprints: { 'releaseToolsFinding/v1': fingerprint },
    ...(valid.length === 0
      ? {}
      : {
          suppressions: valid.map(({ exception }) => ({
            kind: 'external',
            status: 'accepted',
            justification: sarifText(`${exception.reason} (until ${exception.expires})`),
          })),
        }),
    properties: {
      severity: finding.severity,
      purl: finding.package.purl ?? '',
      scanners: [...new Set(finding.opinions.map(opinion => opinion.scanner))],
      disagreement: finding.disagreement ?? 'none',
    },
  }
}

function level(severity: Severity): 'error' | 'warning' | 'note' {
  if (rank(severity) >= rank('HIGH')) return 'error'
  return severity === 'MEDIUM' ? 'warning' : 'note'
}

function message(finding: Finding): string {
  const fix =
    finding.fix.versions.length > 0
      ? `Fixed in ${finding.fix.versions.join(', ')}.`
      : finding.fix.state === 'wont-fix'
        ? 'It will not be fixed.'
        : 'No fix is known.'
  const opinions = finding.opinions.map(opinion => `${opinion.scanner} says ${opinion.severity}`)
  return `${finding.id} in ${packageLabel(finding.package)}. ${fix} ${[...new Set(opinions)].join(', ')}.`
}

/**
 * GitHub shows a result only if it has a path. Paths in a directory are completed to paths from the root of the repository. Paths in
 * an image are not paths of the repository, so they start with the image's name.
 */
function locations({ target }: FindingsDocument, finding: Finding) {
  const prefix = prefixOf(target)
  const paths = finding.locations.length > 0 ? finding.locations : [finding.package.name]
  return paths.slice(0, locationLimit).map(path => ({
    physicalLocation: {
      artifactLocation: { uri: [...prefix, ...path.split('/').filter(Boolean)].map(encodeURIComponent).join('/') },
      region: { startLine: 1 },
    },
    logicalLocations: [
      {
        name: finding.package.name,
        fullyQualifiedName: finding.package.purl ?? packageLabel(finding.package),
        kind: 'package',
      },
    ],
  }))
}

function prefixOf({ kind, name, path = '', platform }: Target): string[] {
  if (kind !== 'image') return path.split('/').filter(Boolean)
  return [name, ...(platform === undefined ? [] : [platform.replaceAll('/', '-')])]
}

/**
 * A fingerprint that stays the same after an update of the package that does not fix the vulnerability, so that the alert stays the
 * same. It does not contain the version: several versions of one package are distinguished by their order.
 */
function fingerprints({ target }: FindingsDocument, findings: Finding[]): string[] {
  const seen = new Map<string, number>()
  return findings.map(finding => {
    const package_ = packageId(identityOf(finding.package))
    const identity = JSON.stringify([category(target), finding.id, package_])
    const count = (seen.get(identity) ?? 0) + 1
    seen.set(identity, count)
    return `${sha256(identity)}:${count}`
  })
}
