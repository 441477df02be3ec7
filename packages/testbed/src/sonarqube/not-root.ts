import { Problem } from '@release-tools/base'
import { asOtherUser, signalChildren } from '../namespace.ts'

/** How to start a program so that it ends with us, together with all processes that it starts. */
export interface Launch {
  command: string[]
  /** Passes SIGTERM to the program, or kills all its processes. `pid` is the started process. */
  signal(pid: number, signal: 'SIGTERM' | 'SIGKILL'): void
}

/** Elasticsearch refuses to run as root. Throws a Problem if no other user is available. */
export function notRoot(command: string[], wrap = asOtherUser, user = process.getuid?.()): Launch {
  const wrapped = wrap(command)
  if (wrapped !== undefined) return { command: wrapped, signal: signalChildren }
  if (user !== 0) return { command: [...group, ...command], signal: signalGroup }
  throw new Problem('start SonarQube', {
    found: 'its Elasticsearch refuses to run as root, and this system does not allow user namespaces.',
    next: 'Run the tests as a different user, or allow user namespaces.',
  })
}

// Without a namespace: a process group that a shell kills when it gets SIGTERM, and when we end.
const group = ['setsid', 'setpriv', '--pdeathsig', 'TERM', 'sh', '-c', 'trap "kill -KILL 0" TERM; "$@" & wait', 'sh']

function signalGroup(pid: number, signal: 'SIGTERM' | 'SIGKILL'): void {
  if (signal === 'SIGKILL') process.kill(pid, 'SIGTERM')
  else signalChildren(pid, signal)
}
