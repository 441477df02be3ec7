import { formatDate, html, type Markup } from '@release-tools/base'
import {
  type Finding,
  type FindingsDocument,
  fixPhrase,
  type Opinion,
  packageLabel,
  placeOf,
  rank,
  reasonOf,
  type Severity,
} from '@release-tools/evidence'
import { findingCounts, scannerText, scanTitle } from '../notes/notes-evidence.ts'
import type { ReleaseFacts } from '../notes/release-facts.ts'

/** What the scanners found, with both opinions side by side, and what people said of it: exceptions and VEX documents. */
export function findingSection(facts: ReleaseFacts): Markup | undefined {
  const { evidence } = facts
  if (evidence.vulnerabilities.length === 0) return undefined
  return html`<section id="findings" aria-labelledby="h-findings"><h2 id="h-findings">Known vulnerabilities</h2>
<p>Everything that the scanners found on the day of the release, not only what fails the policy. A <a href="https://www.cve.org/About/Overview" rel="noreferrer">CVE</a> is the public number of one known security flaw: the same flaw has the same number everywhere.</p>
${isSample(facts) ? html`<p class="note">The vulnerability databases were small samples made for tests: they know only a few vulnerabilities.</p>` : undefined}
${evidence.vulnerabilities.map(scan => scanBlock(scan, facts))}
</section>`
}

function isSample({ evidence }: ReleaseFacts): boolean {
  return evidence.vulnerabilities.some(scan => scan.scanners.some(scanner => scanner.database.sample === true))
}

function scanBlock(scan: FindingsDocument, facts: ReleaseFacts): Markup {
  const worstFirst = scan.findings.toSorted((a, b) => rank(b.severity) - rank(a.severity))
  return html`<h3>${scanTitle(scan, facts.evidence.sbom)}</h3>
<p class="soft">${sentence(findingCounts(scan.findings))}, by ${scannerText(scan)}.</p>
<ul class="rows">${worstFirst.map(finding => findingRow(finding, facts))}</ul>`
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

function findingRow(finding: Finding, { exceptions, vex }: ReleaseFacts): Markup {
  const named = exceptions.filter(({ findings }) => findings.includes(finding))
  const applied = named.find(({ expired }) => !expired) ?? named[0]
  const stated = vex.get(finding)
  return html`<li>
<div class="row"><span>${severityPill(finding.severity)} <strong>${packageLabel(finding.package)}</strong></span><span class="mono">${link(finding)}</span></div>
<div class="opinions">${finding.opinions.map(opinionText)}${disagreement(finding)}</div>
${applied === undefined ? undefined : html`<p class="exception"><strong>Exception until ${formatDate(applied.exception.expires)}${applied.expired ? ' (expired)' : ''}:</strong> ${applied.exception.reason}</p>`}
${stated === undefined ? undefined : html`<p class="exception"><strong>VEX, ${stated.statement.status.replaceAll('_', ' ')}:</strong> ${reasonOf(stated.statement)} (${placeOf(stated.statement)})</p>`}
</li>`
}

function link(finding: Finding): Markup {
  const url = finding.opinions.map(opinion => opinion.url).find(candidate => candidate?.startsWith('https://'))
  return url === undefined ? html`${finding.id}` : html`<a href="${url}" rel="noreferrer">${finding.id}</a>`
}

function opinionText({ scanner, severity, fix }: Opinion): Markup {
  return html`<span><span class="soft">${scanner}</span> ${severity}, ${fixPhrase(fix)}</span>`
}

function disagreement({ disagreement, opinions }: Finding): Markup | undefined {
  if (disagreement === 'severity') return html`<span class="pill warn">The scanners disagree on the severity</span>`
  return disagreement === 'presence'
    ? html`<span class="pill warn">Only ${[...new Set(opinions.map(opinion => opinion.scanner))].join(', ')} reports it</span>`
    : undefined
}

function severityPill(severity: Severity): Markup {
  const tones: Partial<Record<Severity, string>> = { CRITICAL: 'bad', HIGH: 'high', MEDIUM: 'warn' }
  return html`<span class="pill ${tones[severity] ?? ''}">${severity}</span>`
}
