import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { parseTrustedRoot } from '@release-tools/evidence'
import { keyPair, sigstoreAuthority } from '@release-tools/evidence/testing'
import { testHost } from '@release-tools/testbed'
import { openAndVerify } from '../src/open-and-verify.ts'
import { ImageRegistry, simpleLayer, simplePayload, statementAbout } from './support/image-registry.ts'

const registries: ImageRegistry[] = []
afterEach(() => {
  for (const one of registries.splice(0)) one.stop()
})

const host = testHost({ env: { DOCKER_CONFIG: mkdtempSync(join(tmpdir(), 'no-login-')) } })
const own = keyPair()
const other = keyPair()
const trust = { signers: [{ kind: 'key' as const, publicKey: own.publicKey }] }

const signType = 'https://sigstore.dev/cosign/sign/v1'

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
  test.each(['list', 'tag', 'both', 'hidden'] as const)('is verified by a bundle that is attached by %s', async how => {
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

  test('by the second page of a list, whose server does not choose where it is', async () => {
    const images = await registry()
    const signature = images.attach(statementAbout(images.digest, signType, own.privateKey))
    images.instead = (path, response) => {
      const [, query] = /^referrers\/[^?]+(\?.*)?$/.exec(path) ?? [undefined, 'no']
      if (query === 'no') return false
      const link = { link: '<https://evil.example/elsewhere?last=1>; rel="next"' }
      const page = { manifests: query === '?last=1' ? [signature] : [] }
      response.writeHead(200, query === undefined ? link : {}).end(JSON.stringify(page))
      return true
    }
    expect((await verify(`oci://${images.name}:v1`)).result).toBe('verified')
  })

  test('what others attach does not count, and says nothing against it', async () => {
    const images = await registry()
    images.attach(statementAbout(images.digest, 'https://slsa.dev/provenance/v1', other.privateKey))
    images.attach(statementAbout(`sha256:${'0'.repeat(64)}`, signType, own.privateKey))
    images.attach('not JSON')
    const alone = await verify(`oci://${images.name}:v1`)
    expect(alone.result).toBe('not verified')
    expect(rows(alone)).toEqual(['image pass', 'signature fail'])
    images.attach(statementAbout(images.digest, signType, own.privateKey))
    const report = await verify(`oci://${images.name}:v1`)
    expect(rows(report)).toEqual(['image pass', 'signature pass', 'not counted absent'])
    expect(report.result).toBe('verified')
    expect(detail(report, 'not counted')).toMatch(/^3 more attached, not valid, by nobody that you named, or about /)
  })

  test('a genuine verdict that says FAILED outweighs its signature', async () => {
    const images = await registry()
    images.attach(statementAbout(images.digest, signType, own.privateKey))
    const failed = { verificationResult: 'FAILED' }
    images.attach(statementAbout(images.digest, 'https://slsa.dev/verification_summary/v1', own.privateKey, failed))
    const report = await verify(`oci://${images.name}:v1`)
    expect(rows(report)).toEqual(['image pass', 'signature pass', 'verdict fail'])
    expect(report.result).toBe('not verified')
  })

  test('several of one kind are one row', async () => {
    const images = await registry()
    for (const day of [1, 2, 3])
      images.attach(
        statementAbout(images.digest, 'https://cosign.sigstore.dev/attestation/vuln/v1', own.privateKey, { day }),
      )
    const report = await verify(`oci://${images.name}:v1`)
    expect(rows(report)).toEqual(['image pass', 'vulnerabilities pass'])
    expect(detail(report, 'vulnerabilities')).toContain('There are 2 more of this kind.')
    expect(report.accepted).toHaveLength(3)
  })

  test('the rows have one order, whatever that of the registry is', async () => {
    const types = [signType, 'https://spdx.dev/Document', 'https://slsa.dev/provenance/v1']
    for (const order of [types, [...types].reverse()]) {
      const images = await registry()
      for (const type of order) images.attach(statementAbout(images.digest, type, own.privateKey))
      const report = await verify(`oci://${images.name}:v1`)
      expect(rows(report)).toEqual(['image pass', 'signature pass', 'SBOM (SPDX) pass', 'provenance pass'])
    }
  })

  test('a signature by a key does not say of which repository it is', async () => {
    const images = await registry()
    images.attach(statementAbout(images.digest, signType, own.privateKey))
    const report = await verify(`oci://${images.name}:v1`, {}, { repository: 'https://github.com/acme/widget' })
    expect(detail(report, 'signature')).toContain('it does not say that it comes from https://github.com/acme/widget.')
  })

  test('what only a release can answer could not be checked', async () => {
    const images = await registry()
    images.attach(statementAbout(images.digest, signType, own.privateKey))
    const report = await verify(`oci://${images.name}:v1`, { version: '1.2.0' })
    expect(report.result).toBe('could not check')
  })
})

