import { count, formatSize, html, type Markup } from '@release-tools/base'
import { rebuildSentences } from '@release-tools/evidence'
import { assetRows, assetWords } from '../notes/assets.ts'
import { installations, noInstallation } from '../notes/install.ts'
import { assetUrl } from '../notes/links.ts'
import type { ReleaseFacts } from '../notes/release-facts.ts'
import { commandText } from './page-verify.ts'

/** The artifacts, each with its digest, and all other assets. */
export function downloadSection(facts: ReleaseFacts): Markup {
  const { artifacts, assets } = facts
  const rows = artifacts.map(
    ({ name, size, sha256 }) => html`<li>
<div class="row"><strong class="mono">${assetLink(facts, name)}</strong><span class="soft">${formatSize(size)}</span></div>
<div class="copyable" data-copy="SHA-256 of ${name}"><span class="sr">SHA-256</span><code>${sha256}</code></div>
</li>`,
  )
  const lead =
    artifacts.length === 0
      ? 'This release has no files besides its evidence.'
      : [`${count(artifacts.length, 'file')}, each with its SHA-256.`, ...rebuildSentences(artifacts, 'file')].join(' ')
  return html`<section id="downloads" aria-labelledby="h-downloads"><h2 id="h-downloads">Downloads</h2><p>${lead}</p>
<ul class="rows">${rows}</ul>
<h3>Evidence and signatures</h3>
<dl class="files">${assetRows(assets).map(row => html`<dt class="mono">${row.map(({ name }) => html`${assetLink(facts, name)} `)}</dt><dd>${row.slice(0, 1).map(assetWords)}</dd>`)}</dl>
</section>`
}

function assetLink(facts: ReleaseFacts, name: string): Markup {
  const url = assetUrl(facts, name)
  return url === undefined ? html`${name}` : html`<a href="${url}" rel="noreferrer">${name}</a>`
}

/** The commands that install wheels and images. */
export function installSection(facts: ReleaseFacts): Markup {
  const ways = installations(facts)
  const shown = ways.map(
    ({ text, command }, index) => html`
<div class="step-head" data-copy="the command" data-text="install-${index}"><span>${text}</span></div>
<pre id="install-${index}" tabindex="0">${commandText([command])}</pre>`,
  )
  return html`<section id="install" aria-labelledby="h-install"><h2 id="h-install">Install</h2>${ways.length === 0 ? html`<p>${noInstallation(facts)}</p>` : shown}</section>`
}

/** The images, by digest. */
export function imageSection({ images }: ReleaseFacts): Markup | undefined {
  if (images.length === 0) return undefined
  const rows = images.map(
    ({ name, repository, digest, platforms }) => html`<li>
<div class="row"><strong>${name}</strong><span class="soft">${platforms.map(({ platform }) => platform).join(', ')}</span></div>
<div class="copyable" data-copy="reference of ${name}"><code>${repository}@${digest}</code></div>
</li>`,
  )
  return html`<section id="images" aria-labelledby="h-images"><h2 id="h-images">Container images</h2><p>Pull them by digest: a tag can move, a digest cannot.</p><ul class="rows">${rows}</ul></section>`
}
