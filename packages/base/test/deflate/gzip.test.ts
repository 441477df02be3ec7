import { buffer } from 'node:stream/consumers'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { gzipStream } from '../../src/deflate/gzip.ts'
import { sha256 } from '../../src/digest.ts'
import { sampleText } from '../../testing/files-to-pack.ts'

test('its bytes are the same on every machine and Node', async () => {
  const content = sampleText(1_000_000)
  const digests = await Promise.all(
    ([1, 5, 9] as const).map(async level => sha256(await buffer(gzipStream(level, 1_700_000_000)([content])))),
  )
  expect({ content: sha256(content), digests }).toEqual({
    content: '15b28dc373d4f3bc0388e4e7183d1d2ada38ac30fb0ad121fd2fbf5539539a46',
    digests: [
      'a3cd4db87bbaa985c4d01ba6ebad5674249183ff6e2a4475e38040763775fba2',
      'f7e0cfc7aae62e0ac7f44cc37baab4a8288f72233ec2274bfda4a6e94289a743',
      '6d607eb8b3d682de4e0a70777c692decfd591e3998ca4644b399b5dfd4869294',
    ],
  })
})

test('its header has the time and the level, no name and no system', async () => {
  const headers = await Promise.all(
    ([1, 5, 9] as const).map(async level => (await buffer(gzipStream(level, 0x01020304)([]))).toString('hex')),
  )
  const empty = '0300' + '00000000' + '00000000'
  expect(headers).toEqual([
    '1f8b080004030201' + '04' + 'ff' + empty,
    '1f8b080004030201' + '00' + 'ff' + empty,
    '1f8b080004030201' + '02' + 'ff' + empty,
  ])
})

test('what was compressed before, or begun and left, says nothing of the next', async () => {
  const content = sampleText(300_000)
  const first = await buffer(gzipStream(5)([content]))
  const left = gzipStream(1)([Buffer.alloc(100_000, 'left'), sampleText(900_000), content])
  await left.next()
  for (const other of [Buffer.alloc(0), Buffer.alloc(500_000, 'x'), sampleText(700_000)]) {
    await buffer(gzipStream(9)([other]))
    expect(Buffer.compare(await buffer(gzipStream(5)([content])), first)).toBe(0)
  }
  await left.return(undefined)
})

describe('for any content', () => {
  const content = fc.oneof(fc.uint8Array({ maxLength: 200_000 }), fc.nat(300_000).map(sampleText))

  test('unpacks to it, and does not depend on how the caller divides it', async () => {
    await fc.assert(
      fc.asyncProperty(content, fc.array(fc.nat(300_000)), fc.constantFrom(1, 5, 9), async (bytes, cuts, level) => {
        const ends = [...cuts.filter(cut => cut < bytes.length).sort((a, b) => a - b), bytes.length]
        const parts = ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end))
        const [whole, divided] = await Promise.all([
          buffer(gzipStream(level)([bytes])),
          buffer(gzipStream(level)(parts)),
        ])
        expect(Buffer.compare(gunzipSync(whole), bytes)).toBe(0)
        expect(Buffer.compare(whole, divided)).toBe(0)
      }),
      { numRuns: 30 },
    )
  })
})
