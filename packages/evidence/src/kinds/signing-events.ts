import { parseEvents, type SigningEvent } from '../events/signing-event.ts'
import { anyFound, defineKind, type Found, topFile } from './kind.ts'

/** Who signed what before the manifest was made. Records of later signatures lie beside the release directory. */
export const signingEvents = defineKind({
  kind: 'signing-events',
  // It has times and numbers of a run.
  files: { document: topFile('signing-events.jsonl', 'application/x-ndjson', 'no') },
  requirable: { absent: 'nothing records who signed what. Sign the images or the provenance before assemble-release.' },
  parse: parseEvents,
  present: anyFound,
  summarise: ([found]: Found<SigningEvent[]>[]): SigningEvent[] | undefined => found?.document,
})
