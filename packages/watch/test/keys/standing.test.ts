import { expect, test } from '@jest/globals'
import type { KeyFacts } from '@release-tools/evidence'
import { endOfKeys } from '../../src/keys/last-end.ts'
import type { ShownKey } from '../../src/keys/shown-key.ts'
import { standingBy, standingOf } from '../../src/keys/standing.ts'

const now = Date.parse('2026-06-15T12:00:00Z')
const older = 'Older signatures count if a log or a timestamp authority proves how old they are.'

test('the dates of a policy say whether a signer counts today', () => {
  expect(standingBy({}, now)).toEqual({ state: 'counts', notes: [] })
  expect(standingBy({ revoked: true }, now)).toEqual({
    state: 'revoked',
    notes: ['The policy accepts no signature by it, of whatever time.'],
  })
  expect(standingBy({ revoked: '2026-06-01' }, now)).toEqual({
    state: 'revoked',
    notes: [`The policy revokes it from 2026-06-01 on. ${older}`],
  })
  expect(standingBy({ until: '2026-06-01' }, now)).toEqual({
    state: 'ended',
    notes: [`It counted until 2026-06-01. ${older}`],
  })
  expect(standingBy({ from: '2026-07-01' }, now)).toEqual({
    state: 'not yet',
    notes: ['It counts from 2026-07-01 on.'],
  })
  expect(standingBy({ from: '2026-01-01', until: '2026-12-01', revoked: '2026-08-01' }, now)).toEqual({
    state: 'counts',
    notes: ['It counts until 2026-12-01, and until it is revoked on 2026-08-01.'],
  })
})

test('an OpenPGP key says of itself whether it counts, and what it does not say is unknown', () => {
  const ofKey = (parts: Partial<KeyFacts>) =>
    standingOf({ fingerprint: 'A', created: '2026-01-01T00:00:00Z', ...parts }, now)
  const revoked = { at: '2026-02-01T00:00:00Z', reason: '(superseded)', isForLater: true }
  expect(ofKey({ revoked })).toEqual({
    state: 'revoked',
    notes: [`Its owner revoked it on 2026-02-01T00:00:00Z (superseded). ${older}`],
  })
  expect(ofKey({ revoked: { reason: '', isForLater: false } })).toEqual({
    state: 'revoked',
    notes: ['Its owner revoked it. No signature by it counts, of whatever time.'],
  })
  expect(ofKey({ doubt: 'its revocation is by another key.' })).toEqual({
    state: 'unknown',
    notes: ['Nobody knows whether it is revoked: its revocation is by another key. Ask its owner, and get it again.'],
  })
  expect(ofKey({ unusable: 'it only encrypts.' })).toEqual({
    state: 'unusable',
    notes: ['It cannot sign: it only encrypts.'],
  })
  expect(ofKey({})).toEqual({ state: 'counts', notes: [] })
  const [past, future] = ['2026-06-15T12:00:00Z', '2026-06-15T12:00:01Z']
  expect(ofKey({ expires: past })).toEqual({ state: 'ended', notes: [`It expired on ${past}. ${older}`] })
  expect(ofKey({ expires: future })).toEqual({ state: 'counts', notes: [`It expires on ${future}.`] })
})

test('keys end with the last of them that counts, at the earlier of its own end and that of the policy', () => {
  const key = (parts: Partial<ShownKey>) =>
    ({ state: 'counts', notes: [], validity: {}, ...parts }) as unknown as ShownKey
  const expires = '2026-07-15T12:00:00Z'
  expect(endOfKeys([], now)).toEqual({ kind: 'none' })
  expect(endOfKeys([key({ state: 'ended' }), key({ state: 'unknown' })], now)).toEqual({ kind: 'unknown' })
  expect(endOfKeys([key({ expires }), key({})], now)).toEqual({ kind: 'counts', days: Number.POSITIVE_INFINITY })
  expect(endOfKeys([key({ expires }), key({ state: 'ended' })], now)).toEqual({
    kind: 'counts',
    end: expires,
    days: 30,
  })
  const until = key({ expires, validity: { until: '2026-06-25T12:00:00Z' } })
  expect(endOfKeys([until], now)).toEqual({ kind: 'counts', end: '2026-06-25T12:00:00Z', days: 10 })
  const revoked = key({ validity: { revoked: '2026-06-20T12:00:00Z' } })
  expect(endOfKeys([revoked], now)).toEqual({ kind: 'counts', end: '2026-06-20T12:00:00Z', days: 5 })
  const subkeys = [
    { fingerprint: 'A', state: 'counts' as const, notes: [], expires: '2026-06-18T12:00:00Z' },
    { fingerprint: 'B', state: 'revoked' as const, notes: [] },
  ]
  expect(endOfKeys([key({ expires, subkeys })], now)).toEqual({ kind: 'counts', end: '2026-06-18T12:00:00Z', days: 3 })
})
