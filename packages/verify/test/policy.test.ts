import { mkdtempSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import {
  type Asked,
  type OwnPolicy,
  parsePlacedPolicy,
  signedBy,
  summaryOf,
  type Validity,
  vsaStatement,
} from '@release-tools/evidence'
import { keyEnvelope, keyPair } from '@release-tools/evidence/testing'
import { testHost } from '@release-tools/testbed'
import { openAndVerify } from '../src/open-and-verify.ts'
import { ImageRegistry, statementAbout } from './support/image-registry.ts'

const [own, other, verifier] = [keyPair(), keyPair(), keyPair()]
const key = ({ publicKey }: { publicKey: string }) => ({ kind: 'key' as const, publicKey })
const trust = { signers: [key(own), key(other)] }
const host = testHost({ env: { DOCKER_CONFIG: mkdtempSync(join(tmpdir(), 'no-login-')) } })
const provenance = 'https://slsa.dev/provenance/v1'
const sbom = 'https://cyclonedx.org/bom'

const registries: ImageRegistry[] = []
afterEach(() => {
  for (const one of registries.splice(0)) one.stop()
})

function policy(source: string, ...signers: Validity[]): OwnPolicy {
  const text = `version: 1\n${source}`
  const { policy, lineOf } = parsePlacedPolicy(text, 'ours.yaml')
  const by = signers.map((dates, index) => ({ ...signedBy(key(index === 0 ? own : other)), ...dates }))
  return {
    ...{ name: 'ours.yaml', policy, lineOf, sha256: sha256(text), day: '2026-07-01' },
    ...(by.length === 0 ? {} : { signers: by }),
    verifiers: [key(verifier)],
  }
}

/** Verifies an image to which these are attached, by their types and signers. */
async function image(attached: [string, ReturnType<typeof keyPair>][], asked: Asked) {
  const images = await ImageRegistry.start()
  registries.push(images)
  for (const [type, by] of attached) images.attach(statementAbout(images.digest, type, by.privateKey))
  const text = `oci://${images.name}@${images.digest}`
  const report = await openAndVerify(text, { trust, asked }, host)
  return { report, rules: report.ownPolicy?.rules ?? [], images, text }
}

describe('the reader’s policy on an image', () => {
  test('decides by what is attached, and defaults that are about releases do not apply, which is said', async () => {
    const { report, rules, images } = await image([['https://sigstore.dev/cosign/sign/v1', own]], {
      policy: policy('signers: [{key: a}]\n', {}),
    })
    expect(report.result).toBe('verified')
    expect(rules.map(({ rule, status }) => `${rule} ${status}`)).toEqual([
      'evidence absent',
      'vulnerabilities absent',
      'signers[0] pass',
    ])
    const [{ uri = '', digest: { sha256: signature = '' } = {} } = {}, ...others] = report.about?.attestations ?? []
    expect([uri, others]).toEqual([`oci://${images.name}@sha256:${signature}`, []])
    expect(report.about).toEqual({
      attestations: [{ uri, digest: { sha256: signature } }],
      subject: [{ name: images.name, digest: { sha256: images.digest.slice(7) } }],
      resourceUri: `oci://${images.name}@${images.digest}`,
      policy: { uri: 'ours.yaml', digest: { sha256: sha256('version: 1\nsigners: [{key: a}]\n') } },
    })
  })

  test.each<[string, string, [string, ReturnType<typeof keyPair>][], string, string]>([
    [
      'evidence that is there',
      'evidence: {required: [sbom, provenance]}',
      [
        [sbom, own],
        [provenance, own],
      ],
      'verified',
      'pass',
    ],
    ['evidence that is not', 'evidence: {required: [sbom]}', [[provenance, own]], 'not accepted', 'fail'],
    [
      'evidence that only a release has',
      'evidence: {required: [coverage]}',
      [[provenance, own]],
      'could not check',
      'error',
    ],
    [
      'severities',
      'evidence: {required: []}\nvulnerabilities: {fail: [CRITICAL]}',
      [[sbom, own]],
      'could not check',
      'error',
    ],
    [
      'no severities',
      'evidence: {required: []}\nvulnerabilities: {fail: []}\ntools: {fail: []}',
      [[sbom, own]],
      'verified',
      'none',
    ],
    [
      'rebuilders',
      'evidence: {required: []}\nrebuilders: {count: 1, signers: [{key: a}]}',
      [[sbom, own]],
      'could not check',
      'error',
    ],
    ['a level', 'slsa: {level: 1}', [[provenance, own]], 'verified', 'pass'],
    ['a level that is too high', 'slsa: {level: 2}', [[provenance, own]], 'not accepted', 'fail'],
    ['a level without provenance', 'slsa: {level: 1}', [[sbom, own]], 'could not check', 'error'],
    [
      'a repository that no certificate names',
      'source: {repository: "https://a.example/b"}',
      [[sbom, own]],
      'could not check',
      'error',
    ],
  ])('with %s: %s', async (_, source, attached, result, status) => {
    const { report, rules } = await image(attached, { policy: policy(source) })
    expect(report.result).toBe(result)
    const decided = rules.filter(one => one.status !== 'absent')
    expect(decided.length === 0 ? 'none' : (decided.find(one => one.status !== 'pass')?.status ?? 'pass')).toBe(status)
  })

  test('leaves out what a revoked signer attached, and accepts what another signed', async () => {
    const source = 'signers: [{key: a, revoked: true}, {key: b}]\nevidence: {required: [sbom]}\n'
    const revoked = policy(source, { revoked: true }, {})
    const both = await image(
      [
        [sbom, other],
        [provenance, own],
      ],
      { policy: revoked },
    )
    expect(both.report.result).toBe('verified')
    const only = await image([[sbom, own]], { policy: revoked })
    expect(only.report.result).toBe('not accepted')
    expect(only.rules.filter(({ status }) => status === 'fail').map(({ rule }) => rule)).toEqual([
      'evidence.required[0]',
      'signers[0].revoked',
    ])
  })

  test('accepts the word of a verifier about its digest, and about no other image', async () => {
    const by = policy(`verifiers: [{id: "https://v.example", key: v}]\n`)
    const first = await image([], { policy: by })
    expect(first.report.result).toBe('not verified')
    const say = (digest: string, resourceUri: string) => {
      const facts = { verifier: { id: 'https://v.example' }, policy: { uri: 'p' }, verifiedLevels: [], resourceUri }
      const subject = [{ digest: { sha256: digest.slice(7) } }]
      const statement = vsaStatement({ ...facts, subject, verificationResult: 'PASSED' })
      const content = Buffer.from(JSON.stringify(keyEnvelope(verifier.privateKey, JSON.stringify(statement))))
      return { files: [{ name: 'vsa.jsonl', content }], now: '2026-07-01T00:00:00Z' }
    }
    const { text, images } = first
    registries.push(images)
    const asked = (digest: string) => ({ policy: by, summaries: say(digest, text) })
    const good = await openAndVerify(text, { trust, asked: asked(images.digest) }, host)
    expect(good).toMatchObject({
      result: 'verified',
      acceptedSummary: { verifier: 'https://v.example' },
      target: { digest: images.digest },
    })
    expect(good.checks.map(({ name }) => name)).toEqual(['image', 'accepted summary', 'own policy'])
    const bad = await openAndVerify(text, { trust, asked: asked(`sha256:${sha256('x')}`) }, host)
    expect(bad.result).toBe('not verified')
    const meant = { ...asked(images.digest), tag: 'v1' }
    expect((await openAndVerify(text, { trust, asked: meant }, host)).result).toBe('could not check')
  })
})

describe('a file', () => {
  const verify = async (asked: Asked) => {
    const directory = await mkdtemp(join(tmpdir(), 'policy-'))
    const subject = [{ name: 'x', digest: { sha256: sha256('a tool') } }]
    const statement = { _type: 'https://in-toto.io/Statement/v1', subject, predicateType: sbom, predicate: {} }
    await writeFile(join(directory, 'a tool'), 'a tool')
    await writeFile(
      join(directory, 'a tool.intoto.jsonl'),
      JSON.stringify(keyEnvelope(own.privateKey, JSON.stringify(statement))),
    )
    return openAndVerify(join(directory, 'a tool'), { trust, asked }, host)
  }

  test('is decided by the same rules, and has an address of its own', async () => {
    const report = await verify({ policy: policy('evidence: {required: [sbom]}') })
    expect(report.result).toBe('verified')
    expect(report.about?.resourceUri).toBe(`pkg:generic/a%20tool?checksum=sha256:${sha256('a tool')}`)
    const statement = summaryOf(report, { id: 'https://me.example', timeVerified: '2026-07-01T00:00:00Z' })
    expect(statement.predicate).toMatchObject({
      verificationResult: 'PASSED',
      verifiedLevels: ['SLSA_BUILD_LEVEL_UNEVALUATED'],
    })
  })

  test('has no signature of an image, although it is signed', async () => {
    const report = await verify({ policy: policy('evidence: {required: [image-signature]}') })
    expect(report.result).toBe('could not check')
    expect(report.ownPolicy?.rules[0]).toMatchObject({
      rule: 'evidence.required[0]',
      detail: 'Only an image has image-signature, and this is none, so that nobody knows.',
    })
  })

  test('has no summary without a policy', async () => {
    const report = await verify({})
    expect(() => summaryOf(report, { id: 'https://me.example', timeVerified: '2026-07-01T00:00:00Z' })).toThrow(
      'no policy decided, and a summary names one. Give --policy.',
    )
  })
})
