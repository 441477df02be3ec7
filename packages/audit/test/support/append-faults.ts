import { isDeepStrictEqual } from 'node:util'
import { openStore, type StoreContext } from '@release-tools/archive'
import { type Disturbance, disturbances, type FaultRow, type FaultSubject } from '@release-tools/archive/testing'
import { Problem, pool } from '@release-tools/base'
import { type FaultProxy, startFaultProxy, testHost } from '@release-tools/testbed'
import { appendToLog } from '../../src/append.ts'
import { compareCopies } from '../../src/compare.ts'
import { readCopies } from '../../src/read-log.ts'
import { eventsOf, place } from './log-bed.ts'

/** Which of the requests of a run are disturbed, by their numbers. */
export type Choice = (requests: number[], disturbance: number) => number[]

/** A place of a store, with a proxy before its server. */
interface Bed {
  number: number
  proxy: FaultProxy | undefined
  /** Appends the events of a release, as one run does. */
  append(tag: string): Promise<unknown>
  /** Sources of all lines, and everything that is wrong. */
  read(): Promise<{ sources: string[]; findings: string[] }>
}

/** Places are numbered through the whole process. */
let places = 500
const retry = { attempts: 3, baseMs: 1, maxMs: 1000, timeoutMs: 5000 }

async function atPlace<T>(subject: FaultSubject, body: (bed: Bed) => Promise<T>): Promise<T> {
  const number = places++
  const proxy = subject.upstream === undefined ? undefined : await startFaultProxy(subject.upstream)
  const address = subject.address(proxy?.url ?? '', number)
  const host = testHost({ env: subject.env })
  const context: StoreContext = { host, repository: place.repository, retry }
  const append = (tag: string) =>
    appendToLog({ addresses: [address], place, events: eventsOf(tag), sealer: undefined }, context)
  try {
    return await body({
      ...{ number, proxy, append },
      async read() {
        const copies = await readCopies([await openStore(address, context)], place, host)
        const { findings, lines } = compareCopies(copies, [], place)
        return { sources: lines.map(({ source }) => source), findings: findings.map(({ found }) => found) }
      },
    })
  } finally {
    await proxy?.stop()
  }
}

const sourcesOf = (...tags: string[]) => tags.flatMap(tag => eventsOf(tag).map(({ source }) => source))

/**
 * Appends with each disturbance at each chosen request, then once more without, and then the events of the next release. Throws an Error unless the
 * log then is the one of undisturbed runs: each line once, in files that are there once. Returns how many disturbed runs succeeded.
 */
export async function appendFaultRows(
  subject: FaultSubject,
  choose: Choice = all => all,
  kinds: [string, Disturbance][] = Object.entries(disturbances),
): Promise<FaultRow[]> {
  const wanted = await atPlace(subject, async bed => {
    await bed.append('v1.0.0')
    const requests = bed.proxy?.requests.length ?? 0
    return { requests, state: await endOf(subject, bed) }
  })
  const numbers = Array.from({ length: wanted.requests }, (_, index) => index + 1)
  const rows: FaultRow[] = []
  for (const [index, [name, how]] of kinds.entries()) {
    const runs = await pool(choose(numbers, index), 4, at => disturbed(subject, how, at, wanted.state))
    const happened = runs.filter(one => one.happened)
    const survived = happened.filter(({ error }) => error === undefined).length
    rows.push({ store: subject.name, name, tried: happened.length, survived })
  }
  return rows
}

async function disturbed(subject: FaultSubject, { fault, last, upload }: Disturbance, at: number, wanted: string[]) {
  return atPlace(subject, async bed => {
    let happened = false
    bed.proxy?.setFaults(({ length }, count) => {
      const isAt = count === at && (upload === undefined || length > 0)
      happened ||= isAt
      return isAt ? fault : last === true && happened ? 'cut' : undefined
    })
    const error = await bed.append('v1.0.0').then(
      () => undefined,
      (reason: Error) => reason,
    )
    if (error !== undefined && !(error instanceof Problem && error.next !== '')) throw error
    bed.proxy?.setFaults(undefined)
    await bed.append('v1.0.0')
    const state = await endOf(subject, bed)
    if (!isDeepStrictEqual(state, wanted)) throw new Error(`another end: ${JSON.stringify({ state, wanted })}`)
    return { happened, error }
  })
}

/** Appends the next release, and reads everything. Returns what is at the place. */
async function endOf(subject: FaultSubject, bed: Bed): Promise<string[]> {
  await bed.append('v1.1.0')
  const read = await bed.read()
  const wanted = { sources: sourcesOf('v1.0.0', 'v1.1.0'), findings: [] }
  if (!isDeepStrictEqual(read, wanted)) throw new Error(`another log: ${JSON.stringify({ read, wanted })}`)
  return subject.state(bed.number)
}

/** Runs of different releases at once. Returns what went wrong: the log must have the lines of each, once. */
export function atOnce(subject: FaultSubject, tags: string[]): Promise<string[]> {
  return atPlace(subject, async bed => {
    const ended = await Promise.allSettled(tags.map(tag => bed.append(tag)))
    const failed = ended.flatMap(one => (one.status === 'rejected' ? [String(one.reason)] : []))
    const { sources, findings } = await bed.read()
    const lost = sourcesOf(...tags).filter(source => sources.filter(one => one === source).length !== 1)
    return [...failed, ...findings, ...lost]
  })
}
