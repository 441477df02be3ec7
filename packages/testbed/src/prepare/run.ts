import { Problem } from '@release-tools/base'
import type { ExecOptions, ExecResult } from '@release-tools/host'
import { execute } from '@release-tools/runner'
import { tethered } from '../namespace.ts'

/** Runs a program that ends with us, together with all processes that it started. So an interrupted preparation stops compiling. */
export function executeTethered(program: string, args: string[], options: ExecOptions = {}): Promise<ExecResult> {
  const [first = '', ...rest] = tethered([program, ...args])
  return execute(first, rest, options)
}

/** Runs a program that must succeed, and returns its standard output. Otherwise throws a Problem with its output. */
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
    next: 'Fix the cause and run the same command again. It keeps what is already prepared.',
    details: stderr,
  })
}
