import { describe, expect, test } from '@jest/globals'
import {
  type Asked,
  type OwnPolicy,
  parsePlacedPolicy,
  parseStatement,
  signedBy,
  vsaStatement,
} from '@release-tools/evidence'
import { keyEnvelope, keyPair } from '@release-tools/evidence/testing'
import type { Accepted } from '../src/accepted.ts'
import { namedFile, namedImage, namedPackage, reportOn } from '../src/by-policy.ts'
import { worstResult } from '../src/report-json.ts'

const [own, verifier] = [keyPair(), keyPair()]
const signer = { kind: 'key' as const, publicKey: own.publicKey }
const trust = { signers: [signer] }
const [a, b] = ['a', 'b'].map(one => `sha256:${one.repeat(64)}`) as [string, string]

function policy(source: string): OwnPolicy {
  const { policy, lineOf } = parsePlacedPolicy(`version: 1\n${source}`, 'ours.yaml')
  const verifiers = [{ kind: 'key' as const, publicKey: verifier.publicKey }]
  return { name: 'ours.yaml', policy, lineOf, day: '2026-07-01', signers: [signedBy(signer)], verifiers }
}

const sbomOf = (subject: string): Accepted => ({
  verified: { signer, logged: false, format: 'a Sigstore bundle' },
  statement: parseStatement(
    'application/vnd.in-toto+json',
    JSON.stringify({
      _type: 'https://in-toto.io/Statement/v1',
      subject: [{ digest: { sha256: subject.slice(7) } }],
      predicateType: 'https://cyclonedx.org/bom',
      predicate: {},
    }),
  ),
  subject,
})

test('images on disk, images of a registry, files and packages have addresses', () => {
  expect(namedImage({ digest: a }).resource).toBe(`pkg:oci/image@${a}`)
  expect(namedImage({ digest: a, repository: 'ghcr.io/x/y' }).resource).toBe(`oci://ghcr.io/x/y@${a}`)
  expect(namedFile('dir/a b', 'c').resource).toBe('pkg:generic/a%20b?checksum=sha256:c')
  const files = [
    { path: 'w.whl', status: 'pass' as const, sha256: 'a' },
    { path: 'w.tar.gz', status: 'error' as const },
  ]
  expect(
    namedPackage({ name: 'wid/get', version: '1+2' }, files).map(({ digest, resource }) => [digest, resource]),
  ).toEqual([
    ['sha256:a', 'pkg:pypi/wid%2Fget@1%2B2'],
    ['sha256:', 'pkg:pypi/wid%2Fget@1%2B2'],
  ])
})

describe('several things at once', () => {
  const named = [namedImage({ digest: a }), namedImage({ digest: b })]
  const sbom = { policy: policy('signers: [{key: k}]\nevidence: {required: [sbom]}\n') }
  const report = (accepted: Accepted[], asked: Asked) => reportOn({ named, accepted, checks: [] }, trust, asked)

  test('must each be accepted: evidence of one does not speak for another', async () => {
    expect((await report([sbomOf(a), sbomOf(b)], sbom)).result).toBe('verified')
    const one = await report([sbomOf(a)], sbom)
    expect(one.result).not.toBe('verified')
    expect(one.ownPolicy?.rules).toContainEqual(
      expect.objectContaining({ rule: 'evidence.required[0]', status: 'fail' }),
    )
  })

  test('need a summary each, of a verifier that the policy names', async () => {
    const say = (digest: string) => {
      const statement = vsaStatement({
        subject: [{ digest: { sha256: digest.slice(7) } }],
        verifier: { id: 'https://v.example' },
        policy: { uri: 'p' },
        resourceUri: `pkg:oci/image@${digest}`,
        verificationResult: 'PASSED',
        verifiedLevels: ['SLSA_BUILD_LEVEL_3', 'SLSA_SOURCE_LEVEL_2'],
      })
      return JSON.stringify(keyEnvelope(verifier.privateKey, JSON.stringify(statement)))
    }
    const by = policy('verifiers: [{id: "https://v.example", key: v, level: 2}]\n')
    const given = (...digests: string[]) => ({
      policy: by,
      summaries: {
        files: [{ name: 'vsa.jsonl', content: Buffer.from(digests.map(say).join('\n')) }],
        now: '2026-07-01T00:00:00Z',
      },
    })
    const both = await report([], given(a, b))
    expect(both).toMatchObject({ result: 'verified', slsa: { level: 2 } })
    expect(both.about?.subject.map(({ digest }) => `sha256:${digest.sha256}`)).toEqual([a, b])
    expect((await report([], given(a))).result).toBe('not verified')
    expect((await report([], { policy: by, summaries: { files: [], now: '2026-07-01T00:00:00Z' } })).result).toBe(
      'not verified',
    )
  })
})

test('of nothing, nothing is known', async () => {
  const checks = [{ name: 'image' as const, status: 'error' as const, detail: 'none' }]
  for (const asked of [{}, { policy: policy('signers: []\n') }]) {
    const report = await reportOn({ named: [], accepted: [], checks }, trust, asked)
    expect([report.result, report.about]).toEqual(['could not check', undefined])
  }
  expect(worstResult([])).toBe('could not check')
})

test('a signature of cosign before version 3 is an image signature; one by OpenPGP has no signer that a policy can name', async () => {
  const asked = { policy: policy('signers: [{key: k}]\nevidence: {required: [image-signature]}\n') }
  const named = [namedImage({ digest: a })]
  const { statement: _, ...bare } = sbomOf(a)
  expect((await reportOn({ named, accepted: [bare], checks: [] }, trust, asked)).result).toBe('verified')
  const claimed = { ...bare, verified: { ...bare.verified, claimedTime: '2026-01-01T00:00:00Z' } as never }
  expect((await reportOn({ named, accepted: [claimed], checks: [] }, trust, asked)).result).not.toBe('verified')
})
