import { html, type Markup } from '@release-tools/base'

/**
 * The little of Markdown that changelogs use, as HTML: headings, paragraphs, lists, code, emphasis, links to the web. All else
 * stays text; raw HTML is shown, never passed on.
 */
export function renderMarkdown(text: string): Markup {
  const out: Markup[] = []
  const lines = text.replace(/\r/g, '').split('\n')
  for (let index = 0; index < lines.length; ) {
    const taken = [fence, heading, list, paragraph].map(block => block(lines, index)).find(found => found !== undefined)
    if (taken !== undefined) out.push(taken.markup)
    index = taken?.next ?? index + 1
  }
  return html`${out}`
}

type Block = (lines: string[], at: number) => { markup: Markup; next: number } | undefined

const fence: Block = (lines, at) => {
  const mark = /^ {0,3}(`{3,}|~{3,})/.exec(lines[at] ?? '')?.[1]
  if (mark === undefined) return undefined
  const end = lines.findIndex((line, index) => index > at && line.trim().startsWith(mark))
  const last = end === -1 ? lines.length : end
  return { markup: html`<pre>${lines.slice(at + 1, last).join('\n')}</pre>`, next: last + 1 }
}

const heading: Block = (lines, at) => {
  const text = /^#{1,6}\s+(.*?)\s*#*$/.exec(lines[at] ?? '')?.[1]
  return text === undefined ? undefined : { markup: html`<h3>${inline(text)}</h3>`, next: at + 1 }
}

const bullet = /^\s*(?:[-*+]|\d+[.)])\s+/

const list: Block = (lines, at) => {
  if (!bullet.test(lines[at] ?? '')) return undefined
  const items: string[] = []
  let next = at
  for (; next < lines.length && (bullet.test(lines[next] ?? '') || /^\s+\S/.test(lines[next] ?? '')); next += 1) {
    const line = lines[next] ?? ''
    if (bullet.test(line)) items.push(line.replace(bullet, ''))
    else items.push(`${items.pop() ?? ''} ${line.trim()}`)
  }
  return { markup: html`<ul>${items.map(item => html`<li>${inline(item)}</li>`)}</ul>`, next }
}

const paragraph: Block = (lines, at) => {
  const end = lines.findIndex(
    (line, index) =>
      index >= at &&
      (line.trim() === '' || (index > at && (bullet.test(line) || /^(#{1,6}\s| {0,3}(```|~~~))/.test(line)))),
  )
  const last = end === -1 ? lines.length : end
  if (last === at) return undefined
  return { markup: html`<p>${inline(lines.slice(at, last).join(' '))}</p>`, next: last }
}

const spans = /(`+)(.+?)\1(?!`)|\*\*(.+?)\*\*|\[([^\]]+)\]\((https?:\/\/[^\s)]+)\)/g

/** Code, strong text and links inside a line. */
function inline(text: string): Markup {
  const out: (Markup | string)[] = []
  let done = 0
  for (const match of text.matchAll(spans)) {
    const [whole, , code, strong, label, target] = match
    out.push(text.slice(done, match.index))
    if (code !== undefined) out.push(html`<code>${code.trim()}</code>`)
    else if (strong !== undefined) out.push(html`<strong>${strong}</strong>`)
    else out.push(html`<a href="${target}" rel="noreferrer">${label}</a>`)
    done = match.index + whole.length
  }
  return html`${out}${text.slice(done)}`
}
