import { html, type Markup } from '@release-tools/base'
import { eventText, kinds, type SigningEvent } from '@release-tools/evidence'
import { toolsDocs } from '../notes/links.ts'
import type { ReleaseFacts } from '../notes/release-facts.ts'

/** Who signed what before the manifest was made. Later signatures are not known yet when the page is. */
export function signaturesSection({ evidence }: ReleaseFacts): Markup | undefined {
  const events = evidence['signing-events']
  if (events === undefined || events.length === 0) return undefined
  const file = kinds['signing-events'].files.document.path
  return html`<section id="signatures" aria-labelledby="h-signatures"><h2 id="h-signatures">Who signed what</h2>
<p>The signatures of what is released, as <code>${file}</code> records them. <a href="${toolsDocs}/tasks/who-signed-what.md" rel="noreferrer">This page</a> says how to find each in the records of its log or its key service.</p>
<div class="prose"><table><thead><tr><th>Signed</th><th>By</th><th>In a log</th><th>Time</th></tr></thead><tbody>${events.map(row)}</tbody></table></div>
</section>`
}

function row(event: SigningEvent): Markup {
  const { what, by, log, time } = eventText(event)
  return html`<tr><td>${what}</td><td><code>${by}</code></td><td>${log}</td><td>${time}</td></tr>
`
}
