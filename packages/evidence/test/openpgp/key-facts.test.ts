import { describe, expect, test } from '@jest/globals'
import { enums } from 'openpgp'
import { keyFacts } from '../../src/openpgp/key-facts.ts'
import { readKeyring } from '../../src/openpgp/keyring.ts'
import { fingerprintOf, made, newKey, ringOf } from './keys.ts'

const day = 24 * 60 * 60
const later = new Date(made.getTime() + 60 * day * 1000)
const created = '2025-01-01T00:00:00Z'

describe('what a key says about itself', () => {
  test('its owner, its end, and the subkeys that sign', async () => {
    const key = await newKey({
      keyExpirationTime: 40 * day,
      subkeys: [{ sign: true, keyExpirationTime: 10 * day }, {}],
    })
    const [subkey] = key.subkeys
    expect(await keyFacts(await ringOf(key))).toEqual([
      {
        fingerprint: fingerprintOf(key),
        created,
        expires: '2025-02-10T00:00:00Z',
        userIds: ['Releaser <r@example.com>'],
        subkeys: [{ fingerprint: fingerprintOf(subkey as never), created, expires: '2025-01-11T00:00:00Z' }],
      },
    ])
  })

  const { keySuperseded, keyCompromised, noReason } = enums.reasonForRevocation
  test.each([
    [keySuperseded, '(it was replaced by a new one)', true],
    [keyCompromised, '(it is no longer secret)', false],
    [noReason, '', false],
  ])('its revocation for the reason %i, which ends its subkeys too', async (flag, reason, isForLater) => {
    const key = await (await newKey({ subkeys: [{ sign: true }] })).revoke({ flag }, later)
    const revoked = { at: '2025-03-02T00:00:00Z', reason, isForLater }
    expect(await keyFacts(await ringOf(key))).toMatchObject([{ revoked, subkeys: [{ revoked }] }])
  })

  test('a revocation that cannot be read, which leaves a doubt', async () => {
    const plain = Buffer.from((await newKey()).toPublic().write())
    const end = 2 + (plain[1] ?? 0)
    const packet = Buffer.from([0xc2, 7, 9, 0, 0, 0, 0, 0, 0])
    const ring = await readKeyring(Buffer.concat([plain.subarray(0, end), packet, plain.subarray(end)]))
    const [facts] = await keyFacts(ring)
    expect(facts).toMatchObject({
      doubt:
        'its key has a revocation that cannot be checked, for example by another key that its owner named for that.',
    })
    expect(facts).not.toHaveProperty('revoked')
  })

  test('why it cannot sign', async () => {
    const key = await newKey()
    key.users = []
    const [facts] = await keyFacts(await ringOf(key))
    expect(facts?.unusable).toMatch(/^its key has no user ID/)
  })
})
