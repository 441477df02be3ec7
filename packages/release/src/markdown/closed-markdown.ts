import { codeBlock, table } from '@release-tools/base'
import { inlineMarkdown, textMarkdown } from './closed-inline.ts'
import { htmlAsText, type LinkBase, type Node, parseMarkdown } from './parse.ts'

/**
 * The same Markdown for the inside of another document. Every block is closed, and its highest heading has the level 3. Every link is one
 * that may be shown (parse.ts), images are links, and raw HTML is text.
 */
export function closedMarkdown(text: string, base: LinkBase): string {
  const nodes = parseMarkdown(text, base)
  const levels = nodes.filter(({ type }) => type === 'heading').map(level)
  return blocks(nodes, 3 - Math.min(...levels, 3))
}

function level({ token }: Node): number {
  return Number(token.tag.slice(1))
}

/** `shift`: what is added to the level of each heading. */
function blocks(nodes: Node[], shift: number): string {
  return nodes
    .map(node => block(node, shift))
    .filter(text => text !== '')
    .join('\n\n')
}

function block(node: Node, shift: number): string {
  const { type, token, children } = node
  switch (type) {
    case 'heading':
      return `${'#'.repeat(Math.min(6, level(node) + shift))} ${inlineMarkdown(text(node), 'heading')}`.trimEnd()
    case 'paragraph':
      return inlineMarkdown(text(node), 'paragraph')
    case 'blockquote':
      return prefixed(blocks(children, shift), '> ', '> ')
    case 'bullet_list':
    case 'ordered_list':
      return list(node, shift)
    case 'table':
      return tableMarkdown(node)
    case 'hr':
      return '***'
    case 'html_block':
      return textMarkdown(htmlAsText(node))
    default:
      return codeBlock(token.content.replace(/\n$/, ''), languageOf(node))
  }
}

/** The parts of the text in a paragraph, a heading or a cell. */
function text({ children }: Node): Node[] {
  return children.flatMap(child => child.children)
}

/** GitHub draws what is in blocks of these languages, with links of their own. */
const drawn = ['mermaid', 'math', 'geojson', 'topojson', 'stl', 'suggestion']

function languageOf({ token }: Node): string {
  const [language = ''] = /^[\w+#.-]{1,40}/.exec(token.info.trim()) ?? []
  return drawn.includes(language.toLowerCase()) ? 'text' : language
}

/** Items of a tight list stand below each other, and so does a list below the text of its item. */
function list({ type, token, children }: Node, shift: number): string {
  const isTight = children.some(item => item.children.some(({ type, token }) => type === 'paragraph' && token.hidden))
  const first = Number(token.attrGet('start') ?? 1)
  const items = children.map((item, index) => {
    const number = Math.min(first + index, 999_999_999)
    const marker = type === 'bullet_list' ? `${token.markup} ` : `${number}${token.markup} `
    return prefixed(isTight ? tightItem(item, shift) : blocks(item.children, shift), marker, ' '.repeat(marker.length))
  })
  return items.join(isTight ? '\n' : '\n\n')
}

function tightItem({ children }: Node, shift: number): string {
  const isSimple = children.every(({ type }, index) => type === (index === 0 ? 'paragraph' : 'bullet_list'))
  return isSimple ? children.map(child => block(child, shift)).join('\n') : blocks(children, shift)
}

/** Each line with a prefix, and the first line with another. */
function prefixed(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, index) => `${index === 0 ? first : rest}${line}`.trimEnd())
    .join('\n')
}

function tableMarkdown({ children }: Node): string {
  const [head = [], ...rows] = children
    .flatMap(part => part.children)
    .map(row => row.children.map(cell => inlineMarkdown(text(cell), 'cell')))
  return rows.length === 0 ? table(head, [head.map(() => '')]) : table(head, rows)
}
