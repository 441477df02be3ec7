import { isDeepStrictEqual } from 'node:util'
import { openStore, type StoreContext } from '@release-tools/archive'
import type { FaultSubject } from '@release-tools/archive/testing'
import { type FaultProxy, startFaultProxy, testHost } from '@release-tools/testbed'
import { type Appended, appendToLog } from '../../src/append.ts'
import { compareCopies } from '../../src/compare.ts'
import { readCopies } from '../../src/read-log.ts'
import { eventsOf, place } from './log-bed.ts'

/** What a run needs to reach a store, as it is sent to a process. */
export interface AppendJob {
  address: string
  env: Record<string, string>
  /** Of the release whose events are appended. */
  tag: string
}

/** A place of a store, with a proxy before its server. */
export interface Bed {
  number: number
  /** Undefined for a store without requests. */
  proxy: FaultProxy | undefined
  job(tag: string): AppendJob
  /** Sources of all lines, and everything that is wrong. */
  read(): Promise<{ sources: string[]; findings: string[] }>
}

/** Places are numbered through the whole process. */
let places = 500
const retry = { attempts: 3, baseMs: 1, maxMs: 1000, timeoutMs: 5000 }

function contextOf(env: Record<string, string>): StoreContext {
  return { host: testHost({ env }), repository: place.repository, retry }
}

/** Appends the events of a release, as one run does. */
export function append({ address, env, tag }: AppendJob): Promise<Appended> {
  return appendToLog({ addresses: [address], place, events: eventsOf(tag), sealer: undefined }, contextOf(env))
}

/** Prepares a new place, gives it to `body`, and ends the proxy. */
export async function atPlace<T>(subject: FaultSubject, body: (bed: Bed) => Promise<T>): Promise<T> {
  const number = places++
  const proxy = subject.upstream === undefined ? undefined : await startFaultProxy(subject.upstream)
  const address = subject.address(proxy?.url ?? '', number)
  const context = contextOf(subject.env)
  try {
    return await body({
      ...{ number, proxy, job: tag => ({ address, env: subject.env, tag }) },
      async read() {
        const copies = await readCopies([await openStore(address, context)], place, context.host)
        const { findings, lines } = compareCopies(copies, [], place)
        return { sources: lines.map(({ source }) => source), findings: findings.map(({ found }) => found) }
      },
    })
  } finally {
    await proxy?.stop()
  }
}

/** The sources of the lines of these releases. */
export const sourcesOf = (...tags: string[]) => tags.flatMap(tag => eventsOf(tag).map(({ source }) => source))

/**
 * Appends v1.0.0 (again) and then the next release, without any failure. Throws an Error unless the log then has the lines of both, each once.
 * Returns what is at the place.
 */
export async function endOf(subject: FaultSubject, bed: Bed): Promise<string[]> {
  bed.proxy?.setFaults(undefined)
  for (const tag of ['v1.0.0', 'v1.1.0']) await append(bed.job(tag))
  const read = await bed.read()
  const wanted = { sources: sourcesOf('v1.0.0', 'v1.1.0'), findings: [] }
  if (!isDeepStrictEqual(read, wanted)) throw new Error(`another log: ${JSON.stringify({ read, wanted })}`)
  return subject.state(bed.number)
}
