import { count, html, type Markup } from '@release-tools/base'
import { kinds, type SourceDocument } from '@release-tools/evidence'
import { toolsDocs } from '../notes/links.ts'
import type { ReleaseFacts } from '../notes/release-facts.ts'

type Control = SourceDocument['controls'][number]

const words: Record<Control['state'], string> = { held: 'kept', lapsed: 'not kept', unknown: 'not known' }

/** What the records of pushes show of the commit, control by control, with the revision since which each lasts. */
export function sourceSection({ evidence }: ReleaseFacts): Markup | undefined {
  const source = evidence['source-summary']
  if (source === undefined) return undefined
  const { document, bundle } = kinds['source-summary'].files
  return html`<section id="source" aria-labelledby="h-source"><h2 id="h-source">Source</h2>
<p>SLSA Source L${source.level}, by ${count(source.pushes, 'recorded push', 'recorded pushes')}: <code>${document.path}</code>, signed in <code>${bundle.path}</code>. <a href="${toolsDocs}/slsa.md#the-source-track" rel="noreferrer">What each control means</a>.</p>
${[...source.reasons, ...source.caveats].map(line => html`<p>${line}</p>\n`)}<div class="prose"><table><thead><tr><th>Control</th><th>For every push</th><th>Since</th><th>Found</th></tr></thead><tbody>${source.controls.map(row)}</tbody></table></div>
</section>`
}

function row({ control, state, since, detail }: Control): Markup {
  const start = since === undefined ? '' : html`<code>${since.commit.slice(0, 12)}</code> (${since.time})`
  return html`<tr><td>${control}</td><td>${words[state]}</td><td>${start}</td><td>${detail}</td></tr>
`
}
