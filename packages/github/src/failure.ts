import { retryAfterMs } from '@release-tools/host'

/** A failed request, from the error that octokit throws. */
export interface RequestFailure {
  /** Absent if GitHub did not answer. */
  status?: number
  message: string
  headers: Record<string, string | number | undefined>
  /** `errors[].code` and `errors[].message` of a 422. */
  codes: string[]
}

/** Reads an error of octokit or fetch; undefined for any other error, which is a defect of ours. */
export function failureOf(error: unknown): RequestFailure | undefined {
  if (!(error instanceof Error)) return undefined
  const { name, status, response } = error as Error & HttpError
  if (name === 'HttpError') {
    // octokit reports a failed connection as status 500 without a response.
    const answered = response === undefined ? {} : { status: status ?? 500 }
    return {
      ...answered,
      message: response === undefined ? rootOf(error).message : error.message,
      headers: response?.headers ?? {},
      codes: codesOf(response?.data?.errors),
    }
  }
  const isNetwork = error instanceof TypeError || ['AbortError', 'TimeoutError'].includes(name) || 'code' in error
  return isNetwork ? { message: rootOf(error).message, headers: {}, codes: [] } : undefined
}

/** The innermost cause: fetch wraps `connect ECONNREFUSED` in `fetch failed`, and octokit in `Unknown Error`. */
function rootOf(error: Error): Error {
  const cause = error.cause instanceof AggregateError ? error.cause.errors[0] : error.cause
  return cause instanceof Error && cause.message !== '' ? rootOf(cause) : error
}

/** True for a 403 that means "too many requests" instead of "not allowed". */
export function isRateLimit({ status, headers, message }: RequestFailure): boolean {
  if (status === 429) return true
  if (status !== 403) return false
  return (
    headers['retry-after'] !== undefined ||
    String(headers['x-ratelimit-remaining']) === '0' ||
    /rate limit/i.test(message)
  )
}

/** True if the same request may succeed a little later. */
export function isPassing(failure: RequestFailure): boolean {
  const { status, codes } = failure
  // "Already exists": an earlier attempt may have arrived nevertheless. Callers check this before they send again.
  return (
    status === undefined ||
    status >= 500 ||
    isRateLimit(failure) ||
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
  const asked = retryAfterMs(headers['retry-after'] === undefined ? null : String(headers['retry-after']), now)
  if (asked !== undefined) return asked
  const reset = Number(headers['x-ratelimit-reset']) * 1000
  return String(headers['x-ratelimit-remaining']) === '0' && reset > 0 ? Math.max(1000, reset - now) : 60_000
}

interface HttpError {
  status?: number
  response?: { headers?: Record<string, string>; data?: { errors?: unknown } }
}

function codesOf(errors: unknown): string[] {
  if (!Array.isArray(errors)) return []
  return errors
    .flatMap(entry => (typeof entry === 'string' ? [entry] : [entry?.code, entry?.message]))
    .filter(text => typeof text === 'string')
}
