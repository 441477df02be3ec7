import { escapeHtml } from '../html/markup.ts'
import { oneLine, visible } from '../text/visible.ts'

/** Only this file inserts it: `visible` has removed all others before. */
const breaker = '\u200b'

/**
 * What GitHub changes in the text of a page after it has read the Markdown, so that no escape prevents it: links from bare addresses,
 * mentions, references to issues, emoji. A breaker behind a match of a pattern prevents the change.
 * https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls
 */
const references = [
  /:(?=\/\/)/g,
  /www(?=\.)/gi,
  // Not in a digest: readers copy `image@sha256:…`.
  /@(?!sha(?:256|512):)/g,
  /#(?=\d)/g,
  /GH-(?=\d)/gi,
  /:(?=(?:[\w+-]*[a-z+-][\w+-]*|100|1234):)/gi,
  /(?:mailto|xmpp):(?=\S)/gi,
]

function inert(text: string): string {
  return references.reduce((broken, pattern) => broken.replace(pattern, `$&${breaker}`), text)
}

/** Writes breakers as entities. GitHub reads no formula at a dollar sign in an element: no escape does that. */
function written(text: string): string {
  return text.replaceAll(breaker, '&#8203;').replaceAll('$', () => '<span>$</span>')
}

/** The same Markdown for readers other than GitHub: without what only prevents GitHub's changes. */
export function withoutBreakers(markdown: string): string {
  return markdown.replaceAll('&#8203;', '').replaceAll('<span>$</span>', () => '$')
}

/**
 * Any text of others for one line of Markdown: a cell of a table, after a bullet, in a sentence. Nothing in it starts markup, HTML, a
 * link, a mention, an emoji or a formula, and nothing in it is invisible.
 */
export function escapeMarkdown(text: string): string {
  const escaped = inert(oneLine(text))
    .replace(/[\\`*_{}[\]()#+!|<>~@&]/g, character => entities[character] ?? `\\${character}`)
    .replace(/^(?=[-=])/, '\\')
    .replace(/^(\d+)(?=\.(?: |$))/, '$1\\')
  return written(escaped)
}

/** Any text of others as the title of an issue: text without Markdown, in which GitHub shall find no mention, reference or link. */
export function escapeTitle(text: string): string {
  return inert(oneLine(text))
}

const entities: Record<string, string> = { '@': '&#64;', '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** Any text of others for one line of HTML in Markdown, such as the title of a `<details>`. It is not read as Markdown. */
export function escapeHtmlInMarkdown(text: string): string {
  const pieces = inert(oneLine(text)).split(breaker)
  return written(pieces.map(piece => escapeHtml(piece).replaceAll('@', '&#64;')).join(breaker))
}

/**
 * Any text of others as inline code: the fence is longer than the backticks inside. In the cell of a table, a bar needs an escape, which
 * elsewhere would be shown.
 */
export function code(text: string, place: 'cell' | 'line' = 'cell'): string {
  const shown = oneLine(text)
  const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map(run => run.length))
  const fence = '`'.repeat(longest + 1)
  const padded = longest > 0 || shown === '' ? ` ${shown} ` : shown
  const barred = padded.replace(/(?<!\\)\\*\|/g, found => `${'\\'.repeat(2 * found.length - 2)}\\|`)
  return `${fence}${place === 'cell' ? barred : padded}${fence}`
}

/** Any text of others as a block of code. `language` is ours. */
export function codeBlock(text: string, language: string): string {
  const shown = visible(text)
  const longest = Math.max(2, ...(shown.match(/`+/g) ?? []).map(run => run.length))
  const fence = '`'.repeat(longest + 1)
  return [`${fence}${language}`, shown, fence].join('\n')
}

/** A link. `text` is Markdown; an address of others that is neither http(s) nor mailto is left out. */
export function link(text: string, address: string | undefined): string {
  const url = address !== undefined && /^(?:https?:\/\/|mailto:)/i.test(address) ? URL.parse(address) : null
  return url === null ? text : `[${text}](${encoded(url)})`
}

/** A link whose text is its address; only for https. */
export function bareLink(address: string): string {
  return `<${encoded(new URL(address))}>`
}

function encoded({ href }: URL): string {
  return href.replace(/[()<>|\\`]/g, found => `%${found.charCodeAt(0).toString(16)}`)
}

/** A row of a table. The cells are Markdown. */
export function tableRow(cells: string[]): string {
  return `| ${cells.join(' | ')} |`
}

/** A table. All cells are Markdown; an empty string if there are no rows. */
export function table(head: string[], rows: string[][]): string {
  return rows.length === 0 ? '' : [tableRow(head), tableRow(head.map(() => '---')), ...rows.map(tableRow)].join('\n')
}

/** Text that opens with a click. `title` is HTML, `body` is Markdown. */
export function details(title: string, body: string): string {
  return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`
}
