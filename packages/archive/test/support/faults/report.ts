import { isDeepStrictEqual } from 'node:util'
import { groupBy, pool } from '@release-tools/base'
import { type Disturbance, disturbances } from './faults.ts'
import { killed, type Moment, twoAtOnce } from './killed.ts'
import { disturbed, isSaid, type Point, undisturbed } from './matrix.ts'
import type { Subject } from './subject.ts'

/** Runs at the same time: most of them wait for answers. */
const width = 6
/** When a run without requests is killed, in milliseconds. */
const moments = [2, 5, 10, 15, 20, 30, 40, 60, 80, 100]

/** What became of the runs with one disturbance. */
export interface Row {
  store: string
  name: string
  /** Runs in which it happened. */
  tried: number
  /** Those that succeeded nevertheless. */
  survived: number
}

interface Options {
  choose?: Choice
  /** Defaults to all. */
  kinds?: [string, Disturbance][]
  /** Called with progress. */
  say?: (line: string) => void
}

/** Which points to disturb. Defaults to all. */
export type Choice = <T>(all: T[], disturbance: number) => T[]

/**
 * Causes each disturbance at each request of a run, kills runs, and lets two meet. Throws an Error unless each ends, after one more run,
 * as an undisturbed one does, and unless each failure says what to do.
 */
export async function faultRows(
  subject: Subject,
  { choose = all => all, kinds = Object.entries(disturbances), say = () => {} }: Options = {},
): Promise<Row[]> {
  const { points, state } = await undisturbed(subject)
  const planned: Planned[] = []
  const plan = <T>(name: string, places: T[], attempt: (place: T) => Promise<Ended>) =>
    planned.push(...places.map(place => ({ name, attempt: () => attempt(place) })))
  for (const [number, [name, how]] of kinds.entries()) {
    const concerned = points.filter(({ hasBody }) => hasBody || how.upload !== true)
    plan(name, choose(concerned, number), async point => endOf(await disturbed(subject, how, point)))
  }
  const killings = choose(points.length === 0 ? moments : momentsAt(points), kinds.length)
  plan('killed (SIGKILL)', killings, async one => ({ errors: [], ...(await killed(subject, one)) }))
  const meetings = [undefined, ...choose(points, kinds.length + 1)]
  plan('two at once', meetings, async one => ({ happened: true, ...(await twoAtOnce(subject, one)) }))
  let done = 0
  const ended = await pool(planned, width, async ({ attempt }) => {
    const end = await attempt()
    if (++done % 50 === 0 || done === planned.length) say(`${done} of ${planned.length} runs`)
    return end
  })
  const all = planned.map(({ name }, index) => ({ name, ...(ended[index] as Ended) }))
  return [...groupBy(all, ({ name }) => name)].map(([name, group]) => rowOf(subject.name, name, group, state))
}

/** One run, or two, with a disturbance. */
interface Planned {
  name: string
  attempt(): Promise<Ended>
}

function rowOf(store: string, name: string, group: Ended[], state: string[]): Row {
  const happened = group.filter(one => one.happened)
  for (const [index, one] of happened.entries()) requireSameEnd(`${store}, ${name}, ${index}`, one, state)
  return { store, name, tried: happened.length, survived: happened.filter(({ errors }) => errors.length === 0).length }
}

function momentsAt(points: Point[]): Moment[] {
  return points.flatMap(point => [true, false].map(arrives => ({ point, arrives })))
}

interface Ended {
  happened: boolean
  errors: Error[]
  /** What a run left that succeeded. */
  early?: string[]
  state: string[]
}

function endOf({ happened, error, early, state }: Awaited<ReturnType<typeof disturbed>>): Ended {
  return { happened, errors: error === undefined ? [] : [error], ...(early && { early }), state }
}

function requireSameEnd(what: string, { errors, early, state }: Ended, wanted: string[]): void {
  const unsaid = errors.find(error => !isSaid(error))
  if (unsaid !== undefined) throw new Error(`${what}: an error that says nothing: ${unsaid.stack}`)
  for (const found of [early ?? wanted, state])
    if (!isDeepStrictEqual(found, wanted)) throw new Error(`${what}: another end: ${JSON.stringify({ found, wanted })}`)
}
