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
    const say = (digest: string, level = 3) => {
      const statement = vsaStatement({
        subject: [{ digest: { sha256: digest.slice(7) } }],
        verifier: { id: 'https://v.example' },
        policy: { uri: 'p' },
        resourceUri: `pkg:oci/image@${digest}`,
        verificationResult: 'PASSED',
        verifiedLevels: [`SLSA_BUILD_LEVEL_${level}`, 'SLSA_SOURCE_LEVEL_2'],
      })
      return JSON.stringify(keyEnvelope(verifier.privateKey, JSON.stringify(statement)))
    }
    const by = policy('verifiers: [{id: "https://v.example", key: v, level: 2}]\n')
    const given = (...digests: string[]) => givenLines(...digests.map(one => say(one)))
    const givenLines = (...lines: string[]) => ({
      policy: by,
      summaries: {
        files: [{ name: 'vsa.jsonl', content: Buffer.from(lines.join('\n')) }],
        now: '2026-07-01T00:00:00Z',
      },
    })
    const both = await report([], given(a, b))
    expect(both).toMatchObject({ result: 'verified', slsa: { level: 2 } })
    expect(both.about?.subject.map(({ digest }) => `sha256:${digest.sha256}`)).toEqual([a, b])
    expect(both.about?.attestations).toHaveLength(1)
    expect((await report([], givenLines(say(a), say(b, 1)))).slsa).toMatchObject({ level: 1 })
    expect((await report([], given(a))).result).toBe('not verified')
    const unread = [{ path: 'w.whl', status: 'error' as const, detail: 'the server does not answer.' }]
    const more = { named: [...named, ...namedPackage({ name: 'w', version: '1' }, unread)], accepted: [], checks: [] }
    expect((await reportOn({ ...more, files: unread }, trust, given(a, b))).result).toBe('could not check')
    const one = await reportOn({ ...more, files: unread }, trust, { policy: by })
    expect([one.result, one.about?.subject]).toEqual([
      'could not check',
      both.about?.subject.map(named => ({ ...named, name: 'image' })),
    ])
    const verdict = [{ name: 'verdict' as const, status: 'fail' as const, detail: 'It says "FAILED".' }]
    expect((await reportOn({ named, accepted: [], checks: verdict }, trust, given(a, b))).result).toBe('not verified')
    expect((await report([], { policy: by, summaries: { files: [], now: '2026-07-01T00:00:00Z' } })).result).toBe(
      'not verified',
    )
  })
})

/** Provenance by a run of a workflow that the policy trusts as a builder of this level. */
const builtBy = (subject: string, name: string): Accepted => {
  const identity = `https://github.com/acme/${name}/.github/workflows/build.yml@refs/heads/main`
  const { verified: _, statement, ...one } = sbomOf(subject)
  const source = { repository: 'https://github.com/acme/widget', commit: 'c', ref: 'refs/tags/v1', builder: identity }
  const issuer = 'https://token.actions.githubusercontent.com'
  return {
    ...one,
    verified: {
      signer: { kind: 'identity', identity, issuer },
      logged: true,
      format: 'a Sigstore bundle',
      source: { ...source, runner: 'github-hosted', event: 'push' },
    },
    statement: {
      ...(statement as NonNullable<typeof statement>),
      predicateType: 'https://slsa.dev/provenance/v1',
      predicate: { runDetails: { builder: { id: identity } } },
    },
  }
}

describe('the level of several things', () => {
  const id = (name: string) => `https://github.com/acme/${name}/.github/workflows/build.yml`
  const source = `builders: [{id: "${id('high')}", level: 2}, {id: "${id('low')}", level: 1}]\n`
  const { signers: _, ...own } = policy(source)
  const levelOf = async (...accepted: Accepted[]) => {
    const named = [namedImage({ digest: a }), namedImage({ digest: b })]
    return (await reportOn({ named, accepted, checks: [] }, trust, { policy: own })).slsa?.level
  }

  test('is the lowest, in whatever order they are', async () => {
    expect(await levelOf(builtBy(a, 'high'), builtBy(b, 'high'))).toBe(2)
    expect(await levelOf(builtBy(a, 'high'), builtBy(b, 'low'))).toBe(1)
    expect(await levelOf(builtBy(a, 'low'), builtBy(b, 'high'))).toBe(1)
  })

  test('is not known if that of one is not', async () => {
    expect(await levelOf(builtBy(a, 'high'))).toBeUndefined()
    expect(await levelOf(builtBy(a, 'high'), sbomOf(b))).toBeUndefined()
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

test('a signature of cosign before version 3 is an image signature', async () => {
  const asked = { policy: policy('signers: [{key: k}]\nevidence: {required: [image-signature]}\n') }
  const named = [namedImage({ digest: a })]
  const { statement: _, ...bare } = sbomOf(a)
  expect((await reportOn({ named, accepted: [bare], checks: [] }, trust, asked)).result).toBe('verified')
})

test('a summary lists what counts by the policy, each document once', async () => {
  const asked = { policy: policy('signers: [{key: k}]\nevidence: {required: []}\n') }
  const input = (name: string) => ({ uri: name, digest: { sha256: name.repeat(64) } })
  const other = {
    ...sbomOf(a),
    verified: { ...sbomOf(a).verified, signer: { ...signer, publicKey: verifier.publicKey } },
  }
  const accepted = [
    { ...sbomOf(a), input: input('c') },
    { ...sbomOf(a), input: input('c') },
    { ...sbomOf(b), input: input('d') },
    { ...other, input: input('e') },
  ]
  const named = [namedImage({ digest: a }), namedImage({ digest: b })]
  const { about } = await reportOn({ named, accepted, checks: [] }, trust, asked)
  expect(about?.attestations).toEqual([input('c'), input('d')])
})
