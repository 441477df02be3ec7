import { describe, expect, test } from '@jest/globals'
import { judgeLevel } from '../../src/policy/judge-origin.ts'
import { parsePolicy } from '../../src/policy/policy.ts'
import type { CertifiedSource } from '../../src/sigstore/certificate.ts'
import { buildLevel, levelText } from '../../src/slsa/build-level.ts'
import { ownBuilders } from '../../src/slsa/own-builders.ts'
import type { VerifiedProvenance } from '../../src/slsa/verified-provenance.ts'
import { pinOf } from '../../src/slsa/workflow-pin.ts'

// What a certificate of a real run cannot be made to lack. build-level.integration.test.ts has all else, with real certificates.

const commit = 'a'.repeat(40)
const identity = `${ownBuilders.repository}/.github/workflows/release.yml@refs/tags/v1.4.0`
const source: CertifiedSource = {
  repository: 'https://github.com/acme/widget',
  commit: 'c'.repeat(40),
  ref: 'refs/tags/v1.2.0',
  builder: identity,
  builderCommit: commit,
  runner: 'github-hosted',
  event: 'push',
}
const predicate = {
  buildDefinition: { externalParameters: { inputs: {} } },
  runDetails: { builder: { id: identity } },
}
const builders = { ...ownBuilders, releases: [{ tag: 'v1.4.0', commit }] }
const run: VerifiedProvenance = {
  signer: { kind: 'identity', identity, issuer: ownBuilders.issuer },
  source,
  predicate,
}
const key: VerifiedProvenance = { signer: { kind: 'key', sha256: 'k' }, predicate }
const level = (...provenance: VerifiedProvenance[]) => buildLevel(provenance, 'v1.2.0', builders)
const without = (name: keyof CertifiedSource) => {
  const { [name]: _, ...rest } = source
  return { ...run, source: rest as CertifiedSource }
}

test('is that of the weakest statement', () => {
  const unknown = { ...ownBuilders, releases: [] }
  expect(level(run).level).toBe(3)
  expect(level(run, key)).toEqual({
    level: 1,
    reason: 'A key pair signed the provenance, so that the build platform does not confirm it.',
  })
  const branch = { ...run, source: { ...source, ref: 'refs/heads/main' } }
  expect(buildLevel([run], 'v1.2.0', unknown)).toMatchObject({ level: 2, possible: 3 })
  expect(buildLevel([run, branch], 'v1.2.0', unknown)).toEqual({
    level: 2,
    reason: 'The run was of refs/heads/main, not of the tag v1.2.0.',
  })
})

test('is 0 without provenance', () => {
  expect(level()).toEqual({ level: 0, reason: 'The release has no signed provenance.' })
})

test('an old certificate need not name the builder twice', () => {
  expect(level(without('builder')).level).toBe(3)
})

test.each<[string, VerifiedProvenance, number, string]>([
  [
    'no run',
    { signer: { kind: 'identity', identity: 'jo@example.org', issuer: 'https://example.org' }, predicate },
    1,
    'jo@example.org signed the provenance, which is not the identity of a run.',
  ],
  [
    'another builder than its identity',
    { ...run, source: { ...source, builder: '' } },
    1,
    'An identity other than that of the builder signed the provenance, so that the build platform does not confirm it.',
  ],
  [
    'no runner',
    without('runner'),
    1,
    'The certificate does not say whose runner it was, so that nothing shows a hosted build platform.',
  ],
  [
    'no event',
    without('event'),
    2,
    'The certificate does not say which event started the run, so that code of others may have run with its rights.',
  ],
  ['no ref', { ...run, source: { ...source, ref: '' } }, 2, 'The run was of an unknown ref, not of the tag v1.2.0.'],
  [
    'no commit of the workflow',
    without('builderCommit'),
    2,
    'The certificate does not say which commit of the workflow ran.',
  ],
  [
    'a predicate that is nothing',
    { ...run, predicate: null },
    1,
    'An identity other than that of the builder signed the provenance, so that the build platform does not confirm it.',
  ],
])('is lowered by a certificate or predicate with %s', (_, provenance, expected, reason) => {
  expect(level(provenance)).toEqual({ level: expected, reason })
})

