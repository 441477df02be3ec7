import { execFile } from 'node:child_process'
import { childEnv, type ExecResult } from '@release-tools/host'

/** Most bytes that a program may print. */
const limit = 64 * 1024 * 1024

/** Runs a program without a shell and with nothing of the environment that it has no use for. Rejects when it can't be started. */
export function execute(program: string, args: string[], { cwd }: { cwd?: string } = {}): Promise<ExecResult> {
  return new Promise((resolve, reject) => {
    const options = { env: childEnv(process.env), maxBuffer: limit, ...(cwd === undefined ? {} : { cwd }) }
    const child = execFile(program, args, options, (error, stdout, stderr) => {
      // A code that is text says that it could not be started, or printed too much.
      if (typeof error?.code === 'string') reject(error)
      else resolve({ exitCode: child.exitCode ?? 1, stdout, stderr })
    })
  })
}
