import type { IndexFile } from './project-page.ts'

const start = /<a\s/gi
const text = /([^<]*)<\/a\s*>/iy
// Each name begins after a blank, so that no piece of the page is read more than a few times.
const attribute = /(?<=^|\s)([^\s=]+)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)/g
/** Marks of a list without files: the version of the API (PEP 629), or the title that every index gives it. */
const empty = /pypi:repository-version|<title>\s*(?:simple index|links? for)/i

/**
 * The files on a page of the simple API in HTML (PEP 503), with absolute addresses. Undefined for a page that is not one: a page for people to log
 * in has links, too.
 */
export function filesInHtml(html: string, base: string): IndexFile[] | undefined {
  const files = [...anchorsOf(html)].flatMap(one => fileOf(one.attributes, plain(one.text).trim(), base))
  return files.length > 0 || empty.test(html) ? files : undefined
}

/**
 * The links of a page, from its beginning to its end. A pattern for a whole link would look through the rest of the page again for each one that
 * never ends, which takes days for a page of some megabytes.
 */
function* anchorsOf(html: string): Generator<{ attributes: string; text: string }> {
  start.lastIndex = 0
  while (start.exec(html) !== null) {
    const from = start.lastIndex
    const end = html.indexOf('>', from)
    if (end === -1) return
    text.lastIndex = end + 1
    const found = text.exec(html)
    if (found !== null) yield { attributes: html.slice(from, end), text: String(found[1]) }
    start.lastIndex = end + 1
  }
}

function fileOf(attributes: string, file: string, base: string): IndexFile[] {
  const own = new Map([...attributes.matchAll(attribute)].map(found => [String(found[1]).toLowerCase(), textOf(found)]))
  const href = own.get('href')
  const url = href === undefined ? null : URL.parse(href, base)
  if (url === null || !/\.(?:whl|tar\.gz|zip|tgz|egg|tar\.bz2)$/i.test(file)) return []
  const sha256 = /^#sha256=([0-9a-f]{64})$/i.exec(url.hash)?.[1]?.toLowerCase()
  url.hash = ''
  const provenance = URL.parse(own.get('data-provenance') ?? '', own.has('data-provenance') ? base : undefined)?.href
  const attested = own.has('data-provenance') ? true : undefined
  const yanked = /(?:^|\s)data-yanked\b/i.test(attributes)
  const why = own.get('data-yanked')
  const yankedReason = why === undefined || why === '' ? {} : { yankedReason: why }
  const shown = { ...(provenance === undefined ? {} : { provenance }), ...yankedReason }
  return [{ file, url: url.href, sha256, attested, yanked, ...shown }]
}

function textOf(found: RegExpExecArray): string {
  return plain(String(found[2]).replace(/^(["'])(.*)\1$/s, '$2'))
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'", nbsp: ' ' }

function plain(text: string): string {
  return text.replace(/&([#\w]+);/g, (whole, name: string) => entities[name.toLowerCase()] ?? whole)
}
