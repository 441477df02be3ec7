import { formatDate, html, type Markup } from '@release-tools/base'
import { type IndexEntry, kinds, stateWords } from '@release-tools/evidence'
import { toolsDocs } from '../notes/links.ts'
import type { ReleaseFacts } from '../notes/release-facts.ts'

/** The other releases of the project, the newest first, with what the index said of them. */
export function earlierSection({ evidence }: ReleaseFacts): Markup | undefined {
  const index = evidence['release-index']
  if (index === undefined || index.releases.length === 0) return undefined
  const file = kinds['release-index'].files.document.path
  return html`<section id="earlier" aria-labelledby="h-earlier"><h2 id="h-earlier">Other releases</h2>
<p>As version ${index.version} of the index of releases had them when this one was assembled: <code>${file}</code>. It says nothing of what was withdrawn since: <a href="${toolsDocs}/tasks/is-a-release-still-good.md" rel="noreferrer">ask the index</a>.</p>
<div class="prose"><table><thead><tr><th>Release</th><th>Commit of</th><th>State</th><th>Why</th><th>Instead</th></tr></thead><tbody>${index.releases.toReversed().map(row)}</tbody></table></div>
</section>`
}

function row({ tag, date, state, reason, until, advisories = [], successor }: IndexEntry): Markup {
  const why = [...(reason === undefined ? [] : [reason]), ...advisories].join(' · ')
  const end = until === undefined ? '' : `, supported until ${until}`
  return html`<tr><td>${tag}</td><td>${formatDate(date)}</td><td>${stateWords[state]}${end}</td><td>${why}</td><td>${successor}</td></tr>
`
}
