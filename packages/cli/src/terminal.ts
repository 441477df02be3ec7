/** What a command writes to: a terminal, a pipe, or a test. */
export interface Terminal {
  /** Standard output. */
  out(text: string): void
  /** Standard error. */
  err(text: string): void
  /** True if standard output may have colours. */
  colors: boolean
}

/** The process's own streams. */
export function processTerminal(): Terminal {
  // A reader may close early (`| head`): that is not an error.
  process.stdout.on('error', error => {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error
  })
  return {
    out: text => process.stdout.write(text),
    err: text => process.stderr.write(text),
    colors: usesColors(process.stdout.isTTY, process.env),
  }
}

/** True for a terminal that can show colours, unless `NO_COLOR` is set (`https://no-color.org`). */
export function usesColors(isTerminal: boolean, { NO_COLOR = '', TERM }: NodeJS.ProcessEnv): boolean {
  return isTerminal && NO_COLOR === '' && TERM !== 'dumb'
}
