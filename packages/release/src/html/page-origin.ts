import { byKind, count, formatDate, html, type Markup } from '@release-tools/base'
import { operatorText } from '@release-tools/evidence'
import { commitUrl, workflowUrl } from '../notes/links.ts'
import type { ProvenanceFact, ReleaseFacts, SignatureFact } from '../notes/release-facts.ts'
import { levelReason, levelsUrl } from '../notes/slsa-level.ts'

/** Which source the release was built from, and who says so. */
export function provenanceSection(facts: ReleaseFacts): Markup {
  const { source, builder, provenance, level } = facts
  return html`<section id="provenance" aria-labelledby="h-provenance"><h2 id="h-provenance">Provenance</h2>
<p>Which source these files were built from, and who says so.</p>
<dl>
<dt><a href="${levelsUrl}" rel="noreferrer">SLSA Build level</a></dt><dd><strong>${level.level}</strong>${operatorText(level)}. ${levelReason(level)}</dd>
<dt>Repository</dt><dd><a href="${source.repository}" rel="noreferrer">${source.repository}</a></dd>
<dt>Tag</dt><dd>${facts.tag}</dd>
<dt>Commit</dt><dd><a href="${commitUrl(facts)}" rel="noreferrer"><code>${source.commit}</code></a></dd>
<dt>Time of the commit</dt><dd>${formatDate(source.commitTime)}, ${source.commitTime.slice(11, 16)} UTC</dd>
<dt>Workflow</dt><dd>${workflow(facts, builder.id)}</dd>
${builder.run === undefined ? undefined : html`<dt>Run</dt><dd><a href="${builder.run}" rel="noreferrer">${builder.run}</a></dd>`}
</dl>
${provenance.map(statement)}
${provenance.length === 0 ? html`<p class="soft">There is no signed provenance in this release.</p>` : undefined}
</section>`
}

function workflow(facts: ReleaseFacts, id: string): Markup {
  const url = workflowUrl(facts, id)
  return url === undefined ? html`<code>${id}</code>` : html`<a href="${url}" rel="noreferrer"><code>${id}</code></a>`
}

function statement({ builder, buildType, subjects, dependencies, signature }: ProvenanceFact): Markup {
  return html`<h3>Signed statement (SLSA provenance v1)</h3>
<dl>
<dt>Says that</dt><dd><code>${builder}</code> built ${count(subjects, 'subject')} from ${count(dependencies, 'dependency', 'dependencies')}</dd>
<dt>Build type</dt><dd><code>${buildType}</code></dd>
<dt>Signed by</dt><dd>${signedBy(signature)}</dd>
</dl>`
}

function signedBy({ signer, logged }: SignatureFact): Markup {
  const who = byKind(signer, {
    key: ({ sha256 }) => html`key <code>${sha256}</code>`,
    identity: ({ identity, issuer }) => html`<code>${identity}</code>, issuer <code>${issuer}</code>`,
  })
  return html`${who}${logged ? ' (in a transparency log)' : undefined}`
}
