import { readFileSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'

/** Time of processors that all ended children of this process took, in seconds (proc_pid_stat(5), cutime and cstime). Linux only. */
export function busySeconds(): number {
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return (Number(fields[13]) + Number(fields[14])) / 100
}

/** Two programs get more of a busy machine than one, so that only their time of processors can be compared. */
export function busyText(): string {
  const [load = 0] = loadavg()
  if (load < availableParallelism()) return ''
  return ` The machine was busy (load ${load.toFixed(0)}): compare processors.`
}
