import type { ChildProcessByStdio, StdioOptions } from 'node:child_process'
import { constants } from 'node:os'
import type { Readable, Writable } from 'node:stream'
import { limits, messageOf, Problem } from '@release-tools/base'
import type { ExecOptions, ExecResult } from './host.ts'
import { whenInterrupted } from './interrupted.ts'
import { Lines } from './output-lines.ts'
import { OutputTail } from './output-tail.ts'

/** How much is kept of output that `line` has already seen, in bytes. More than any scan's log that is read afterwards. */
const tailLimit = 4 * 1024 * 1024
/** Most output of a program whose output is read, in bytes. A list of 90,000 files has about 5 MB. */
const wholeLimit = limits.document
/** How long the output may stay open after the program ended: a process that it left behind may never close it. In milliseconds. */
const graceMs = 10_000

type Child = ChildProcessByStdio<Writable | null, Readable, Readable>

/**
 * Runs a program without a shell, in exactly the environment `env`. Its output is captured and not printed: the last 4 MiB of each
 * stream if `line` is given, else all of it. The exit code of a program that a signal ended is that of a shell: 128 and its number.
 * Throws a Problem if the program cannot be started, or prints more than 32 MiB that somebody must read.
 */
export async function runProgram(
  program: string,
  args: string[],
  { cwd, env, input, line, isBinary, timeoutMs }: ExecOptions & { env: Record<string, string> },
): Promise<ExecResult> {
  const { spawn } = await import('node:child_process')
  const [stdout, stderr] = [new Output(line, isBinary), new Output(line)]
  try {
    const stdio: StdioOptions = [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe']
    const child = spawn(program, args, { env, windowsHide: true, stdio, ...(cwd === undefined ? {} : { cwd }) })
    const stop = timeoutMs === undefined ? undefined : endAfter(timeoutMs, child as Child)
    const done = whenInterrupted(() => child.kill('SIGTERM'))
    const exitCode = await ended(child as Child, { program, input, stdout, stderr }).finally(() => {
      stop?.()
      done()
    })
    return { exitCode, stdout: stdout.text(), stderr: stderr.text() }
  } catch (cause) {
    throw cause instanceof Problem ? cause : notStarted(program, cwd, cause)
  }
}

/** Asks the program to end after a time, and then makes it. Returns what calls this off. */
function endAfter(ms: number, child: Child): () => void {
  const timers = [setTimeout(() => child.kill('SIGTERM'), ms), setTimeout(() => child.kill('SIGKILL'), ms + graceMs)]
  return () => timers.forEach(timer => void clearTimeout(timer))
}

/** One stream of a program. */
class Output {
  readonly #tail: OutputTail
  readonly #lines: Lines | undefined
  #size = 0

  constructor(line: ExecOptions['line'], isBinary = false) {
    this.#tail = new OutputTail(line === undefined ? wholeLimit : tailLimit, isBinary ? 'latin1' : 'utf8')
    this.#lines = line && new Lines(line)
  }

  add(chunk: Buffer) {
    this.#size += chunk.length
    this.#tail.add(chunk)
    this.#lines?.add(chunk)
  }

  end() {
    this.#lines?.end()
  }

  /** True if somebody must read all of it, and not all is there. */
  get isCut(): boolean {
    return this.#lines === undefined && this.#size > wholeLimit
  }

  text(): string {
    return this.#tail.text()
  }
}

interface Run {
  program: string
  input: Buffer | undefined
  stdout: Output
  stderr: Output
}

/** Waits until the program ended and its output is read. */
function ended(child: Child, { program, input, stdout, stderr }: Run): Promise<number> {
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    // The program may end without reading all of its input.
    child.stdin?.on('error', () => {}).end(input)
    const outputs: [Readable, Output][] = [
      [child.stdout, stdout],
      [child.stderr, stderr],
    ]
    for (const [stream, output] of outputs) {
      stream.on('data', (chunk: Buffer) => {
        output.add(chunk)
        if (!output.isCut) return
        child.kill('SIGKILL')
        stream.destroy()
        reject(tooMuch(program))
      })
      stream.on('close', () => output.end())
    }
    let timer: NodeJS.Timeout | undefined
    child.on('exit', () => {
      timer = setTimeout(() => outputs.forEach(([stream]) => void stream.destroy()), graceMs)
    })
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]))
    })
  })
}

function notStarted(program: string, cwd: string | undefined, cause: unknown): Problem {
  if ((cause as NodeJS.ErrnoException).code === 'E2BIG')
    return new Problem(`run ${program}`, {
      found: 'its arguments, or one of its variables, are longer than the system accepts.',
      next: 'Give it fewer files at once.',
      cause,
    })
  const where = cwd === undefined ? '' : `, and that the directory ${cwd} exists`
  return new Problem(`run ${program}`, {
    found: `it cannot be started (${messageOf(cause)}).`,
    next: `Make sure \`${program}\` is installed and on PATH${where}.`,
    cause,
  })
}

function tooMuch(program: string): Problem {
  return new Problem(`run ${program}`, {
    found: `it printed more than the ${wholeLimit} bytes accepted.`,
    next: 'Run it by itself, and see what it prints.',
  })
}
