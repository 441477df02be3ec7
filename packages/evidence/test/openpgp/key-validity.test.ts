import { describe, expect, test } from '@jest/globals'
import { armor, enums, type PrivateKey, reformatKey } from 'openpgp'
import { readKeyring } from '../../src/openpgp/keyring.ts'
import { verifyOpenPgp } from '../../src/openpgp/verify-openpgp.ts'
import {
  content,
  fingerprintOf,
  made,
  newKey,
  now,
  ownerIn,
  ringOf,
  signature,
  signedAt,
  signedFile,
  verdict,
} from './keys.ts'

const day = 24 * 60 * 60
const after = (days: number) => new Date(made.getTime() + days * day * 1000)

async function signedBy(key: PrivateKey) {
  return { signature: await signature(key), keyrings: [await ringOf(key)] }
}

async function withRevocation(key: PrivateKey, flag: enums.reasonForRevocation, date = after(60)) {
  return key.revoke({ flag }, date)
}

describe('a revoked key', () => {
  const { keyCompromised, keySuperseded, keyRetired, noReason } = enums.reasonForRevocation

  test.each([
    ['it is no longer secret', keyCompromised, ' (it is no longer secret)'],
    ['it was replaced, after the signature was made', keySuperseded, ' (it was replaced by a new one)'],
    ['it is no longer used', keyRetired, ' (it is no longer used)'],
    ['no reason', noReason, ''],
  ])('is refused: %s', async (_, flag, said) => {
    const key = await newKey()
    const signed = await signature(key)
    const keyrings = [await ringOf(await withRevocation(key, flag))]
    const refused = `Problem: its key has been revoked by its owner${said}.`
    expect(await verdict({ signature: signed, keyrings })).toBe(refused)
    // Nothing proves that the signature is older than the revocation.
    expect(await verdict({ signature: signed, keyrings, existedAt: after(61) })).toBe(refused)
    // Proof helps only if the owner says that nobody else had the key.
    const proven = await verdict({ signature: signed, keyrings, existedAt: after(40) })
    const counts = flag === keySuperseded || flag === keyRetired
    expect(proven).toEqual(counts ? expect.objectContaining({ kind: 'openpgp' }) : refused)
  })

  test('counts for a signature that is proven to be older, and says so, if it was only given up', async () => {
    const key = await newKey({ subkeys: [{ sign: true }] })
    const signed = await signature(key)
    const ring = await ringOf(await withRevocation(key, keyRetired))
    const question = { file: signedFile, signature: signed, keyrings: [ring], now, existedAt: after(40) }
    expect(await verifyOpenPgp(question)).toEqual({
      signer: expect.objectContaining({ kind: 'openpgp', primary: fingerprintOf(key) }),
      claimedTime: '2025-02-01T00:00:00Z',
      logged: false,
      ended: 'was revoked by its owner on 2025-03-02T00:00:00Z (it is no longer used)',
    })
    // Two revocations: the stricter one counts, in whichever file it is.
    const stolen = await ringOf(await withRevocation(key, keyCompromised))
    const refused = 'Problem: its key has been revoked by its owner (it is no longer secret).'
    expect(await verdict({ ...question, keyrings: [ring, stolen] })).toBe(refused)
    // Its other rules hold as before.
    const short = await newKey({ keyExpirationTime: 35 * day })
    const late = {
      signature: await signature(short),
      keyrings: [await ringOf(await withRevocation(short, keyRetired))],
    }
    expect(await verdict({ ...late, existedAt: after(40) })).toContain(
      'Problem: its key expired on 2025-02-05T00:00:00Z.',
    )
  })

  test('is refused if one of two files has an older copy of it, which does not know that', async () => {
    const key = await newKey()
    const signed = await signature(key)
    const [older, newer] = [await ringOf(key), await ringOf(await withRevocation(key, 2))]
    for (const keyrings of [
      [older, newer],
      [newer, older],
    ])
      expect(await verdict({ signature: signed, keyrings })).toContain('its key has been revoked by its owner')
    expect(await verdict({ signature: signed, keyrings: [older, older] })).toMatchObject({ kind: 'openpgp' })
  })

  test('is refused if a copy without the subkey that signed knows that the owner revoked all', async () => {
    const key = await newKey({ subkeys: [{ sign: true }] })
    const signed = await signature(key)
    const revoked = await withRevocation(key, keyCompromised)
    revoked.subkeys = []
    const [older, newer] = [await ringOf(key), await ringOf(revoked)]
    for (const keyrings of [[older, newer], [newer, older], [await ringOf(key, revoked)]])
      expect(await verdict({ signature: signed, keyrings })).toBe(
        'Problem: its key has been revoked by its owner (it is no longer secret).',
      )
  })

  test('is refused by a revocation in a block of its own, wherever that stands in the file', async () => {
    const [key, other] = [await newKey(), await newKey()]
    const signed = await signature(key)
    const revocation = (await (await withRevocation(key, keyCompromised)).getRevocationCertificate()) ?? ''
    const [own, others] = [key, other].map(one => one.toPublic().armor())
    const by = async (...blocks: (string | undefined)[]) =>
      verdict({ signature: signed, keyrings: [await readKeyring(Buffer.from(blocks.join('')))] })
    const refused = 'Problem: its key has been revoked by its owner (it is no longer secret).'
    for (const blocks of [
      [own, revocation],
      [revocation, own],
      [others, revocation, own, own],
    ])
      expect(await by(...blocks)).toBe(refused)
    // One of another key says nothing of this one; one that nobody can read may be of any key.
    const foreign = (await (await withRevocation(other, keyCompromised)).getRevocationCertificate()) ?? ''
    expect(await by(own, foreign)).toMatchObject({ kind: 'openpgp' })
    const unread = armor(enums.armor.publicKey, Buffer.from([0xc2, 7, 9, 0, 0, 0, 0, 0, 0]))
    expect(await by(own, unread)).toContain('CannotCheck: its key has a revocation that cannot be checked')
    // A block that was cut, with its last line.
    await expect(by(own, revocation.slice(0, -80))).rejects.toMatchObject({
      found: 'it is damaged: it ends too early.',
    })
  })

  test('is refused if only the subkey is revoked', async () => {
    const key = await newKey({ subkeys: [{ sign: true }] })
    const signed = await signature(key)
    const [subkey] = key.subkeys
    key.subkeys = [(await subkey?.revoke(key.keyPacket as never, { flag: 1 }, after(60))) as never]
    expect(await verdict({ signature: signed, keyrings: [await ringOf(key)] })).toBe(
      'Problem: its subkey has been revoked by its owner (it was replaced by a new one).',
    )
  })

  test('could not be checked if the revocation is by somebody else, or cannot be read', async () => {
    const [key, other] = [await newKey(), await newKey()]
    const signed = await signature(key)
    const [foreign] = (await withRevocation(other, 2)).revocationSignatures
    key.revocationSignatures = [foreign as never]
    const unknown = expect.stringContaining('CannotCheck: its key has a revocation that cannot be checked')
    expect(await verdict({ signature: signed, keyrings: [await ringOf(key)] })).toEqual(unknown)
    // Of version 3 and of one that is not known, after the primary key; the library leaves out both.
    const signer = await newKey()
    const plain = Buffer.from(signer.toPublic().write())
    const end = 2 + (plain[1] ?? 0)
    for (const body of [
      [3, 5, 0x20, 0, 0, 0, 0],
      [9, 0, 0, 0, 0, 0, 0],
    ]) {
      const packet = Buffer.from([0xc2, body.length, ...body])
      const ring = await readKeyring(Buffer.concat([plain.subarray(0, end), packet, plain.subarray(end)]))
      expect(await verdict({ signature: await signature(signer), keyrings: [ring] })).toEqual(unknown)
    }
  })
})

