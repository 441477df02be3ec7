import { constants } from 'node:os'

/**
 * Runs a program without a shell that has our terminal: it reads and prints itself, and nothing of it is collected. It gets the signals
 * that end us, so that it can clean up. Gives its exit code; that of a program that a signal ended is that of a shell.
 */
export async function runAttached(
  program: string,
  args: string[],
  env: Record<string, string | undefined>,
): Promise<number> {
  const { spawn } = await import('node:child_process')
  const child = spawn(program, args, { env, stdio: 'inherit' })
  const signals = ['SIGINT', 'SIGTERM'] as const
  const forward = (signal: NodeJS.Signals) => child.kill(signal)
  for (const signal of signals) process.on(signal, forward)
  try {
    return await new Promise<number>((done, fail) => {
      child.once('error', fail)
      child.once('exit', (code, signal) => done(code ?? 128 + constants.signals[signal ?? 'SIGTERM']))
    })
  } finally {
    for (const signal of signals) process.off(signal, forward)
  }
}
