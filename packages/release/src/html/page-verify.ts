import { byKind, html, type Markup } from '@release-tools/base'
import { toolsDocs, toolsUrl } from '../notes/links.ts'
import { type Check, checks, gpgKeyFile, keyFile, trustedRootFile } from '../notes/notes-commands.ts'
import type { ReleaseFacts } from '../notes/release-facts.ts'

/** The commands of the notes: first everything at once, then step by step with standard tools. */
export function verifySection(facts: ReleaseFacts): Markup {
  const [whole, ...stock] = checks(facts).map(command)
  return html`<section id="verify" aria-labelledby="h-verify"><h2 id="h-verify">How to verify</h2>
<p>Download the assets into an empty directory. ${needed(facts)}</p>
${whole}
<p class="soft"><code>release-tools</code> stands for <code>node release-tools.mjs</code> (Node 20 or later): get it from <a href="${toolsUrl}" rel="noreferrer">its releases</a>; <a href="${toolsDocs}/tasks/verify-a-download.md" rel="noreferrer">this page</a> explains the check.</p>
<h3>With standard tools only</h3>
<ol class="steps">${stock.map(step => html`<li>${step}</li>`)}</ol>
<h3>Who signed</h3>
${signer(facts)}
</section>`
}

function command({ shows, lines }: Check, index: number): Markup {
  return html`
<div class="step-head" data-copy="the command" data-text="step-${index}"><span>${shows}</span></div>
<pre id="step-${index}" tabindex="0">${commandText(lines)}</pre>`
}

/** Keeps each word on one line, so that no line breaks after the hyphens of an option. Spaces stay, so that they are copied too. */
export function commandText(lines: string[]): Markup {
  const words = (line: string) =>
    line.split(/( +)/).map(part => (part.trim() === '' ? part : html`<span>${part}</span>`))
  return html`${lines.map((line, index) => html`${index === 0 ? '' : '\n'}${words(line)}`)}`
}

function needed({ signature, keyUrl, gpgKeyUrl, ownTrustedRoot }: ReleaseFacts): Markup | undefined {
  const key = byKind(signature.signer, {
    key: () =>
      html`the public key as <code>${keyFile}</code>${keyUrl === undefined ? undefined : html` (<a href="${keyUrl}" rel="noreferrer">in the repository</a>)`}`,
    identity: () => undefined,
  })
  const root = ownTrustedRoot
    ? html`the trusted root of the project’s own Sigstore as <code>${trustedRootFile}</code>`
    : undefined
  const gpg =
    gpgKeyUrl === undefined
      ? undefined
      : html`the OpenPGP public keys as <code>${gpgKeyFile}</code> (<a href="${gpgKeyUrl}" rel="noreferrer">in the repository</a>)`
  const parts = [key, gpg, root].filter(part => part !== undefined)
  if (parts.length === 0) return undefined
  const all = parts.map((part, index) => html`${index === 0 ? '' : ' and '}${part}`)
  return html`Get ${all} from the project, never from the release.`
}

function signer({ signature }: ReleaseFacts): Markup {
  const log = signature.logged
    ? 'The signature is in a transparency log.'
    : 'The signature is not in a transparency log.'
  const who = byKind(signature.signer, {
    key: ({ sha256 }) => html`<dt>Key</dt><dd><code>SHA-256 ${sha256}</code></dd>`,
    identity: ({ identity, issuer }) =>
      html`<dt>Identity</dt><dd><code>${identity}</code></dd><dt>Issuer</dt><dd><code>${issuer}</code></dd>`,
  })
  return html`<dl>${who}<dt>Log</dt><dd>${log}</dd></dl>`
}
