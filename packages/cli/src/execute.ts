import { childEnv, type ExecResult, runProgram } from '@release-tools/host'

/** Runs a program with an allow-listed environment. Throws a Problem: see runProgram. */
export function execute(program: string, args: string[], options: { cwd?: string } = {}): Promise<ExecResult> {
  return runProgram(program, args, { ...options, env: childEnv(process.env) })
}
