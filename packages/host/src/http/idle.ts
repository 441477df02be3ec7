/** Aborts a transfer after a time without data. A slow server is accepted, a silent one is not. */
export interface IdleTimer {
  signal: AbortSignal
  /** Records that data arrived. */
  touch(): void
  stop(): void
}

/** Starts the timer. `ms` is the longest silence that is accepted. */
export function idleTimer(ms: number): IdleTimer {
  const controller = new AbortController()
  const silence = Object.assign(new Error(`no data arrived for ${ms / 1000} s`), { code: `silent for ${ms / 1000} s` })
  const timer = setTimeout(() => controller.abort(silence), ms)
  return { signal: controller.signal, touch: () => timer.refresh(), stop: () => clearTimeout(timer) }
}
