import { count, html, type Markup } from '@release-tools/base'
import { changesInWords, type SbomSummary, targetLabel } from '@release-tools/evidence'
import { changesOfProject } from '../notes/component-changes.ts'
import { directoryNotice, sbomLabel } from '../notes/component-lines.ts'
import { toolsText } from '../notes/notes-evidence.ts'
import type { ReleaseFacts } from '../notes/release-facts.ts'

const shownLicences = 8

/** The SBOMs: numbers, difference to the previous release, licences, and every component by name. */
export function componentSection(facts: ReleaseFacts): Markup | undefined {
  const { sbom: sboms, tools } = facts.evidence
  if (sboms.length === 0) return undefined
  return html`<section id="components" aria-labelledby="h-components"><h2 id="h-components">Components</h2>
<p>From the SBOMs of this release (CycloneDX and SPDX).${directoryNotice(facts).map(text => ` ${text}`)}</p>
<div class="tiles">${sboms.map(sbom => html`<div class="tile"><b>${sbom.components}</b>${sbom.components === 1 ? 'component' : 'components'} in ${sbomLabel(sbom)}</div>`)}</div>
${changes(facts)}
<h3>By name</h3>
<div id="search"></div>
${sboms.map(names)}
${sboms.map(licences)}
${tools === undefined ? undefined : html`<p class="soft">${toolsText(tools)}</p>`}
</section>`
}

function changes(facts: ReleaseFacts): Markup | undefined {
  const found = changesOfProject(facts)
  if (found === undefined) return undefined
  const title = html`<h3>Since ${found.since}</h3>`
  if (found.changes === undefined)
    return html`${title}<p class="soft">Not known, because the SBOM of that release is not at hand.</p>`
  const rows = changesInWords(found.changes).map(
    ([what, names]) =>
      html`<dt>${what[0]?.toUpperCase()}${what.slice(1)} (${names.length})</dt><dd>${names.join(', ')}</dd>`,
  )
  return html`${title}${rows.length > 0 ? html`<dl>${rows}</dl>` : html`<p class="soft">The same components in ${facts.project.name}.</p>`}`
}

/** The script hides the rows that do not match the search, and opens the lists that have a match. */
function names(sbom: SbomSummary): Markup {
  const { packages, components } = sbom
  const rows = packages.map(
    ({ name, version, type }) => html`<tr><td>${name}</td><td>${version}</td><td class="soft">${type}</td></tr>
`,
  )
  return html`<details class="components"><summary>${sbomLabel(sbom)} (${components})</summary>
<table><thead><tr><th>Name</th><th>Version</th><th>Type</th></tr></thead><tbody>${rows}</tbody></table></details>`
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
