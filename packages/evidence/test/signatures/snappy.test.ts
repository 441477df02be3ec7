import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readSignatures } from '../../src/signatures/read-signatures.ts'
import { unpackSnappy } from '../../src/signatures/snappy.ts'
import { verifyBlob } from '../../src/signatures/verify-blob.ts'
import { keyBundle, keyPair } from '../../testing/bundles.ts'
import { content as signed, signedFile } from '../openpgp/keys.ts'

/** What the library of Rust (snap 1.1, by cramjam 2.14.0) makes of `text`: literals, and copies of all kinds. */
const block = Buffer.from(
  [
    'jAjwRnsibWVkaWFUeXBlIjogImFwcGxpY2F0aW9uL3ZuZC5kZXYuc2lnc3RvcmUuYnVuZGxlLnYwLjMranNvbiIsICJ2ZXJpZmlj',
    'BTLITWF0ZXJpYWwiOiB7InRsb2dFbnRyaWVzIjogW3sibG9nSW5kZXgiOiAiMCIsICJraW5kAXQsaGFzaGVkcmVrb3JkARgcbiI6',
    'IDB9LCA2MwAAMQEbbjMADDc5MTlCNgAAMn42ABAxNTgzOEI3AAAzfjcAEDIzNzU3QjcAADR+NwAQMzE2NzZCNwAANYI3AAw5NTk1',
    'QjcAADZ+NwAQNDc1MTRCNwAAN343ABA1NTQzM0I3AAA4fjcAEDYzMzUyQjcAADl+NwAQNzEyNzFCNwAEMTCCOAAIOTE5SiYCgicC',
    'LDg3MTA5fV19LCAiekF+BGFi/gIA/gIAdgIAIQgMdGV4dAWs8DwgbGl0ZXJhbCBvZiBtb3JlIHRoYW4gc2l4dHkgYnl0ZXMsIHNv',
    'IHRoYXQgaXRzIGxlbmd0aCBpcyBpbiBhBSJsIGFmdGVyIHRoZSB0YWc6IDAxMjM0NTY3ODkifQ==',
  ].join(''),
  'base64',
)
const text = JSON.stringify({
  mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
  verificationMaterial: {
    tlogEntries: Array.from({ length: 12 }, (_, i) => ({ logIndex: String(i), kind: 'hashedrekord', n: i * 7919 })),
  },
  z: 'ab'.repeat(80),
  text: 'a literal of more than sixty bytes, so that its length is in a byte after the tag: 0123456789',
})

/** A block of literals only. */
function literals(content: Buffer): Buffer {
  const parts = Array.from({ length: Math.ceil(content.length / 60) }, (_, index) => {
    const part = content.subarray(index * 60, index * 60 + 60)
    return Buffer.concat([Buffer.from([(part.length - 1) << 2]), part])
  })
  return Buffer.concat([Buffer.from([(content.length & 0x7f) | 0x80, content.length >> 7]), ...parts])
}

test('a block of another program is unpacked', () => {
  expect(JSON.parse(unpackSnappy(block)?.toString() ?? '')).toEqual(JSON.parse(text))
})

test('a bundle that GitHub keeps so is verified', async () => {
  const { privateKey, publicKey } = keyPair()
  const packed = literals(Buffer.from(JSON.stringify(keyBundle(privateKey, signed))))
  const trust = { signers: [{ kind: 'key' as const, publicKey }] }
  const question = { file: signedFile, signatures: readSignatures(packed), trust }
  expect(await verifyBlob(question)).toMatchObject({ format: 'a Sigstore bundle' })
})

describe('everything else is left as it is', () => {
  test.each<[string, Buffer]>([
    ['JSON', Buffer.from('{"a": 1}')],
    ['nothing', Buffer.alloc(0)],
    ['no object', literals(Buffer.from('[1, 2]'))],
    ['a block that is cut', block.subarray(0, -1)],
    ['a block with a byte more', Buffer.concat([block, Buffer.from([0])])],
    ['a copy from before the beginning', Buffer.from([8, 0, 0x7b, 1, 2, 0, 0, 0])],
    ['a copy from nowhere', Buffer.from([5, 0, 0x7b, 1, 0])],
    ['a length that has no end', Buffer.from([255, 255, 255, 255, 255, 255])],
    // 1 GiB of one byte, in few bytes: refused by its length, before anything is unpacked.
    ['a bomb', Buffer.from([0x80, 0x80, 0x80, 0x80, 4, 0, 0x7b, 0xfe, 1, 0])],
  ])('%s', (_, content) => {
    expect(unpackSnappy(content)).toBeUndefined()
  })

  test('a changed block unpacks to nothing, or to no more than it says', () => {
    fc.assert(
      fc.property(fc.nat(block.length - 1), fc.nat(255), (at, value) => {
        const changed = Buffer.from(block)
        changed[at] = value
        expect(unpackSnappy(changed)?.length ?? 0).toBeLessThanOrEqual(16 * 1024 * 1024)
      }),
    )
  })
})