describe('the time of a key', () => {
  test('it had expired before the signature', async () => {
    const key = await newKey({ keyExpirationTime: 40 * day })
    const keyrings = [await ringOf(key)]
    const signed = await signature(key)
    expect(await verdict({ signature: signed, keyrings, now: after(35) })).toMatchObject({ kind: 'openpgp' })
    const shorter = await ringOf(key)
    ownerIn(shorter).self.keyExpirationTime = 10 * day
    expect(await verdict({ signature: signed, keyrings: [shorter] })).toBe(
      'Problem: its key had expired on 2025-01-11T00:00:00Z, before the signature (2025-02-01T00:00:00Z).',
    )
  })

  test('it has expired since then: only something independent proves that the signature is older', async () => {
    const key = await newKey({ keyExpirationTime: 40 * day })
    const question = await signedBy(key)
    expect(await verdict(question)).toBe(
      'Problem: its key expired on 2025-02-10T00:00:00Z. The signature says that it is older (2025-02-01T00:00:00Z), but nothing else proves that. If the publisher has renewed it, get the key again and give the new file.',
    )
    expect(await verdict({ ...question, existedAt: after(39) })).toMatchObject({ kind: 'openpgp' })
    expect(await verifyOpenPgp({ file: signedFile, now, ...question, existedAt: after(39) })).toMatchObject({
      ended: 'expired on 2025-02-10T00:00:00Z',
    })
    expect(await verdict({ ...question, existedAt: after(41) })).toContain('its key expired on')
  })

  test('what its owner says last counts, whichever copy of the key says it', async () => {
    const key = await newKey({ keyExpirationTime: 35 * day, subkeys: [{ sign: true }] })
    const signed = await signature(key)
    const again = async (days: number, keyExpirationTime: number) => {
      const options = { privateKey: key, userIDs: [{ name: 'Releaser', email: 'r@example.com' }], date: after(days) }
      const { privateKey } = await reformatKey({ ...options, keyExpirationTime, format: 'object' })
      return ringOf(privateKey)
    }
    const [first, prolonged, ended] = [await ringOf(key), await again(20, 0), await again(40, 50 * day)]
    for (const keyrings of [
      [first, prolonged],
      [prolonged, first],
    ])
      expect(await verdict({ signature: signed, keyrings })).toMatchObject({ kind: 'openpgp' })
    for (const keyrings of [
      [prolonged, ended, first],
      [ended, first, prolonged],
    ])
      expect(await verdict({ signature: signed, keyrings })).toContain('its key expired on 2025-02-20')
  })

  test('a subkey that has expired', async () => {
    const key = await newKey({ subkeys: [{ sign: true, keyExpirationTime: 40 * day }] })
    expect(await verdict(await signedBy(key))).toContain('its key expired on 2025-02-10T00:00:00Z.')
  })

  test('it was made after the signature', async () => {
    const key = await newKey()
    const signed = await signature(key, content, made)
    const ring = await ringOf(key)
    Object.assign(ownerIn(ring).key, { getCreationTime: () => signedAt })
    expect(await verdict({ signature: signed, keyrings: [ring] })).toBe(
      'Problem: its key was made on 2025-02-01T00:00:00Z, after the signature (2025-01-01T00:00:00Z): it was not valid yet.',
    )
  })
})

