import { code, count, escapeMarkdown, link } from '@release-tools/base'
import { toolsDocs } from './links.ts'
import type { ReleaseFacts } from './release-facts.ts'

/** The SLSA Source level of the commit, why it is not higher, and what it rests upon although nobody could see it. */
export function sourceLines({ evidence: { 'source-summary': source } }: ReleaseFacts): string[] {
  if (source === undefined) return []
  const { level, pushes, reasons, caveats, previous } = source
  const since = previous === undefined ? '' : ` since ${code(previous.slice(0, 12), 'line')}`
  const counted = pushes === 0 ? 'no recorded push' : `${count(pushes, 'recorded push', 'recorded pushes')}${since}`
  const said = [...reasons, ...caveats].map(escapeMarkdown).join(' ')
  return [`${link(`SLSA Source L${level}`, `${toolsDocs}/slsa.md#the-source-track`)}, by ${counted}. ${said}`.trimEnd()]
}
