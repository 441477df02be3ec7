import { byKind, count, formatDate, html, type Markup } from '@release-tools/base'
import { type SbomSummary, targetLabel } from '@release-tools/evidence'
import type { ProvenanceFact, ReleaseFacts, SignatureFact } from '../notes/release-facts.ts'

const shownLicences = 8

/** The SBOMs in numbers. */
export function sbomSection({ evidence }: ReleaseFacts): Markup | undefined {
  const sboms = evidence.sbom
  if (sboms.length === 0) return undefined
  return html`<section id="components" aria-labelledby="h-components"><h2 id="h-components">Components</h2>
<p>From the SBOMs (CycloneDX and SPDX) that are part of this release.</p>
<div class="tiles">${sboms.map(sbom => html`<div class="tile"><b>${sbom.components}</b>${sbom.components === 1 ? 'component' : 'components'} in ${targetLabel(sbom.target)}</div>`)}</div>
${sboms.map(licences)}
</section>`
}

function licences({ target, components, licences, unlicensed }: SbomSummary): Markup | undefined {
  if (licences.length === 0) return undefined
  const shown = licences.slice(0, shownLicences)
  const rest = licences.length - shown.length
  return html`<h3>Licences of ${targetLabel(target)}</h3>
<div class="licences">${shown.map(([name, number]) => html`<span class="name">${name}</span>${bar(number / components)}<span class="soft">${number}</span>`)}</div>
<p class="soft">${rest > 0 ? `${count(rest, 'more licence')}. ` : undefined}${unlicensed > 0 ? `${count(unlicensed, 'component')} without a known licence.` : undefined}</p>`
}

// Widths are attributes of SVG, because the page's policy (CSP) allows no style attribute.
function bar(share: number): Markup {
  const width = Math.max(1, Math.min(100, share * 100)).toFixed(1)
  return html`<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="4" rx="1"/><rect width="${width}" height="4" rx="1"/></svg>`
}

/** Which source the release was built from, and who says so. */
export function provenanceSection(facts: ReleaseFacts): Markup {
  const { source, builder, provenance } = facts
  return html`<section id="provenance" aria-labelledby="h-provenance"><h2 id="h-provenance">Provenance</h2>
<p>Which source these files were built from, and who says so.</p>
<dl>
<dt>Repository</dt><dd><a href="${source.repository}" rel="noreferrer">${source.repository}</a></dd>
<dt>Tag</dt><dd>${facts.tag}</dd>
<dt>Commit</dt><dd><code>${source.commit}</code></dd>
<dt>Time of the commit</dt><dd>${formatDate(source.commitTime)}, ${source.commitTime.slice(11, 16)} UTC</dd>
<dt>Builder</dt><dd><code>${builder.id}</code></dd>
${builder.run === undefined ? undefined : html`<dt>Run</dt><dd><a href="${builder.run}" rel="noreferrer">${builder.run}</a></dd>`}
</dl>
${provenance.map(statement)}
${provenance.length === 0 ? html`<p class="soft">There is no signed provenance in this release.</p>` : undefined}
</section>`
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
