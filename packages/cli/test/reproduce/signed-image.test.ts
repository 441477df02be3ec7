import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { CannotCheck } from '@release-tools/evidence'
import { keyEnvelope, keyPair } from '@release-tools/evidence/testing'
import { ImageBuilder, Servers } from '@release-tools/oci/testing'
import { testHost } from '@release-tools/testbed'
import { NotSigned, signedImage } from '../../src/reproduce/signed-image.ts'

const servers = new Servers()
afterAll(() => servers.stop())

const { privateKey, publicKey } = keyPair()
const trust = { signers: [{ kind: 'key' as const, publicKey }] }
const buildSchema = 'https://github.com/org/release-tools/blob/v1/docs/schema/build.v1.json'

const statement = (digest: string, predicateType: string, predicate: object = {}) =>
  keyEnvelope(
    privateKey,
    JSON.stringify({
      _type: 'https://in-toto.io/Statement/v1',
      subject: [{ digest: { sha256: digest.slice('sha256:'.length) } }],
      predicateType,
      predicate,
    }),
  )
const signature = (digest: string) => statement(digest, 'https://sigstore.dev/cosign/sign/v1')

/** Reads an image from a registry that has these bundles attached to it. */
async function read(bundlesFor: (digest: string) => object[]) {
  const image = new ImageBuilder()
  const { digest } = image.image('linux/amd64')
  const type = 'application/vnd.dev.sigstore.bundle.v0.3+json'
  const manifests = bundlesFor(digest).map(one => image.manifest(image.put(type, '{}'), [image.put(type, one)]))
  const registry = await servers.start((request, response) => {
    const wanted = request.url?.split('/').at(-1) ?? ''
    const data = request.url?.includes('/referrers/') ? JSON.stringify({ manifests }) : image.blobs.get(wanted)
    response.writeHead(data === undefined ? 404 : 200).end(data)
  })
  const host = testHost({ env: { DOCKER_CONFIG: mkdtempSync(join(tmpdir(), 'no-login-')) } })
  return signedImage({ registry, repository: 'acme/widget', wanted: digest }, trust, host)
}

const record = {
  ...{ schema: buildSchema, project: { name: 'widget', version: '1', directory: '.' } },
  ...{ source: { commit: 'c0ffee'.padEnd(40, '0'), commitTime: '2026-01-31T12:00:00Z' }, tools: [], artifacts: [] },
  environment: { SOURCE_DATE_EPOCH: 1 },
}

test('a signature of the image is enough; a record of another image is none of it', async () => {
  const found = await read(digest => [signature(digest), statement(digest, buildSchema, record)])
  expect(found).toMatchObject({ parts: [{ platform: 'linux/amd64' }], document: undefined })
})

test('a record of another image does not hide that of this one, which is attached after it', async () => {
  const recordOf = (digest: string) => ({
    ...record,
    image: {
      ...{ dockerfile: 'Dockerfile', context: '.', platforms: ['linux/amd64'], buildArgs: [], bases: [] },
      ...{ digest, proof: 'unverified' },
    },
  })
  const found = await read(digest => [
    signature(digest),
    ...[record, recordOf(`sha256:${'b'.repeat(64)}`), recordOf(digest)].map(one => statement(digest, buildSchema, one)),
  ])
  expect(found.document?.image?.digest).toBe(found.digest)
})

test('a signature of another image, and an attestation alone, are no signature of this one', async () => {
  const other = `sha256:${'b'.repeat(64)}`
  const failed = read(digest => [signature(other), statement(digest, 'https://example.org/scan')])
  await expect(failed).rejects.toThrow(NotSigned)
  await expect(failed).rejects.toThrow(/is a valid signature of an accepted signer\. Check the key or the identity\./)
})

test('a signature in a format that is not known cannot be checked: nobody knows whether it is valid', async () => {
  const failed = read(() => [{ mediaType: 'application/vnd.dev.sigstore.bundle+json;version=9.9' }])
  await expect(failed).rejects.toThrow(CannotCheck)
})
