import { describe, expect, test } from '@jest/globals'
import { CannotCheck } from '../../src/sigstore/cannot-check.ts'
import { parseRegistryKeys, publicRegistryKeys } from '../../src/slsa-verifier/npm-keys.ts'
import { type NpmQuestion, verifyNpmPackage } from '../../src/slsa-verifier/verify-npm.ts'
import { generatorRun } from '../../testing/builds.ts'
import type { Json } from '../../testing/bundles.ts'
import { commit, npmStatements, registry, set } from '../../testing/npm.ts'
import { type Change, hosted, npmPackage } from '../../testing/npm-package.ts'

const payload = 'invalid DSSE envelope payload: '
const sha512 = 'a'.repeat(128)
const { authority, own, trust, attestations, ask } = npmPackage(sha512)

describe('a package holds', () => {
  test.each<[string, Change, string]>([
    ['with npm’s provenance', {}, hosted],
    ['with npm’s older provenance', { form: 'v0.2' }, hosted],
    [
      'with npm’s older provenance and the older name of its builder',
      { form: 'v0.2' },
      'https://github.com/actions/runner',
    ],
    [
      'with provenance of slsa-github-generator',
      { form: 'delegated' },
      'https://github.com/slsa-framework/slsa-github-generator/.github/workflows/builder_nodejs_slsa3.yml',
    ],
  ])('%s', (_, change, builderId) => {
    const found = ask(change, { builderId })
    expect(found.commit).toBe(commit)
    expect(found.builder.startsWith(builderId)).toBe(true)
    expect(JSON.parse(Buffer.from(found.payload).toString()).subject[0].name).toBe('pkg:npm/%40acme/widget@1.2.0')
  })

  test('with the whole chain in the bundle, as npm wrote it until 2023: only the first certificate counts', () => {
    const [{ rawBytes: root }] = authority.trustedRoot.certificateAuthorities[0].certChain.certificates
    const chained = (all: Json[]) => {
      const { certificate, ...material } = all[1].bundle.verificationMaterial
      const chain = { certificates: [certificate, { rawBytes: root }, { rawBytes: 'eA==' }] }
      all[1].bundle.mediaType = 'application/vnd.dev.sigstore.bundle+json;version=0.1'
      all[1].bundle.verificationMaterial = { ...material, x509CertificateChain: chain }
      return { attestations: all }
    }
    expect(ask({ list: chained }).commit).toBe(commit)
  })

  test('whatever else the registry has of it', () => {
    const more = { predicateType: 'https://example.org/x', bundle: {} }
    expect(ask({ list: all => ({ attestations: [more, ...all, more], more }) }).commit).toBe(commit)
  })
})

