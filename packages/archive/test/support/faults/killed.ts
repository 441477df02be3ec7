import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { again, atPlace, atPoint, type Point, run } from './matrix.ts'
import type { Subject } from './subject.ts'

const program = join(import.meta.dirname, 'keep-in-child.ts')
const sources = join(import.meta.dirname, '../../../../testbed/sources.js')

/** Where a run is killed: at a request, which arrives or does not, or after this many milliseconds. */
export type Moment = { point: Point; arrives: boolean } | number

/** A run in a process that is killed (SIGKILL), and then one to its end. Returns whether the first was really killed, and the state. */
export function killed(subject: Subject, moment: Moment): Promise<{ happened: boolean; state: string[] }> {
  return atPlace(subject, async place => {
    const child = await ready()
    const exited = once(child, 'exit')
    const kill = () => void child.kill('SIGKILL')
    if (typeof moment !== 'number')
      place.proxy?.setFaults(
        atPoint(moment.point, () => {
          kill()
          return moment.arrives ? {} : { fault: 'cut' as const }
        }),
      )
    child.send(place.job)
    if (typeof moment === 'number') await sleep(moment).then(kill)
    const [, signal] = await exited
    return { happened: signal === 'SIGKILL', state: await again(subject, place) }
  })
}

/** A process that waits for a job. */
async function ready(): Promise<ChildProcess> {
  const child = fork(program, { execArgv: ['--disable-warning=ExperimentalWarning', '--import', sources] })
  await once(child, 'message')
  return child
}

/** Two runs at once, one of them with its answers cut at a request, and then one more. Returns the errors of the two, and the state. */
export function twoAtOnce(subject: Subject, point: Point | undefined) {
  return atPlace(subject, async place => {
    // Which of the two makes the request is not known.
    if (point !== undefined) place.proxy?.setFaults(atPoint(point, () => ({ fault: 'cut after' as const })))
    const ran = await Promise.allSettled([run(place.job), run(place.job)])
    const errors: Error[] = ran.flatMap(one => (one.status === 'rejected' ? [one.reason] : []))
    return { errors, state: await again(subject, place) }
  })
}
