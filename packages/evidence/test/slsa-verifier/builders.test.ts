import { describe, expect, test } from '@jest/globals'
import { provenanceStatement } from '../../src/in-toto/provenance.ts'
import type { OwnBuilders } from '../../src/slsa/own-builders.ts'
import { ProvenanceVerifier } from '../../src/slsa-verifier/verify-provenance.ts'
import type { Run } from '../../testing/authority.ts'
import { githubAttestation, provenanceV02 } from '../../testing/builds.ts'
import { generator, generic, sha256, signed, trustedRoot, verdict } from './verdict.ts'

const genericBundle = signed(provenanceV02({ sha256 }))

describe('the builder of the certificate', () => {
  const name = `${generator}/generator_generic_slsa3.yml`

  test.each([undefined, '', name, `${name}@v2.1.0`, `${name}@refs/tags/v2.1.0`])('builder ID %j', builderId => {
    expect(verdict(genericBundle, { builderId })).toBe(`${name}@refs/tags/v2.1.0`)
  })

  test.each([
    [
      `${name}@v2.0.0`,
      "untrusted reusable workflow: builderID does not match provenance: expected version 'v2.0.0', got 'refs/tags/v2.1.0'",
    ],
    [
      `${generator}/not-trusted.yml`,
      'untrusted reusable workflow: builderID does not match provenance: expected name ',
    ],
    [`${name}@`, "untrusted reusable workflow: invalid format: builderID: '"],
    [`${name}@v2.1.0@v2.1.0`, "untrusted reusable workflow: invalid format: builderID: '"],
    [name.toUpperCase(), 'untrusted reusable workflow: '],
  ])('refuses the builder ID %j', (builderId, reason) => {
    expect(verdict(genericBundle, { builderId })).toContain(reason)
  })

  test.each([
    ['refs/heads/main', 'invalid ref: "refs/heads/main": unexpected ref type: "heads"'],
    ['refs/tags/v2', 'invalid ref: v2: not of the form vX.Y.Z'],
    ['refs/tags/v2.1.0-rc.1', 'invalid ref: v2.1.0-rc.1: not of the form vX.Y.Z'],
    ['refs/tags/', 'invalid ref: "refs/tags/": empty ref name'],
    ['f'.repeat(40), 'invalid ref: '],
  ])('refuses the ref %j', (ref, reason) => {
    const workflow = generic.workflow.replace('refs/tags/v2.1.0', ref)
    expect(verdict(signed(provenanceV02({ sha256 }), { ...generic, workflow }))).toContain(reason)
  })

  test('the provenance must name it, with its version', () => {
    const builder = (id: string) => verdict(signed(provenanceV02({ sha256, builder: id })))
    expect(builder(`${name}@refs/tags/v2.0.0`)).toContain('builderID does not match provenance: expected version ')
    expect(builder(name)).toContain('builderID does not match provenance: expected version ')
    expect(builder(`${generator}/builder_go_slsa3.yml@refs/tags/v2.1.0`)).toContain(
      'builderID does not match provenance: expected name ',
    )
  })
})