describe('signatures of cosign before version 3', () => {
  test('by the tag .sig: the payload must name the image', async () => {
    const images = await registry()
    const payload = simplePayload(images.digest, images.name)
    images.tag('sig', simpleLayer(images.image, payload, own.privateKey))
    const report = await verify(`oci://${images.name}:v1`)
    expect(report.result).toBe('verified')
    expect(detail(report, 'signature')).toBe(
      `A signature of cosign before version 3, in the tag ${images.digest.replace(':', '-')}.sig.`,
    )
  })

  test.each<[string, (images: ImageRegistry) => object, string]>([
    [
      'of another image',
      ({ image, name }) => simpleLayer(image, simplePayload(`sha256:${'0'.repeat(64)}`, name), own.privateKey),
      'it is the signature of "sha256:0000',
    ],
    [
      'of another payload',
      ({ image, name, digest }) => simpleLayer(image, simplePayload(digest, name), own.privateKey, 'x'),
      'not made over this content',
    ],
    [
      'by another signer',
      ({ image, name, digest }) => simpleLayer(image, simplePayload(digest, name), other.privateKey),
      'not made over this content',
    ],
    ['of something else', ({ image }) => simpleLayer(image, 'no JSON', own.privateKey), 'it is not JSON'],
    [
      'without its signature',
      ({ image, name, digest }) => ({
        ...simpleLayer(image, simplePayload(digest, name), own.privateKey),
        annotations: {},
      }),
      'its signature is not in base64.',
    ],
  ])('one %s is refused with its reason', async (_, layer, reason) => {
    const images = await registry()
    images.tag('sig', layer(images))
    const report = await verify(`oci://${images.name}:v1`)
    expect(report.result).toBe('not verified')
    expect(detail(report, 'signature')).toContain(reason)
  })

  test('made for another name of the same digest: that is said', async () => {
    const images = await registry()
    images.tag('sig', simpleLayer(images.image, simplePayload(images.digest, 'ghcr.io/acme/widget:v1'), own.privateKey))
    const report = await verify(`oci://${images.name}:v1`)
    expect(report.result).toBe('verified')
    expect(detail(report, 'signature')).toContain('It was made for ghcr.io/acme/widget:v1, with the same digest.')
  })

  test('an attestation by the tag .att', async () => {
    const images = await registry()
    const { dsseEnvelope } = statementAbout(images.digest, 'https://spdx.dev/Document', own.privateKey) as {
      dsseEnvelope: object
    }
    images.tag('att', {
      ...images.image.put('application/vnd.dsse.envelope.v1+json', dsseEnvelope),
      annotations: { predicateType: 'x' },
    })
    const report = await verify(`oci://${images.name}:v1`)
    expect(rows(report)).toEqual(['image pass', 'SBOM (SPDX) pass'])
    expect(report.accepted[0]?.statement?.predicateType).toBe('https://spdx.dev/Document')
  })
})

test('an attestation by the tag .att, signed by a workflow, with the promise of a log in its annotations', async () => {
  const authority = sigstoreAuthority()
  const images = await registry()
  const workflow = 'acme/widget/.github/workflows/release.yml@refs/tags/v1'
  const certificate = authority.certify({ workflow, repository: 'acme/widget', ref: 'refs/tags/v1' })
  const subject = [{ name: 'x', digest: { sha256: images.digest.slice('sha256:'.length) } }]
  const statement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject,
    predicateType: 'https://slsa.dev/provenance/v1',
  }
  const envelope = authority.envelope({ ...statement, predicate: {} }, certificate)
  const annotations = {
    'dev.sigstore.cosign/certificate': certificate.pem,
    'dev.sigstore.cosign/bundle': JSON.stringify(authority.log(envelope, certificate).cosign),
  }
  images.tag('att', { ...images.image.put('application/vnd.dsse.envelope.v1+json', envelope), annotations })
  const identity = `https://github.com/${workflow}`
  const issuer = 'https://token.actions.githubusercontent.com'
  const signers = [{ kind: 'identity', identity, issuer }]
  const trustedRoot = parseTrustedRoot(authority.trustedRoot)
  const report = await verify(`oci://${images.name}:v1`, {}, { signers, trustedRoot })
  expect(rows(report)).toEqual(['image pass', 'provenance pass'])
  expect(report.checks[1]).toMatchObject({ signedBy: { identity }, signedAt: expect.any(String) })
  const others = [{ kind: 'identity', identity: `${identity}.1`, issuer }]
  expect((await verify(`oci://${images.name}:v1`, {}, { signers: others, trustedRoot })).result).toBe('not verified')
})

describe('what is attached, and is no signature', () => {
  test.each([
    [
      'application/vnd.cncf.notary.signature',
      'could not check',
      'of types that release-tools does not read: application/vnd.cncf',
    ],
    ['application/spdx+json', 'not verified', 'nothing signs it'],
    ['application/vnd.in-toto+json', 'not verified', 'nothing signs it'],
  ])('%s: %s', async (type, result, reason) => {
    const images = await registry()
    images.attach('{}', type)
    const report = await verify(`oci://${images.name}:v1`)
    expect(report.result).toBe(result)
    expect(detail(report, 'signature')).toContain(reason)
  })

  test('a list of nothing is no signature', async () => {
    const images = await registry()
    images.attach({ attestations: [] })
    expect((await verify(`oci://${images.name}:v1`)).result).not.toBe('verified')
  })
})
