import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { ActLine } from '../act/line.ts'

/** A program that a step runs. */
export interface StepProcess {
  program: string
  args: string[]
  cwd: string
  env: Record<string, string>
}

/** Annotations and groups, which the runner shows in its own way. It drops the others that it knows; nothing here needs them. */
const shown = ['error', 'warning', 'notice', 'group']
const dropped = ['endgroup', 'debug', 'add-mask', 'stop-commands', 'add-matcher', 'remove-matcher', 'echo']

/** Time for the rest of the output after a program has ended, in milliseconds: what it left running may keep it open. */
const grace = 2_000

const hasGroups = process.platform !== 'win32'

/** Groups of processes that steps left running, by their number. */
const left = new Set<number>()
process.once('exit', endLeft)

/** Ends what steps left running, as a runner does at the end of a job. On Windows, there are no groups of processes. */
export function endLeft(): void {
  for (const group of left) signalGroup(group, 'SIGKILL')
  left.clear()
}

/** False if the group has no processes. */
function signalGroup(group: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-group, signal)
  } catch {
    return false
  }
}

/** Runs a program, hands over its lines as they come, and returns its exit code; 127 if it cannot be started. */
export function runProcess(
  { program, args, cwd, env }: StepProcess,
  say: (line: Partial<ActLine>) => void,
): Promise<number> {
  return new Promise(done => {
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: hasGroups })
    const { pid } = child
    if (hasGroups && pid !== undefined) left.add(pid)
    const take = (line: string) => {
      const said = lineOf(line)
      if (said !== undefined) say(said)
    }
    for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', take)
    child.once('error', ({ message }) => {
      say({ msg: '', command: 'error', arg: `Could not start ${program}: ${message}` })
      done(127)
    })
    child.once('exit', code => {
      // The number of a group that has ended may be given to another one.
      if (pid !== undefined && !signalGroup(pid, 0)) left.delete(pid)
      const timer = setTimeout(() => done(code ?? 1), grace)
      child.once('close', () => {
        clearTimeout(timer)
        done(code ?? 1)
      })
    })
  })
}

/** A line of output in the form of act; undefined for a command that shows nothing. */
export function lineOf(text: string): Partial<ActLine> | undefined {
  const [, command = '', message = ''] = /^\s*::([a-z-]+)(?: [^:]*(?::(?!:)[^:]*)*)?::(.*)$/.exec(text) ?? []
  if (dropped.includes(command)) return undefined
  if (shown.includes(command)) return { msg: '', command, arg: unescaped(message) }
  return { msg: text, raw_output: true }
}

/** https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
function unescaped(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
}