describe('refuses an attack', () => {
  const name = (text: string) => set('subject.0.name', `pkg:npm/${text}`)
  test.each<[string, Change, Partial<NpmQuestion['expected']>, string]>([
    [
      'another tarball',
      {},
      { digest: 'b'.repeat(128) },
      `expected hash '${'b'.repeat(128)}' not found: artifact hash does not match provenance subject`,
    ],
    ['a tarball known by a weaker digest', {}, { digest: 'a'.repeat(40) }, 'invalid hash: '],
    [
      'another tarball in the attestation of the registry',
      { publish: set('subject.0.digest.sha512', 'b'.repeat(128)) },
      {},
      'artifact hash does not match provenance subject',
    ],
    [
      'the attestation of the registry with a weaker digest',
      { publish: set('subject.0.digest', { sha1: 'aa' }) },
      {},
      'artifact hash does not match provenance subject',
    ],
    [
      'another package, in the provenance',
      { provenance: name('%40acme/gadget@1.2.0') },
      {},
      'package name does not match provenance: ',
    ],
    ['another scope', { provenance: name('%40Acme/widget@1.2.0') }, {}, 'package name does not match provenance: '],
    [
      'another package, in the attestation of the registry',
      { publish: set('predicate.name', '@acme/gadget') },
      {},
      'package name does not match provenance: ',
    ],
    [
      'another subject, in the attestation of the registry',
      { publish: name('%40acme/gadget@1.2.0') },
      {},
      'package name does not match provenance: ',
    ],
    [
      'another version, in the provenance',
      { provenance: name('%40acme/widget@1.2.1') },
      {},
      'package version does not match provenance: ',
    ],
    [
      'another version, in the attestation of the registry',
      { publish: set('predicate.version', '1.2') },
      {},
      'package version does not match provenance: ',
    ],
    [
      'another version as the subject of the registry',
      { publish: name('%40acme/widget@1.2.1') },
      {},
      'package version does not match provenance: ',
    ],
    ['no package', { provenance: set('subject.0.name', 'widget') }, {}, 'invalid package name: widget'],
    ['a package with two versions', { provenance: name('widget@1@2') }, {}, 'invalid package name: '],
    ['a package with a wrong escape', { provenance: name('%4') }, {}, 'invalid encoding: '],
    [
      'another repository',
      {},
      { sourceUri: 'github.com/acme/other' },
      'source used to generate the binary does not match provenance: ',
    ],
    [
      'another repository in the certificate',
      { run: { repository: 'acme/other' } },
      {},
      'source used to generate the binary does not match provenance: ',
    ],
    [
      'another repository in the provenance',
      {
        provenance: set(
          'predicate.buildDefinition.externalParameters.workflow.repository',
          'https://github.com/acme/other',
        ),
      },
      {},
      'source used to generate the binary does not match provenance: ',
    ],
    ['no builder', {}, { builderId: undefined }, 'builderID is invalid: '],
    ['an unknown builder', {}, { builderId: 'https://github.com/actions/runner2' }, 'not supported: '],
    [
      'the older name of the builder, with newer provenance',
      {},
      { builderId: 'https://github.com/actions/runner' },
      'builderID is invalid: ',
    ],
    [
      'another builder in the provenance',
      { provenance: set('predicate.runDetails.builder.id', 'https://github.com/actions/runner/self-hosted') },
      {},
      'builderID does not match provenance: ',
    ],
    ['a runner of its own', { run: { runner: 'self-hosted' } }, {}, 'builderID does not match provenance: '],
    [
      'a runner of which nothing is known',
      { run: { claims: { 11: undefined } } },
      {},
      'not supported: hosted status unknown',
    ],
    [
      'a runner of its own, asked for',
      { run: { runner: 'self-hosted' } },
      { builderId: 'https://github.com/actions/runner/self-hosted' },
      'builderID is invalid: ',
    ],
    [
      'a builder of slsa-github-generator that did not build it',
      {},
      {
        builderId: 'https://github.com/slsa-framework/slsa-github-generator/.github/workflows/builder_nodejs_slsa3.yml',
      },
      'not supported: ',
    ],
    ['a token of somebody else', { run: { issuer: 'https://issuer.example' } }, {}, 'invalid OIDC issuer: '],
    [
      'another predicate of the registry',
      {
        publish: set('predicateType', 'https://example.org/x'),
        list: all => ({
          attestations: [
            { ...all[0], predicateType: 'https://github.com/npm/attestation/tree/main/specs/publish/v0.1' },
            all[1],
          ],
        }),
      },
      {},
      `${payload}expected predicate type with prefix`,
    ],
    [
      'one attestation',
      { list: all => ({ attestations: [all[1]] }) },
      {},
      'invalid npm attestations: invalid number of attestations: 1',
    ],
    [
      'two attestations of one kind',
      { list: all => ({ attestations: [all[1], all[1]] }) },
      {},
      'invalid npm attestations: invalid attestation types',
    ],
    ['no list', { list: () => [] }, {}, 'invalid npm attestations: '],
    [
      'attestations exchanged',
      {
        list: all => ({
          attestations: [
            { ...all[0], bundle: all[1].bundle },
            { ...all[1], bundle: all[0].bundle },
          ],
        }),
      },
      {},
      'no valid signature: it was made with a key pair',
    ],
  ])('%s', (_, change, expected, phrase) => {
    expect(() => ask(change, expected)).toThrow(`: ${phrase}`.replace(/^: (artifact|expected)/, '$1'))
  })

  test('of a delegator: another builder, one at a branch, a runner of its own', () => {
    const builderId =
      'https://github.com/slsa-framework/slsa-github-generator/.github/workflows/builder_nodejs_slsa3.yml'
    const form = 'delegated' as const
    const wrong = () => ask({ form }, { builderId: builderId.replace('nodejs', 'maven') })
    expect(wrong).toThrow('builderID does not match provenance: ')
    expect(() =>
      ask({ form, provenance: set('predicate.builder.id', `${builderId}@refs/heads/main`) }, { builderId }),
    ).toThrow('invalid ref: ')
    expect(() => ask({ form, run: { runner: 'self-hosted' } }, { builderId })).toThrow('self hosted re-usable workflow')
    expect(() =>
      ask(
        { form, run: { workflow: generatorRun('delegator_generic').workflow.replace('v2.1.0', 'v2.1.0-rc.1') } },
        { builderId },
      ),
    ).toThrow('invalid ref: ')
    expect(() =>
      ask(
        { form, run: { workflow: 'mallory/generator/.github/workflows/delegator_generic_slsa3.yml@refs/tags/v2.1.0' } },
        { builderId },
      ),
    ).toThrow('not supported: ')
  })

  test('two lists in one file', () => {
    const text = attestations().toString()
    const twice = Buffer.from(`{"attestations":[],${text.slice(1)}`)
    expect(() => ask({}, {}, { attestations: twice })).toThrow('invalid npm attestations: ')
  })

  test('names that were not asked for must still be the same in both', () => {
    const nothing = { name: undefined, version: undefined }
    expect(ask({}, {}, nothing).commit).toBe(commit)
    expect(() => ask({ publish: set('predicate.name', 'gadget') }, {}, nothing)).toThrow(
      'package name does not match provenance: ',
    )
    expect(() => ask({ publish: set('predicate.version', undefined) }, {}, nothing)).toThrow(
      'package version does not match provenance: ',
    )
  })
})

