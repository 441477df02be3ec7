import type { EventRun, SigningEvent } from '@release-tools/evidence'
import type { SourcedEvent } from './line.ts'

/**
 * Where an event comes from: `v1.2.0/run-4242-1/publication`. `what` tells the events of a run apart, and is the same each time that they are
 * collected.
 */
export function sourceOf(tag: string, run: Pick<EventRun, 'id' | 'attempt'> | undefined, what: string): string {
  const by = run?.id === undefined ? 'by-hand' : `run-${run.id}-${run.attempt ?? '1'}`
  return `${tag}/${by}/${what}`
}

/** A record of signing-events.jsonl as an event. Nobody can guess what was signed from the digest of the signature. */
export function signatureEvent(tag: string, record: SigningEvent): SourcedEvent {
  const what = `signature-${record.signature.sha256.slice(0, 32)}`
  return {
    source: sourceOf(tag, record.run, what),
    event: { kind: 'signature', time: record.time, tag, facts: record },
  }
}
