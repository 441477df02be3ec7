import { Problem } from '@release-tools/base'
import { retryAfterMs, Transient } from '@release-tools/host'
import type { Reference } from './reference.ts'

/** What was attempted: `read the image ghcr.io/acme/widget:v1`. */
export function reading({ registry, repository, wanted }: Reference): string {
  return `read the image ${registry}/${repository}${wanted.startsWith('sha256:') ? '@' : ':'}${wanted}`
}

/** The Problem for an answer other than 200; a Transient if another attempt may help. `what` is the tag or digest asked for. */
export function refusedBy({ status, headers }: Response, reference: Reference, what: string): Problem {
  const attempted = reading(reference)
  if (status === 401 || status === 403) return denied(status, reference)
  if (status === 404 && what === reference.wanted)
    return new NotFound(attempted, {
      found: 'the registry does not have this image.',
      next: 'Check the reference. Push the image before this step.',
    })
  if (status === 404)
    return new NotFound(attempted, {
      found: `the registry does not have ${what}, which the image consists of.`,
      next: 'Push the image again, with all its platforms.',
    })
  if (status === 429) return limited(attempted, headers)
  return new Transient(attempted, { found: `the registry answered ${status}.`, next: 'Try again later.' })
}

function limited(attempted: string, headers: Headers): Transient {
  const waitMs = retryAfterMs(headers.get('retry-after'))
  return new Transient(attempted, {
    found: 'the registry limits the rate of requests (429).',
    next: 'Log in before this step, because limits for users are higher, or try again later.',
    ...(waitMs === undefined ? {} : { waitMs }),
  })
}

/** The registry does not have it. */
export class NotFound extends Problem {}

/** The registry does not let us read: we have no login, or one that it refuses. */
export class AccessDenied extends Problem {}

export function denied(status: number, reference: Reference): AccessDenied {
  return new AccessDenied(reading(reference), {
    found: `the registry denied access (${status}).`,
    next: 'Set `registry-username` and `registry-password`, or log in before this step. For ghcr.io, the job needs `permissions: packages: read`.',
  })
}

/** The Problem for an answer that takes too long. It is final after the `last` attempt, so that nobody can hold up a step. */
export function slow(ms: number, last: boolean, reference: Reference): Problem {
  const parts = {
    found: `the registry did not send its whole answer within ${ms / 1000} s.`,
    next: 'Check the registry, the network and the proxy, and try again.',
  }
  // We have waited enough, so the next attempt follows at once.
  return last ? new Problem(reading(reference), parts) : new Transient(reading(reference), { ...parts, waitMs: 0 })
}

/** The Problem for an answer that is not JSON. */
export function notJson(what: string, reference: Reference): Transient {
  return new Transient(reading(reference), {
    found: `the answer for ${what} is not JSON.`,
    next: 'Check the registry, and the proxies in between: the answer may be a web page.',
    answered: true,
  })
}
