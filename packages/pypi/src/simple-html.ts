import { isSha256 } from '@release-tools/base'
import type { IndexFile } from './project-page.ts'

const anchor = /<a\s([^>]*)>([^<]*)<\/a\s*>/gi
const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g
/** Marks of a list without files: the version of the API (PEP 629), or the title that every index gives it. */
const empty = /pypi:repository-version|<title>\s*(?:simple index|links? for)/i

/**
 * The files on a page of the simple API in HTML (PEP 503), with absolute addresses. Undefined for a page that is not one: a page for people to log
 * in has links, too.
 */
export function filesInHtml(html: string, base: string): IndexFile[] | undefined {
  const files = [...html.matchAll(anchor)].flatMap(([, attributes = '', text = '']) => {
    const own = new Map(
      [...attributes.matchAll(attribute)].map(one => [one[1]?.toLowerCase(), plain(one[2] ?? one[3] ?? one[4] ?? '')]),
    )
    const [url, file] = [URL.parse(own.get('href') ?? '', base), plain(text).trim()]
    if (url === null || !/\.(?:whl|tar\.gz|zip|tgz|egg|tar\.bz2)$/i.test(file)) return []
    const sha256 = /^#sha256=([0-9a-f]+)$/i.exec(url.hash)?.[1]?.toLowerCase()
    url.hash = ''
    const digest = sha256 !== undefined && isSha256(sha256) ? sha256 : undefined
    const attested = own.has('data-provenance') ? true : undefined
    return {
      file,
      url: url.href,
      sha256: digest,
      attested,
      yanked: own.has('data-yanked') || /\sdata-yanked\b/i.test(attributes),
    }
  })
  return files.length > 0 || empty.test(html) ? files : undefined
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'", nbsp: ' ' }

function plain(text: string): string {
  return text.replace(/&([#\w]+);/g, (whole, name: string) => entities[name.toLowerCase()] ?? whole)
}
