import { isDeepStrictEqual } from 'node:util'
import { type Disturbance, disturbances, type FaultRow, type FaultSubject } from '@release-tools/archive/testing'
import { Problem, pool } from '@release-tools/base'
import { append, atPlace, endOf, sourcesOf } from './append-place.ts'
import { killedAppend, momentsOf } from './killed-append.ts'

/** Which of the requests or moments of a run are disturbed. */
export type Choice = <T>(all: T[], disturbance: number) => T[]

/** Runs at the same time: most of them wait for answers. */
const width = 4

/** What became of one run. */
interface Ended {
  happened: boolean
  error?: Error | undefined
  state: string[]
}

/**
 * Appends with each disturbance at each chosen request, and in processes that are killed there, then once more without, and then the events of the
 * next release. Throws an Error unless the log then is the one of undisturbed runs: each line once, in files that are there once. Returns how many
 * disturbed runs succeeded; those that were killed say nothing, and count as such. Calls `say` with each row as soon as it is known.
 */
export async function appendFaultRows(
  subject: FaultSubject,
  choose: Choice = all => all,
  kinds: [string, Disturbance][] = Object.entries(disturbances),
  say: (row: FaultRow) => void = () => {},
): Promise<FaultRow[]> {
  const wanted = await undisturbed(subject)
  const numbers = Array.from({ length: wanted.requests }, (_, index) => index + 1)
  const rows: FaultRow[] = []
  const add = (name: string, runs: Ended[]) => {
    const row = rowOf(subject, name, runs, wanted.state)
    say(row)
    rows.push(row)
  }
  const moments = choose(momentsOf(wanted.requests), 0)
  add('killed (SIGKILL)', await pool(moments, width, moment => killedAppend(subject, moment)))
  if (numbers.length === 0) return rows
  for (const [index, [name, how]] of kinds.entries())
    add(name, await pool(choose(numbers, index), width, at => disturbed(subject, how, at)))
  return rows
}

function undisturbed(subject: FaultSubject): Promise<{ requests: number; state: string[] }> {
  return atPlace(subject, async bed => {
    await append(bed.job('v1.0.0'))
    const requests = bed.proxy?.requests.length ?? 0
    return { requests, state: await endOf(subject, bed) }
  })
}

function rowOf({ name: store }: FaultSubject, name: string, runs: Ended[], wanted: string[]): FaultRow {
  const happened = runs.filter(one => one.happened)
  for (const { state, error } of happened) {
    if (error !== undefined && !(error instanceof Problem && error.next !== '')) throw error
    if (!isDeepStrictEqual(state, wanted))
      throw new Error(`${store}, ${name}: another end: ${JSON.stringify({ state, wanted })}`)
  }
  return { store, name, tried: happened.length, survived: happened.filter(one => one.error === undefined).length }
}

function disturbed(subject: FaultSubject, { fault, last, upload }: Disturbance, at: number): Promise<Ended> {
  return atPlace(subject, async bed => {
    let happened = false
    bed.proxy?.setFaults(({ length }, count) => {
      const isAt = count === at && (upload === undefined || length > 0)
      happened ||= isAt
      return isAt ? fault : last === true && happened ? 'cut' : undefined
    })
    const error = await append(bed.job('v1.0.0')).then(
      () => undefined,
      (reason: Error) => reason,
    )
    return { happened, error, state: await endOf(subject, bed) }
  })
}

/** Runs of different releases at once. Returns what went wrong: the log must have the lines of each, once. */
export function atOnce(subject: FaultSubject, tags: string[]): Promise<string[]> {
  return atPlace(subject, async bed => {
    const ended = await Promise.allSettled(tags.map(tag => append(bed.job(tag))))
    const failed = ended.flatMap(one => (one.status === 'rejected' ? [String(one.reason)] : []))
    const { sources, findings } = await bed.read()
    const lost = sourcesOf(...tags).filter(source => sources.filter(one => one === source).length !== 1)
    return [...failed, ...findings, ...lost]
  })
}
