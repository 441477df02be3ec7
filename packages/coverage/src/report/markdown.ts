import { stripVTControlCharacters } from 'node:util'
import { code, count, escapeMarkdown, html } from '@release-tools/base'

/** How much of a block of text to show. */
export interface TextLimit {
  lines: number
  characters: number
}

const longestText = 500
const longestName = 160

/** Foreign text for a sentence or a cell: without markup, mentions of people and references to issues. */
export function plainMarkdown(text: string, limit = longestText): string {
  // GitHub looks for mentions after it has decoded entities. A zero-width space prevents them.
  return escapeMarkdown(cut(visible(text), limit))
    .replaceAll('&#64;', '&#64;&#8203;')
    .replaceAll('\\#', '\\#&#8203;')
}

/** A name or a path as inline code; if it is too long, its end. */
export function name(text: string, limit = longestName): string {
  return code(ending(visible(text), limit))
}

/** A name as code for places without Markdown, such as a summary of details. */
export function nameInHtml(text: string): string {
  return html`<code>${ending(visible(text), longestName)}</code>`.text
}

/** Foreign text for places without Markdown. */
export function plainInHtml(text: string, limit: number): string {
  return (
    html`${cut(visible(text), limit)}`.text
      .replaceAll('@', '&#64;&#8203;')
      // `&#` begins an entity.
      .replace(/(?<!&)#/g, '#&#8203;')
  )
}

/** A block of code with the first lines of a text. */
export function firstLines(text: string, limit: TextLimit): string {
  const all = stripVTControlCharacters(text).replace(/\r\n?/g, '\n').trimEnd().split('\n')
  const lines: string[] = []
  let left = limit.characters
  for (const line of all.slice(0, limit.lines).map(shown)) {
    if (left <= 0) break
    lines.push(cut(line, left))
    left -= line.length
  }
  const more = all.length - lines.length
  const fence = '`'.repeat(
    Math.max(
      2,
      ...(lines
        .join('\n')
        .match(/`+/g)
        ?.map(run => run.length) ?? []),
    ) + 1,
  )
  const rest = more > 0 ? [`… and ${count(more, 'line')} more`] : []
  return [`${fence}text`, ...lines, ...rest, fence].join('\n')
}

/** Text that opens with a click. `summary` is HTML. */
export function details(summary: string, body: string): string {
  return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`
}

/** A table with a row for each of at most `limit` items, and the number of `what` that are not shown. */
export function tableOf<T>(
  head: string[],
  items: T[],
  cells: (item: T) => string[],
  limit: number,
  what: string,
): string {
  if (items.length === 0 || limit === 0) return ''
  const shownRows = items.slice(0, limit).map(item => row(cells(item)))
  const left = items.length - shownRows.length
  const more = left > 0 ? [`\n… and ${count(left, `more ${what}`)}.`] : []
  return [row(head), row(head.map(() => '---')), ...shownRows, ...more].join('\n')
}

/** A table with all rows. */
export function table(head: string[], rows: string[][]): string {
  return tableOf(head, rows, cells => cells, rows.length, 'row')
}

/** A list of at most `limit` names. */
export function names(all: string[], limit: number): string {
  const left = all.length - limit
  return [...all.slice(0, limit).map(each => `- ${name(each)}`), ...(left > 0 ? [`- and ${left} more`] : [])].join('\n')
}

/** A link; only its text if the address is not http(s). */
export function link(text: string, address: string | undefined): string {
  const url = address !== undefined && /^https?:\/\//i.test(address) ? URL.parse(address) : null
  if (url === null) return text
  return `[${text}](${url.href.replace(/[()<>|\\`]/g, found => `%${found.charCodeAt(0).toString(16)}`)})`
}

function row(cells: string[]): string {
  return `| ${cells.join(' | ')} |`
}

function visible(text: string): string {
  return shown(stripVTControlCharacters(text).replace(/\s+/g, ' ').trim())
}

/** Replaces control characters and changes of text direction by �. */
function shown(text: string): string {
  return text.replace(/[^\P{Cc}\t]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu, '\ufffd')
}

function cut(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit).replace(/[\ud800-\udbff]$/, '')}…`
}

function ending(text: string, limit: number): string {
  return text.length <= limit ? text : `…${text.slice(-limit).replace(/^[\udc00-\udfff]/, '')}`
}
