import { expect, test } from '@jest/globals'
import { readShape, sha256 } from '@release-tools/base'
import { ourSchema, schemaErrors, signingEvent } from '@release-tools/evidence/testing'
import { type AuditEvent, auditEvent, eventKinds } from '../src/event.ts'
import { signatureEvent, sourceOf } from '../src/source.ts'

const schema = ourSchema('audit-event.v1.json')
const others = [ourSchema('signing-event.v1.json')]
const errors = (value: unknown) => schemaErrors(schema, value, others)
const read = (value: unknown) => readShape(auditEvent, value, 'an event')

const { run } = signingEvent()
const common = { time: '2026-01-31T12:00:00Z', tag: 'v1.2.0', run }
const digest = `sha256:${sha256('image')}`
/** One of each kind, with all that may be known. */
const events: AuditEvent[] = [
  { ...common, kind: 'signature', facts: signingEvent() },
  {
    ...common,
    kind: 'publication',
    facts: { url: 'https://example.org/v1.2.0', manifest: sha256('m'), already: true },
  },
  {
    ...common,
    kind: 'image-tag',
    facts: { image: 'ghcr.io/acme/widget', tag: '1.2', digest, before: `sha256:${sha256('old')}`, already: true },
  },
  {
    ...common,
    kind: 'package',
    facts: {
      ...{ index: 'https://example.org/simple', name: 'widget', version: '1.2.0' },
      files: [{ name: 'widget-1.2.0.tar.gz', sha256: sha256('sdist'), already: true }],
    },
  },
  {
    ...common,
    kind: 'archive',
    facts: { place: 's3://acme/releases', part: 'release', record: sha256('r'), lock: 'governance until 2027-01-31' },
  },
  { ...common, kind: 'index', facts: { version: 7, targets: sha256('t') } },
  { ...common, kind: 'recovery', facts: { remedy: 'promote-tags', done: ['1.2 names the release again.'] } },
]

test('an event of every kind is read as it is, and its schema accepts it', () => {
  expect(events.map(({ kind }) => kind)).toEqual(eventKinds)
  for (const event of events) {
    expect(read(event)).toEqual(event)
    expect(errors(event)).toEqual([])
  }
})

const [, publication, tag, , , index] = events as [
  AuditEvent,
  AuditEvent,
  AuditEvent,
  AuditEvent,
  AuditEvent,
  AuditEvent,
]
test.each<[string, unknown]>([
  ['"kind" is missing.', []],
  ['"kind" is "party", which is not one of signature, publication,', { ...publication, kind: 'party' }],
  ['"time" is "2026-01-31", which is not a time', { ...publication, time: '2026-01-31' }],
  ['"tag" is "a\\nb", which is not one line of text.', { ...publication, tag: 'a\nb' }],
  ['it has the unknown key "more"', { ...publication, more: 1 }],
  ['"facts.manifest" is "x", which is not 64 lower-case', { ...publication, facts: { manifest: 'x' } }],
  ['"facts" has the unknown key "version"', { ...publication, facts: index.facts }],
  ['"run.server" is missing.', { ...publication, run: {} }],
  ['which is not a digest like sha256:…', { ...tag, facts: { ...tag.facts, digest: sha256('x') } }],
  ['"facts.version" is 1.5, which is not a whole number.', { ...index, facts: { ...index.facts, version: 1.5 } }],
  ['"facts.version" is 0, which is not a number from 1', { ...index, facts: { ...index.facts, version: 0 } }],
])('what is no event is refused, by its schema as well: %s', (message, value) => {
  expect(() => read(value)).toThrow(message)
  expect(errors(value)).not.toEqual([])
})

test('the source of an event is the same each time that it is collected', () => {
  expect(sourceOf('v1.2.0', { id: '42', attempt: '2' }, 'publication')).toBe('v1.2.0/run-42-2/publication')
  expect(sourceOf('v1.2.0', { id: '42' }, 'publication')).toBe('v1.2.0/run-42-1/publication')
  expect(sourceOf('v1.2.0', undefined, 'recovery-1')).toBe('v1.2.0/by-hand/recovery-1')
  const record = signingEvent()
  expect(signatureEvent('v1.2.0', record)).toEqual({
    source: `v1.2.0/run-1-2/signature-${record.signature.sha256.slice(0, 32)}`,
    event: { kind: 'signature', time: record.time, tag: 'v1.2.0', facts: record },
  })
})
