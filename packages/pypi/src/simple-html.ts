import type { IndexFile } from './project-page.ts'

const anchor = /<a\s([^>]*)>([^<]*)<\/a\s*>/gi
const attribute = /([^\s=]+)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)/g
/** Marks of a list without files: the version of the API (PEP 629), or the title that every index gives it. */
const empty = /pypi:repository-version|<title>\s*(?:simple index|links? for)/i

/**
 * The files on a page of the simple API in HTML (PEP 503), with absolute addresses. Undefined for a page that is not one: a page for people to log
 * in has links, too.
 */
export function filesInHtml(html: string, base: string): IndexFile[] | undefined {
  const files = [...html.matchAll(anchor)].flatMap(found =>
    fileOf(String(found[1]), plain(String(found[2])).trim(), base),
  )
  return files.length > 0 || empty.test(html) ? files : undefined
}

function fileOf(attributes: string, file: string, base: string): IndexFile[] {
  const own = new Map([...attributes.matchAll(attribute)].map(found => [String(found[1]).toLowerCase(), textOf(found)]))
  const href = own.get('href')
  const url = href === undefined ? null : URL.parse(href, base)
  if (url === null || !/\.(?:whl|tar\.gz|zip|tgz|egg|tar\.bz2)$/i.test(file)) return []
  const sha256 = /^#sha256=([0-9a-f]{64})$/i.exec(url.hash)?.[1]?.toLowerCase()
  url.hash = ''
  const attested = own.has('data-provenance') ? true : undefined
  return [{ file, url: url.href, sha256, attested, yanked: /(?:^|\s)data-yanked\b/i.test(attributes) }]
}

function textOf(found: RegExpExecArray): string {
  return plain(String(found[2]).replace(/^(["'])(.*)\1$/s, '$2'))
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'", nbsp: ' ' }

function plain(text: string): string {
  return text.replace(/&([#\w]+);/g, (whole, name: string) => entities[name.toLowerCase()] ?? whole)
}
