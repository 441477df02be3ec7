import { at, Problem, textAt } from '@release-tools/base'
import { retryAfterMs, Transient } from './retry.ts'

const unreachable = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

/** The Problem for an unsuccessful response; a Transient if another attempt may help. */
export function refusedBy(response: Response, where: string): Problem {
  const answer = `the server answered ${response.status}${response.statusText === '' ? '' : ` ${response.statusText}`}.`
  const attempted = `download ${where}`
  if (isRateLimit(response)) return rateLimited(response, attempted)
  if (response.status === 408 || response.status >= 500) {
    return new Transient(attempted, { found: answer, next: 'Try again later, or use a different source.' })
  }
  return new Problem(attempted, { found: answer, next: nextStep(response.status) })
}

// GitHub's rate limit answers 403 or 429 with one of these headers.
function isRateLimit({ status, headers }: Response): boolean {
  if (status === 429) return true
  return status === 403 && (headers.has('retry-after') || headers.get('x-ratelimit-remaining') === '0')
}

function rateLimited(response: Response, attempted: string): Transient {
  const waitMs = retryAfterMs(response.headers.get('retry-after')) ?? resetMs(response.headers.get('x-ratelimit-reset'))
  const wait = waitMs === undefined ? '' : ` and asks us to wait ${Math.ceil(waitMs / 1000)} s`
  return new Transient(attempted, {
    found: `the server limits the rate of requests (${response.status})${wait}.`,
    next: 'Try again later, or use a mirror.',
    ...(waitMs === undefined ? {} : { waitMs }),
  })
}

function resetMs(header: string | null): number | undefined {
  return header === null || !/^\d{1,12}$/.test(header) ? undefined : Math.max(0, Number(header) * 1000 - Date.now())
}

function nextStep(status: number): string {
  if (status === 404 || status === 410) {
    return 'Check the address and the version. If upstream has deleted it, use a mirror or a local path.'
  }
  if (status === 401 || status === 403) return 'Check that this machine may read it, and check the proxy in between.'
  return 'Check the address.'
}

/** The Problem for a connection that failed or ended early. `received` is how far it came: ` after 100 bytes`. */
export function brokenConnection(error: unknown, attempted: string, received = ''): Problem {
  const code = codeOf(error)
  if (code !== undefined && unreachable.has(code)) {
    const found = `the server cannot be reached (${code}).`
    return new Transient(attempted, {
      found,
      next: 'Check the network and the proxy variables, or use a source that needs no network.',
      cause: error,
    })
  }
  const proxy = /^Proxy response \((\d{3})\)/.exec(innermost(error))?.[1]
  if (proxy !== undefined) return refusedByProxy(proxy, attempted, error)
  const reason = code ?? innermost(error)
  const found =
    received === '' ? `the request failed (${reason}).` : `the connection ended early (${reason})${received}.`
  return new Transient(attempted, { found, next: 'Check the network, then try again.', cause: error })
}

/** A proxy that wants a password, or forbids the server, will do so again. */
function refusedByProxy(status: string, attempted: string, cause: unknown): Problem {
  const found = `the proxy refused the connection (${status}).`
  const next = 'Check the proxy variables: the address, the user name and the password.'
  if (status === '407' || status === '403') return new Problem(attempted, { found, next, cause })
  return new Transient(attempted, { found, next, cause })
}

function innermost(error: unknown): string {
  const cause = at(error, 'cause')
  return cause === undefined ? (textAt(error, 'message') ?? String(error)) : innermost(cause)
}

/** The error code of a failed fetch, from the system or undici. It is in one of the error's causes. */
function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  return codeOf(at(error, 'errors', 0)) ?? codeOf(at(error, 'cause')) ?? textAt(error, 'code')
}
