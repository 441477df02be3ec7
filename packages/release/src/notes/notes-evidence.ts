import { code, count, escapeMarkdown, formatDate } from '@release-tools/base'
import {
  type AppliedException,
  type Finding,
  packageLabel,
  rebuildSentences,
  severities,
  targetLabel,
  testTexts,
} from '@release-tools/evidence'
import type { ReleaseFacts } from './release-facts.ts'

/** What is known of a release's content, as a Markdown list. */
export function evidenceLines(facts: ReleaseFacts): string[] {
  return [
    `- **Verdict of the policy: ${facts.verdict.result}.** ${facts.verdict.reasons.map(escapeMarkdown).join(' ')}`.trimEnd(),
    `- Built from commit ${code(facts.source.commit)} of ${formatDate(facts.source.commitTime)} in ${facts.source.repository}.`,
    ...rebuildSentences(facts.artifacts, 'artifact').map(text => `- ${text}`),
    ...facts.sboms.map(
      sbom =>
        `- ${escapeMarkdown(targetLabel(sbom.target))}: ${count(sbom.components, 'component')}, ${licenceText(sbom.licences)}.`,
    ),
    ...facts.scans.map(
      scan => `- ${escapeMarkdown(scanTitle(scan))}: ${findingCounts(scan.findings)}, by ${engineText(scan)}.`,
    ),
    ...testTexts(facts, escapeMarkdown).map(text => `- ${text}`),
    ...facts.exceptions.filter(applied => applied.findings.length > 0).map(exceptionLine),
    ...sampleNotice(facts),
    ...facts.provenance.map(
      entry =>
        `- Provenance (SLSA v1) by ${code(entry.builder)}: ${count(entry.subjects, 'subject')}, ${count(entry.dependencies, 'dependency', 'dependencies')}.`,
    ),
  ]
}

/** `Image widget (linux/arm/v7)`, `Project widget`. */
export function scanTitle({ target }: ReleaseFacts['scans'][number]): string {
  return `${target.kind === 'image' ? 'Image' : 'Project'} ${targetLabel(target)}`
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

/** `grype 0.119.0 and trivy 0.59.1`; an engine that failed is said to have. */
export function engineText({ engines }: ReleaseFacts['scans'][number]): string {
  return engines
    .map(engine => `${engine.name} ${engine.version}${engine.status === 'error' ? ' (failed)' : ''}`)
    .join(' and ')
}

/** The words for databases that are small samples, where one is. */
function sampleNotice({ scans }: ReleaseFacts): string[] {
  const sample = scans.some(scan => scan.engines.some(engine => engine.database.sample === true))
  return sample
    ? ['- **The vulnerability databases were small samples** made for tests: they know only a few vulnerabilities.']
    : []
}

function exceptionLine({ exception, findings }: AppliedException): string {
  const packages = [...new Set(findings.map(finding => packageLabel(finding.package)))].map(escapeMarkdown)
  const where = packages.length === 0 ? '' : ` in ${packages.join(', ')}`
  return `- Exception for ${code(exception.id)}${where} until ${formatDate(exception.expires)}: ${escapeMarkdown(exception.reason)}`
}

function licenceText(licences: [string, number][]): string {
  if (licences.length === 0) return 'no licence known'
  const shown = licences.slice(0, 5).map(([name, number]) => `${escapeMarkdown(name)} ×${number}`)
  return `licences ${shown.join(', ')}${licences.length > 5 ? ` and ${licences.length - 5} more` : ''}`
}
