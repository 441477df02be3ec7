import { expect, test } from '@jest/globals'
import { makeRelease } from '@release-tools/evidence/testing'
import { verifyAsConsumer } from '../../src/publish/verify-download.ts'

test('a download is verified for the tag that is published: an older release is as genuine', async () => {
  const { assets, trust } = await makeRelease()
  expect((await verifyAsConsumer(assets, trust, 'v1.2.0')).result).toBe('verified')
  await expect(verifyAsConsumer(assets, trust, 'v1.3.0')).rejects.toThrow(
    'the result is "not verified": manifest: manifest.yaml: it is of release v1.2.0, not of v1.3.0.',
  )
})
