import { join } from 'node:path'
import type { Receipt, StoreContext } from '@release-tools/archive'
import {
  archiveEvents,
  type LogOutcome,
  parsePublishing,
  publishingEvent,
  recordEvents,
  type SourcedEvent,
  signatureEvent,
  timeOfEvent,
} from '@release-tools/audit'
import { limits, readIfThere } from '@release-tools/base'
import { kinds, lastEventsName, parseEvents } from '@release-tools/evidence'
import { type Context, recordedRun } from '@release-tools/host'
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

/** Appends the events of a release to the audit log, if the configuration asks for it. Undefined if it does not. Throws nothing that is a Problem. */
export async function appendEvents(
  kept: KeptRelease,
  { config, context }: { config: Config; context: Context },
  stores: StoreContext,
): Promise<LogOutcome | undefined> {
  const { keep, 'encrypt-to': key } = config['audit-log']
  if (!keep.value) return undefined
  const events = async () => [...(await signatures(kept)), ...published(kept, context)]
  const { addresses } = kept
  return recordEvents({ addresses, serverUrl: context.serverUrl, key: key?.value, events }, stores)
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