describe('the certificate', () => {
  const of = (over: Partial<Run>, expected = {}) =>
    verdict(signed(provenanceV02({ sha256 }), { ...generic, ...over }), expected)

  test.each([
    [
      { issuer: 'https://token.actions.githubusercontent.com.evil.example' },
      'invalid certificate: invalid OIDC issuer: ',
    ],
    [{ claims: { 1: undefined, 8: undefined } }, 'invalid format: claims are empty'],
    [{ claims: { 1: 'https://elsewhere.example' } }, "invalid format: 'https://elsewhere.example' != "],
    [{ claims: { 20: 'pull_request' } }, "invalid format: 'push' != 'pull_request'"],
    [{ claims: { 19: 'e'.repeat(40) } }, 'invalid format: '],
    [
      { claims: { 5: 'acme/other' } },
      "invalid format: 'https://github.com/acme/other' != 'https://github.com/acme/widget'",
    ],
    [
      { claims: { 18: 'https://github.com/acme/other/.github/workflows/release.yml@refs/tags/v1.2.3' } },
      'invalid format: prefix: ',
    ],
    [
      { claims: { 18: 'https://github.com/acme/widget/a@b@c' } },
      'invalid format: https://github.com/acme/widget/a@b@c',
    ],
    [{ name: 'https://github.com/acme/widget/.github/workflows/release.yml' }, 'URI is malformed: workflow uri: '],
    [
      { name: 'https://github.com/acme/wídget/.github/workflows/release.yml@refs/tags/v1.2.3' },
      'invalid format: missing URI information from certificate',
    ],
    [{ name: 'https://github.com/acme/widget/a@b@c' }, "invalid format: builderID: '"],
  ] as [Partial<Run>, string][])('%j', (over, reason) => {
    expect(of(over)).toContain(reason)
  })

  test('claims of the older form are enough', () => {
    const none = Object.fromEntries([8, 12, 13, 18, 19, 20].map(number => [number, undefined]))
    expect(of({ claims: none })).toBe(`${generator}/generator_generic_slsa3.yml@refs/tags/v2.1.0`)
  })

  test.each([
    [
      'github.com/acme/Widget',
      "source used to generate the binary does not match provenance: expected source 'acme/Widget', got 'acme/widget'",
    ],
    ['github.com/acme/widget/', 'source used to generate the binary does not match provenance: '],
    ['github.com/acme/widget.git', 'source used to generate the binary does not match provenance: '],
    ['https://github.com/acme/widget', 'source used to generate the binary does not match provenance: '],
    ['GitHub.com/acme/widget', 'source used to generate the binary does not match provenance: '],
    ['github.com/acme/widget@refs/tags/v1.2.3', 'source used to generate the binary does not match provenance: '],
    ['acme/widget', 'URI is malformed: expected source github.com repository "git+https://acme/widget"'],
  ])('refuses the source %j', (sourceUri, reason) => {
    expect(verdict(genericBundle, { sourceUri })).toContain(reason)
  })

  test('accepts both spellings of the source', () => {
    expect(verdict(genericBundle, { sourceUri: 'git+https://github.com/acme/widget' })).toContain('generator_generic')
  })
})

describe('other builders that the reader names', () => {
  const workflow = 'acme/widget/.github/workflows/release.yml@refs/heads/main'
  const builder = `https://github.com/${workflow}`
  const run: Run = { workflow, repository: 'acme/widget', ref: 'refs/heads/main' }
  const attestation = signed(githubAttestation({ sha256, builder, ref: 'refs/heads/main' }), run)
  const [name = ''] = builder.split('@')

  test('GitHub attestations of a branch need the ref in the builder ID', () => {
    expect(verdict(attestation, { builderId: builder, branch: 'main' }, 'attestation')).toBe(builder)
    expect(verdict(attestation, { builderId: builder }, 'artifact')).toBe(builder)
    expect(verdict(attestation, { builderId: name }, 'attestation')).toContain('invalid ref: ')
    expect(verdict(attestation, { builderId: builder.replace('main', 'other') }, 'attestation')).toContain(
      'untrusted reusable workflow: ',
    )
    expect(verdict(attestation, { builderId: '' }, 'attestation')).toContain('with builderID provided: true')
    expect(verdict(attestation, { builderId: builder, tag: 'v1' }, 'attestation')).toContain(
      'verifying tag: invalid ref: ',
    )
  })

  test('what the job says of itself must be what GitHub says', () => {
    const other = signed(githubAttestation({ sha256, builder, ref: 'refs/tags/v1.2.3' }), run)
    expect(verdict(other, { builderId: builder }, 'attestation')).toContain('certificate and provenance mismatch: ')
  })

  test('another build type is refused', () => {
    const other = signed(
      githubAttestation({ sha256, builder, ref: 'refs/heads/main', buildType: 'https://example.com/type' }),
      run,
    )
    expect(verdict(other, { builderId: builder }, 'attestation')).toContain(
      'buildType is invalid: "https://example.com/type"',
    )
    const old = signed(provenanceV02({ sha256, builder, ref: 'refs/heads/main' }), run)
    expect(verdict(old, { builderId: builder }, 'attestation')).toContain('builderID is invalid: ')
  })
})

