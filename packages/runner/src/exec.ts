import { Problem } from '@release-tools/base'
import { childEnv, type ExecOptions, type ExecResult } from '@release-tools/host'
import { OutputTail } from './output-tail.ts'

/** What is kept of output that `line` has seen already: more than any log of a scan that is read afterwards. */
const tailLimit = 4 * 1024 * 1024

/**
 * Runs a program through @actions/exec: no shell, allow-listed environment, output captured and not printed. Where `line` is
 * told of all output as it comes, the result holds the last 4 MiB of each stream.
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
      next: 'Install it, or add the step that does (actions/setup-tools).',
      cause,
    })
  }
}

/** After an error in a listener @actions/exec would lose the lines behind. A log that can't be shown is no failure of the program. */
function quiet(line: ExecOptions['line']): (text: string) => void {
  return text => {
    try {
      line?.(text)
    } catch {
      // The output is in the result all the same.
    }
  }
}
