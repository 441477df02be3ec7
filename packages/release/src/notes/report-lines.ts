import { count, escapeMarkdown } from '@release-tools/base'
import { type EvidenceKind, isOpen, type SecurityReport, type SecurityReportKind } from '@release-tools/evidence'

const titles = {
  'penetration-test': 'Penetration test',
  'security-review': 'Security review',
} as const satisfies Partial<Record<EvidenceKind, string>> & Record<SecurityReportKind, string>

/** `Penetration test of 1.1.0 by Carol Example (Example Security), until 2026-10-01: 2 findings, 1 of them open.` */
export function reportLines(report: SecurityReport | undefined): string[] {
  if (report === undefined) return []
  const { kind, version, by, date, findings } = report
  const who = by.map(({ name, organisation }) => (organisation === undefined ? name : `${name} (${organisation})`))
  // By the day of the report, so that the notes of a release never change.
  const open = findings.filter(one => isOpen(one, date)).length
  const left = findings.length === 0 ? '' : `, ${open === 0 ? 'none' : open} of them open`
  const text = `${titles[kind]} of ${version} by ${who.join(', ')}, until ${date}: ${count(findings.length, 'finding')}${left}.`
  return [escapeMarkdown(text)]
}
