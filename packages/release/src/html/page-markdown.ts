import { html, Markup } from '@release-tools/base'
import { addressOf, htmlAsText, type LinkBase, type Node, parseMarkdown } from '../markdown/parse.ts'

/**
 * Renders Markdown of others as HTML. Shows raw HTML as text, and makes a link of an image, because the page makes no requests. `base` is
 * the place that relative links start from (markdown/parse.ts).
 */
export function renderMarkdown(text: string, base: LinkBase): Markup {
  return html`${parseMarkdown(text, base).map(node => render(node))}`
}

/** `inLink`: HTML allows no link inside another, so that of an image in a link, such as a badge, only the text is shown. */
type Rule = (node: Node, inLink: boolean) => Markup | string

const element =
  (name: string): Rule =>
  (node, inLink) => {
    const tag = new Markup(name)
    return html`<${tag}>${inside(node, inLink)}</${tag}>`
  }

const rules: Record<string, Rule> = {
  // Every heading of the changes gets the level below the headings of the page.
  heading: element('h3'),
  paragraph: (node, inLink) => (node.token.hidden ? inside(node, inLink) : element('p')(node, inLink)),
  inline: inside,
  bullet_list: element('ul'),
  ordered_list: element('ol'),
  list_item: element('li'),
  blockquote: element('blockquote'),
  table: element('table'),
  thead: element('thead'),
  tbody: element('tbody'),
  tr: element('tr'),
  th: element('th'),
  td: element('td'),
  em: element('em'),
  strong: element('strong'),
  s: element('s'),
  hr: () => html`<hr>`,
  fence: block,
  code_block: block,
  code_inline: ({ token }) => html`<code>${token.content}</code>`,
  html_block: node => (htmlAsText(node) === '' ? '' : html`<p>${htmlAsText(node)}</p>`),
  html_inline: htmlAsText,
  softbreak: () => ' ',
  hardbreak: () => html`<br>`,
  link: node => anchor(addressOf(node), inside(node, true)),
  image: (node, inLink) => (inLink ? altText(node) : anchor(addressOf(node), altText(node))),
}

/** A node without a rule is text. */
function render(node: Node, inLink = false): Markup | string {
  return rules[node.type]?.(node, inLink) ?? node.token.content
}

function inside({ children }: Node, inLink: boolean): Markup {
  return html`${children.map(child => render(child, inLink))}`
}

function block({ token }: Node): Markup {
  return html`<pre>${token.content.replace(/\n$/, '')}</pre>`
}

function altText(node: Node): string {
  return node.token.content === '' ? addressOf(node) : node.token.content
}

function anchor(url: string, text: Markup | string): Markup {
  return html`<a href="${url}" rel="noreferrer">${text}</a>`
}
