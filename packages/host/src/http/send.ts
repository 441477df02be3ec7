import type { Variables } from '../host.ts'
import { requireHeaders } from './headers.ts'
import { useProxy } from './proxy.ts'
import { parseUrl } from './url.ts'

/** A request whose answer the caller judges by itself. */
export interface Sent {
  method: 'DELETE' | 'GET' | 'HEAD' | 'PATCH' | 'POST' | 'PUT'
  headers: Record<string, string>
  /** A Blob may be a file: its content is not read into memory. */
  body?: Blob | Uint8Array
}

/**
 * Sends a request that may change something, through the proxy that the environment names. Follows no redirect: the caller gets the
 * answer as it is. Rejects like fetch if the connection fails.
 */
export async function send(
  url: string,
  { method, headers, body }: Sent,
  options: { env: Variables; signal: AbortSignal },
): Promise<Response> {
  const address = parseUrl(url)
  requireHeaders(headers, address.host)
  // Nothing may come between these two: fetch takes the proxy that is set when it is called.
  useProxy(options.env)
  return fetch(address, {
    method,
    headers: { 'user-agent': 'release-tools', ...headers },
    redirect: 'manual',
    signal: options.signal,
    ...(body === undefined ? {} : { body: body instanceof Blob ? body : new Uint8Array(body) }),
  })
}
