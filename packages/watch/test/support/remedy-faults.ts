import { isDeepStrictEqual } from 'node:util'
import { type Fault, serverError, webPage } from '@release-tools/testbed'
import type { RemedyName, State, Wreck } from './wreck.ts'

/** What a network, or the end of the process, does to one request of a remedy. */
interface Disturbance {
  fault: Fault
  /** True if no request comes through after it. */
  last?: true
}

export const disturbances: Record<string, Disturbance> = {
  'cut before the request arrives': { fault: 'cut' },
  'cut after it arrived': { fault: 'cut after' },
  'ended before the request': { fault: 'cut', last: true },
  'ended after the request': { fault: 'cut after', last: true },
  'answer cut in the middle': { fault: 'cut body' },
  'stale list': { fault: 'stale' },
  'status 502': { fault: serverError(502) },
  'web page with status 200': { fault: webPage() },
}

/** What became of the attempts of a remedy with one disturbance. */
export interface Row {
  remedy: RemedyName
  name: string
  tried: number
  /** Those that succeeded nevertheless. */
  survived: number
}

/** The numbers of the requests that a remedy makes, by what `which` says of their paths, and what it leaves. */
export interface Calm {
  requests: number[]
  state: State
}

/** A remedy without any disturbance. Throws an Error if it fails. */
export async function undisturbed(wreck: Wreck, name: RemedyName, which = (_path: string) => true): Promise<Calm> {
  wreck.reset()
  const said = await wreck.attempt(name)
  if (said.startsWith('failed')) throw new Error(said)
  const requests = wreck.at.double.log().flatMap(({ path }, index) => (which(path) ? [index + 1] : []))
  return { requests, state: wreck.state() }
}

/**
 * Disturbs a remedy at each of these requests, and applies it again each time. Throws an Error unless each ends as an undisturbed one, and unless
 * each failure is a Problem.
 */
export async function rowOf(wreck: Wreck, remedy: RemedyName, name: string, { requests, state }: Calm): Promise<Row> {
  let survived = 0
  for (const number of requests) {
    const { happened, said } = await disturbed(wreck, remedy, disturbances[name] as Disturbance, number)
    const found = { state: wreck.state(), objections: wreck.at.double.errors() }
    const failure = `${remedy}, ${name}, request ${number}: ${said}`
    if (!happened) throw new Error(`${failure}: the request did not come`)
    if (said.startsWith('failed') && !said.startsWith('failed: Could not ')) throw new Error(failure)
    if (!isDeepStrictEqual(found, { state, objections: [] }))
      throw new Error(`${failure}: another end: ${JSON.stringify({ found, state })}`)
    if (!said.startsWith('failed')) survived += 1
  }
  return { remedy, name, tried: requests.length, survived }
}

/** Disturbs one request, and lets the remedy end then; then applies it again. Gives what it said first, and whether the request came. */
async function disturbed(wreck: Wreck, name: RemedyName, { fault, last }: Disturbance, number: number) {
  wreck.reset()
  let [requests, happened] = [0, false]
  wreck.at.double.setFaults(() => {
    requests += 1
    if (requests === number) happened = true
    if (requests === number) return fault
    return happened && last ? 'cut' : undefined
  })
  const said = await wreck.attempt(name, 500)
  wreck.at.double.setFaults(undefined)
  await wreck.attempt(name)
  return { happened, said }
}
