import { execFile } from 'node:child_process'
import { childEnv, type ExecResult } from '@release-tools/host'

/** Maximum output of a program, in bytes. */
const limit = 64 * 1024 * 1024

/** Runs a program without a shell, with an allow-listed environment. Rejects if it cannot be started or prints too much. */
export function execute(program: string, args: string[], { cwd }: { cwd?: string } = {}): Promise<ExecResult> {
  return new Promise((resolve, reject) => {
    const options = { env: childEnv(process.env), maxBuffer: limit, ...(cwd === undefined ? {} : { cwd }) }
    const child = execFile(program, args, options, (error, stdout, stderr) => {
      // If the code is text, the program could not be started, or printed too much.
      if (typeof error?.code === 'string') reject(error)
      else resolve({ exitCode: child.exitCode ?? 1, stdout, stderr })
    })
  })
}
