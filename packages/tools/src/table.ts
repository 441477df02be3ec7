import type { Assurance, InstalledTool } from './install-context.ts'

const words: Record<Assurance, string> = {
  signature: 'upstream’s signature, verified when it was pinned',
  agreement: 'digest that independent projects agree on',
  given: 'digest given in the workflow',
  'go.sum': 'source pinned by go.sum',
  record: 'digest recorded when it was installed',
  none: 'nothing: found as it is',
}

/** The table of the job summary (Markdown). */
export function toolTable(tools: InstalledTool[]): string {
  const rows = tools.map(
    ({ name, version, origin, served, assurance, sha256 }) =>
      `| ${name} | ${version} | ${origin}${served === origin ? '' : ` (from ${served})`} | ${words[assurance]} | \`${sha256}\` |`,
  )
  return [
    '### Tools',
    '',
    '| Tool | Version | Origin | What stands behind it | SHA-256 of the program |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n')
}
