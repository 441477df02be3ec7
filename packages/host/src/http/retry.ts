import { setTimeout as sleep } from 'node:timers/promises'
import { at, Problem } from '@release-tools/base'
import { TooSlow } from './body.ts'

interface TransientParts {
  found: string
  next: string
  cause?: unknown
  waitMs?: number
  answered?: boolean
}

/** A failure that may be temporary: another attempt can succeed. */
export class Transient extends Problem {
  /** How long the server asks to wait (Retry-After), in milliseconds. */
  readonly waitMs: number | undefined
  /** True if the server gave a whole answer, but one that is not its own, such as the page of a proxy. */
  readonly answered: boolean

  constructor(attempted: string, parts: TransientParts) {
    super(attempted, parts)
    this.waitMs = parts.waitMs
    this.answered = parts.answered ?? false
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
  for (const errors: Transient[] = []; ; ) {
    try {
      return await attempt()
    } catch (error) {
      if (!(error instanceof Transient)) throw error
      errors.push(error)
      const attempts = attemptsFor(errors, policy)
      if (errors.length >= attempts) throw error
      const pause = pauseMs(error, errors.length, policy, random())
      if (pause > policy.maxMs) throw error
      // Without the next step, which is only for the case that all attempts fail.
      const next = `attempt ${errors.length + 1} of ${attempts}`
      say(`Could not ${error.attempted}: ${error.found} Trying again in ${(pause / 1000).toFixed(1)} s (${next}).`)
      await sleep(pause)
    }
  }
}

/** Most failures of such a kind: a server that sends drop by drop, or something else, cannot hold up a step for more than 10 s. */
const most = { slow: 2, answered: 4 }

/** The number of attempts, as far as it is known after the last of these failures. */
function attemptsFor(errors: Transient[], { attempts }: RetryPolicy): number {
  const kind = kindOf(errors.at(-1))
  if (kind === undefined) return attempts
  return Math.min(attempts, errors.filter(error => kindOf(error) !== kind).length + most[kind])
}

function kindOf(error: unknown): keyof typeof most | undefined {
  if (error instanceof TooSlow) return 'slow'
  if (error instanceof Transient && error.answered) return 'answered'
  return error === undefined ? undefined : kindOf(at(error, 'cause'))
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
