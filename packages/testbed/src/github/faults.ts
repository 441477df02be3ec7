import { type Answer, json } from '../http.ts'
import type { LogEntry } from './log-entry.ts'

/**
 * A failure to simulate, as a proxy before GitHub can cause it. The request does not arrive: it gets another answer, or the
 * connection is `cut`. It takes effect, but the connection is `cut after` it or in the middle of the answer (`cut body`), or the
 * answer is `slow` (two bytes a second). A list is `stale`: the one that the same request got before, or an empty one. An upload
 * fails half-way and leaves an asset in the state `starter`.
 */
export type Fault = { answer: Answer } | 'cut' | 'cut after' | 'cut body' | 'slow' | 'stale' | 'starter'

/** Called for every request. `count` is 1 for the first request to the double. */
export type Faults = (request: LogEntry, count: number) => Fault | undefined

/** https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits */
export function secondaryRateLimit(retryAfterSeconds = 1): Fault {
  const message = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.'
  return { answer: refusal(403, message, { 'retry-after': String(retryAfterSeconds) }) }
}

/** 500, 502, 503 or 504. */
export function serverError(status = 502): Fault {
  return { answer: refusal(status, 'Server Error') }
}

/** What a proxy answers that wants a person to log in. */
export function webPage(status = 200): Fault {
  return { answer: { status, headers: { 'content-type': 'text/html' }, body: '<!doctype html><title>Log in</title>' } }
}

/** GitHub's answer to a refused request. */
export function refusal(status: number, message: string, headers: Record<string, string> = {}): Answer {
  const body = { message, documentation_url: 'https://docs.github.com/rest', status: String(status) }
  return json(status, body, headers)
}

/** 422 for one field. https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#validation-failed */
export function invalid(resource: string, code: string, field: string, message?: string): Answer {
  const error = { resource, code, field, ...(message === undefined ? {} : { message }) }
  const documentation = 'https://docs.github.com/rest'
  return json(422, { message: 'Validation Failed', errors: [error], documentation_url: documentation, status: '422' })
}
