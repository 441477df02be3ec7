import {
  hexDigest,
  limits,
  matching,
  number,
  object,
  optional,
  Problem,
  parseStrictJson,
  readShape,
  sha256,
} from '@release-tools/base'
import { type AuditEvent, auditEvent } from './event.ts'

/** A line of the log, as somebody can read it who has no key. */
export interface LogLine {
  /** The first line has 1. */
  number: number
  /** SHA-256 of the line before, without its line feed, in lower-case hex; in the first line, that of the origin of the log. */
  previous: string
  /**
   * The origin of the event, which is the same each time that it is collected, so that no event is appended twice:
   * `v1.2.0/run-4242-1/publication` (source.ts). It says nothing that sealing is to hide.
   */
  source: string
  /** Absent if it is sealed. */
  event?: AuditEvent
  /** The event, encrypted for the readers of the log: a JWE in its compact form (seal.ts). */
  sealed?: string
  /** The line itself, without its line feed. */
  bytes: Buffer
}

/** An event that is to be appended. */
export interface SourcedEvent {
  source: string
  event: AuditEvent
}

/** What a new line says beside its place in the chain. */
export type LineContent = Pick<LogLine, 'source' | 'event' | 'sealed'>

/** Most bytes of a line. A signature over many files has the most. */
export const lineLimit = limits.evidence

const compactJwe = matching(/^[\w-]+(?:\.[\w-]*){4}$/, 'a JWE')
const shape = object({
  number: number(1, Number.MAX_SAFE_INTEGER),
  previous: hexDigest,
  source: matching(/^[^\p{Cc}\p{Cs}]{1,500}$/u, 'one line of text'),
  event: optional(auditEvent),
  sealed: optional(compactJwe),
})

/** A line at a place in the chain. Its keys have one order, and it has spaces in texts only. */
export function makeLine(place: Pick<LogLine, 'number' | 'previous'>, { source, event, sealed }: LineContent): LogLine {
  const said = {
    number: place.number,
    previous: place.previous,
    source,
    ...(event && { event }),
    ...(sealed && { sealed }),
  }
  return { ...said, bytes: Buffer.from(JSON.stringify(said)) }
}

/** What the next line says of this one. */
export function digestOf({ bytes }: Pick<LogLine, 'bytes'>): string {
  return sha256(bytes)
}

/**
 * Reads a line. Throws a Problem for what is none, and for one that is not written as makeLine writes it: two programs could read it
 * differently.
 */
export function parseLine(bytes: Buffer, what: string): LogLine {
  const next = 'Find out who wrote it.'
  const value = parseStrictJson(bytes, what, lineLimit)
  const { number, previous, source, event, sealed } = readShape(shape, value, what, next)
  const wrong = (found: string) => new Problem(`read ${what}`, { found, next })
  if ((event === undefined) === (sealed === undefined)) throw wrong('it needs either an event, or one that is sealed.')
  if (!Buffer.from(JSON.stringify(value)).equals(bytes)) throw wrong('it is not in the canonical form of a line.')
  return { number, previous, source, ...(event && { event }), ...(sealed && { sealed }), bytes }
}
