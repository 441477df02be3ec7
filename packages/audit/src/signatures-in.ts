import { Problem, pool } from '@release-tools/base'
import type { SigningEvent } from '@release-tools/evidence'
import type { AuditEvent } from './event.ts'
import type { LogLine } from './line.ts'
import { type OpeningKey, openSealed } from './open/open-sealed.ts'

/** A line of which nobody knows what it says. */
export interface UnreadLine {
  number: number
  source: string
  /** Why: a sentence, and what to do. */
  found: string
  next: string
}

/** What lines say. */
export interface ReadLines {
  events: { line: LogLine; event: AuditEvent }[]
  unread: UnreadLine[]
}

/** How many keys of events a service opens at once. */
const atOnce = 8
const sealed = {
  found: 'it is sealed, and no key is given.',
  next: 'Give the key that opens it with --open-with: a private key, or the address of one in Vault or a cloud.',
}

/** Opens the events of lines. Throws nothing that is a Problem: a line that can't be opened is unread. */
export async function openLines(lines: readonly LogLine[], keys: readonly OpeningKey[]): Promise<ReadLines> {
  const read: ReadLines = { events: [], unread: [] }
  const results = await pool(lines, atOnce, line => opened(line, keys))
  for (const [index, result] of results.entries()) {
    const line = lines[index] as LogLine
    if ('kind' in result) read.events.push({ line, event: result })
    else read.unread.push({ number: line.number, source: line.source, found: result.found, next: result.next })
  }
  return read
}

async function opened(
  { number, event, sealed: jwe = '' }: LogLine,
  keys: readonly OpeningKey[],
): Promise<AuditEvent | Pick<UnreadLine, 'found' | 'next'>> {
  if (event !== undefined) return event
  if (keys.length === 0) return sealed
  try {
    return await openSealed(jwe, keys, `line ${number}`)
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
}

/** The records of signatures in events, each signature once. */
export function signaturesIn({ events }: ReadLines): SigningEvent[] {
  const records = new Map<string, SigningEvent>()
  for (const { event } of events)
    if (event.kind === 'signature' && !records.has(event.facts.signature.sha256))
      records.set(event.facts.signature.sha256, event.facts)
  return [...records.values()]
}
