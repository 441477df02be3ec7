import { html, type Markup } from '@release-tools/base'
import { kinds, policyText } from '@release-tools/evidence'
import { assetUrl, toolsDocs } from '../notes/links.ts'
import type { ReleaseFacts } from '../notes/release-facts.ts'

/** What the policy asks, and what it says about this release. */
export function policySection(facts: ReleaseFacts): Markup {
  const { policy, verdict } = facts
  const file = kinds.policy.files.document.path
  const url = assetUrl(facts, file)
  const policyFile = url === undefined ? html`${file}` : html`<a href="${url}" rel="noreferrer">${file}</a>`
  return html`<section id="policy" aria-labelledby="h-policy"><h2 id="h-policy">What the policy asks</h2>
<p>The rules that the project set for its releases. <code>${policyFile}</code> has all of them, and <a href="${toolsDocs}/policy.md" rel="noreferrer">this page</a> explains each.</p>
${verdict.reasons.map(reason => html`<p class="note">${reason}</p>`)}
<ul>${policyText(policy).map(sentence => html`<li>${sentence}</li>`)}</ul>
</section>`
}
