import { code, details, escapeHtmlInMarkdown, escapeMarkdown, table } from '@release-tools/base'
import type { DigestSource, InstalledTool } from './install-context.ts'

const words: Record<DigestSource, string> = {
  signature: 'upstream’s signature, verified when it was pinned',
  agreement: 'the same digest from independent projects',
  given: 'digest given in the workflow',
  'go.sum': 'source pinned by go.sum',
  record: 'digest recorded when it was installed',
  none: 'nothing: the program was already there',
}

/** The table of tools for the job summary, in Markdown. */
export function toolTable(tools: InstalledTool[]): string {
  const rows = tools.map(({ name, version, origin, served, assurance, sha256 }) => [
    name,
    escapeMarkdown(version),
    `${origin}${served === origin ? '' : ` (from ${served})`}`,
    words[assurance],
    code(sha256),
  ])
  const names = tools.map(({ name, version }) => `${name} ${version}`).join(', ')
  return details(
    `Tools: ${escapeHtmlInMarkdown(names)}`,
    table(['Tool', 'Version', 'Origin', 'Digest confirmed by', 'SHA-256 of the program'], rows),
  )
}
