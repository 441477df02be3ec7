import { at, listAt, type Shape, textAt, wrong } from '@release-tools/base'
import { retryAfterMs } from '@release-tools/host'

/** A failed request. */
export interface RequestFailure {
  /** Absent if GitHub did not answer, or if the answer is not GitHub's. */
  status?: number
  message: string
  headers: Record<string, string | undefined>
  /** `errors[].code` and `errors[].message` of a 422. */
  codes: string[]
  /** Set if there is an answer that is not what GitHub's API gives. */
  bad?: 'broken' | 'too long'
  /** True for a 404 of something that GitHub itself named a moment ago. */
  lagging?: true
}

/** GitHub refused a request. */
export class Refusal extends Error {
  readonly failure: RequestFailure

  constructor(failure: RequestFailure) {
    super(failure.message)
    this.failure = failure
  }
}

/** An answer that is not GitHub's, or not all of it: cut, a web page, of another shape. The same request may succeed later. */
export class BadAnswer extends Error {}

/** An answer with more bytes than we read. */
export class TooLong extends BadAnswer {}

/** Reads an error of a request; undefined for any other error, which is a defect of ours. */
export function failureOf(error: unknown): RequestFailure | undefined {
  if (error instanceof Refusal) return error.failure
  if (error instanceof BadAnswer) {
    const bad = error instanceof TooLong ? 'too long' : 'broken'
    return { message: error.message, headers: {}, codes: [], bad }
  }
  if (!isError(error) || !isNetwork(error)) return undefined
  const root = rootOf(error)
  const message = root.name === 'TimeoutError' ? 'it took too long' : root.message
  return { message, headers: {}, codes: [] }
}

/** The failed request that an error comes from, also after retries; undefined for any other error. */
export function failureIn(error: unknown): RequestFailure | undefined {
  for (let cause = error; isError(cause); cause = cause.cause) {
    const failure = failureOf(cause)
    if (failure !== undefined) return failure
  }
  return undefined
}

/** Gives undefined for a 404, also after retries. Throws every other error. */
export function unlessAbsent(error: unknown): undefined {
  if (failureIn(error)?.status === 404) return undefined
  throw error
}

/** fetch is not of the same realm as its callers everywhere, so `instanceof Error` is not enough. */
function isError(value: unknown): value is Error {
  return typeof value === 'object' && value !== null && 'name' in value && 'message' in value
}

/** octokit throws an HttpError if fetch fails, and fetch a TypeError with this message or with a cause. */
function isNetwork(error: Error): boolean {
  if (error.name === 'TypeError') return 'cause' in error || ['fetch failed', 'terminated'].includes(error.message)
  if (['HttpError', 'AbortError', 'TimeoutError'].includes(error.name)) return true
  // Node's own errors begin with ERR_. Errors of the file system name a path.
  return /^(?!ERR_)/.test(textAt(error, 'code') ?? 'ERR_') && !('path' in error)
}

/** The innermost cause: fetch wraps `connect ECONNREFUSED` in `fetch failed`, and octokit in `Unknown Error`. */
function rootOf(error: Error): Error {
  const cause = at(error.cause, 'errors', 0) ?? error.cause
  return isError(cause) && cause.message !== '' ? rootOf(cause) : error
}

/** True for a 403 that means "too many requests" instead of "not allowed". */
export function isRateLimit({ status, headers, message }: RequestFailure): boolean {
  if (status === 429) return true
  if (status !== 403) return false
  return headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0' || /rate limit/i.test(message)
}

/** True if the same request may succeed a little later. */
export function isPassing(failure: RequestFailure): boolean {
  const { status, codes, lagging, bad } = failure
  // "Already exists": an earlier attempt may have arrived nevertheless. Callers check this before they send again.
  return (
    (status === undefined && bad !== 'too long') ||
    (status ?? 0) >= 500 ||
    isRateLimit(failure) ||
    lagging === true ||
    (status === 422 && codes.includes('already_exists'))
  )
}

/**
 * Milliseconds to wait after a rate limit; undefined for other failures.
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
export function rateLimitWait(failure: RequestFailure, now = Date.now()): number | undefined {
  if (!isRateLimit(failure)) return undefined
  const { headers } = failure
  const asked = retryAfterMs(headers['retry-after'] ?? null, now)
  if (asked !== undefined) return asked
  const reset = Number(headers['x-ratelimit-reset']) * 1000
  return headers['x-ratelimit-remaining'] === '0' && reset > 0 ? Math.max(1000, reset - now) : 60_000
}

/** The rate limit that made a call fail, also after retries, with its end if GitHub says it; undefined for another failure. */
export function rateLimitOf(error: unknown, now = Date.now()): { until?: Date } | undefined {
  for (let cause = error; isError(cause); cause = cause.cause) {
    const failure = failureOf(cause)
    if (failure === undefined || !isRateLimit(failure)) continue
    const isDated = ['retry-after', 'x-ratelimit-reset'].some(name => failure.headers[name] !== undefined)
    return isDated ? { until: new Date(now + (rateLimitWait(failure, now) ?? 0)) } : {}
  }
  return undefined
}

/** GitHub's explanation of a refusal. https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api */
export const explanation: Shape<Pick<RequestFailure, 'message' | 'codes'>> = (value, place) => {
  const message = textAt(value, 'message')
  if (message === undefined) throw wrong(place, value, 'GitHub’s explanation of an error')
  const codes = listAt(value, 'errors').flatMap(entry =>
    typeof entry === 'string' ? [entry] : [textAt(entry, 'code') ?? [], textAt(entry, 'message') ?? []].flat(),
  )
  return { message, codes }
}
