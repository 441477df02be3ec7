// Scripts that run themselves again, without a network for example, go on with one clock.
process.env.RELEASE_TOOLS_STARTED ??= String(Date.now())
const started = Number(process.env.RELEASE_TOOLS_STARTED)

/** `12.3 s` since the command began. */
export function sinceStart(): string {
  return `${elapsedSeconds().toFixed(1).padStart(6)} s`
}

/** Seconds since the command began. */
export function elapsedSeconds(): number {
  return (Date.now() - started) / 1000
}

/** One line of progress, with the time since the command began. */
export function progress(line: string): void {
  console.log(`[${sinceStart()}] ${line}`)
}

/** Milliseconds that `body` took, with what it returned. */
export async function timed<T>(body: () => Promise<T>): Promise<{ value: T; ms: number }> {
  const begin = performance.now()
  const value = await body()
  return { value, ms: performance.now() - begin }
}
