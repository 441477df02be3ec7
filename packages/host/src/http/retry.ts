import { setTimeout as sleep } from 'node:timers/promises'
import { at, Problem } from '@release-tools/base'
import { TooSlow } from './body.ts'

/** A failure that may be temporary: another attempt can succeed. */
export class Transient extends Problem {
  /** How long the server asks to wait (Retry-After), in milliseconds. */
  readonly waitMs: number | undefined

  constructor(attempted: string, parts: { found: string; next: string; cause?: unknown; waitMs?: number }) {
    super(attempted, parts)
    this.waitMs = parts.waitMs
  }
}

export interface RetryPolicy {
  /** Number of attempts, including the first. */
  attempts: number
  /** Pause after the first failure, in milliseconds. It doubles after each further one. */
  baseMs: number
  /** The longest pause, in milliseconds. If a server asks for a longer one, the failure is final. */
  maxMs: number
}

/** Five attempts within about half a minute. Waits for rate limits for up to a minute. */
export const patient: RetryPolicy = { attempts: 5, baseMs: 1000, maxMs: 60_000 }

/** Runs `attempt` until it succeeds, fails permanently, or has used all attempts. Calls `say` before each pause. */
export async function retry<T>(
  attempt: () => Promise<T>,
  policy: RetryPolicy,
  say: (line: string) => void,
  random: () => number = Math.random,
): Promise<T> {
  for (let failures = 1; ; failures++) {
    try {
      return await attempt()
    } catch (error) {
      if (!(error instanceof Transient) || failures >= attemptsAfter(error, policy)) throw error
      const pause = pauseMs(error, failures, policy, random())
      if (pause > policy.maxMs) throw error
      // Without the next step, which is only for the case that all attempts fail.
      const attempts = `attempt ${failures + 1} of ${attemptsAfter(error, policy)}`
      say(`Could not ${error.attempted}: ${error.found} Trying again in ${(pause / 1000).toFixed(1)} s (${attempts}).`)
      await sleep(pause)
    }
  }
}

/** A server that sends drop by drop gets one more attempt, so that it cannot hold up a step. */
function attemptsAfter(error: unknown, { attempts }: RetryPolicy): number {
  for (let cause: unknown = error; cause !== undefined; cause = at(cause, 'cause'))
    if (cause instanceof TooSlow) return Math.min(attempts, 2)
  return attempts
}

/** Half of the pause is random, so that jobs that failed at the same time do not all retry at the same time. */
function pauseMs(error: Transient, failures: number, policy: RetryPolicy, random: number): number {
  if (error.waitMs !== undefined) return error.waitMs
  const full = Math.min(policy.baseMs * 2 ** (failures - 1), policy.maxMs)
  return full / 2 + (full / 2) * random
}

/** Milliseconds that a Retry-After header asks for: seconds, or a date (RFC 9110, 10.2.3). */
export function retryAfterMs(header: string | null, now: number = Date.now()): number | undefined {
  if (header === null) return undefined
  if (/^\d{1,6}$/.test(header)) return Number(header) * 1000
  const date = Date.parse(header)
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}
