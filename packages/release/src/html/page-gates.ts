import { html, type Markup } from '@release-tools/base'
import { type ChecklistLine, type GateResult, kinds, resultWords, sentence } from '@release-tools/evidence'
import { approverText } from '../notes/gate-lines.ts'
import type { ReleaseFacts } from '../notes/release-facts.ts'

/** What was checked before the build, gate by gate. */
export function gateSection({ checklist, evidence: { gates } }: ReleaseFacts): Markup | undefined {
  if (checklist === undefined || checklist.lines.length === 0) return undefined
  const type = gates?.type === undefined ? '' : ` as of a ${gates.type} release`
  return html`<section id="checklist" aria-labelledby="h-checklist"><h2 id="h-checklist">Checklist</h2>
<p>What was checked before anything was built${type}. The policy requires the first gates; what nobody could see is unknown, and never a pass. <code>${kinds.gates.files.document.path}</code> has what was asked, with digests.</p>
${gates?.approver && html`<p>Signed off by ${approverText(gates.approver)}.${gates.tagObject && html` The tag is the object <code>${gates.tagObject}</code>.`}</p>`}
<div class="prose"><table><thead><tr><th>Gate</th><th>Result</th><th>Found</th><th>Required</th></tr></thead>
<tbody>${checklist.lines.map(row)}</tbody></table></div></section>`
}

function row({ record, required, excuse }: ChecklistLine): Markup {
  const { gate, result, found, link } = record
  const name = link === undefined ? html`${gate}` : html`<a href="${link}" rel="noreferrer">${gate}</a>`
  const word = excuse === undefined ? resultWords[result] : `${resultWords[result]}, accepted`
  const tone = excuse === undefined ? tones[result] : 'warn'
  return html`<tr><td>${name}</td><td><span class="pill ${tone}">${word}</span></td><td>${sentence(excuse ?? found)}</td><td>${required ? 'yes' : 'no'}</td></tr>`
}

const tones: Record<GateResult, string> = { pass: 'good', fail: 'bad', review: 'warn', unknown: '' }
