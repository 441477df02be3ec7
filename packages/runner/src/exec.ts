import { Problem } from '@release-tools/base'
import { childEnv, type ExecOptions, type ExecResult } from '@release-tools/host'
import { OutputTail } from './output-tail.ts'

/** How much is kept of output that `line` has already seen, in bytes. More than any scan's log that is read afterwards. */
const tailLimit = 4 * 1024 * 1024

/**
 * Runs a program through @actions/exec: without a shell, with an allow-listed environment, with its output captured and not
 * printed. If `line` is given, the result has the last 4 MiB of each stream. Throws a Problem if the program cannot be started.
 */
export async function execute(program: string, args: string[], options: ExecOptions = {}): Promise<ExecResult> {
  const { exec } = await import('@actions/exec')
  const limit = options.line === undefined ? Number.POSITIVE_INFINITY : tailLimit
  const [stdout, stderr] = [new OutputTail(limit), new OutputTail(limit)]
  const line = quiet(options.line)
  try {
    // @actions/exec splits its first argument at spaces, so a path is quoted.
    const exitCode = await exec(`"${program}"`, args, {
      env: childEnv(process.env, options.env),
      ignoreReturnCode: true,
      silent: true,
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      ...(options.input === undefined ? {} : { input: options.input }),
      listeners: { stdout: data => stdout.add(data), stderr: data => stderr.add(data), stdline: line, errline: line },
    })
    return { exitCode, stdout: stdout.text(), stderr: stderr.text() }
  } catch (cause) {
    throw new Problem(`run ${program}`, {
      found: `${cause instanceof Error ? cause.message : String(cause)}.`,
      next: `Make sure \`${program}\` is installed and on PATH.`,
      cause,
    })
  }
}

/** Catches errors of the listener, because @actions/exec would lose the lines after one. They are not failures of the program. */
function quiet(line: ExecOptions['line']): (text: string) => void {
  return text => {
    try {
      line?.(text)
    } catch {
      // The result has the output nevertheless.
    }
  }
}
