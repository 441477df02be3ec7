import MarkdownIt, { type Token } from 'markdown-it'

/** A part of a document with its parts: a list with its items, a paragraph with its text. */
export interface Node {
  type: string
  token: Token
  children: Node[]
}

/** Where links without a host start. */
export interface LinkBase {
  /** Web address of the root of the repository, with a slash at its end: links that begin with a slash start there, and none leads out. */
  root: string
  /** Directory below it from which the others start, with a slash at its end; empty for the root. */
  directory: string
}

/**
 * Parses Markdown of others (CommonMark with tables). Links lead to https, to mailto, or to a file of the repository. Everything else
 * that looks like a link stays text.
 */
export function parseMarkdown(text: string, base: LinkBase): Node[] {
  // Parsing is synchronous, so that no other text is parsed with this base.
  parser.normalizeLink = url => absoluteLink(normalizeLink(url), base) ?? ''
  return tree(parser.parse(text.replace(/^\uFEFF/, ''), {}))
}

const parser = makeParser()
const { normalizeLink } = new MarkdownIt()

function makeParser(): InstanceType<typeof MarkdownIt> {
  // With `html: false`, a comment would count as text, and a heading in it as a heading.
  const made = new MarkdownIt({ html: true, linkify: true })
  made.linkify.set({ fuzzyLink: false, fuzzyEmail: false })
  made.validateLink = url => url !== ''
  return made
}

/** The address of a link that may be shown; undefined for others, such as `javascript:`, `//host`, `#place`, and paths out of the root. */
function absoluteLink(url: string, { root, directory }: LinkBase): string | undefined {
  if (/^mailto:[^\s]+$/i.test(url)) return url
  if (/^https:\/\//i.test(url)) return URL.parse(url)?.href
  if (url === '' || /^(?:[a-z][a-z0-9+.-]*:|\/\/|#|\?)/i.test(url)) return undefined
  const resolved = URL.parse(url.replace(/^\//, ''), url.startsWith('/') ? root : `${root}${directory}`)?.href
  return resolved?.startsWith(root) === true ? resolved : undefined
}

/** Tokens that open and close as one node. Text of a paragraph is in a node of the type `inline`, whose children are its parts. */
function tree(tokens: Token[]): Node[] {
  const root: Node[] = []
  const open: Node[][] = [root]
  for (const token of tokens) {
    if (token.nesting < 0) {
      open.pop()
      continue
    }
    const node: Node = { type: token.type.replace(/_open$/, ''), token, children: tree(token.children ?? []) }
    open.at(-1)?.push(node)
    if (token.nesting > 0) open.push(node.children)
  }
  return root
}

/** The address of a link or an image. */
export function addressOf({ token }: Node): string {
  return String(token.attrGet(token.type === 'image' ? 'src' : 'href') ?? '')
}

/** Raw HTML as the text that it is, without its comments, which nobody is meant to read. A comment without an end is text. */
export function htmlAsText({ token }: Node): string {
  return token.content.replace(/<!--[\s\S]*?-->/g, '').trim()
}
