import { Problem } from '@release-tools/base'
import type { ExecOptions, ExecResult } from '@release-tools/host'
import { execute } from '@release-tools/runner'
import { tethered } from '../namespace.ts'

/** Runs a program that ends, with all that it started, when we do: an interrupted preparation compiles no further. */
export function executeTethered(program: string, args: string[], options: ExecOptions = {}): Promise<ExecResult> {
  const [first = '', ...rest] = tethered([program, ...args])
  return execute(first, rest, options)
}

/** Runs a program that must succeed. Throws a Problem with what it printed; returns its standard output. */
export async function must(
  what: string,
  program: string,
  args: string[],
  options: ExecOptions = {},
  run = executeTethered,
): Promise<string> {
  const { exitCode, stdout, stderr } = await run(program, args, options)
  if (exitCode === 0) return stdout
  const last = stderr.trim().split('\n').at(-1)?.replace(/\.$/, '')
  throw new Problem(what, {
    found: `${program} ended with exit code ${exitCode}${last ? `: ${last}` : ''}.`,
    next: 'Mend that and run the same command again: what is ready is kept.',
    details: stderr,
  })
}
