import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { limits, readLimited, writeFileAtomic } from '@release-tools/base'
import {
  kinds,
  lastEventsName,
  ownTool,
  parseEvents,
  recordOf,
  renderEvents,
  type SigningEvent,
  writeStepRecord,
} from '@release-tools/evidence'
import type { AssembleOptions } from './assemble-options.ts'

const file = kinds['signing-events'].files.document

/** Writes the records of what was signed before the manifest. Removes those of an earlier run if there are none. */
export async function writeSigningEvents({ releaseDir, signingEvents = [] }: AssembleOptions): Promise<void> {
  const path = join(releaseDir, file.path)
  if (signingEvents.length === 0) return rm(path, { force: true })
  await writeFileAtomic(path, renderEvents(signingEvents))
  await writeStepRecord(releaseDir, 'signing-events', { files: [recordOf(file, file.path, ownTool)] })
}

/** Writes the records of the signatures of the release itself, beside its directory: no file can have the record of the last signature. */
export async function writeLastEvents({ releaseDir, signing }: AssembleOptions): Promise<void> {
  const path = join(dirname(releaseDir), lastEventsName)
  const events = signing.events?.all ?? []
  if (events.length === 0) return rm(path, { force: true })
  await writeFileAtomic(path, renderEvents([...(await earlier(path, events)), ...events]))
}

/** What an earlier run recorded of the signatures that this one kept: the run that made a signature knows most of it. */
async function earlier(path: string, events: readonly SigningEvent[]): Promise<SigningEvent[]> {
  const own = new Set(events.map(({ signature }) => signature.sha256))
  try {
    const found = parseEvents((await readLimited(path, limits.document)).toString('utf8'), lastEventsName)
    return found.filter(({ signature }) => own.has(signature.sha256))
  } catch {
    // There was no earlier run, or it left something else, which is ignored.
    return []
  }
}
