import { escapeHtml, Markup } from '@release-tools/base'
import MarkdownIt, { type Token } from 'markdown-it'

type Parser = InstanceType<typeof MarkdownIt>
type RenderRules = Parser['renderer']['rules']
type RenderRule = NonNullable<RenderRules[string]>

/**
 * Renders Markdown of a changelog (CommonMark with tables) as HTML. Shows raw HTML as text. Keeps only links to the web, and makes
 * a link of an image, because the page makes no requests.
 */
export function renderMarkdown(text: string): Markup {
  return new Markup(parser.render(text).replaceAll(/>\n+</g, '><').trim())
}

const parser = changelogParser()

/** `html: false` escapes raw HTML. The parser makes no links from bare text, and no typographic quotes. */
function changelogParser(): Parser {
  const made = new MarkdownIt({ html: false, linkify: false, typographer: false })
  made.validateLink = url => /^https?:\/\//i.test(url)
  Object.assign(made.renderer.rules, rules())
  return made
}

function rules(): RenderRules {
  const content: RenderRule = (tokens, index) => escapeHtml(tokens[index]?.content ?? '')
  const block: RenderRule = (tokens, index) =>
    `<pre>${escapeHtml((tokens[index]?.content ?? '').replace(/\n$/, ''))}</pre>`
  return {
    // Every heading of a changelog gets the level below the headings of the page.
    heading_open: () => '<h3>',
    heading_close: () => '</h3>',
    text: content,
    code_inline: (...given) => `<code>${content(...given)}</code>`,
    fence: block,
    code_block: block,
    softbreak: () => ' ',
    link_open: (tokens, index) => anchor(attribute(tokens[index], 'href')),
    image: (tokens, index) => {
      const [url, text] = [attribute(tokens[index], 'src'), tokens[index]?.content ?? '']
      const shown = escapeHtml(text === '' ? url : text)
      return isInLink(tokens, index) ? shown : `${anchor(url)}${shown}</a>`
    },
    // The parser would align cells with the attribute `style`, which the page's content policy blocks.
    th_open: () => '<th>',
    td_open: () => '<td>',
  }
}

/** True for a token between the start and the end of a link: HTML allows no link inside another. */
function isInLink(tokens: Token[], index: number): boolean {
  const last = tokens.slice(0, index).findLast(({ type }) => type === 'link_open' || type === 'link_close')
  return last?.type === 'link_open'
}

function attribute(token: Token | undefined, name: string): string {
  return String(token?.attrGet(name) ?? '')
}

function anchor(url: string): string {
  return `<a href="${escapeHtml(url)}" rel="noreferrer">`
}
