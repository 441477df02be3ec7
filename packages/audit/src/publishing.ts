import { lockWord, type PartReceipt, type Receipt, recordName, type StoreReceipt } from '@release-tools/archive'
import { Problem, parseJson, readShape, sha256 } from '@release-tools/base'
import type { EventRun } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { type AuditEvent, auditEvent, type EventKind } from './event.ts'
import type { SourcedEvent } from './line.ts'
import { sourceOf } from './source.ts'

/** What one action did, as it says it when it is done. */
export type PublishingEvent = Exclude<AuditEvent, { kind: 'signature' }>
export type PublishingKind = Exclude<EventKind, 'signature'>

/** Most bytes of all events that a job hands to another: the runner gives inputs as variables, which have at most 128 KiB. */
const handedLimit = 100 * 1024
/** The time of an event, to the second. */
export function timeOfEvent(now: Date): string {
  return `${now.toISOString().slice(0, 19)}Z`
}

/**
 * Events as the output `events` of an action: one JSON object on each line, for the input `events` of archive-release. Empty if they are too long
 * to be handed over: nothing is undone because of that, and a warning says what the log will lack.
 */
export function renderPublishing(events: readonly PublishingEvent[], { warning }: Pick<Host, 'warning'>): string {
  const text = events.map(event => JSON.stringify(auditEvent(event, ''))).join('\n')
  const bytes = Buffer.byteLength(text)
  if (bytes <= handedLimit) return text
  warning(
    `The output \`events\` is empty, so that no audit log gets what this step published: it would have ${bytes} bytes, more than the ${handedLimit} that an input can have.`,
  )
  return ''
}

/** Reads the input `events`: the outputs of other jobs, one after the other. Each event must be about `tag`. Throws a Problem. */
export function parsePublishing(lines: readonly string[], tag: string): PublishingEvent[] {
  const next = 'Give the outputs `events` of the actions that published, unchanged.'
  return lines.map((line, index) => {
    const what = `line ${index + 1} of the input \`events\``
    const event = readShape(auditEvent, parseJson(line, what), what, next)
    const wrong = (found: string) => new Problem(`read ${what}`, { found, next })
    if (event.kind === 'signature') throw wrong('it is a signature, which only the release itself says.')
    if (event.tag !== tag) throw wrong(`it is about ${event.tag}, and this is ${tag}.`)
    return event
  })
}

/** An event with its source: what happened, at which place and in which run. The same outputs give the same source, so that nothing is appended twice. */
export function publishingEvent(event: PublishingEvent): SourcedEvent {
  return withSource(event, event.run)
}

function withSource(event: PublishingEvent, run: Pick<EventRun, 'id' | 'attempt'> | undefined): SourcedEvent {
  const what = sha256(JSON.stringify(event.facts)).slice(0, 32)
  return { source: sourceOf(event.tag, run, `${event.kind}-${what}`), event }
}

/**
 * What a run kept in each store, one event for each part that the store keeps whole. Another attempt of the run finds the same there, and its events
 * have the same sources: those of the first one.
 */
export function archiveEvents({ tag, stores }: Receipt, about: Pick<PublishingEvent, 'time' | 'run'>): SourcedEvent[] {
  const run = about.run?.id === undefined ? undefined : { id: about.run.id }
  return stores.flatMap(store => store.parts.map(part => withSource(archiveEvent(tag, store, part, about), run)))
}

function archiveEvent(
  tag: string,
  { place, lock }: StoreReceipt,
  { part, files }: PartReceipt,
  { time, run }: Pick<PublishingEvent, 'time' | 'run'>,
): PublishingEvent {
  const record = files.find(({ name }) => name === recordName)?.sha256
  const facts = { place, part, ...(record && { record }), ...(lock && { lock: lockWord(lock) }) }
  return { kind: 'archive', time, tag, ...(run && { run }), facts }
}
