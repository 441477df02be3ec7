import { Problem } from '@release-tools/base'
import type { Variables } from '../host.ts'
import { requireHeaders } from './headers.ts'
import { useProxy } from './proxy.ts'
import { isLoopback, parseUrl, shownUrl } from './url.ts'

const redirects = new Set([301, 302, 303, 307, 308])
const maxRedirects = 5
/** Headers that say what is wanted, and nothing of who wants it. */
const impersonal = ['accept', 'if-range', 'range']

export interface RequestOptions {
  /** Names the proxy: HTTP_PROXY, HTTPS_PROXY, NO_PROXY. */
  env: Variables
  signal: AbortSignal
}

/**
 * Sends a GET request, through the proxy that the environment names, and follows at most five redirects, never from https to http,
 * nor from elsewhere to this machine. A redirect to another server takes along only headers that say what is wanted: others may be
 * secrets. Rejects like fetch if the connection fails. Every request of ours is made here, except those of octokit and of programs.
 */
export async function request(
  url: string,
  headers: Record<string, string>,
  { env, signal }: RequestOptions,
): Promise<Response> {
  const first = parseUrl(url)
  requireHeaders(headers, first.host)
  let current = first
  for (let hops = 0; hops <= maxRedirects; hops++) {
    // Nothing may come between these two: fetch takes the proxy that is set when it is called.
    useProxy(env)
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
  return {
    ...own,
    ...Object.fromEntries(Object.entries(headers).filter(([name]) => impersonal.includes(name.toLowerCase()))),
  }
}

/**
 * The target of a redirect. Throws a Problem if it leaves https. A server elsewhere must not make us ask the servers of this machine,
 * which may trust whoever reaches them.
 */
export function follow(first: URL, from: URL, target: string): URL {
  const to = parseUrl(target, from)
  if (isLoopback(to) && !isLoopback(from))
    throw new Problem(`download ${shownUrl(first)}`, {
      found: `the server redirects to ${to.origin}, which is this machine.`,
      next: 'Check the address, and who answers for it.',
    })
  if (from.protocol === 'http:' || to.protocol === 'https:') return to
  throw new Problem(`download ${shownUrl(first)}`, {
    found: `the server redirects to ${to.origin}, which is not encrypted.`,
    next: 'Use a server that does not redirect from https to http.',
  })
}