describe('what a key may do', () => {
  test.each([
    [
      'Problem: it is by an RSA key of 1024 bits, which is too short to trust.',
      { algorithm: 'rsaEncryptSign', bits: 1024 },
    ],
    [
      'CannotCheck: it is by a key of the kind dsa, which release-tools does not check.',
      { algorithm: 'dsa', bits: 2048 },
    ],
    [
      'CannotCheck: it is by a key of the kind secp256k1, which release-tools does not check.',
      { algorithm: 'ecdsa', curve: 'secp256k1' },
    ],
  ])('%s', async (found, algorithm) => {
    const key = await newKey()
    const signed = await signature(key)
    const ring = await ringOf(key)
    Object.assign(ownerIn(ring).key, { getAlgorithmInfo: () => algorithm })
    expect(await verdict({ signature: signed, keyrings: [ring] })).toBe(found)
  })

  test('a key without a user ID could not be checked', async () => {
    const key = await newKey()
    const signed = await signature(key)
    key.users = []
    expect(await verdict({ signature: signed, keyrings: [await ringOf(key)] })).toContain(
      'CannotCheck: its key has no user ID',
    )
  })

  test('a key that its owner does not use to sign is refused', async () => {
    const key = await newKey()
    const signed = await signature(key)
    const ring = await ringOf(key)
    const { self } = ownerIn(ring)
    self.keyFlags = new Uint8Array([1])
    expect(await verdict({ signature: signed, keyrings: [ring] })).toBe(
      'Problem: its key is not one that its owner uses to sign.',
    )
    // RFC 9580 §5.2.3.29: without flags, it may do everything.
    self.keyFlags = null
    expect(await verdict({ signature: signed, keyrings: [ring] })).toMatchObject({ kind: 'openpgp' })
    // A key that may be revoked by another one.
    self.revocationKeyClass = 0x80
    expect(await verdict({ signature: signed, keyrings: [ring] })).toContain(
      'CannotCheck: the owner of its key has named another key that may revoke it',
    )
  })

  test('a subkey that has only the short identifier of one of the owner is refused', async () => {
    const [key, other] = [await newKey({ subkeys: [{ sign: true }] }), await newKey({ subkeys: [{ sign: true }] })]
    const signed = await signature(other)
    const ring = await ringOf(key)
    const [own, foreign] = [ownerIn(ring).key, ownerIn(await ringOf(other)).key.subkeys[0]]
    // It is 64 bits of the fingerprint: whoever has much time finds another key with them.
    Object.assign(own.subkeys[0] ?? {}, { getKeyID: () => foreign?.getKeyID() })
    own.subkeys = [...own.subkeys, foreign as never]
    expect(await verdict({ signature: signed, keyrings: [ring] })).toBe(
      'Problem: its key is not one that its owner uses to sign.',
    )
  })

  test('a subkey that did not agree is refused: anybody could claim it', async () => {
    const key = await newKey({ subkeys: [{ sign: true }] })
    const signed = await signature(key)
    const ring = await ringOf(key)
    ownerIn(ring).binding.embeddedSignature = null
    expect(await verdict({ signature: signed, keyrings: [ring] })).toBe(
      'Problem: its key is not one that its owner uses to sign.',
    )
  })
})

