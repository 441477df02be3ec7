import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileToKeep, Part, Store } from '@release-tools/archive'
import { Problem, sha256 } from '@release-tools/base'
import { freshDir } from '@release-tools/scan/testing'
import { type FaultProxy, type NetworkFaults, type ProxiedRequest, startFaultProxy } from '@release-tools/testbed'
import type { Disturbance } from './faults.ts'
import { filesFor, type Job, keepAll, keepsLogs, logs, open, release, type Subject } from './subject.ts'

/** One request of a run: the how-many-th of its kind. */
export interface Point {
  /** Method and path, with every digest and number as `#`. */
  kind: string
  occurrence: number
  hasBody: boolean
}

/** A new place, with files of its own. */
export interface Place {
  number: number
  /** Undefined for a store without requests. */
  proxy: FaultProxy | undefined
  job: Job
}

/** Places are numbered through the whole process. */
let places = 0

/** Prepares a new place, gives it to `body`, and ends the proxy. */
export async function atPlace<T>(subject: Subject, body: (place: Place) => Promise<T>): Promise<T> {
  const number = places++
  const proxy = subject.upstream === undefined ? undefined : await startFaultProxy(subject.upstream)
  const url = proxy?.url ?? ''
  const { remove, ...files } = filesFor(number, subject.more)
  const job = { address: subject.address(url, number), env: { ...subject.env, GITHUB_API_URL: url }, ...files }
  try {
    return await body({ number, proxy, job })
  } finally {
    remove()
    await proxy?.stop()
  }
}

/** Keeps everything, as one run of the job. */
export async function run(job: Job): Promise<void> {
  await keepAll(await open(job), job)
}

/** Requests of an undisturbed run, and what it leaves. */
export function undisturbed(subject: Subject): Promise<{ points: Point[]; state: string[] }> {
  return atPlace(subject, async ({ number, proxy, job }) => {
    await run(job)
    const seen = new Map<string, number>()
    const points = (proxy?.requests ?? []).map(request => {
      const kind = kindOf(request)
      const occurrence = (seen.get(kind) ?? 0) + 1
      seen.set(kind, occurrence)
      return { kind, occurrence, hasBody: request.length > 0 }
    })
    return { points, state: await subject.state(number) }
  })
}

/** What became of a run with a disturbance, and of the undisturbed one after it. */
export interface Outcome {
  /** False if the request did not come. */
  happened: boolean
  /** Undefined if the disturbed run succeeded. */
  error: Error | undefined
  /** What the disturbed run left, if it succeeded. */
  early: string[] | undefined
  state: string[]
}

/** A run with a disturbance at one request, and then one without. Throws what the second throws. */
export function disturbed(subject: Subject, how: Disturbance, point: Point): Promise<Outcome> {
  return atPlace(subject, async ({ number, proxy, job }) => {
    let happened = false
    proxy?.setFaults(
      atPoint(point, () => {
        happened = true
        return how
      }),
    )
    const error = await run(job).catch(reason => reason)
    const early = error === undefined ? await subject.state(number) : undefined
    return { happened, error, early, state: await again(subject, { number, proxy, job }) }
  })
}

/** An undisturbed run at a place, which then must give back every file. Returns the state. */
export async function again(subject: Subject, { number, proxy, job }: Place): Promise<string[]> {
  proxy?.setFaults(undefined)
  await run(job)
  await requireAll(await open(job), job)
  return subject.state(number)
}

/** Does `what` at one request. */
export function atPoint(point: Point, what: () => Partial<Disturbance>): NetworkFaults {
  let seen = 0
  let last = false
  return request => {
    if (last) return 'cut'
    if (kindOf(request) !== point.kind || ++seen !== point.occurrence) return undefined
    const found = what()
    last = found.last ?? false
    return found.fault
  }
}

/** Throws an Error unless the store lists every file and gives it back. */
async function requireAll(store: Store, job: Job): Promise<void> {
  await requirePart(store, release, job.release)
  if (keepsLogs(store)) await requirePart(store, logs, job.logs)
}

async function requirePart(store: Store, part: Part, files: FileToKeep[]): Promise<void> {
  const directory = freshDir('faults')
  try {
    const listed = (await store.files(part))?.map(({ name }) => name) ?? []
    for (const file of files.filter(one => store.keeps(one))) {
      const path = join(directory, file.name)
      await store.get(part, file, path, () => {})
      const isSame = sha256(readFileSync(path)) === file.sha256
      if (!isSame || !listed.includes(file.name)) throw new Error(`${file.name} is lost`)
    }
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

/** True for a failure that a person can act on. */
export function isSaid(error: Error | undefined): boolean {
  return error === undefined || (error instanceof Problem && error.next !== '')
}

function kindOf({ method, path }: ProxiedRequest): string {
  return `${method} ${path.replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{16,}|[0-9A-Z]{20,}|\d+/g, '#')}`
}
