/**
 * Something that happened to a release, as one line of the log says it. `signature` has a record of signing-events.jsonl as it is;
 * the others have their own facts. No event has a secret.
 */
export type EventKind = 'signature' | 'publication' | 'image-tag' | 'package' | 'archive' | 'index' | 'recovery'

export interface AuditEvent {
  kind: EventKind
  /** When it happened: `2026-01-31T12:00:00Z`. */
  time: string
  /** Tag of the release that it is about. */
  tag: string
  /** What is known of it: the schema has the fields of each kind. */
  facts: Record<string, unknown>
}