describe('our own builders are trusted without being named', () => {
  const commit = 'c'.repeat(40)
  const own: OwnBuilders = {
    repository: 'https://github.com/org/release-tools',
    issuer: 'https://token.actions.githubusercontent.com',
    releases: [{ tag: 'v1.4.0', commit }],
  }
  const ours = (ref: string, over: Partial<Run> = {}, file = 'release.yml') => {
    const workflow = `org/release-tools/.github/workflows/${file}@${ref}`
    const run = { workflow, repository: 'acme/widget', ref: 'refs/tags/v1.2.3', workflowCommit: commit, ...over }
    const { repository, workflowCommit: jobWorkflowSha } = run
    const statement = provenanceStatement(
      {
        ...{ serverUrl: 'https://github.com', repository, ref: 'refs/tags/v1.2.3', sha: 'e'.repeat(40) },
        ...{ workflowRef: 'acme/widget/.github/workflows/release.yml@refs/tags/v1.2.3', jobWorkflowRef: workflow },
        ...{ jobWorkflowSha, runId: '42', runAttempt: '1', inputs: {} },
        internal: { event_name: 'push', runner_environment: 'github-hosted' },
      },
      [{ name: 'widget.whl', digest: { sha256 } }],
      [],
    )
    return signed(statement, { commit: 'e'.repeat(40), ...run })
  }
  const known = new ProvenanceVerifier({ trustedRoot, own })
  const address = 'https://github.com/org/release-tools/.github/workflows/release.yml'

  test('by tag and by commit of a release', () => {
    for (const ref of ['refs/tags/v1.4.0', commit])
      expect(verdict(ours(ref), { tag: 'v1.2.3' }, 'artifact', known)).toBe(`${address}@${ref}`)
  })

  test('only for what they show: SLSA Build L3', () => {
    expect(verdict(ours('refs/heads/main'), {}, 'artifact', known)).toContain('invalid ref: ')
    expect(verdict(ours('refs/tags/v1.4.0', { runner: 'self-hosted' }), {}, 'artifact', known)).toBe(
      `untrusted reusable workflow: ${address}: The provenance says that the runner is github-hosted, but its certificate says self-hosted.`,
    )
    expect(verdict(ours(commit, {}, 'release-prebuilt.yml'), {}, 'artifact', known)).toContain(
      'untrusted reusable workflow: ',
    )
    expect(verdict(ours('refs/tags/v1.5.0', { workflowCommit: 'd'.repeat(40) }), {}, 'artifact', known)).toMatch(
      /^could not check: Level 3 could not be checked: commit d{40} of release-tools is not among the releases/,
    )
  })

  test('a later release, if the reader names it', () => {
    const later = ours('refs/tags/v1.5.0', { workflowCommit: 'd'.repeat(40) })
    expect(verdict(later, { builderId: address }, 'artifact', known)).toBe(`${address}@refs/tags/v1.5.0`)
    expect(verdict(ours('refs/heads/main'), { builderId: address }, 'artifact', known)).toContain('invalid ref: ')
    expect(verdict(ours('refs/heads/main'), { builderId: `${address}@refs/heads/main` }, 'artifact', known)).toBe(
      `${address}@refs/heads/main`,
    )
  })

  test('a commit that nobody released, only if it is named itself', () => {
    const fork = ours('d'.repeat(40), { workflowCommit: 'd'.repeat(40) })
    expect(verdict(fork, { builderId: address }, 'artifact', known)).toMatch(
      /^could not check: commit d{40} of release-tools/,
    )
    expect(verdict(fork, { builderId: `${address}@${'d'.repeat(40)}` }, 'artifact', known)).toContain(address)
    expect(verdict(ours(commit), { builderId: address }, 'artifact', known)).toBe(`${address}@${commit}`)
  })

  test('a release that was withdrawn is refused, also if it is named', () => {
    const withdrawn = { ...own, releases: [{ tag: 'v1.4.0', commit, withdrawn: 'It signed too much.' }] }
    const later = new ProvenanceVerifier({ trustedRoot, own: withdrawn })
    for (const ref of ['refs/tags/v1.4.0', commit])
      for (const builderId of [undefined, address, `${address}@${ref}`])
        expect(verdict(ours(ref), { builderId }, 'artifact', later)).toBe(
          `untrusted reusable workflow: ${address}: release v1.4.0 was withdrawn: It signed too much.`,
        )
  })

  test('what it says must be what GitHub says, also if it is named', () => {
    const other = ours('refs/tags/v1.4.0', { ref: 'refs/heads/main' })
    expect(verdict(other, { builderId: address }, 'artifact', known)).toContain('certificate and provenance mismatch: ')
  })
})
