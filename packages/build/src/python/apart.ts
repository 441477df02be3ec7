import { randomBytes } from 'node:crypto'
import type { ExecResult, Host } from '@release-tools/host'
import type { Interpreter } from './interpreter.ts'
import { runApart } from './run-apart.ts'

/** A program, and all that it may see of the machine. */
export interface Apart {
  args: string[]
  cwd: string
  /** The whole environment: nothing is added. */
  env: Record<string, string>
  /** The mask of permissions of new files. */
  umask: number
  /** After this time, the program and what it started are ended. */
  seconds: number
  /** Another host name, for the program only. Needs `unshare`. */
  hostname?: HostName | undefined
  line?: (line: string) => void
}

/** A host name for one program, and the command that makes it possible: `['unshare', '--uts']`. */
export interface HostName {
  name: string
  command: string[]
}

/** What a program printed, and whether its time was over. */
export interface ApartResult extends ExecResult {
  late: boolean
}

/**
 * Runs a program in exactly one environment and umask, in a session of its own. When it ends, everything that it left running is ended
 * too. The environment goes to it by a pipe: it may have secrets, which no list of processes shows.
 */
export async function runAlone({ program }: Interpreter, apart: Apart, host: Host): Promise<ApartResult> {
  const { args, cwd, env, umask, seconds, hostname, line } = apart
  const late = `late-${randomBytes(8).toString('hex')}`
  const request = { args, cwd, env, umask, seconds, late, hostname: hostname?.name }
  const [first = program, ...rest] = [...(hostname?.command ?? []), program, '-I', '-c', runApart]
  const shown = line && ((text: string) => (text.includes(late) ? undefined : line(text)))
  const result = await host.exec(first, rest, {
    input: Buffer.from(JSON.stringify(request)),
    ...(shown === undefined ? {} : { line: shown }),
  })
  return { ...result, stderr: result.stderr.replace(late, ''), late: result.stderr.includes(late) }
}
