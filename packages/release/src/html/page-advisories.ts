import { html, type Markup } from '@release-tools/base'
import { type Advisory, idsOf } from '@release-tools/evidence'
import { advisoryUrl, affectedText } from '../notes/advisory-lines.ts'
import type { ReleaseFacts } from '../notes/release-facts.ts'

/** The vulnerabilities of the project itself that the release fixes; undefined if it is not a security release. */
export function advisoriesSection(facts: ReleaseFacts): Markup | undefined {
  const { advisories } = facts.evidence
  if (advisories.length === 0) return undefined
  return html`<section id="advisories" aria-labelledby="h-advisories"><h2 id="h-advisories">What this release fixes</h2>
<p>Vulnerabilities of ${facts.project.name} itself. Update if you have an affected version.</p>
<div class="prose"><table><thead><tr><th>Advisory</th><th>Severity</th><th>What</th><th>Affected</th><th>Until you update</th></tr></thead><tbody>${advisories.map(one => row(one, facts))}</tbody></table></div>
</section>`
}

function row(advisory: Advisory, { source, project }: ReleaseFacts): Markup {
  const { severity, summary, workaround } = advisory
  const ids = idsOf(advisory).map(
    id => html`<a href="${advisoryUrl(id, source.repository)}" rel="noreferrer">${id}</a> `,
  )
  return html`<tr><td>${ids}</td><td>${severity}</td><td>${summary}</td><td>${affectedText(advisory, project.version)}</td><td>${workaround}</td></tr>
`
}
