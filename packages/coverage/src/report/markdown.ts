import {
  code,
  codeBlock,
  count,
  cut,
  escapeHtmlInMarkdown,
  escapeMarkdown,
  html,
  oneLine,
  tableRow,
  visible,
} from '@release-tools/base'

/** How much of a block of text to show. */
export interface TextLimit {
  lines: number
  characters: number
}

const longestText = 500
const longestName = 160

/** Foreign text for a sentence or a cell. */
export function plainMarkdown(text: string, limit = longestText): string {
  return escapeMarkdown(cut(oneLine(text), limit))
}

/** A name or a path as inline code; if it is too long, its end. */
export function name(text: string, limit = longestName): string {
  return code(ending(oneLine(text), limit))
}

/** A name as code for places without Markdown, such as a summary of details. */
export function nameInHtml(text: string): string {
  return html`<code>${ending(oneLine(text), longestName)}</code>`.text
}

/** Foreign text for places without Markdown. */
export function plainInHtml(text: string, limit: number): string {
  return escapeHtmlInMarkdown(cut(oneLine(text), limit))
}

/** A block of code with the first lines of a text. */
export function firstLines(text: string, limit: TextLimit): string {
  const all = visible(text).trimEnd().split('\n')
  const lines: string[] = []
  let left = limit.characters
  for (const line of all.slice(0, limit.lines)) {
    if (left <= 0) break
    lines.push(cut(line, left))
    left -= line.length
  }
  const more = all.length - lines.length
  return codeBlock([...lines, ...(more > 0 ? [`… and ${count(more, 'line')} more`] : [])].join('\n'), 'text')
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
  const shownRows = items.slice(0, limit).map(item => tableRow(cells(item)))
  const left = items.length - shownRows.length
  const more = left > 0 ? [`\n… and ${count(left, `more ${what}`)}.`] : []
  return [tableRow(head), tableRow(head.map(() => '---')), ...shownRows, ...more].join('\n')
}

/** A list of at most `limit` names. */
export function names(all: string[], limit: number): string {
  const left = all.length - limit
  return [...all.slice(0, limit).map(each => `- ${name(each)}`), ...(left > 0 ? [`- and ${left} more`] : [])].join('\n')
}

function ending(text: string, limit: number): string {
  return text.length <= limit ? text : `…${text.slice(-limit).replace(/^[\udc00-\udfff]/, '')}`
}
