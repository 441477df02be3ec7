import { visible } from '@release-tools/base'
import { addressOf, htmlAsText, type LinkBase, type Node, parseMarkdown } from '../markdown/parse.ts'

/** Columns of a line. Commands and addresses stay whole, because people copy them. */
const width = 72
/** Columns that RFC 5322 allows for a line (section 2.1.1): so many has the value of a table, which may be a digest. */
const widest = 78

/** Markdown as text that is read as it is: in a mail. Links show their addresses, tables become lists. */
export function plainText(markdown: string, base: LinkBase): string {
  return `${blocks(parseMarkdown(markdown, base), width).join('\n\n')}\n`
}

/** The blocks as text, each of lines that fit into some columns. */
function blocks(nodes: Node[], room: number): string[] {
  return nodes.map(node => block(node, room)).filter(text => text !== '')
}

function block(node: Node, room: number): string {
  const { type, token, children } = node
  switch (type) {
    case 'heading':
      return underlined(inline(textIn(node)), token.tag === 'h3' ? '-' : '=')
    case 'paragraph':
      return wrapped(inline(textIn(node)), room)
    case 'blockquote':
      return indented(blocks(children, room - 2).join('\n\n'), '> ', '> ')
    case 'bullet_list':
    case 'ordered_list':
      return list(node, room)
    case 'table':
      return tableText(node, room)
    case 'hr':
      return '-'.repeat(room)
    case 'html_block':
      return wrapped(visible(htmlAsText(node)), room)
    default:
      return indented(visible(token.content).replace(/\n$/, ''), '    ', '    ')
  }
}

/** The parts of the text in a paragraph, a heading or a cell. */
function textIn({ children }: Node): Node[] {
  return children.flatMap(child => child.children)
}

function inline(nodes: Node[]): string {
  return nodes.map(inlinePart).join('')
}

function inlinePart(node: Node): string {
  const { type, token, children } = node
  switch (type) {
    case 'softbreak':
      return ' '
    case 'hardbreak':
      return '\n'
    case 'link':
      return linked(inline(children), addressOf(node))
    case 'image':
      return linked(visible(token.content), addressOf(node))
    case 'html_inline':
      return visible(htmlAsText(node))
    default:
      return children.length > 0 ? inline(children) : visible(token.content)
  }
}

function linked(text: string, address: string): string {
  return text === '' || text === address || `mailto:${text}` === address ? address : `${text} <${address}>`
}

function underlined(text: string, line: string): string {
  const shown = text.replaceAll('\n', ' ')
  return `${shown}\n${line.repeat(Math.min(width, [...shown].length))}`
}

function list({ type, token, children }: Node, room: number): string {
  const first = Number(token.attrGet('start') ?? 1)
  const items = children.map((item, index) => {
    const marker = type === 'bullet_list' ? '* ' : `${first + index}. `
    return indented(blocks(item.children, room - marker.length).join('\n'), marker, ' '.repeat(marker.length))
  })
  return items.join('\n')
}

/** Each row as an item: its first cell, and the others with the heads of their columns. */
function tableText({ children }: Node, room: number): string {
  const [head = [], ...rows] = children
    .flatMap(part => part.children)
    .map(row => row.children.map(cell => inline(textIn(cell))))
  return rows
    .map(([first = '', ...cells]) => {
      const others = cells.map((cell, index) => wrapped(`${head[index + 1]}: ${cell}`, room - 2 + widest - width))
      return indented([wrapped(first, room - 2), ...others].join('\n'), '* ', '  ')
    })
    .join('\n')
}

/** Each line with a prefix, and the first line with another. */
function indented(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, index) => `${index === 0 ? first : rest}${line}`.trimEnd())
    .join('\n')
}

function wrapped(text: string, room: number): string {
  return text
    .split('\n')
    .map(line => wrappedLine(line, room))
    .join('\n')
}

function wrappedLine(text: string, room: number): string {
  const lines: string[] = []
  for (const word of text.split(/[ \t]+/).filter(word => word !== '')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= room) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.join('\n')
}
