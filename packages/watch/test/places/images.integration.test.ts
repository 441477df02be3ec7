/** @needs tools registry */
import type { KeyObject } from 'node:crypto'
import { afterEach, beforeAll, expect, jest, test } from '@jest/globals'
import { type Json, keyEnvelope, keyPair } from '@release-tools/evidence/testing'
import { attachBundle } from '@release-tools/oci'
import { pushImage } from '@release-tools/oci/testing'
import { testHost } from '@release-tools/testbed'
import { findTool } from '@release-tools/tools'
import { images } from '../../src/places/images.ts'
import type { WatchContext } from '../../src/watch-context.ts'
import { context, known } from '../support/known.ts'

jest.setTimeout(60_000)

const predicateType = 'https://sigstore.dev/cosign/sign/v1'
const own = keyPair()
let cosign: WatchContext['cosign']
beforeAll(async () => {
  cosign = await findTool('cosign', testHost())
})
let count = 0
afterEach(() => {
  count += 1
})

type Image = { repository: string; digest: string }

/** A new image, signed by a key if one is given. */
async function image(privateKey?: KeyObject, type = predicateType): Promise<Image> {
  const pushed = await pushImage(`acme/looked-${count}`, String(count))
  if (privateKey === undefined) return pushed
  const subject = [{ digest: { sha256: pushed.digest.slice('sha256:'.length) } }]
  const statement: Json = { _type: 'https://in-toto.io/Statement/v1', subject, predicateType: type, predicate: {} }
  const content = Buffer.from(JSON.stringify(keyEnvelope(privateKey, JSON.stringify(statement))))
  await attachBundle(pushed.repository, pushed.digest, { content, predicateType: type }, testHost({ env: {} }))
  return pushed
}

async function look(all: Image[], parts: Partial<WatchContext> = {}): Promise<string[]> {
  const release = known()
  if (release.manifest !== undefined)
    release.manifest.value.images = all.map(one => ({ name: 'app', ...one, platforms: [] }))
  const trust = { signers: [{ kind: 'key' as const, publicKey: own.publicKey }], repository: release.web }
  const base = { ...context({ trust, host: testHost() }), cosign, trustedRoot: undefined, loginOf: () => undefined }
  const found = await images.look(release, { ...base, ...parts } as unknown as WatchContext)
  return found.map(({ state, found: said }) => `${state}: ${said}`)
}

test('an image that the project signed is good, also by cosign', async () => {
  expect(await look([await image(own.privateKey)])).toEqual([
    expect.stringMatching(/^good: It verifies, also by cosign 3\./),
  ])
})

test('with a login of its own for the registry', async () => {
  const login = { username: 'me', password: 'of nobody' }
  expect(await look([await image(own.privateKey)], { loginOf: () => login })).toEqual([
    expect.stringMatching(/^good: /),
  ])
})

test('without cosign, nobody asked it', async () => {
  expect(await look([await image(own.privateKey)], { cosign: undefined })).toEqual([
    'unknown: It verifies, and cosign was not asked: it is not installed.',
  ])
})

test('an image without a signature, by another key, or only attested is found', async () => {
  expect(await look([await image()])).toEqual([
    expect.stringMatching(/^different: It is not verified: nothing signs it: /),
  ])
  count += 1
  expect(await look([await image(keyPair().privateKey)])).toEqual([
    expect.stringMatching(/^different: It is not verified: /),
  ])
  count += 1
  expect(await look([await image(own.privateKey, 'https://spdx.dev/Document')])).toEqual([
    'different: Something is attested about it, and nothing signs it.',
  ])
})

test('an image that was deleted is missing', async () => {
  const one = await image(own.privateKey)
  const [host = '', ...path] = one.repository.split('/')
  await fetch(`http://${host}/v2/${path.join('/')}/manifests/${one.digest}`, { method: 'DELETE' })
  expect(await look([one])).toEqual([`missing: ${one.repository} does not have ${one.digest} any more.`])
})

test('a registry that is down is unknown, and so is a project without signers', async () => {
  const digest = `sha256:${'0'.repeat(64)}`
  expect(await look([{ repository: '127.0.0.1:18999/acme/widget', digest }])).toEqual([
    expect.stringMatching(/^unknown: Could not .*ECONNREFUSED/),
  ])
  expect(await look([await image(own.privateKey)], { trust: { signers: [] } })).toEqual([
    'unknown: Could not verify the images: the project has no key and no identity that signs images.',
  ])
  expect(await look([{ repository: 'Not A Repository', digest }])).toEqual([
    'unknown: Not A Repository is not a repository of a registry.',
  ])
})

test('a release without images, or without a manifest', async () => {
  expect(await look([])).toEqual(['absent: The release has no image.'])
  const found = await images.look({ ...known(), manifest: undefined }, context() as WatchContext)
  expect(found.map(({ state }) => state)).toEqual(['unknown'])
})
