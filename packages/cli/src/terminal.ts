/** Where a command writes: a terminal, a pipe, or a test. */
export interface Terminal {
  /** Standard output. */
  out(text: string): void
  /** Standard error. */
  err(text: string): void
  /** True when colours may be used on standard output. */
  colors: boolean
}

/** The process's own streams. */
export function processTerminal(): Terminal {
  // A reader that closes early (`| head`) is no failure of ours.
  process.stdout.on('error', error => {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error
  })
  return {
    out: text => process.stdout.write(text),
    err: text => process.stderr.write(text),
    colors: usesColors(process.stdout.isTTY, process.env),
  }
}

/** True for a terminal that can show colours and a person who has not asked for none (https://no-color.org). */
export function usesColors(isTerminal: boolean, { NO_COLOR = '', TERM }: NodeJS.ProcessEnv): boolean {
  return isTerminal && NO_COLOR === '' && TERM !== 'dumb'
}
