import { Problem } from '@release-tools/base'
import { isLoopback, parseUrl } from '@release-tools/host'

/** The addresses at which an index takes files and lists them. */
export interface IndexAddress {
  /** Address of the upload API: `https://upload.pypi.org/legacy/`. */
  upload: string
  /** Address of the simple API, with a slash at its end: `https://pypi.org/simple/`. */
  simple: string
  /** Address of the pages for people, if the index is PyPI or TestPyPI: `https://pypi.org`. */
  site?: string
}

/** The hosts of PyPI and TestPyPI, and the addresses of their pages. */
const sites: Record<string, string> = {
  'upload.pypi.org': 'https://pypi.org',
  'test.pypi.org': 'https://test.pypi.org',
}

/**
 * The addresses of an index. Without that of its simple API: of PyPI it is known, for `…/legacy/` it is `…/simple/`, and for any other it is
 * `simple/` below. Throws a Problem for an address that is not https, unless it is of this machine.
 */
export function readAddress(upload: string, simple: string | undefined): IndexAddress {
  const [url, given] = [requireSafe(upload), simple === undefined ? undefined : requireSafe(simple)]
  const site = sites[url.host]
  const own = withSlash(new URL(url))
  const legacy = /\/legacy\/$/.test(own.pathname)
  const listed =
    given ?? (site === undefined ? new URL(legacy ? '../simple/' : 'simple/', own) : new URL('/simple/', site))
  return { upload: url.href, simple: withSlash(listed).href, ...(site === undefined ? {} : { site }) }
}

/** The page of a version for people; of other indexes the list of the project's files. */
export function pageOf({ site, simple }: IndexAddress, name: string, version: string): string {
  return site === undefined ? `${simple}${name}/` : `${site}/project/${name}/${version}/`
}

/** The page on which an owner of the project yanks a version: no API does it. Undefined for other indexes than PyPI and TestPyPI. */
export function managePage(simple: string, name: string, version: string): string | undefined {
  const site = Object.values(sites).find(one => new URL(one).host === new URL(simple).host)
  return site === undefined ? undefined : `${site}/manage/project/${name}/release/${version}/`
}

function withSlash(url: URL): URL {
  if (!url.pathname.endsWith('/')) url.pathname += '/'
  return url
}

function requireSafe(text: string): URL {
  const url = parseUrl(text)
  if (url.protocol === 'https:' || isLoopback(url)) return url
  throw new Problem(`use the index ${url.host}`, {
    found: 'its address starts with http://, so a password would be sent without encryption.',
    next: 'Give an address that starts with https://.',
  })
}
