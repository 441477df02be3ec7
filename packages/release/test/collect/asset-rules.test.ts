import { expect, test } from '@jest/globals'
import { ofAssetSize } from '../../src/collect/asset-rules.ts'

const mebibyte = 1024 ** 2
const chunk = new Uint8Array(64 * mebibyte)

/** The number of chunks that pass, of a file of so many. */
async function passing(count: number, last = chunk): Promise<number> {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let index = 1; index < count; index += 1) yield chunk
    yield last
  }
  let passed = 0
  for await (const one of ofAssetSize('release-v1.2.0.tar.gz', chunks())) passed += Math.sign(one.length)
  return passed
}

test('a file below 2 GiB passes as it is, and the first chunk that reaches them stops it', async () => {
  expect(await passing(31)).toBe(31)
  expect(await passing(32, chunk.subarray(1))).toBe(32)
  await expect(passing(40)).rejects.toThrow(
    'Could not use release-v1.2.0.tar.gz as an asset of a GitHub release: it has 2147483648 bytes, but GitHub accepts less than 2 GiB (2147483648 bytes).',
  )
})
