import { bareLink, code, link, visible } from '@release-tools/base'
import { addressOf, htmlAsText, type Node } from './parse.ts'

/** Where text stands: in a cell of a table, a bar would end the cell; in a heading or a cell, a line end would end it. */
export type Place = 'paragraph' | 'heading' | 'cell'

/** The parts of a paragraph as Markdown. Its lines stay lines. */
export function inlineMarkdown(nodes: Node[], place: Place): string {
  const text = nodes.map(node => part(node, place, false)).join('')
  return text
    .split('\n')
    .map(line => escapeStart(line.trim()))
    .join('\n')
}

function part(node: Node, place: Place, inLink: boolean): string {
  const { type, token, children } = node
  const inside = (linked = inLink) => children.map(child => part(child, place, linked)).join('')
  const line = place === 'paragraph' ? '\n' : ' '
  switch (type) {
    case 'softbreak':
      return line
    case 'hardbreak':
      return place === 'paragraph' ? '\\\n' : ' '
    case 'em':
    case 'strong':
    case 's':
      return `${token.markup}${inside()}${token.markup}`
    case 'code_inline':
      return code(token.content, place === 'cell' ? 'cell' : 'line')
    case 'link':
      return isBare(node) ? bareLink(addressOf(node)) : link(inside(true), addressOf(node))
    case 'image':
      return imageMarkdown(node, inLink)
    case 'html_inline':
      return escapeText(htmlAsText(node))
    default:
      return escapeText(token.content)
  }
}

/** True for an address that is its own text: `<https://…>`, or one that stands in a sentence. */
function isBare(node: Node): boolean {
  return node.token.info === 'auto' && addressOf(node).startsWith('https:')
}

/** An image becomes a link: to show it would be a request to another server. */
function imageMarkdown(node: Node, inLink: boolean): string {
  const text = escapeText(node.token.content === '' ? addressOf(node) : node.token.content)
  return inLink ? text : link(text, addressOf(node))
}

/**
 * Text of a project in its own Markdown: it starts no markup and no HTML. Mentions, references to issues and emoji stay, because they are
 * the project's; the parser has found the addresses that are links, so that GitHub must find no others.
 */
function escapeText(text: string): string {
  return visible(text.replace(/\u0085/g, ' '))
    .replace(/\n/g, ' ')
    .replace(/[\\`*_{}[\]<>~|&]/g, character => entities[character] ?? `\\${character}`)
    .replace(/:(?=\/\/)|www(?=\.)|(?:mailto|xmpp):/gi, '$&&#8203;')
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** Raw HTML, or other text, as a paragraph. */
export function textMarkdown(text: string): string {
  return text
    .split('\n')
    .map(line => escapeStart(escapeText(line.trim())))
    .join('\n')
}

/** Escapes a line that would begin a heading or a list, underline the line before it, or begin the cells of a table. */
function escapeStart(line: string): string {
  return line.replace(/^(?=[#+=-]|:-)/, '\\').replace(/^(\d{1,9})(?=[.)](?: |$))/, '$1\\')
}
