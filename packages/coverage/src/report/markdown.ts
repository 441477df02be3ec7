import { stripVTControlCharacters } from 'node:util'
import { code, count, escapeMarkdown, html } from '@release-tools/base'

/** How much of a block of text is shown. */
export interface TextLimit {
  lines: number
  characters: number
}

const longestText = 500
const longestName = 160

/** Text of others in a sentence or a cell: no markup, no mention of a person, no reference to an issue. */
export function plainMarkdown(text: string, limit = longestText): string {
  // GitHub looks for mentions after it has read entities, and finds none behind a zero-width space.
  return escapeMarkdown(cut(visible(text), limit))
    .replaceAll('&#64;', '&#64;&#8203;')
    .replaceAll('\\#', '\\#&#8203;')
}

/** A name or a path as inline code; of one that is too long, the end. */
export function name(text: string, limit = longestName): string {
  return code(ending(visible(text), limit))
}

/** A name as code where Markdown is not read: in a summary of details. */
export function nameInHtml(text: string): string {
  return html`<code>${ending(visible(text), longestName)}</code>`.text
}

/** Text of others where Markdown is not read. */
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

/** Something that opens with a click; `summary` is HTML. */
export function details(summary: string, body: string): string {
  return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`
}

/** A table with a row for each of at most `limit` items, and how many of what are not shown. */
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
  const more = left > 0 ? [`\n${count(left, what)} more.`] : []
  return [row(head), row(head.map(() => '---')), ...shownRows, ...more].join('\n')
}

/** A table of all rows. */
export function table(head: string[], rows: string[][]): string {
  return tableOf(head, rows, cells => cells, rows.length, 'row')
}

/** Names as a list of at most `limit`. */
export function names(all: string[], limit: number): string {
  const left = all.length - limit
  return [...all.slice(0, limit).map(each => `- ${name(each)}`), ...(left > 0 ? [`- and ${left} more`] : [])].join('\n')
}

/** A link, or only its text where the address is none of the web. */
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

/** Control characters, and those that turn the direction of text, as �. */
function shown(text: string): string {
  return text.replace(/[^\P{Cc}\t]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu, '\ufffd')
}

function cut(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit).replace(/[\ud800-\udbff]$/, '')}…`
}

function ending(text: string, limit: number): string {
  return text.length <= limit ? text : `…${text.slice(-limit).replace(/^[\udc00-\udfff]/, '')}`
}
