import { indexCopies, type StoreContext } from '@release-tools/archive'
import { recordEvents, type SourcedEvent, signatureEvent, timeOfEvent } from '@release-tools/audit'
import { limits, readLimited, sha256 } from '@release-tools/base'
import { parseEvents } from '@release-tools/evidence'
import { type Context, recordedRun } from '@release-tools/host'
import type { Config } from '@release-tools/project'
import { type BranchIndex, versioned } from '@release-tools/releases'
import type { CopyStores } from './copies.ts'

/** A version of the index that a run has published. */
export interface NewIndex {
  index: BranchIndex
  /** Of the release that it was made for; undefined on a schedule. */
  tag: string | undefined
  /** Path of the records of what was signed. */
  signed: string | undefined
  /** Addresses of the stores. */
  addresses: string[]
}

/**
 * Appends a new version of the index to the audit log, and what was signed for it, if one of the configurations asks for a log. A timestamp that is
 * signed again each day is not in it: it says nothing new. What fails is added to the failures of the stores.
 */
export async function logIndex(
  made: NewIndex,
  copies: CopyStores,
  { configs, context }: { configs: Config[]; context: Context },
  stores: StoreContext,
): Promise<void> {
  const settings = configs.find(config => config['audit-log'].keep.value)?.['audit-log']
  const isNew = (copies.newest?.version ?? 0) < made.index.opened.version
  if (settings === undefined || made.addresses.length === 0) return
  const events = async () => [await versionEvent(made, context), ...(isNew ? await signatures(made) : [])]
  const key = settings['encrypt-to']?.value
  const given = { addresses: made.addresses, serverUrl: context.serverUrl, key, events }
  const { problem } = await recordEvents(given, stores)
  if (problem !== undefined) copies.failures.push({ place: 'the audit log', error: problem })
}

/** A version is published once, whatever run says it. */
async function versionEvent({ index, tag }: NewIndex, context: Context): Promise<SourcedEvent> {
  const { version } = index.opened
  const bytes = await index.place.read(versioned('targets', version), limits.evidence)
  const targets = sha256(bytes ?? '')
  return {
    source: `${indexCopies}/index-${version}-${targets.slice(0, 32)}`,
    event: {
      kind: 'index',
      time: timeOfEvent(new Date()),
      tag: tag ?? indexCopies,
      run: recordedRun(context),
      facts: { version, targets },
    },
  }
}

async function signatures({ tag, signed }: NewIndex): Promise<SourcedEvent[]> {
  if (signed === undefined) return []
  const records = parseEvents((await readLimited(signed, limits.document)).toString(), signed)
  return records.map(record => signatureEvent(tag ?? indexCopies, record))
}
