import { beforeAll, describe, expect, test } from '@jest/globals'
import { createMessage, type PrivateKey, sign } from 'openpgp'
import { readKeyring } from '../../src/openpgp/keyring.ts'
import {
  content,
  file,
  fingerprintOf,
  newKey,
  ringOf,
  signature,
  signedAt,
  signedFile,
  verdict,
  withByte,
} from './keys.ts'

let key: PrivateKey
let good: Buffer
beforeAll(async () => {
  key = await newKey()
  good = await signature(key)
})

const armoured = (data: Buffer, type = 'SIGNATURE') =>
  Buffer.from(
    `-----BEGIN PGP ${type}-----\r\nComment: Grüße\n\n${data.toString('base64')}\n=AAAA\n-----END PGP ${type}-----\n`,
  )
const bad = 'Problem: the signature was not made over this content by this key.'

describe('a valid signature', () => {
  test.each([
    ['Ed25519', {}],
    ['P-256', { curve: 'nistP256' as const }],
    ['P-384', { curve: 'nistP384' as const }],
    ['RSA', { type: 'rsa' as const, rsaBits: 2048 }],
    ['Ed25519 of version 6', { type: 'curve25519' as const, config: { v6Keys: true } }],
  ])('by a key of the kind %s, binary and armoured', async (_, options) => {
    const one = await newKey(options)
    const keyrings = [await ringOf(one)]
    const signed = await signature(one)
    const signer = { kind: 'openpgp', fingerprint: fingerprintOf(one), primary: fingerprintOf(one) }
    expect(await verdict({ signature: signed, keyrings })).toEqual(signer)
    expect(await verdict({ signature: armoured(signed), keyrings })).toEqual(signer)
    expect(await verdict({ signature: signed, keyrings, file: file('other.bin', Buffer.from('x')) })).toBe(bad)
  })

  test('by a subkey: both fingerprints are known', async () => {
    const one = await newKey({ subkeys: [{ sign: true }] })
    const [subkey] = one.subkeys
    expect(await verdict({ signature: await signature(one), keyrings: [await ringOf(key, one)] })).toEqual({
      kind: 'openpgp',
      fingerprint: fingerprintOf(subkey as never),
      primary: fingerprintOf(one),
    })
  })

  test('of an empty file', async () => {
    const empty = { signature: await signature(key, Buffer.alloc(0)), file: file('empty', Buffer.alloc(0)) }
    expect(await verdict({ ...empty, keyrings: [await ringOf(key)] })).toMatchObject({ kind: 'openpgp' })
  })

  test('of bytes in memory', async () => {
    const keyrings = [await ringOf(key)]
    expect(await verdict({ signature: good, keyrings, file: content })).toMatchObject({ kind: 'openpgp' })
    expect(await verdict({ signature: good, keyrings, file: Buffer.from('x') })).toBe(bad)
  })

  test('of a file that cannot be read: the system’s error', async () => {
    const found = await verdict({ signature: good, keyrings: [await ringOf(key)], file: `${signedFile}.no` })
    expect(found).toContain('ENOENT')
  })

  test('with the right one of two keys that have the same short identifier', async () => {
    const [other] = (await ringOf(await newKey())).keys
    const [own] = (await ringOf(key)).keys
    if (other === undefined || own === undefined) throw new Error('no key')
    for (const one of [other.key, other.key.keyPacket]) Object.assign(one, { getKeyID: () => own.key.getKeyID() })
    const keyrings = [{ keys: [other, own], unread: [] }]
    expect(await verdict({ signature: good, keyrings })).toMatchObject({ primary: fingerprintOf(key) })
    expect(await verdict({ signature: good, keyrings: [{ keys: [other], unread: [] }] })).toBe(bad)
  })

  test('with a list of keys that has text between them, and a key that cannot be read', async () => {
    const old = withByte((await newKey()).toPublic().write(), 0, 3)
    const [a, b] = [armoured(old, 'PUBLIC KEY BLOCK'), key.toPublic().armor()]
    const list = await readKeyring(Buffer.from(`pub   rsa4096 K\xfcche\n\n${a}\n\nsome words\n${b}\nmore`, 'latin1'))
    expect([list.keys.length, list.unread.length]).toEqual([1, 1])
    expect(await verdict({ signature: good, keyrings: [list] })).toMatchObject({ kind: 'openpgp' })
  })
})

