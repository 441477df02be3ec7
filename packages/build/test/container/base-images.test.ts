import { expect, test } from '@jest/globals'
import { testHost } from '@release-tools/testbed'
import { pinBases } from '../../src/container/base-images.ts'

const digest = `sha256:${'a'.repeat(64)}`
// Nothing answers there.
const reference = '127.0.0.1:1/acme/base:v1'
const use = { line: 1, reference, start: 5, end: 5 + reference.length }
const pin = (recorded: Map<string, string>, host = testHost()) =>
  pinBases([use], { path: 'Dockerfile', allowFloating: true, recorded }, host)

test('a base without a digest gets the recorded one, and no registry is asked', async () => {
  const host = testHost()
  expect(await pin(new Map([[reference, digest]]), host)).toEqual({
    bases: [{ reference, digest, floating: true }],
    pinned: [{ use, reference: `127.0.0.1:1/acme/base@${digest}` }],
  })
  expect(host.lines).toEqual([])
})

test('the digest in the Dockerfile outweighs a record', async () => {
  const own = { ...use, reference: `127.0.0.1:1/acme/base@${digest}` }
  const recorded = new Map([[own.reference, `sha256:${'b'.repeat(64)}`]])
  const { bases } = await pinBases([own], { path: 'Dockerfile', allowFloating: true, recorded }, testHost())
  expect(bases).toEqual([{ reference: own.reference, digest }])
})