test('is 1 if the release of ours that built it was withdrawn, by its tag or by its commit', () => {
  const withdrawn = 'The signing job ran a program of the project.'
  const bad = { ...ownBuilders, releases: [{ tag: 'v1.4.0', commit, withdrawn }] }
  const reason = `Release v1.4.0 of release-tools was withdrawn: ${withdrawn}`
  expect(buildLevel([run], 'v1.2.0', bad)).toEqual({ level: 1, reason })
  const byCommit = `${ownBuilders.repository}/.github/workflows/release.yml@${commit}`
  const pinned = {
    ...run,
    signer: { kind: 'identity' as const, identity: byCommit, issuer: ownBuilders.issuer },
    source: { ...source, builder: byCommit },
    predicate: { ...predicate, runDetails: { builder: { id: byCommit } } },
  }
  expect(level(pinned).level).toBe(3)
  expect(buildLevel([pinned], 'v1.2.0', bad)).toEqual({ level: 1, reason })
  // Its commit ran, under the tag of another one.
  const moved = [
    { tag: 'v1.4.0', commit: 'b'.repeat(40) },
    { tag: 'v1.3.0', commit, withdrawn },
  ]
  const byOther = buildLevel([run], 'v1.2.0', { ...bad, releases: moved })
  expect(byOther).toEqual({ level: 1, reason: reason.replace('v1.4.0', 'v1.3.0') })
  const other = { ...bad, releases: [{ tag: 'v1.5.0', commit: 'b'.repeat(40), withdrawn }, ...builders.releases] }
  expect(buildLevel([run], 'v1.2.0', other).level).toBe(3)
})

test('only a tag with three numbers, or a whole commit, is one release', () => {
  const kinds = ['refs/tags/v1.4.0', 'refs/tags/v0.0.1', commit].map(ref => pinOf(ref).kind)
  expect(kinds).toEqual(['release', 'release', 'commit'])
  const moving = [
    'refs/tags/v1',
    'refs/tags/v1.4',
    'refs/tags/v1.4.0-rc.1',
    'refs/tags/v01.4.0',
    'refs/tags/1.4.0',
    'refs/tags/v1.4.0\n',
    'refs/heads/v1.4.0',
    'refs/pull/1/merge',
    commit.slice(1),
    commit.toUpperCase(),
    'v1.4.0',
    '',
  ]
  expect(moving.map(ref => pinOf(ref))).toEqual(moving.map(ref => ({ kind: 'moving', ref })))
})