describe('not verified', () => {
  test('a signature by somebody else, named by the whole fingerprint', async () => {
    const other = await newKey()
    expect(await verdict({ signature: good, keyrings: [await ringOf(other)] })).toBe(
      `OtherSigner: it names the key ${fingerprintOf(key)} as its signer, but only ${fingerprintOf(other)} and their subkeys are accepted.`,
    )
    const many = await Promise.all([1, 2, 3, 4].map(() => newKey()))
    expect(await verdict({ signature: good, keyrings: [await ringOf(...many)] })).toMatch(
      /(, [0-9A-F]{40}){2} and 1 more and/,
    )
  })

  test.each([
    [1, 'MD5'],
    [2, 'SHA-1'],
    [3, 'RIPEMD-160'],
  ])('a signature over a broken digest (%i)', async (hash, name) => {
    expect(await verdict({ signature: withByte(good, 3, hash), keyrings: [await ringOf(key)] })).toBe(
      `Problem: it was made over the ${name} of the file. Somebody can make another file with the same ${name}.`,
    )
  })

  test('a signature that expired, or is of the future', async () => {
    const keyrings = [await ringOf(key)]
    const late = await signature(key, content, new Date('2025-07-01T00:00:00Z'))
    expect(await verdict({ signature: late, keyrings })).toBe(
      'Problem: it says that it was made on 2025-07-01T00:00:00Z, which is still to come.',
    )
    const existedAt = new Date('2025-01-15T00:00:00Z')
    expect(await verdict({ signature: good, keyrings, existedAt })).toBe(
      'Problem: it says that it was made on 2025-02-01T00:00:00Z, but it existed on 2025-01-15T00:00:00Z.',
    )
  })

  test('what is no signature of a file', async () => {
    const keyrings = [await ringOf(key)]
    expect(await verdict({ signature: withByte(good, 1, 0x10), keyrings })).toBe(
      'Problem: it is an OpenPGP signature of type 16, not one of a file.',
    )
  })
})

describe('several signatures in one file', () => {
  test('are good if one is by an accepted key, and none by such a key is bad', async () => {
    const other = await newKey()
    const both = Buffer.concat([await signature(other), good])
    expect(await verdict({ signature: both, keyrings: [await ringOf(key)] })).toMatchObject({
      primary: fingerprintOf(key),
    })
    const blocks = Buffer.concat([armoured(await signature(other)), armoured(good)])
    expect(await verdict({ signature: blocks, keyrings: [await ringOf(key)] })).toMatchObject({
      primary: fingerprintOf(key),
    })
    expect(await verdict({ signature: blocks, keyrings: [await ringOf(await newKey())] })).toMatch(/^OtherSigner: /)
    // One that nobody accepts may be as weak as it likes.
    const weak = Buffer.concat([withByte(await signature(other), 3, 2), good])
    expect(await verdict({ signature: weak, keyrings: [await ringOf(key)] })).toMatchObject({
      primary: fingerprintOf(key),
    })
    const wrong = Buffer.concat([good, await signature(other, Buffer.from('something else'))])
    expect(await verdict({ signature: wrong, keyrings: [await ringOf(key, other)] })).toBe(
      'Problem: the file has 2 signatures, and one of them is bad: the signature was not made over this content by this key.',
    )
  })

  test('are not more than anybody makes', async () => {
    const keyrings = [await ringOf(key)]
    const many = Buffer.concat(Array.from({ length: 65 }, () => good))
    expect(await verdict({ signature: many, keyrings })).toBe(
      'Problem: it is damaged: it has 65 packets, more than the 64 accepted.',
    )
    const large = Buffer.concat([good, Buffer.alloc(1024 * 1024)])
    expect(await verdict({ signature: large, keyrings })).toContain('more than the 1048576 accepted')
  })
})