describe('the key of the registry', () => {
  const signed = (bundle: Json): Change => ({ list: all => ({ attestations: [{ ...all[0], bundle }, all[1]] }) })
  const { publish } = npmStatements('v1', sha512)

  test('exchanged for another under the same name', () => {
    expect(() => ask(signed(registry(authority).bundle(publish)))).toThrow('invalid signature: ')
  })

  test('that is not known could not be checked: registries get new keys', () => {
    const asked = () => ask(signed(registry(authority, 'SHA256:new').bundle(publish)))
    expect(asked).toThrow(CannotCheck)
    expect(asked).toThrow('"SHA256:new"')
  })

  test.each([
    ['not valid yet', '2022-11-30T00:00:00Z'],
    ['not valid any more', '2035-01-01T00:00:00Z'],
  ])('that was %s', (_, time) => {
    expect(() => ask(signed(own.bundle(publish, new Date(time))))).toThrow('of the registry was not valid at 20')
  })

  test('that is listed twice counts at each of its times; another key of the same name does not', () => {
    const [, key] = own.keys.keys
    const period = (start: string, end: string, raw = key?.publicKey.rawBytes) => ({
      ...key,
      publicKey: { rawBytes: raw, validFor: { start, end } },
    })
    const [early, late] = [
      ['2020-01-01T00:00:00Z', '2021-01-01T00:00:00Z'] as const,
      ['2022-01-01T00:00:00Z', '2045-01-01T00:00:00Z'] as const,
    ]
    const [, foreign] = registry(authority).keys.keys
    const verify = (...keys: Json[]) =>
      verifyNpmPackage(
        {
          attestations: attestations(),
          expected: { digest: sha512, sourceUri: 'github.com/acme/widget', builderId: hosted },
        },
        { ...trust, registryKeys: parseRegistryKeys(Buffer.from(JSON.stringify({ keys }))) },
      )
    expect(verify(period(...early), period(...late)).commit).toBe(commit)
    expect(() => verify(period(...early), period(...late, foreign?.publicKey.rawBytes))).toThrow('was not valid at')
  })

  test('without an entry in the log', () => {
    const bundle = own.bundle(publish)
    bundle.verificationMaterial.tlogEntries = []
    expect(() => ask(signed(bundle))).toThrow('invalid signature: the attestation of the registry has no log entry')
  })

  test('is read in the form of the registry too', () => {
    const keys = parseRegistryKeys(Buffer.from(JSON.stringify(own.answer)))
    const question = {
      attestations: attestations(),
      expected: { digest: sha512, sourceUri: 'github.com/acme/widget', builderId: hosted },
    }
    expect(verifyNpmPackage(question, { ...trust, registryKeys: keys }).commit).toBe(commit)
  })

  test.each([
    ['no JSON', '{', 'it is not JSON'],
    ['no keys', '{"keys":[]}', 'it has no list of keys.'],
    ['a key without bytes', '{"keys":[{"keyid":"x"}]}', 'has no keyid or no bytes'],
    ['a key that is none', '{"keys":[{"keyid":"x","key":"eA=="}]}', 'not a public key'],
    [
      'a key whose end is no time',
      JSON.stringify({ keys: [{ ...own.answer.keys[0], expires: 'soon' }] }),
      'the end of a key is not a time.',
    ],
  ])('refuses a file with %s', (_, text, found) => {
    expect(() => parseRegistryKeys(Buffer.from(text))).toThrow(found)
  })

  test('the built-in keys are those of the public registry', async () => {
    const keys = await publicRegistryKeys()
    expect(keys.map(({ id, start, end }) => ({ id, start, end }))).toEqual([
      {
        id: 'SHA256:jl3bwswu80PjjokCgh0o2w5c2U4LhQAE57gj9cz1kzA',
        start: '2022-12-01T00:00:00.000Z',
        end: '2025-01-29T00:00:00.000Z',
      },
      { id: 'SHA256:DhQ8wR5APBvFHLF/+Tc+AYvPOdTpcIDqOhxsBHRwC7U', start: '2025-01-13T00:00:00.000Z' },
    ])
  })
})
