import { escapeMarkdown, marks } from '@release-tools/base'
import type { Decision, Finding } from '@release-tools/evidence'

const shown = 10

/** What the policy says against licences, as a list in Markdown; empty if it says nothing. */
export function licenceSummary({ licences, rules }: Pick<Decision, 'licences' | 'rules'>): string {
  if (licences.length === 0) return ''
  const open = rules.filter(({ rule, status }) => rule.startsWith('licences.') && status !== 'pass')
  if (open.length === 0) return `Licences of ${licences.length} components: none fails the policy.`
  const lines = open
    .slice(0, shown)
    .map(
      ({ rule, status, detail }) =>
        `- ${status === 'fail' ? marks.fail : marks.review} ${escapeMarkdown(`${detail} (${rule})`)}`,
    )
  const more = open.length - lines.length
  return [...lines, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n')
}

/** What the first column of a table says of each finding: that it fails, that a person accepted it, that it is not new, or nothing. */
export function markOf({ failing, decisions }: Decision): (finding: Finding) => string {
  const fails = new Set(failing)
  const accepted = new Map(
    decisions.flatMap(one => (one.result === 'accepted' ? [[one.finding, one.rule] as const] : [])),
  )
  return finding => {
    if (fails.has(finding)) return marks.fail
    const rule = accepted.get(finding)
    if (rule !== undefined) return rule.startsWith('vulnerabilities.exceptions') ? 'excepted' : 'VEX'
    return finding.since === undefined ? '' : 'not new'
  }
}
