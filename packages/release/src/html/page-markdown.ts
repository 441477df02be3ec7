import { escapeHtml, Markup } from '@release-tools/base'
import MarkdownIt, { type Token } from 'markdown-it'

/**
 * Markdown of a changelog as HTML (CommonMark with tables). Raw HTML is shown as text. Only links to the web stay links; an
 * image becomes a link, because the page makes no request.
 */
export function renderMarkdown(text: string): Markup {
  return new Markup(parser.render(text).replaceAll(/>\n+</g, '><').trim())
}

// `html: false` escapes raw HTML. Nothing is guessed: no links from bare text, no typographic quotes.
const parser = new MarkdownIt({ html: false, linkify: false, typographer: false })
parser.validateLink = url => /^https?:\/\//i.test(url)

const { rules } = parser.renderer
// The page has headings of its own, so every heading of a changelog is one below them.
rules.heading_open = () => '<h3>'
rules.heading_close = () => '</h3>'
rules.text = (tokens, index) => escapeHtml(tokens[index]?.content ?? '')
rules.code_inline = (tokens, index) => `<code>${escapeHtml(tokens[index]?.content ?? '')}</code>`
rules.fence = (tokens, index) => block(tokens[index]?.content)
rules.code_block = rules.fence
rules.softbreak = () => ' '
rules.image = (tokens, index) => {
  const [url, text] = [attribute(tokens[index], 'src'), tokens[index]?.content ?? '']
  return `${anchor(url)}${escapeHtml(text === '' ? url : text)}</a>`
}
rules.link_open = (tokens, index) => anchor(attribute(tokens[index], 'href'))

function attribute(token: Token | undefined, name: string): string {
  return String(token?.attrGet(name) ?? '')
}

function block(content = ''): string {
  return `<pre>${escapeHtml(content.replace(/\n$/, ''))}</pre>`
}

function anchor(url: string): string {
  return `<a href="${escapeHtml(url)}" rel="noreferrer">`
}
