import { oneLine } from '@release-tools/base'
import type { Finding, Opinion } from './findings.ts'
import { fixSentence } from './fix-text.ts'
import { highest, type Severity } from './severity.ts'

// Used if no scanner gives a score: the middle of the band that GitHub shows for the severity.
// Over 9.0 is critical, 7.0 to 8.9 high, 4.0 to 6.9 medium, 0.1 to 3.9 low.
const typicalScore: Record<Severity, number> = {
  CRITICAL: 9.5,
  HIGH: 8,
  MEDIUM: 5.5,
  LOW: 2,
  NEGLIGIBLE: 0.5,
  UNKNOWN: 0.1,
}
const bands: Record<Severity, [number, number]> = {
  CRITICAL: [9.1, 10],
  HIGH: [7, 9],
  MEDIUM: [4, 6.9],
  LOW: [0.1, 3.9],
  NEGLIGIBLE: [0.1, 3.9],
  UNKNOWN: [0.1, 3.9],
}

// GitHub shows no more of a description: https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support
const longest = 1024

/**
 * Any text of others for a message of SARIF. Plain text in it may have links: `[text](address)`.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html#_Toc34317429
 */
export function sarifText(text: string): string {
  return oneLine(text).replaceAll('](', '] (')
}

/** The SARIF rule of a vulnerability, made from all its findings. */
export function rule(id: string, findings: Finding[]) {
  const opinions = findings.flatMap(finding => finding.opinions)
  const severity = highest(findings.map(finding => finding.severity))
  const title = sarifText(
    opinions.map(opinion => opinion.title).find(Boolean) ?? `${id} in ${findings[0]?.package.name ?? 'a package'}`,
  )
  const uri = webAddress(opinions)
  return {
    id,
    name: id,
    shortDescription: { text: `${id}: ${title}`.slice(0, longest) },
    fullDescription: { text: title.slice(0, longest) },
    help: { text: sarifText(helpText(id, findings)) },
    ...(uri === undefined ? {} : { helpUri: uri }),
    properties: {
      'security-severity': score(opinions, severity).toFixed(1),
      precision: 'high',
      tags: ['security', 'vulnerability', severity.toLowerCase()],
    },
  }
}

/** The highest score, limited to the band of the severity that the report shows, so that both agree. */
function score(opinions: Opinion[], severity: Severity): number {
  const known = opinions.map(opinion => opinion.cvss).filter(cvss => cvss !== undefined)
  const [low, high] = bands[severity]
  return known.length === 0 ? typicalScore[severity] : Math.min(high, Math.max(low, ...known))
}

function webAddress(opinions: Opinion[]): string | undefined {
  return opinions
    .map(opinion => opinion.url)
    .find(url => url !== undefined && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol))
}

function helpText(id: string, findings: Finding[]): string {
  const aliases = [...new Set(findings.flatMap(finding => finding.aliases))]
  const fixes = [...new Set(findings.flatMap(finding => finding.fix.versions))]
  const state = findings.find(({ fix }) => fix.state === 'fixed')?.fix.state ?? 'unknown'
  const also = aliases.length === 0 ? '' : ` It is also known as ${aliases.join(', ')}.`
  return `${id} affects ${[...new Set(findings.map(finding => finding.package.name))].join(', ')}.${also} ${fixes.length === 0 ? fixSentence({ state, versions: [] }) : `Update to ${fixes.join(', ')}.`}`
}
