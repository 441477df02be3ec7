import { Problem } from '@release-tools/evidence/problem'
import { childEnv } from '../child-env.ts'
import type { ExecOptions, ExecResult } from '../host.ts'

/** Runs a program through @actions/exec: no shell, allow-listed environment, output captured and not printed. */
export async function execute(program: string, args: string[], options: ExecOptions = {}): Promise<ExecResult> {
  const { getExecOutput } = await import('@actions/exec')
  try {
    // @actions/exec splits its first argument at spaces, so a path is quoted.
    return await getExecOutput(`"${program}"`, args, {
      env: childEnv(options.env),
      ignoreReturnCode: true,
      silent: true,
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      ...(options.input === undefined ? {} : { input: options.input }),
    })
  } catch (cause) {
    throw new Problem(`run ${program}`, {
      found: `${cause instanceof Error ? cause.message : String(cause)}.`,
      next: 'Install it, or add the step that does (actions/setup-tools).',
      cause,
    })
  }
}
