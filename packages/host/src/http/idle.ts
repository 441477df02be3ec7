/** Aborts when nothing happened for a while: a slow server may take its time, a silent one may not. */
export interface IdleTimer {
  signal: AbortSignal
  /** Something happened. */
  touch(): void
  stop(): void
}

/** Starts the timer; `ms` is the longest silence. */
export function idleTimer(ms: number): IdleTimer {
  const controller = new AbortController()
  const silence = Object.assign(new Error(`nothing came for ${ms / 1000} s`), { code: `silent for ${ms / 1000} s` })
  const timer = setTimeout(() => controller.abort(silence), ms)
  return { signal: controller.signal, touch: () => timer.refresh(), stop: () => clearTimeout(timer) }
}
