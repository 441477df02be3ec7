import {
  boolean,
  byBytes,
  hexDigest,
  isObject,
  list,
  matching,
  object,
  oneOf,
  optional,
  Problem,
  parseJson,
  readShape,
  type Shape,
  type ShapeOf,
  WrongShape,
  wrong,
} from '@release-tools/base'

// docs/schema/signing-event.v1.json has the same rules. A test checks that both refuse the same broken records.

/** The value of `schema`, and the `$id` of the JSON Schema. */
export const signingEventSchema = 'https://github.com/org/release-tools/blob/v1/docs/schema/signing-event.v1.json'

/** What can be signed. `attestation` is every statement that is not about images or models as a whole. */
export const signedKinds = ['image', 'file', 'attestation', 'model'] as const

/** More signatures than a release makes. */
const mostEvents = 10_000
const line = matching(/^[^\p{Cc}\p{Cs}]{1,2000}$/u, 'one line of text')
const longHex = matching(/^[0-9a-f]{40,128}$/, '40 to 128 lower-case hexadecimal digits')
const time = matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z$/, 'a time like 2026-01-31T12:00:00Z')
const digits = matching(/^\d{1,20}$/, 'a whole number as text')

/** Names with values, at most 50. */
function named(value: Shape<string>): Shape<Record<string, string>> {
  return (found, at) => {
    if (!isObject(found)) throw wrong(at, found, 'a mapping')
    const names = Object.keys(found).sort(byBytes)
    if (names.length > 50 || names.some(name => !/^[\w.-]{1,100}$/.test(name)))
      throw new WrongShape(`${JSON.stringify(at)} has more than 50 names, or a name that is none.`, at)
    return Object.fromEntries(names.map(name => [name, value(found[name], `${at}.${name}`)]))
  }
}

const signers = {
  key: object({ kind: oneOf('key'), sha256: hexDigest }),
  identity: object({
    kind: oneOf('identity'),
    identity: line,
    issuer: line,
    certificate: optional(
      object({ sha256: hexDigest, serialNumber: matching(/^[0-9a-f]{1,64}$/, 'hexadecimal digits') }),
    ),
  }),
  openpgp: object({
    kind: oneOf('openpgp'),
    fingerprint: matching(/^[0-9A-F]{40,64}$/, 'a fingerprint in upper-case hex'),
    primary: matching(/^[0-9A-F]{40,64}$/, 'a fingerprint in upper-case hex'),
  }),
}
const signer: Shape<ShapeOf<(typeof signers)[keyof typeof signers]>> = (value, at) => {
  const kind = oneOf('key', 'identity', 'openpgp')(isObject(value) ? value.kind : undefined, `${at}.kind`)
  return signers[kind](value, at)
}

const logEntry = object({
  url: optional(line),
  logId: matching(/^[0-9a-f]{8,128}$/, '8 to 128 lower-case hexadecimal digits'),
  index: digits,
  kind: line,
  integratedTime: optional(time),
  bodySha256: optional(hexDigest),
  leafHash: optional(hexDigest),
})

const service = object({
  name: line,
  key: line,
  keyVersion: optional(line),
  login: optional(named(line)),
  session: optional(
    object({
      caller: optional(line),
      accessor: optional(line),
      loginRequestId: optional(line),
      entityId: optional(line),
      namespace: optional(line),
    }),
  ),
})

/** The run of a signature, and of what else an audit log tells. */
export const eventRunShape = object({
  server: line,
  repository: line,
  id: optional(line),
  attempt: optional(line),
  job: optional(line),
  workflow: optional(line),
  ref: line,
  commit: line,
})

/** The rules of one record. */
export const signingEventShape = object({
  schema: oneOf(signingEventSchema),
  time,
  kept: optional(boolean),
  dryRun: optional(boolean),
  kind: oneOf(...signedKinds),
  predicateType: optional(line),
  subjects: list(object({ name: optional(line), digest: named(longHex) }), 100_000),
  signer,
  signature: object({ sha256: hexDigest, name: optional(line) }),
  signed: optional(object({ algorithm: oneOf('sha256', 'sha384', 'sha512'), digest: longHex })),
  log: list(logEntry, 8),
  timestamps: list(object({ time, authority: optional(line) }), 8),
  service: optional(service),
  run: eventRunShape,
})

/**
 * One signature, and what is needed to find it in the records of others: docs/schema/signing-event.v1.json. A value that is not known is
 * absent. Digests are in lower-case hex; times are RFC 3339 in UTC.
 */
export type SigningEvent = ShapeOf<typeof signingEventShape>

/** The run that signed. */
export type EventRun = SigningEvent['run']

/**
 * The records as JSON Lines, each signature once: keys and records are in a fixed order, which no clock decides. Of two records of a signature,
 * that of the run that made it counts. Throws a Problem if one of them is none.
 */
export function renderEvents(events: readonly SigningEvent[]): string {
  const next = 'This is a defect of release-tools.'
  const made = new Map<string, SigningEvent>()
  for (const event of events) {
    const { sha256 } = event.signature
    const other = made.get(sha256)
    if (other === undefined || (other.kept && !event.kept)) made.set(sha256, event)
  }
  const lines = [...made.values()].map(event => readShape(signingEventShape, event, 'the record of a signature', next))
  return lines
    .toSorted((a, b) => byBytes(placeOf(a), placeOf(b)))
    .map(event => `${JSON.stringify(event)}\n`)
    .join('')
}

function placeOf({ kind, predicateType = '', subjects: [first], signature }: SigningEvent): string {
  return [signedKinds.indexOf(kind), first?.name ?? '', predicateType, signature.sha256].join('\n')
}

/** Reads records in JSON Lines, each of another signature. `what` names the file in errors. Throws a Problem. */
export function parseEvents(source: string, what: string): SigningEvent[] {
  const next = 'Run the step that signed again.'
  const lines = source.split('\n').filter(one => one.trim() !== '')
  if (lines.length > mostEvents)
    throw new Problem(`read ${what}`, {
      found: `it has ${lines.length} records, more than the ${mostEvents} accepted.`,
      next,
    })
  const known = new Map<string, number>()
  return lines.map((one, index) => {
    const place = `${what}, line ${index + 1}`
    const event = readShape(signingEventShape, parseJson(one, place), place, next)
    const { sha256 } = event.signature
    const first = known.get(sha256)
    if (first !== undefined)
      throw new Problem(`read ${place}`, { found: `line ${first} is of the same signature.`, next })
    known.set(sha256, index + 1)
    return event
  })
}
