import { Problem } from '@release-tools/base'
import { isLoopback, parseUrl, shownUrl } from './url.ts'

const redirects = new Set([301, 302, 303, 307, 308])
const maxRedirects = 5

/**
 * Sends a GET request and follows at most five redirects, never from https to http (except to this machine). Drops the
 * authorization when a redirect leaves the server that it is for. Rejects like fetch if the connection fails.
 */
export async function request(url: string, headers: Record<string, string>, signal: AbortSignal): Promise<Response> {
  const first = parseUrl(url)
  let current = first
  for (let hops = 0; hops <= maxRedirects; hops++) {
    const response = await fetch(current, { headers: headersFor(headers, first, current), signal, redirect: 'manual' })
    const target = response.headers.get('location')
    if (!redirects.has(response.status) || target === null) return response
    await response.body?.cancel()
    current = follow(first, current, target)
  }
  throw new Problem(`download ${shownUrl(first)}`, {
    found: `the server redirects more than ${maxRedirects} times.`,
    next: 'Check the address.',
  })
}

function headersFor(headers: Record<string, string>, first: URL, current: URL): Record<string, string> {
  // Without this, a server may compress the bytes, and offsets and sizes would not be those of the file.
  const own = { 'accept-encoding': 'identity', 'user-agent': 'release-tools' }
  if (current.origin === first.origin) return { ...own, ...headers }
  return { ...own, ...Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'authorization')) }
}

/** The target of a redirect. Throws a Problem if it leaves https, except to this machine. */
export function follow(first: URL, from: URL, target: string): URL {
  const to = parseUrl(target, from)
  if (from.protocol === 'http:' || to.protocol === 'https:' || isLoopback(to)) return to
  throw new Problem(`download ${shownUrl(first)}`, {
    found: `the server redirects to ${to.origin}, which is not encrypted.`,
    next: 'Use a server that does not redirect from https to http.',
  })
}
