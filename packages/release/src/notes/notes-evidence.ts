import { code, count, escapeMarkdown, formatDate, link } from '@release-tools/base'
import {
  type AppliedException,
  coverageText,
  type EvidenceKind,
  evidenceKinds,
  type Finding,
  operatorText,
  packageLabel,
  rebuildSentences,
  type SbomSummary,
  severities,
  type ToolsSummary,
  targetLabel,
  testsLines,
} from '@release-tools/evidence'
import { advisoryLines } from './advisory-lines.ts'
import { buildLines, hardeningLines } from './build-lines.ts'
import { componentLines } from './component-lines.ts'
import { earlierLines } from './earlier-lines.ts'
import { gateLines } from './gate-lines.ts'
import { commitUrl, workflowUrl } from './links.ts'
import type { ReleaseFacts } from './release-facts.ts'
import { reportLines } from './report-lines.ts'
import { levelReason, levelsUrl } from './slsa-level.ts'
import { sourceLines } from './source-lines.ts'
import { vexLines } from './vex-lines.ts'

type Scan = ReleaseFacts['evidence']['vulnerabilities'][number]
type Lines = (facts: ReleaseFacts) => string[]

/** For kinds that another kind or another part of the notes shows. */
const none: Lines = () => []

/** What the notes say about each kind of evidence. The compiler requires a line for each new kind. */
const lines = {
  'gate-outputs': none,
  'penetration-test': ({ evidence }) => reportLines(evidence['penetration-test']),
  'security-review': ({ evidence }) => reportLines(evidence['security-review']),
  gates: gateLines,
  'source-records': none,
  'source-summary': sourceLines,
  advisories: advisoryLines,
  artifacts: ({ artifacts }) => rebuildSentences(artifacts, 'artifact'),
  build: ({ evidence }) => evidence.build.flatMap(buildLines).map(escapeMarkdown),
  sbom: componentLines,
  vulnerabilities: ({ evidence }) =>
    evidence.vulnerabilities.map(
      scan =>
        `${escapeMarkdown(scanTitle(scan, evidence.sbom))}: ${findingCounts(scan.findings)}, by ${escapeMarkdown(scannerText(scan))}.`,
    ),
  sarif: none,
  tools: ({ evidence }) => known(evidence.tools, tools => escapeMarkdown(toolsText(tools))),
  licences: none,
  'test-results': ({ evidence: { 'test-results': tests } }) => (tests ? testsLines(tests, escapeMarkdown) : []),
  'test-statement': none,
  coverage: ({ evidence }) =>
    known(evidence.coverage, coverage => `Test coverage: ${coverageText(coverage, escapeMarkdown)}.`),
  hardening: ({ evidence }) => evidence.hardening.flatMap(hardeningLines).map(escapeMarkdown),
  policy: facts => [
    ...facts.exceptions.filter(applied => applied.findings.length > 0).map(exceptionText),
    ...sampleNotice(facts),
  ],
  vex: vexLines,
  provenance: facts => [...facts.provenance.map(provenanceText), levelText(facts)],
  'image-signature': none,
  'signing-events': none,
  'audit-log': none,
  'verify-log': none,
  'security-signals': none,
  badges: none,
  'release-index': earlierLines,
  notes: none,
  page: none,
  manifest: none,
  sums: none,
  'verification-summary': none,
} satisfies Record<EvidenceKind, Lines>

/** What is known about the content of a release, as a Markdown list. */
export function evidenceLines(facts: ReleaseFacts): string[] {
  const { verdict } = facts
  return [
    `**Verdict of the policy: ${verdict.result}.** ${verdict.reasons.map(escapeMarkdown).join(' ')}`.trimEnd(),
    originText(facts),
    ...evidenceKinds.flatMap(({ kind }) => lines[kind](facts)),
  ].map(line => `- ${line}`)
}

/** The commit, the run and the workflow, each with its address. */
function originText(facts: ReleaseFacts): string {
  const { source, builder } = facts
  const commit = `commit ${link(code(source.commit, 'line'), commitUrl(facts))} of ${formatDate(source.commitTime)}`
  const run = builder.run === undefined ? '' : ` in ${link('this run', builder.run)}`
  const workflow = workflowUrl(facts, builder.id)
  const by = workflow === undefined ? '' : ` of ${link('this workflow', workflow)}`
  return `Built from ${commit}${run}${run === '' ? '' : by}.`
}

function provenanceText({ builder, subjects, dependencies }: ReleaseFacts['provenance'][number]): string {
  return `Provenance (SLSA v1) by ${code(builder, 'line')}: ${count(subjects, 'subject')}, ${count(dependencies, 'dependency', 'dependencies')}.`
}

function levelText({ level }: ReleaseFacts): string {
  return `${link(`SLSA Build level ${level.level}`, levelsUrl)}${operatorText(level)}. ${escapeMarkdown(levelReason(level))}`
}

const known = <T>(value: T | undefined, text: (value: T) => string) => (value === undefined ? [] : [text(value)])

/** `Build and test tools, which are not released: 61 components; no known vulnerability, by grype 0.119.0 and trivy 0.59.1.` */
export function toolsText({ components, findings }: ToolsSummary): string {
  const parts = [
    ...(components === undefined ? [] : [count(components, 'component')]),
    ...findings.map(scan => `${findingCounts(scan.findings)}, by ${scannerText(scan)}`),
  ]
  return `Build and test tools, which are not released: ${parts.join('; ')}.`
}

/** `Image widget (linux/arm/v7)`, `Project widget`; `Directory widget` if its SBOM says that this was scanned. */
export function scanTitle({ target }: Scan, sboms: SbomSummary[]): string {
  const label = targetLabel(target)
  if (target.kind === 'image') return `Image ${label}`
  return sboms.some(sbom => sbom.ofDirectory && targetLabel(sbom.target) === label)
    ? `Directory ${label}`
    : `Project ${label}`
}

/** `2 known vulnerabilities (1 HIGH, 1 MEDIUM)`. */
export function findingCounts(findings: Finding[]): string {
  if (findings.length === 0) return 'no known vulnerability'
  const counts = severities
    .toReversed()
    .map(severity => [severity, findings.filter(finding => finding.severity === severity).length] as const)
  const parts = counts.filter(([, number]) => number > 0).map(([severity, number]) => `${number} ${severity}`)
  return `${count(findings.length, 'known vulnerability', 'known vulnerabilities')} (${parts.join(', ')})`
}

/** `grype 0.119.0 and trivy 0.59.1`; a scanner that failed is marked so. */
export function scannerText({ scanners }: Scan): string {
  return scanners
    .map(scanner => `${scanner.name} ${scanner.version}${scanner.status === 'error' ? ' (failed)' : ''}`)
    .join(' and ')
}

/** A notice if a database is only a small sample. */
function sampleNotice({ evidence }: ReleaseFacts): string[] {
  const sample = evidence.vulnerabilities.some(scan => scan.scanners.some(scanner => scanner.database.sample === true))
  return sample
    ? ['**The vulnerability databases were small samples** made for tests: they know only a few vulnerabilities.']
    : []
}

function exceptionText({ exception, findings }: AppliedException): string {
  const packages = [...new Set(findings.map(finding => packageLabel(finding.package)))].map(escapeMarkdown)
  const where = packages.length === 0 ? '' : ` in ${packages.join(', ')}`
  return `Exception for ${code(exception.id, 'line')}${where} until ${formatDate(exception.expires)}: ${escapeMarkdown(exception.reason)}`
}
