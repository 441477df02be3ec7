import { Problem } from '@release-tools/base'

/** Parses an address to download from. Throws a Problem if it is not http(s) or contains a password. */
export function parseUrl(text: string, base?: URL): URL {
  const url = URL.parse(text, base?.href)
  // The error does not repeat an invalid address, which may contain a password or a signed query.
  if (url === null) throw badUrl('the address is not a URL.', 'Give an address that starts with https://.')
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw badUrl(`the address starts with ${url.protocol}//.`, 'Give an address that starts with https://.')
  }
  if (url.username !== '' || url.password !== '') {
    throw badUrl(`the address on ${url.host} contains a user name or a password.`, 'Use a server that needs none.')
  }
  return url
}

/** An address for messages: without its query, which may contain a signature, and without its fragment. */
export function shownUrl(url: URL): string {
  return `${url.origin}${url.pathname}`
}

/** True for an address of this machine, which needs no encryption. */
export function isLoopback(url: URL): boolean {
  return url.hostname === 'localhost' || url.hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(url.hostname)
}

function badUrl(found: string, next: string): Problem {
  return new Problem('use an address', { found, next })
}
