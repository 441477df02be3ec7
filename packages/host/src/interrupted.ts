/** What ends us. On Windows, SIGTERM cannot be caught. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
/** How long cleaning may take, in milliseconds. A runner waits 7.5 seconds after the first signal of a job that is cancelled. */
const patienceMs = 3000

const live = new Set<() => unknown>()
let interrupted = false

/**
 * Runs `clean` if a signal ends this process before the returned function is called: no `finally` runs then. `clean` may return a promise,
 * for which the end waits within bounds. If somebody else handles the signal, it is left to them.
 */
export function whenInterrupted(clean: () => unknown): () => void {
  // What is begun while we end would outlive us.
  if (interrupted) void attempt(clean)
  if (live.size === 0) for (const signal of signals) process.on(signal, end)
  live.add(clean)
  return () => {
    live.delete(clean)
    if (live.size === 0) for (const signal of signals) process.off(signal, end)
  }
}

async function end(signal: NodeJS.Signals): Promise<void> {
  if (interrupted || process.listenerCount(signal) > 1) return
  interrupted = true
  const { setTimeout: sleep } = await import('node:timers/promises')
  const late = new AbortController()
  // The newest first: programs end before the directories that they write into are removed.
  const cleaned = Promise.all([...live].reverse().map(attempt))
  await Promise.race([cleaned, sleep(patienceMs, undefined, { signal: late.signal }).catch(() => {})])
  late.abort()
  for (const one of signals) process.off(one, end)
  process.kill(process.pid, signal)
}

/** That one thing could not be cleaned must not keep the others from being cleaned. */
async function attempt(clean: () => unknown): Promise<void> {
  try {
    await clean()
  } catch {
    // Nobody would see the reason.
  }
}
