import { limits, readLimited } from '@release-tools/base'
import { CannotCheck, entriesOfAnswer, type LogEntry, reasons, type SignedProvenance } from '@release-tools/evidence'
import type { Given } from '../command.ts'
import { usable } from '../trust.ts'

type Envelope = Extract<SignedProvenance, { kind: 'envelope' }>

/** Finds the log entries that may be those of an envelope. Throws a Problem if there are none, or if it cannot find out. */
export type LogEntries = (envelope: Envelope, digest: string) => Promise<LogEntry[]>

/** Where entries of the log are found that the provenance file does not have: in a file, or not at all. */
export async function logEntries({ values }: Given): Promise<LogEntries> {
  const files = values['rekor-entry'] ?? []
  const given = (await Promise.all(files.map(readEntries))).flat()
  if (given.length > 0) return async () => given
  return async () => Promise.reject(notLookedUp())
}

async function readEntries(path: string): Promise<LogEntry[]> {
  return usable(`read --rekor-entry ${path}`, async () =>
    entriesOfAnswer(await readLimited(path, limits.evidence, 'any')).map(({ entry }) => entry),
  )
}

function notLookedUp(): CannotCheck {
  return new CannotCheck('verify the provenance', {
    found: `${reasons.rekorSearch}: the provenance file has no log entry, which would show when it was signed.`,
    next: 'Give the entry with --rekor-entry FILE.',
  })
}