describe('on GitHub Enterprise Server', () => {
  const server = 'https://github.example.org'
  const workflow = `${server}/tools/release-tools/.github/workflows/release.ghes.yml@refs/tags/v1.4.0`
  const there = (identity = workflow, changed: Partial<CertifiedSource> = {}): VerifiedProvenance => ({
    signer: { kind: 'identity', identity, issuer: `${server}/_services/token` },
    source: { ...source, repository: `${server}/acme/widget`, builder: identity, runner: 'self-hosted', ...changed },
    predicate: { ...predicate, runDetails: { builder: { id: identity } } },
  })
  const says = `${server} says whose run it was, and`
  const trust = 'both are as trustworthy as those who operate them.'

  test('more than level 1 depends on the operator, whatever the release says', () => {
    const found = level(there())
    expect(found).toEqual({ level: 1, operator: server, reason: `${says} its runner was self-hosted: ${trust}` })
    expect(levelText(found)).toBe(
      `SLSA Build L1; more depends on your operator. ${says} its runner was self-hosted: ${trust}`,
    )
    expect(level(run, there())).toEqual(found)
  })

  test.each<[string, VerifiedProvenance, string]>([
    ['no runner', there(workflow, { runner: '' }), `${says} it does not say whose runner it was: ${trust}`],
    [
      'a moving tag',
      there(workflow.replace('v1.4.0', 'v1')),
      'Besides: The workflow was called as refs/tags/v1, which',
    ],
    [
      'a workflow of the project',
      there(`${server}/acme/widget/.github/workflows/release.yml@refs/tags/v1.2.0`),
      'Besides: It was not built by a reusable workflow of release-tools,',
    ],
    ['a branch', there(workflow, { ref: 'refs/heads/main' }), 'Besides: The run was of refs/heads/main, not of'],
  ])('%s is named beside that', (_, provenance, reason) => {
    expect(level(provenance)).toMatchObject({ level: 1, operator: server })
    expect(level(provenance).reason).toContain(reason)
  })

  test('a release of ours that was withdrawn is named, too, but not for a workflow of the project that has its tag', () => {
    const bad = { ...ownBuilders, releases: [{ tag: 'v1.4.0', commit, withdrawn: 'It signed anything.' }] }
    const besides = (one: VerifiedProvenance) => buildLevel([one], 'v1.2.0', bad).reason.split(' Besides: ')[1]
    expect(besides(there())).toBe('Release v1.4.0 of release-tools was withdrawn: It signed anything.')
    expect(besides(there(`${server}/acme/widget/.github/workflows/release.yml@refs/tags/v1.4.0`))).toMatch(
      /^It was not built by a reusable workflow/,
    )
  })

  test('no operator can show more of a statement that a key pair signed', () => {
    expect(level(there(), key)).toEqual(level(key))
    expect(level(key, there())).not.toHaveProperty('operator')
  })

  test.each<[string, VerifiedProvenance]>([
    [
      'another server',
      there(`https://github.example.com/tools/release-tools/.github/workflows/release.ghes.yml@${commit}`),
    ],
    ['a repository elsewhere', there(workflow, { repository: 'https://github.com/acme/widget' })],
    ['a server whose name begins alike', there(workflow.replace('example.org', 'example.org.evil.example'))],
  ])('an issuer that vouches for %s is a stranger', (_, provenance) => {
    expect(level(provenance)).toEqual({
      level: 1,
      reason: `A higher level depends on who operates ${server}/_services/token, which says whose run it was.`,
    })
  })

  test('a contradiction counts first', () => {
    const { predicate: said } = there()
    const runDetails = { builder: { id: workflow }, x: 1 }
    const buildDefinition = { externalParameters: { workflow: { ref: 'refs/tags/v9' } } }
    const lying = { ...there(), predicate: { ...(said as object), runDetails, buildDefinition } }
    expect(level(lying)).toMatchObject({ level: 1, reason: expect.stringContaining('but its certificate says') })
    expect(level(lying)).not.toHaveProperty('operator')
  })

  test('elsewhere, its workflows are no more than level 2', () => {
    const identity = `${ownBuilders.repository}/.github/workflows/release.ghes.yml@refs/tags/v1.4.0`
    const elsewhere = {
      ...run,
      signer: { kind: 'identity' as const, identity, issuer: ownBuilders.issuer },
      source: { ...source, builder: identity },
      predicate: { ...predicate, runDetails: { builder: { id: identity } } },
    }
    const why = 'The workflow .github/workflows/release.ghes.yml of release-tools is made for GitHub Enterprise Server.'
    expect(level(elsewhere)).toEqual({ level: 2, reason: why })
  })

  test('a reader who asks for more gets no answer', () => {
    const provenance = { level: level(there()), builders: [], refs: [] }
    const asked = (least: number) =>
      judgeLevel(
        { name: 'ours.yaml', policy: parsePolicy(`{version: 1, slsa: {level: ${least}}}`), day: '2026-11-29' },
        { others: [], refs: [], provenance },
      )
    expect(asked(1)).toMatchObject([{ status: 'pass' }])
    expect(asked(2)).toMatchObject([
      {
        status: 'error',
        detail: expect.stringContaining(
          'The policy asks for SLSA Build L2. This has SLSA Build L1; more depends on your operator.',
        ),
      },
    ])
  })
})
