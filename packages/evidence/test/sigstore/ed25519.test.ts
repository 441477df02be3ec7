import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { assert, integer, property, record, subarray, uint8Array } from 'fast-check'
import { Ed25519Check } from '../../src/sigstore/ed25519.ts'

// https://www.rfc-editor.org/rfc/rfc8032#section-7: secret key, message, signature
const vectors = {
  'pure, empty (§7.1, TEST 1)': [
    '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    '',
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  ],
  'pure, two bytes (§7.1, TEST 3)': [
    'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
    'af82',
    '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  ],
  'prehashed, abc (§7.3)': [
    '833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42',
    '616263',
    '98a70222f0b8121aa9d30f813d683f809e462b469c7ff87639499bb94e6dae4131f85042463c2a355a2003d062adf5aaa10b8c61e636062aaad11c2a26083406',
  ],
} as const
/** The order of the base point, little-endian (RFC 8032 §5.1). */
const order = (1n << 252n) + 27742317777372353535851937790883648493n

/** The key pair of a secret key: its DER form is a fixed head and the key (RFC 8410 §7). */
function keysOf(secret: string): { privateKey: KeyObject; publicKey: KeyObject } {
  const der = Buffer.from(`302e020100300506032b657004220420${secret}`, 'hex')
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  return { privateKey, publicKey: createPublicKey(privateKey) }
}

function isSigned(key: KeyObject, content: Uint8Array, signature: Uint8Array, cuts: number[] = []): boolean {
  const check = new Ed25519Check(key, signature)
  const ends = [...cuts.map(cut => Math.min(cut, content.length)).sort((a, b) => a - b), content.length]
  for (const [index, end] of ends.entries()) check.update(content.subarray(ends[index - 1] ?? 0, end))
  return check.verify()
}

describe.each(Object.entries(vectors))('The vector of RFC 8032: %s', (_, [secret, message, signature]) => {
  const { publicKey } = keysOf(secret)
  const [content, signed] = [Buffer.from(message, 'hex'), Buffer.from(signature, 'hex')]

  test('is verified', () => {
    expect(isSigned(publicKey, content, signed)).toBe(true)
  })

  test('is refuted with any bit changed, other content, or another key', () => {
    for (let bit = 0; bit < signed.length * 8; bit += 7) {
      const changed = Buffer.from(signed)
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(isSigned(publicKey, content, changed)).toBe(false)
    }
    expect(isSigned(publicKey, Buffer.concat([content, Buffer.from([0])]), signed)).toBe(false)
    const [other] = Object.values(vectors).filter(([one]) => one !== secret)
    expect(isSigned(keysOf(other?.[0] ?? '').publicKey, content, signed)).toBe(false)
  })

  test('is refuted with a number that is not reduced: it would be a second signature', () => {
    const number = BigInt(`0x${Buffer.from(signed.subarray(32)).reverse().toString('hex')}`) + order
    const half = Buffer.from(number.toString(16).padStart(64, '0'), 'hex').reverse()
    expect(isSigned(publicKey, content, Buffer.concat([signed.subarray(0, 32), half]))).toBe(false)
  })
})

test('A key of small order, which would have signed everything, has signed nothing', () => {
  // The neutral point: for it and R equal to it, S = 0 solves the equation for each content.
  const neutral = Buffer.from('01'.padEnd(64, '0'), 'hex')
  const key = createPublicKey({
    key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), neutral]),
    format: 'der',
    type: 'spki',
  })
  expect(isSigned(key, Buffer.from('x'), Buffer.concat([neutral, Buffer.alloc(32)]))).toBe(false)
})

test('However the bytes arrive, what OpenSSL signs is verified', () => {
  const { privateKey, publicKey } = keysOf(vectors['pure, empty (§7.1, TEST 1)'][0])
  const cuts = subarray([1, 2, 3, 50, 100, 128, 199])
  assert(
    property(record({ content: uint8Array({ maxLength: 200 }), cuts, at: integer({ min: 0, max: 63 }) }), one => {
      const signature = sign(null, one.content, privateKey)
      expect(isSigned(publicKey, one.content, signature, one.cuts)).toBe(true)
      signature[one.at] = (signature[one.at] ?? 0) ^ 0x40
      expect(isSigned(publicKey, one.content, signature, one.cuts)).toBe(false)
    }),
    { numRuns: 60 },
  )
})
