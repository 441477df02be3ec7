import { describe, expect, test } from '@jest/globals'
import { eventText } from '../../src/events/event-text.ts'
import { parseEvents, renderEvents, type SigningEvent } from '../../src/events/signing-event.ts'
import { signingEvent } from '../../testing/events.ts'
import { ourSchema, schemaErrors } from '../../testing/schema.ts'

const schema = ourSchema('signing-event.v1.json')
const sha256 = (digit: string) => ({ sha256: digit.repeat(64) })

describe('records of signatures', () => {
  test('are read as they were written, one a line, and fulfil their schema', () => {
    const gpg = signingEvent({
      kind: 'file',
      signer: { kind: 'openpgp', fingerprint: 'A'.repeat(40), primary: 'B'.repeat(40) },
      signature: { ...sha256('1'), name: 'a.whl.asc' },
      log: [],
    })
    const certificate = { sha256: 'a'.repeat(64), serialNumber: '1f' }
    const keyless = signingEvent({
      signer: { kind: 'identity', identity: 'https://example.org/w', issuer: 'https://example.org', certificate },
      signature: sha256('2'),
    })
    const text = renderEvents([signingEvent(), gpg, keyless])
    const events = parseEvents(text, 'signing-events.jsonl')
    expect(events).toEqual([gpg, keyless, signingEvent()])
    expect(renderEvents(events)).toBe(text)
    expect(events.flatMap(event => schemaErrors(schema, event))).toEqual([])
  })

  test('are in the same order in whatever order they were made, and each signature is in them once', () => {
    const made = signingEvent({ signature: sha256('2'), time: '2026-06-01T12:00:01Z' })
    const events = [signingEvent(), made, { ...made, kept: true, time: '2026-06-02T12:00:00Z' }]
    expect(renderEvents(events.toReversed())).toBe(renderEvents(events))
    expect(parseEvents(renderEvents(events), 'a')).toEqual([made, signingEvent()])
  })

  test.each<[string, object]>([
    ['another schema', { schema: 'https://example.org' }],
    ['no run', { run: undefined }],
    ['a key that nobody knows', { token: 'x' }],
    ['a digest that is none', { signature: { sha256: 'x' } }],
    ['a signer of an unknown kind', { signer: { kind: 'other' } }],
    ['a key with an identity', { signer: { kind: 'key', sha256: 'b'.repeat(64), identity: 'x' } }],
    ['a subject without digests', { subjects: [{ name: 'a' }] }],
    ['a digest of SHA-1 in upper case', { subjects: [{ digest: { sha1: 'A'.repeat(40) } }] }],
    ['a time in words', { time: 'yesterday' }],
    ['two lines in one value', { service: { name: 'plugin', key: 'a\nb' } }],
    ['an index that is a number', { log: [{ logId: 'e'.repeat(64), index: 7, kind: 'dsse 0.0.1' }] }],
    ['more log entries than a bundle has', { log: Array(9).fill(signingEvent().log[0]) }],
    ['settings with strange names', { service: { name: 'awskms', key: 'a', login: { 'a b': 'c' } } }],
  ])('refuses %s, as its schema does', (_, change) => {
    const broken = JSON.parse(JSON.stringify({ ...signingEvent(), ...change }))
    expect(() => parseEvents(JSON.stringify(broken), 'a.jsonl')).toThrow('Could not read a.jsonl, line 1: ')
    expect(schemaErrors(schema, broken)).not.toEqual([])
  })

  test('a second record of a signature is refused', () => {
    const other = signingEvent({ signature: sha256('2') })
    const text = [signingEvent(), other, signingEvent({ kept: true })].map(one => JSON.stringify(one)).join('\n')
    expect(() => parseEvents(text, 'a.jsonl')).toThrow(
      'Could not read a.jsonl, line 3: line 1 is of the same signature. Run the step that signed again.',
    )
  })

  test('more records than a release has are refused', () => {
    expect(() => parseEvents('{}\n'.repeat(10_001), 'a.jsonl')).toThrow(
      'Could not read a.jsonl: it has 10001 records, more than the 10000 accepted. Run the step that signed again.',
    )
  })
})

describe('a record in words', () => {
  const { service, ...plain } = signingEvent()
  test.each<[string, SigningEvent, ReturnType<typeof eventText>]>([
    [
      'a key of a service, with its version, and the time of the log',
      signingEvent(),
      {
        what: 'provenance of artifacts/a.whl',
        by: `hashivault://release, version 3 (key sha256:${'b'.repeat(64)})`,
        log: 'https://log.example.org, entry 7',
        time: '2026-06-01T11:59:59Z',
      },
    ],
    [
      'a key, in no log: only the clock of the signer says when',
      { ...plain, log: [], timestamps: [], kind: 'file', subjects: [...plain.subjects, ...plain.subjects] },
      {
        what: 'artifacts/a.whl and 1 more',
        by: `key sha256:${'b'.repeat(64)}`,
        log: 'no',
        time: '2026-06-01T12:00:00Z, by the clock of the signer',
      },
    ],
    [
      'an identity, in a log that the root does not name, of an earlier run',
      {
        ...plain,
        kept: true,
        kind: 'image',
        subjects: [{ digest: { sha256: 'a'.repeat(64) } }],
        signer: { kind: 'identity', identity: 'https://example.org/w', issuer: 'https://example.org' },
        log: [{ logId: 'e'.repeat(64), index: '7', kind: 'dsse 0.0.2' }],
        timestamps: [],
      },
      {
        what: `sha256:${'a'.repeat(64)}`,
        by: 'https://example.org/w',
        log: `log ${'e'.repeat(16)}…, entry 7`,
        time: 'in an earlier run',
      },
    ],
    [
      'GPG, of nothing',
      {
        ...plain,
        subjects: [],
        kind: 'file',
        signer: { kind: 'openpgp', fingerprint: 'A'.repeat(40), primary: 'B'.repeat(40) },
        log: [],
      },
      { what: 'nothing', by: `OpenPGP key ${'A'.repeat(40)}`, log: 'no', time: '2026-06-01T11:59:58Z' },
    ],
  ])('%s', (_, event, text) => {
    expect(eventText(event)).toEqual(text)
  })
})
