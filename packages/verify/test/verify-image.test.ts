import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { keyPair } from '@release-tools/evidence/testing'
import { testHost } from '@release-tools/testbed'
import { openAndVerify } from '../src/open-and-verify.ts'
import { ImageRegistry, statementAbout } from './support/image-registry.ts'

const registries: ImageRegistry[] = []
afterEach(() => {
  for (const one of registries.splice(0)) one.stop()
})

const host = testHost({ env: { DOCKER_CONFIG: mkdtempSync(join(tmpdir(), 'no-login-')) } })
const own = keyPair()
const trust = { signers: [{ kind: 'key' as const, publicKey: own.publicKey }] }

async function registry(): Promise<ImageRegistry> {
  const made = await ImageRegistry.start()
  registries.push(made)
  return made
}

const verify = (text: string, asked = {}, more = {}) =>
  openAndVerify(text, { trust: { ...trust, ...more }, asked }, host)
const rows = ({ checks }: Awaited<ReturnType<typeof verify>>) => checks.map(({ name, status }) => `${name} ${status}`)
const detail = ({ checks }: Awaited<ReturnType<typeof verify>>, name: string) =>
  checks.find(one => one.name === name)?.detail

describe('an image of a registry', () => {
  test.each(['list', 'tag', 'both'] as const)('is verified by a bundle that is attached by %s', async how => {
    const images = await registry()
    images.attach(statementAbout(images.digest, 'https://sigstore.dev/cosign/sign/v1', own.privateKey))
    images.how = how
    const report = await verify(`oci://${images.name}@${images.digest}`)
    expect(rows(report)).toEqual(['image pass', 'signature pass'])
    expect(report).toMatchObject({
      result: 'verified',
      target: { kind: 'image', digest: images.digest },
      accepted: [{ subject: images.digest, statement: { predicateType: 'https://sigstore.dev/cosign/sign/v1' } }],
    })
    expect(detail(report, 'signature')).toBe('https://sigstore.dev/cosign/sign/v1, in a referrer.')
  })

  test('by tag: it is resolved once, and its digest is said', async () => {
    const images = await registry()
    images.attach(statementAbout(images.digest, 'https://slsa.dev/provenance/v1', own.privateKey))
    const report = await verify(`oci://${images.name}:v1`)
    expect(report).toMatchObject({
      result: 'verified',
      target: { text: `oci://${images.name}:v1`, digest: images.digest },
    })
    expect(detail(report, 'image')).toBe(
      `${images.name}@${images.digest}. The tag v1 names it now. A tag can move, so use the digest.`,
    )
    expect(images.asked('manifests/v1')).toBe(1)
  })

  test('that nothing signs is not verified', async () => {
    const images = await registry()
    const report = await verify(`oci://${images.name}:v1`)
    expect(report.result).toBe('not verified')
    expect(detail(report, 'signature')).toBe('nothing signs it: no signature and no attestation is attached to it.')
  })
})
