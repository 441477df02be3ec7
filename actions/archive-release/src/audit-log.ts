import { join } from 'node:path'
import type { Receipt, StoreContext } from '@release-tools/archive'
import {
  type Appended,
  appendToLog,
  archiveEvents,
  parsePublishing,
  publishingEvent,
  readSealingKey,
  type SourcedEvent,
  signatureEvent,
  timeOfEvent,
} from '@release-tools/audit'
import { count, limits, Problem, readIfThere, readLimited } from '@release-tools/base'
import { kinds, lastEventsName, parseEvents } from '@release-tools/evidence'
import { type Context, type Host, recordedRun } from '@release-tools/host'
import type { Config } from '@release-tools/project'
import type { FetchedRelease } from '@release-tools/release'

/** A release that is kept. */
export interface KeptRelease {
  tag: string
  release: FetchedRelease
  /** Of the stores. */
  addresses: string[]
  /** What they keep now. */
  receipt: Receipt
  /** The input `events`: what earlier jobs published. */
  published: string[]
}

/** What became of the audit log. */
export interface LogOutcome {
  /** Absent if nothing could be appended. */
  appended?: Appended
  /** Why not every store has the whole log. */
  problem?: Problem
}

/** Appends the events of a release to the audit log, if the configuration asks for it. Undefined if it does not. Throws nothing that is a Problem. */
export async function appendEvents(
  kept: KeptRelease,
  { config, context }: { config: Config; context: Context },
  stores: StoreContext,
): Promise<LogOutcome | undefined> {
  const { host } = stores
  const { keep, 'encrypt-to': key } = config['audit-log']
  if (!keep.value) return undefined
  try {
    const appended = await host.group('Audit log', async () => {
      const sealer = key && readSealingKey(await keyAt(key.value, host), key.value)
      const place = { server: new URL(context.serverUrl).host, repository: context.repository }
      const events = [...(await signatures(kept)), ...published(kept, context)]
      return appendToLog({ addresses: kept.addresses, place, events, sealer }, stores)
    })
    host.info(`The audit log has ${count(appended.head.size, 'line')}, and ${appended.lines} of them are new.`)
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

/** What was signed, as the release itself says it. */
async function signatures({ tag, release: { assets } }: KeptRelease): Promise<SourcedEvent[]> {
  const events: SourcedEvent[] = []
  for (const name of [kinds['signing-events'].files.document.path, lastEventsName]) {
    const bytes = await readIfThere(join(assets, name), limits.document, 'inside')
    if (bytes === undefined) continue
    events.push(...parseEvents(bytes.toString(), name).map(record => signatureEvent(tag, record)))
  }
  return events
}

/** What earlier jobs published, and what is archived now. */
function published({ tag, published, receipt }: KeptRelease, context: Context): SourcedEvent[] {
  const now = { time: timeOfEvent(new Date()), run: recordedRun(context) }
  return [...parsePublishing(published, tag).map(publishingEvent), ...archiveEvents(receipt, now)]
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