describe('could not check', () => {
  test('a signature if no key is given', async () => {
    expect(await verdict({ signature: good, keyrings: [] })).toBe(
      'CannotCheck: it is an OpenPGP signature, but no OpenPGP key is given.',
    )
  })

  test.each([
    ['version 3', 0, 3, 'it is an OpenPGP signature of version 3, which is not known.'],
    ['version 5', 0, 5, 'it is an OpenPGP signature of version 5, which is not known.'],
    ['a text', 1, 1, /^CannotCheck: it is a signature of a text, for which the ends of lines do not count\./],
    ['an unknown kind of key', 2, 99, 'it is by a kind of key that is not known (99).'],
    ['an unknown digest', 3, 99, 'it was made over a digest that is not known (number 99).'],
  ])('a signature with %s', async (_, at, value, reason) => {
    const found = await verdict({ signature: withByte(good, at, value), keyrings: [await ringOf(key)] })
    if (reason instanceof RegExp) expect(found).toMatch(reason)
    else expect(found).toBe(`CannotCheck: ${reason}`)
  })

  test.each([
    [
      'a text with an OpenPGP signature around it (cleartext-signed)',
      '-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\nx\n',
    ],
    ['an OpenPGP public key', '-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nmDM=\n-----END PGP PUBLIC KEY BLOCK-----\n'],
    ['an OpenPGP private key', '-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nlDM=\n-----END PGP PRIVATE KEY BLOCK-----\n'],
    ['an encrypted OpenPGP message', Buffer.from([0x85, 0x01, 0x0c, 0x03, 0xff])],
    ['an encrypted OpenPGP message', '-----BEGIN PGP MESSAGE-----\n\nhQEMA/8=\n-----END PGP MESSAGE-----\n'],
    ['a compressed OpenPGP message', Buffer.from([0xa3, 0x01, 0xff, 0xff])],
    ['OpenPGP data of an unknown kind', '-----BEGIN PGP MESSAGE-----\n\n-----END PGP MESSAGE-----\n'],
    ['an OpenPGP public key', armoured(Buffer.from([0x99, 0, 1, 4]))],
    ['no OpenPGP signature', 'something'],
  ])('%s', async (kind, data) => {
    const found = await verdict({ signature: Buffer.from(data), keyrings: [await ringOf(key)] })
    expect(found).toBe(`CannotCheck: it is ${kind}, not a detached signature of a file.`)
  })

  test('a message that contains the file', async () => {
    const message = await sign({
      message: await createMessage({ binary: content }),
      signingKeys: key,
      format: 'binary',
      date: signedAt,
    })
    expect(await verdict({ signature: message, keyrings: [await ringOf(key)] })).toBe(
      'CannotCheck: it is an OpenPGP message that contains what it signs, not a detached signature of a file.',
    )
  })

  test('a critical part that is not known', async () => {
    const date = signedAt
    const signatureNotations = [
      { name: 'policy@example.com', value: Buffer.from('x'), humanReadable: true, critical: true },
    ]
    const signed = await sign({
      message: await createMessage({ binary: content }),
      signingKeys: key,
      detached: true,
      format: 'binary',
      date,
      signatureNotations,
    })
    expect(await verdict({ signature: signed, keyrings: [await ringOf(key)] })).toBe(
      'CannotCheck: OpenPGP.js cannot check it (Unknown critical notation: policy@example.com).',
    )
  })
})

describe('damaged data', () => {
  test.each([
    ['cut off', (data: Buffer) => data.subarray(0, -3), 'it ends too early.'],
    [
      'with something after it',
      (data: Buffer) => Buffer.concat([data, Buffer.from('x')]),
      'there is no packet at byte',
    ],
    [
      'with a packet of another type',
      (data: Buffer) => Buffer.concat([data, Buffer.from([0xcd, 1, 65])]),
      'it has a packet of type 13',
    ],
    [
      'with a length in parts',
      (data: Buffer) => Buffer.concat([data, Buffer.from([0xc2, 0xe1, 65])]),
      'its length in parts',
    ],
    ['without a length', (data: Buffer) => Buffer.concat([data, Buffer.from([0x8b, 65])]), 'a packet has no length.'],
    [
      'with a length of four bytes that is too large',
      () => Buffer.from([0xc2, 0xff, 255, 255, 255, 255, 4]),
      'it ends too early',
    ],
    ['with a length that is cut off', () => Buffer.from([0x89, 1]), 'it ends too early'],
    ['armoured, and empty', () => armoured(Buffer.alloc(0)), 'OpenPGP data of an unknown kind'],
    ['armoured, without its end', () => Buffer.from('-----BEGIN PGP SIGNATURE-----\n\niQ\n'), 'it ends too early.'],
    ['armoured, and indented', () => Buffer.from(' -----BEGIN PGP SIGNATURE-----\n\niQ\n'), 'it has no signature.'],
    [
      'with a second one, armoured, that has no end',
      (data: Buffer) => Buffer.concat([armoured(data), armoured(data).subarray(0, -60)]),
      'it ends too early.',
    ],
    ['with numbers that are no signature', (data: Buffer) => withByte(data, 5, 0xff), /./],
  ])('a signature %s', async (_, change, reason) => {
    const found = await verdict({ signature: change(good), keyrings: [await ringOf(key)] })
    expect(found).toMatch(reason)
    expect(found).toMatch(/^(Problem|CannotCheck): (it is |the file has 2 signatures)/)
  })

  test('every byte of a signature matters', async () => {
    const keyrings = [await ringOf(key)]
    const verified: number[] = []
    for (let at = 0; at < good.length; at += 1) {
      const changed = Buffer.from(good)
      changed[at] = (changed[at] ?? 0) ^ 0x01
      const outcome = await verdict({ signature: changed, keyrings })
      if (typeof outcome !== 'string') verified.push(at)
      else expect(outcome).toMatch(/^(CannotCheck|OtherSigner|Problem): /)
    }
    // A number says its length in bits (RFC 9580 §3.2): one more or less is the same number, and nothing of it is signed.
    const [r = 0] = verified
    expect(verified.every(at => good.readUInt16BE(at - 1) <= 256 && at >= r)).toBe(true)
    expect(verified.length).toBeLessThanOrEqual(2)
  })
})
