import { escapeMarkdown, marks } from '@release-tools/base'
import type { Decision } from '@release-tools/evidence'

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
