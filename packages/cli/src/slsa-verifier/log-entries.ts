import { limits, readLimited } from '@release-tools/base'
import {
  CannotCheck,
  entriesOfAnswer,
  type LogEntry,
  Refused,
  reasons,
  type SignedProvenance,
} from '@release-tools/evidence'
import type { Given } from '../command.ts'
import type { Terminal } from '../terminal.ts'
import { usable } from '../trust.ts'
import type { FoundEntry, Rekor } from './rekor.ts'

type Envelope = Extract<SignedProvenance, { kind: 'envelope' }>

/** Finds the log entries that may be those of an envelope. Throws a Problem if there are none, or if it cannot find out. */
export type LogEntries = (
  envelope: Envelope,
  digest: string,
) => Promise<{ entry: LogEntry /** Its address at the log, if that was asked. */; address?: string }[]>

const publicLog = 'https://rekor.sigstore.dev'

/** The place at which entries are found that the provenance file does not have: in a file, at the log, or not at all. */
export async function logEntries({ values, switches }: Given, terminal: Terminal): Promise<LogEntries> {
  const files = values['rekor-entry'] ?? []
  const given = (await Promise.all(files.map(readEntries))).flat()
  if (given.length > 0) return async () => given
  if (!switches.has('online')) return async () => Promise.reject(notLookedUp())
  const { Rekor } = await import(/* webpackMode: "eager" */ './rekor.ts')
  const [url = publicLog] = values['rekor-url'] ?? []
  const rekor = await usable(`use --rekor-url ${url}`, async () => new Rekor(url, process.env))
  return (envelope, digest) => lookUp(rekor, envelope, digest, terminal)
}

async function lookUp(rekor: Rekor, envelope: Envelope, digest: string, terminal: Terminal): Promise<FoundEntry[]> {
  if (envelope.certificate === undefined)
    terminal.err('No certificate provided, trying Redis search index to find entries by subject digest\n')
  const found =
    envelope.certificate === undefined
      ? await rekor.ofArtifact(digest)
      : await rekor.ofEnvelope(envelope.text, envelope.certificate)
  if (found.length === 0) throw new Refused(`${reasons.rekorSearch}: no matching rekor entries`)
  return found
}

async function readEntries(path: string): Promise<{ entry: LogEntry }[]> {
  return usable(`read --rekor-entry ${path}`, async () =>
    entriesOfAnswer(await readLimited(path, limits.evidence, 'any')),
  )
}

function notLookedUp(): CannotCheck {
  return new CannotCheck('verify the provenance', {
    found: `${reasons.rekorSearch}: the provenance file has no log entry, which would show when it was signed.`,
    next: 'Give the entry with --rekor-entry FILE, or look it up with --online.',
  })
}
