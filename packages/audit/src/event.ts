import {
  boolean,
  hexDigest,
  isObject,
  list,
  matching,
  number,
  object,
  oneOf,
  optional,
  type Shape,
  type ShapeOf,
  wrong,
} from '@release-tools/base'
import { eventRunShape, signingEventShape } from '@release-tools/evidence'

// docs/schema/audit-event.v1.json has the same rules. A test checks that both refuse the same broken events.

const line = matching(/^[^\p{Cc}\p{Cs}]{1,2000}$/u, 'one line of text')
const time = matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z$/, 'a time like 2026-01-31T12:00:00Z')
/** Versions of metadata are counted. */
const version: Shape<number> = (value, at) => {
  if (Number.isSafeInteger(value)) return number(1, Number.MAX_SAFE_INTEGER)(value, at)
  throw wrong(at, value, 'a whole number')
}
const ociDigest = matching(/^sha256:[0-9a-f]{64}$/, 'a digest like sha256:…')

/** What is known of an event, by its kind. No field may have a secret. */
const factsOf = {
  /** A record of signing-events.jsonl, as it is. */
  signature: signingEventShape,
  /**
   * A release became public: its page, and the SHA-256 of its manifest, which names every file. `already` is true if the run found it public: `time`
   * is then when it saw that. It is the same for tags and files.
   */
  publication: object({ url: optional(line), manifest: hexDigest, already: optional(boolean) }),
  /** A tag of an image was set. `before` is what it named until then. */
  'image-tag': object({
    image: line,
    tag: line,
    digest: ociDigest,
    before: optional(ociDigest),
    already: optional(boolean),
  }),
  /** Files were uploaded to an index of packages. */
  package: object({
    index: line,
    name: line,
    version: line,
    files: list(object({ name: line, sha256: hexDigest, already: optional(boolean) }), 10_000),
  }),
  /** A store keeps a part of a release whole: the SHA-256 of its record, which names every file, and what protects it, in words. */
  archive: object({ place: line, part: line, record: optional(hexDigest), lock: optional(line) }),
  /** A new version of the index of releases was published: the SHA-256 of its targets metadata. */
  index: object({ version, targets: hexDigest }),
  /** A person had something fixed: the name of the remedy, and what was done, in sentences. */
  recovery: object({ remedy: line, done: list(line, 1000) }),
} satisfies Record<string, Shape<unknown>>

type FactShapes = typeof factsOf

/** What can happen to a release. */
export type EventKind = keyof FactShapes

export const eventKinds = Object.keys(factsOf) as EventKind[]

/** The facts of an event of a kind. */
export type FactsOf<K extends EventKind> = ShapeOf<FactShapes[K]>

/** Something that happened to a release, as one line of the log says it: docs/schema/audit-event.v1.json. What is not known is absent. */
export type AuditEvent = {
  [K in EventKind]: {
    kind: K
    /** When it happened, in UTC: `2026-01-31T12:00:00Z`. */
    time: string
    /** Tag of the release that it is about; for the index, that of the release that it was made for, or `release-index`. */
    tag: string
    /** The run that did it; absent if a person did. A signature says it itself. */
    run?: ShapeOf<typeof eventRunShape>
    facts: FactsOf<K>
  }
}[EventKind]

/** Reads an event that others wrote. */
export const auditEvent: Shape<AuditEvent> = (value, at) => {
  const kind = oneOf(...eventKinds)(isObject(value) ? value.kind : undefined, at === '' ? 'kind' : `${at}.kind`)
  const facts: Shape<unknown> = factsOf[kind]
  return object({ kind: oneOf(kind), time, tag: line, run: optional(eventRunShape), facts })(value, at) as AuditEvent
}
