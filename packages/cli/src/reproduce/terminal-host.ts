import { tmpdir } from 'node:os'
import { childEnv, type ExecOptions, type Host, runProgram } from '@release-tools/host'
import type { Terminal } from '../terminal.ts'
import { harmless } from '../text.ts'

/** A place to run programs from a terminal: progress goes to standard error, and there is no token, secret or summary. */
export function terminalHost(terminal: Terminal, workspace: string): Host {
  const say = (line: string) => terminal.err(`${harmless(line)}\n`)
  return {
    workspace,
    temp: tmpdir(),
    env: process.env,
    // What programs print would hide what is told about them. If one fails, its error has the end of it.
    info: () => undefined,
    notice: say,
    warning: say,
    annotate: ({ file, line, text }) => say(`${file}:${line}: ${text}`),
    group: (title, body) => {
      say(title)
      return body()
    },
    mask: () => undefined,
    summary: async () => undefined,
    idTokens: undefined,
    exec: (program, args, options: ExecOptions = {}) =>
      runProgram(program, args, { ...options, env: childEnv(process.env, options.env) }),
  }
}
