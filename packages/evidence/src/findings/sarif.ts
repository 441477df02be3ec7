import { gzipSync } from 'node:zlib'
import { groupBy, limits, renderJson, sha256 } from '@release-tools/base'
import { vulnerabilities } from '../kinds/vulnerabilities.ts'
import { type Target, targetDir } from '../release/target.ts'
import type { AppliedVex, VexAnswer } from '../vex/resolve-vex.ts'
import { type AppliedException, exceptionsByFinding } from './exceptions.ts'
import { type Finding, type FindingsDocument, packageLabel } from './findings.ts'
import { fixSentence } from './fix-text.ts'
import { identityOf, packageId } from './package-identity.ts'
import type { FindingPlace, FindingPlaces } from './places.ts'
import { locations, relatedLocations, viaText } from './sarif-locations.ts'
import { rule, sarifText } from './sarif-rule.ts'
import { suppressed } from './sarif-suppressions.ts'
import { rank, type Severity } from './severity.ts'

// https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/troubleshoot-sarif-uploads/results-exceed-limit: GitHub
// refuses a run with more results, and keeps the 5,000 most severe ones. It takes as many rules, and a result has one.
const resultLimit = 25_000
/** https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/troubleshoot-sarif-uploads/file-too-large */
const compressedLimit = 10_000_000

/**
 * SARIF 2.1.0 of a scan: one run, whose `automationDetails.id` names the target, so that uploads of several targets do not replace
 * each other. The most severe findings come first. Findings with a valid exception, and those that a
 * VEX document excuses, are included, but marked as suppressed.
 */
export function renderSarif(
  document: FindingsDocument,
  exceptions: AppliedException[] = [],
  places: FindingPlaces = new Map(),
  vex: VexAnswer['applied'] = new Map(),
): string {
  const accepted = exceptionsByFinding(exceptions.filter(({ expired }) => !expired))
  const render = (most: number) => renderRun(document, { accepted, vex, places, most })
  let most = resultLimit
  let text = render(most)
  while (isTooLarge(text)) {
    most = Math.floor(Math.min(most, document.findings.length) / 2)
    text = render(most)
  }
  return text
}

/** GitHub refuses files that have more than 10 MB when compressed. We read no larger document ourselves. */
function isTooLarge(text: string): boolean {
  const bytes = Buffer.byteLength(text)
  return bytes > limits.document || (bytes > compressedLimit && gzipSync(text).length > compressedLimit)
}

interface RunOptions {
  accepted: Map<Finding, AppliedException[]>
  vex: VexAnswer['applied']
  places: FindingPlaces
  /** How many results it may have. */
  most: number
}

function renderRun(document: FindingsDocument, { accepted, vex, places, most }: RunOptions): string {
  const findings = document.findings.slice(0, most)
  const byId = groupBy(findings, finding => finding.id)
  const ruleIndex = new Map([...byId.keys()].map((id, index) => [id, index]))
  const prints = fingerprints(document, findings)
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
        invocations: [invocation(document, findings.length)],
        results: findings.map((finding, index) =>
          result(document.target, finding, {
            ruleIndex: ruleIndex.get(finding.id) ?? 0,
            fingerprint: prints[index] ?? '',
            valid: accepted.get(finding) ?? [],
            vex: vex.get(finding),
            place: places.get(finding) ?? { files: [] },
          }),
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
function invocation(document: FindingsDocument, shown: number) {
  const failed = document.scanners
    .filter(scanner => scanner.status === 'error')
    .map(scanner => `${scanner.name}: ${scanner.error ?? 'it failed'}`)
  const left = document.findings.length - shown
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

interface ResultParts {
  ruleIndex: number
  fingerprint: string
  valid: AppliedException[]
  vex: AppliedVex | undefined
  place: FindingPlace
}

function result(target: Target, finding: Finding, { ruleIndex, fingerprint, valid, vex, place }: ResultParts) {
  return {
    ruleId: finding.id,
    ruleIndex,
    level: level(finding.severity),
    message: { text: `${sarifText(message(finding))}${viaText(place)}` },
    locations: locations(target, finding, place),
    ...relatedLocations(place),
    // GitHub recognises an alert by the first only, together with rule and path. If it is absent, GitHub takes the text at the line instead:
    // an edit of it would close the alert and open another.
    partialFingerprints: { primaryLocationLineHash: fingerprint, 'releaseToolsFinding/v1': fingerprint },
    ...suppressed(valid, vex),
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
  const opinions = finding.opinions.map(opinion => `${opinion.scanner} says ${opinion.severity}`)
  return `${finding.id} in ${packageLabel(finding.package)}. ${fixSentence(finding.fix)} ${[...new Set(opinions)].join(', ')}.`
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
