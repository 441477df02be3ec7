import { childEnv, type ExecOptions, type ExecResult, runProgram } from '@release-tools/host'

/** Runs a program with an allow-listed environment. Throws a Problem: see runProgram. */
export function execute(program: string, args: string[], options: ExecOptions = {}): Promise<ExecResult> {
  return runProgram(program, args, { ...options, env: childEnv(process.env, options.env) })
}
