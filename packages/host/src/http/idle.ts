/** Longest time of one transfer, in milliseconds. Then 256 MiB, the largest download, came with less than 75 KiB a second. */
const longest = 3_600_000

/** Aborts a transfer after a time without data, and after an hour in any case. */
export interface IdleTimer {
  signal: AbortSignal
  /** Records that data arrived. */
  touch(): void
  stop(): void
}

/** Starts the timer. `ms` is the longest silence that is accepted, `mostMs` the longest time. */
export function idleTimer(ms: number, mostMs = longest): IdleTimer {
  const controller = new AbortController()
  const after = (time: number, message: string, code: string) =>
    setTimeout(() => controller.abort(Object.assign(new Error(message), { code })), time)
  const silence = after(ms, `no data arrived for ${ms / 1000} s`, `silent for ${ms / 1000} s`)
  const end = after(mostMs, `it took longer than ${mostMs / 1000} s`, `longer than ${mostMs / 1000} s`)
  return {
    signal: controller.signal,
    touch: () => silence.refresh(),
    stop: () => [silence, end].forEach(timer => void clearTimeout(timer)),
  }
}
