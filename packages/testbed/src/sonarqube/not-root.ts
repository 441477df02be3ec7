import { Problem } from '@release-tools/base'
import { asOtherUser, signalChildren } from '../namespace.ts'

/** How to start a program and whatever it starts, so that all of it ends with us. */
export interface Launch {
  command: string[]
  /** Passes SIGTERM to the program, or kills all of it, given the process that was started. */
  signal(pid: number, signal: 'SIGTERM' | 'SIGKILL'): void
}

/** Elasticsearch refuses to run as root, and there is no way round it. Throws a Problem where only root can be had. */
export function notRoot(command: string[], wrap = asOtherUser, user = process.getuid?.()): Launch {
  const wrapped = wrap(command)
  if (wrapped !== undefined) return { command: wrapped, signal: signalChildren }
  if (user !== 0) return { command: [...group, ...command], signal: signalGroup }
  throw new Problem('start SonarQube', {
    found: 'its Elasticsearch refuses to run as root, and this system allows no user namespace.',
    next: 'Run the tests as another user, or allow user namespaces.',
  })
}

// Without a namespace: a process group that a shell kills when it is told to end, and when we are gone.
const group = ['setsid', 'setpriv', '--pdeathsig', 'TERM', 'sh', '-c', 'trap "kill -KILL 0" TERM; "$@" & wait', 'sh']

function signalGroup(pid: number, signal: 'SIGTERM' | 'SIGKILL'): void {
  if (signal === 'SIGKILL') process.kill(pid, 'SIGTERM')
  else signalChildren(pid, signal)
}
