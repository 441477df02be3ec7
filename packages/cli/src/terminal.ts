/** What a command writes to: a terminal, a pipe, or a test. */
export interface Terminal {
  /** Standard output. */
  out(text: string): void
  /** Standard error. */
  err(text: string): void
  /** Shows a line on the standard error of a terminal, in place of the last one; `` takes it away. Absent if standard error is none. */
  progress?(line: string): void
  /** True if standard output may have colours. */
  colors: boolean
  /** Asks a person, and returns the line that they typed. Absent if there is none: a pipe, a job. */
  ask?(question: string): Promise<string>
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
    ...(process.stderr.isTTY && process.env.TERM !== 'dumb' ? { progress } : {}),
    ...(process.stdin.isTTY && process.stdout.isTTY ? { ask } : {}),
  }
}

/** Goes to the start of the line, and erases it (ECMA-48 §8.3.41). */
function progress(line: string): void {
  process.stderr.write(`\r\x1b[K${line}`)
}

/** A terminal gives one line at a time, of at most 4,096 bytes. */
async function ask(question: string): Promise<string> {
  const { stdin, stdout } = process
  stdout.write(question)
  return new Promise(resolve => {
    const end = (text: string) => {
      stdin.off('data', onData).off('end', onEnd).pause()
      resolve(text)
    }
    const onData = (line: Buffer) => end(line.toString('utf8'))
    // Ctrl-D answers nothing.
    const onEnd = () => end('')
    stdin.on('data', onData).on('end', onEnd).resume()
  })
}

/** True for a terminal that can show colours, unless the user sets `NO_COLOR`. */
export function usesColors(isTerminal: boolean, { NO_COLOR = '', TERM }: NodeJS.ProcessEnv): boolean {
  return isTerminal && NO_COLOR === '' && TERM !== 'dumb'
}
