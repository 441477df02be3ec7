import MarkdownIt from 'markdown-it'

/** A heading of a document that is not in a quote or list. */
export interface Heading {
  /** 1 for `#`. */
  level: number
  /** Its text without markup: `[1.2.0] - 2026-01-31`. */
  text: string
  /** First line of the heading, and the line after it. The first line of the document is 0. */
  lines: [start: number, end: number]
}

/** With `html: false`, a heading inside a comment would count as a heading. */
export const parser = new MarkdownIt({ html: true })

/** Finds blocks and definitions of links, and does not look into paragraphs: most of the time goes into these. */
export const blockParser = new MarkdownIt({ html: true }).disable('inline')

/** What a definition of a link gives (`[#45]: https://…`). */
export interface Definition {
  href: string
  title: string
}

/** Definitions of links by their normalised label. The parser adds those that it finds. */
export type Definitions = { references?: Record<string, Definition> }

/** The headings of a document in Markdown, `#` or underlined. Adds the definitions of links to `definitions`. */
export function markdownHeadings(text: string, definitions: Definitions): Heading[] {
  const tokens = blockParser.parse(text, definitions)
  return tokens.flatMap((token, index) => {
    if (token.type !== 'heading_open' || token.level !== 0 || token.map === null) return []
    const parts = parser.parseInline(tokens[index + 1]?.content ?? '', definitions)[0]?.children ?? []
    const plain = parts.map(({ type, content }) => (type === 'html_inline' ? '' : type === 'softbreak' ? ' ' : content))
    return [{ level: Number(token.tag.slice(1)), text: plain.join(''), lines: token.map }]
  })
}

/** A line of one repeated punctuation character, which marks the title above it. */
const adornment = /^([!-/:-@[-`{-~])\1*$/

/**
 * The titles of a document in reStructuredText (https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#sections):
 * underlined, and also with a line above. Levels follow from the order in which the styles first appear.
 */
export function rstHeadings(lines: string[]): Heading[] {
  const styles: string[] = []
  const found: Heading[] = []
  for (let index = 0; index < lines.length; index += 1) {
    const title = titleAt(lines, index)
    if (title === undefined) continue
    if (!styles.includes(title.style)) styles.push(title.style)
    const end = index + title.height
    found.push({ level: styles.indexOf(title.style) + 1, text: title.text, lines: [index, end] })
    index = end - 1
  }
  return found
}

function titleAt(lines: string[], index: number): { text: string; style: string; height: number } | undefined {
  const [first = '', second = '', third = ''] = lines.slice(index, index + 3).map(line => line.trimEnd())
  const begins = index === 0 || lines[index - 1]?.trim() === '' || /^\.\. /.test(lines[index - 1] ?? '')
  if (adornment.test(first) && third === first && second.trim() !== '' && !adornment.test(second))
    return { text: second.trim(), style: `over ${first[0]}`, height: 3 }
  const isText = /^\S/.test(first) && !adornment.test(first) && begins
  const long = second.length >= first.length || second.length >= 4
  return isText && adornment.test(second) && long ? { text: first, style: `${second[0]}`, height: 2 } : undefined
}
