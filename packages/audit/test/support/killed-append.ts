import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FaultSubject } from '@release-tools/archive/testing'
import { atPlace, endOf } from './append-place.ts'

const program = join(import.meta.dirname, 'append-in-child.ts')
const sources = join(import.meta.dirname, '../../../testbed/sources.js')

/** Where a run is killed: at the request of this number, which arrives or does not, or after this many milliseconds. */
export type Moment = { request: number; arrives: boolean } | { ms: number }

/** When a run without requests is killed. */
const times = [2, 5, 10, 15, 20, 30, 40, 60, 80, 100].map(ms => ({ ms }))

/** All moments of a run with this many requests. Before one arrives, the store is as after the one before it: only of the first is both a moment. */
export function momentsOf(requests: number): Moment[] {
  if (requests === 0) return times
  const arrived = Array.from({ length: requests }, (_, index) => ({ request: index + 1, arrives: true }))
  return [{ request: 1, arrives: false }, ...arrived]
}

/** A run in a process that is killed (SIGKILL), and then one to its end. Returns whether the first was really killed, and the state. */
export function killedAppend(subject: FaultSubject, moment: Moment): Promise<{ happened: boolean; state: string[] }> {
  return atPlace(subject, async bed => {
    const child = fork(program, { execArgv: ['--disable-warning=ExperimentalWarning', '--import', sources] })
    await once(child, 'message')
    const exited = once(child, 'exit')
    if ('request' in moment)
      bed.proxy?.setFaults((_, count) => {
        if (count !== moment.request) return undefined
        child.kill('SIGKILL')
        return moment.arrives ? undefined : 'cut'
      })
    child.send(bed.job('v1.0.0'))
    if ('ms' in moment) await sleep(moment.ms).then(() => child.kill('SIGKILL'))
    const [, signal] = await exited
    return { happened: signal === 'SIGKILL', state: await endOf(subject, bed) }
  })
}
