import { describe, expect, test } from '@jest/globals'
import { generatorRun, provenanceV1, provenanceV02 } from '../../testing/builds.ts'
import { authority, generator, generic, sha256, signed, verdict } from './verdict.ts'

describe('forms of provenance', () => {
  for (const form of ['dsse 0.0.1', 'intoto 0.0.1', 'intoto 0.0.2'] as const)
    test(`with a log entry of the form ${form}`, () => {
      const bundle = authority.bundle(provenanceV02({ sha256 }), generic, form)
      expect(verdict(bundle, { branch: 'main', tag: 'v1.2.3' })).toBe(
        `${generator}/generator_generic_slsa3.yml@refs/tags/v2.1.0`,
      )
    })

  test.each([
    ['builder_go', 'go@v1'],
    ['builder_go', 'slsa-github-generator@v1'],
    ['builder_go', 'slsa-github-generator-go@v1'],
  ])('%s with the build type %s', (name, type) => {
    const builder = `${generator}/${name}_slsa3.yml@refs/tags/v2.1.0`
    const base = 'https://github.com/slsa-framework'
    const buildType = type === 'go@v1' ? `${base}/slsa-github-generator/${type}` : `${base}/${type}`
    expect(verdict(signed(provenanceV02({ sha256, builder, buildType }), generatorRun(name)))).toBe(builder)
  })

  test('container-based, with v1', () => {
    const builder = `${generator}/builder_container-based_slsa3.yml@refs/tags/v2.1.0`
    const statement = provenanceV1({ sha256, builder, buildType: 'https://slsa.dev/container-based-build/v0.1?draft' })
    const bundle = signed(statement, generatorRun('builder_container-based'))
    expect(verdict(bundle, { tag: 'v1.2.3', branch: 'main' })).toBe(builder)
    expect(verdict(signed(provenanceV02({ sha256, builder }), generatorRun('builder_container-based')))).toBe(
      `invalid DSSE envelope payload: builderID is invalid: "${builder.split('@')[0]}"`,
    )
  })

  test('images have a builder of their own', () => {
    const builder = `${generator}/generator_container_slsa3.yml@refs/tags/v2.1.0`
    const buildType = 'https://github.com/slsa-framework/slsa-github-generator/container@v1'
    const image = signed(provenanceV02({ sha256, builder, buildType }), generatorRun('generator_container'))
    expect(verdict(image, {}, 'image')).toBe(builder)
    expect(verdict(image)).toBe(
      `untrusted reusable workflow: ${generator}/generator_container_slsa3.yml with builderID provided: false`,
    )
    expect(verdict(signed(provenanceV02({ sha256 })), {}, 'image')).toContain('untrusted reusable workflow: ')
  })
})

describe('delegators: the builder is that of the provenance', () => {
  const maven = `${generator}/builder_maven_slsa3.yml@refs/tags/v2.1.0`
  const delegated = generatorRun('delegator_generic')
  const of = (builder: string) => signed(provenanceV1({ sha256, builder }), delegated)
  const trw =
    'https://github.com/slsa-framework/example-trw/.github/workflows/builder_high-perms_slsa3.yml@refs/tags/v2.1.0'

  test('of the generator itself', () => {
    expect(verdict(of(maven), { tag: 'v1.2.3', branch: 'main' })).toBe(maven)
    expect(verdict(signed(provenanceV1({ sha256 }), generatorRun('delegator_lowperms-generic')))).toBe(maven)
  })

  test('of another repository, only if it is named', () => {
    expect(verdict(of(trw))).toBe(
      `builderID is invalid: BuilderID Path Mismatch. Got: "${trw.split('@')[0]}". Expected BuilderID Path Prefix: "${generator}/"`,
    )
    for (const builderId of [trw.split('@')[0], trw, trw.replace('refs/tags/', '')])
      expect(verdict(of(trw), { builderId })).toBe(trw)
  })

  test('another builder or version is refused', () => {
    expect(verdict(of(trw), { builderId: maven })).toContain('builderID does not match provenance: expected name ')
    expect(verdict(of(maven), { builderId: maven.replace('v2.1.0', 'v2.0.0') })).toContain(
      "builderID does not match provenance: expected version 'refs/tags/v2.0.0', got 'refs/tags/v2.1.0'",
    )
    expect(verdict(of(maven), { builderId: '' })).toContain('builderID does not match provenance: ')
  })

  test('its ref is the tag of a release', () => {
    expect(verdict(of(maven.replace('refs/tags/v2.1.0', 'refs/heads/main')))).toBe(
      'invalid ref: "refs/heads/main": unexpected ref type: "heads"',
    )
    expect(verdict(of(maven.split('@')[0] ?? ''))).toContain('builderID is invalid: ')
    const jreleaser = 'https://github.com/jreleaser/release-action/.github/workflows/builder_slsa3.yml'
    const builderId = jreleaser
    expect(verdict(of(`${jreleaser}@refs/tags/v1.0.0-java`), { builderId })).toBe(`${jreleaser}@refs/tags/v1.0.0-java`)
    for (const bad of ['v1.0.0', 'v1.0-java', 'v1.0.0-java+1', 'v1.0.0-go'])
      expect(verdict(of(`${jreleaser}@refs/tags/${bad}`), { builderId })).toContain('not of the form vX.Y.Z-<language>')
  })

  test('the ref is that of the source, which may be missing', () => {
    const withoutRef = provenanceV1({ sha256 })
    withoutRef.predicate.buildDefinition.resolvedDependencies[0].uri = 'git+https://github.com/acme/widget'
    const bundle = signed(withoutRef, delegated)
    expect(verdict(bundle)).toBe(maven)
    expect(verdict(bundle, { tag: 'v1.2.3' })).toContain('unable to get ref for source')
    const branch = signed(
      provenanceV1({ sha256, ref: 'refs/heads/main' }),
      generatorRun('delegator_generic', 'refs/heads/main'),
    )
    expect(verdict(branch, { branch: 'main' })).toBe(maven)
    expect(verdict(branch, { tag: 'v1.2.3' })).toBe('verifying tag: invalid ref: "": unexpected ref type: ""')
    const pull = signed(
      provenanceV1({ sha256, ref: 'refs/pull/1/merge' }),
      generatorRun('delegator_generic', 'refs/pull/1/merge'),
    )
    expect(verdict(pull, { branch: 'main' })).toContain('unknown ref type "pull" for ref "refs/pull/1/merge"')
  })
})
