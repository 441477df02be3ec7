import { join } from 'node:path'
import type { StoreContext } from '@release-tools/archive'
import { count, limits, Problem, readLimited } from '@release-tools/base'
import type { Host } from '@release-tools/host'
import { type Appended, appendToLog } from './append.ts'
import type { SourcedEvent } from './line.ts'
import { readSealingKey } from './seal.ts'

/** What a step has for the log. */
export interface ToRecord {
  /** Of the stores, which all keep the log. */
  addresses: string[]
  /** Address of the GitHub server: `https://github.com`. */
  serverUrl: string
  /** Path of the key that events are sealed for, inside the workspace; undefined if they are for everybody. */
  key: string | undefined
  /** What is to be appended. May throw a Problem. */
  events(): Promise<SourcedEvent[]>
}

/** What became of the audit log. */
export interface LogOutcome {
  /** Absent if nothing could be appended. */
  appended?: Appended
  /** Why not every store has the whole log. */
  problem?: Problem
}

/** Appends what a step did to the audit log of its repository. Throws nothing that is a Problem: what was done is done. */
export async function recordEvents(
  { addresses, serverUrl, key, events }: ToRecord,
  stores: StoreContext,
): Promise<LogOutcome> {
  const { host, repository } = stores
  try {
    const appended = await host.group('Audit log', async () => {
      const sealer = key === undefined ? undefined : readSealingKey(await keyAt(key, host), key)
      const place = { server: new URL(serverUrl).host, repository }
      return appendToLog({ addresses, place, events: await events(), sealer }, stores)
    })
    host.info(`The audit log has ${count(appended.head.size, 'line')}, ${appended.lines} of them new.`)
    return { appended, ...lacking(appended) }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    host.warning(error.message)
    return { problem: error }
  }
}

async function keyAt(path: string, host: Host): Promise<string> {
  return (await readLimited(join(host.workspace, path), limits.note, 'inside')).toString()
}

function lacking({ stores }: Appended): Pick<LogOutcome, 'problem'> {
  const failed = stores.filter(({ failure }) => failure !== undefined)
  const [first] = failed
  if (first?.failure === undefined) return {}
  const { attempted, found, next } = first.failure
  const problem = new Problem('keep the audit log in every store', {
    found: `${count(failed.length, 'store')} of ${stores.length} failed. ${first.place}: could not ${attempted}: ${found}`,
    next: `${next} Then run this job again: no event is appended twice.`,
  })
  return { problem }
}