describe('a file of keys', () => {
  test.each([
    ['it is a keybox of GnuPG.', Buffer.from('\0\0\0\x20\x01\x01\0\x02KBXf\xff', 'latin1')],
    ['it is not an OpenPGP public key.', Buffer.from('-----BEGIN PUBLIC KEY-----\n')],
    ['it is not an OpenPGP public key.', Buffer.from([0x89, 1, 2, 4, 0xff])],
    ['it is damaged: it ends too early.', Buffer.from([0x99, 1, 2, 4, 0xff])],
  ])('is refused: %s', async (found, data) => {
    await expect(readKeyring(data)).rejects.toMatchObject({ found })
  })

  test('is refused with a private key, which is not repeated', async () => {
    const key = await newKey()
    for (const data of [Buffer.from(key.write()), Buffer.from(key.armor())])
      await expect(readKeyring(data)).rejects.toMatchObject({
        found: 'it has a private key. Make sure that nobody else has seen it.',
        cause: undefined,
      })
  })

  test('is refused with more keys than anybody has, and if none can be read', async () => {
    const data = Buffer.from((await newKey()).toPublic().write())
    const old = Buffer.from(data)
    old[2] = 2
    await expect(readKeyring(old)).rejects.toMatchObject({
      found: expect.stringContaining('the library cannot read it ('),
    })
    const bare = data.subarray(0, 53)
    const many = Buffer.concat(Array.from({ length: 5001 }, () => bare))
    await expect(readKeyring(many)).rejects.toMatchObject({ found: 'it has 5001 keys, more than the 5000 accepted.' })
  })
})
