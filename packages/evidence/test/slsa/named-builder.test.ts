import { describe, expect, test } from '@jest/globals'
import { buildLevel } from '../../src/slsa/build-level.ts'
import { isBuilder, type NamedBuilder, withTrusted } from '../../src/slsa/named-builder.ts'
import { ownBuilders } from '../../src/slsa/own-builders.ts'
import type { VerifiedProvenance } from '../../src/slsa/verified-provenance.ts'

const workflow = 'https://github.com/slsa-framework/slsa-github-generator/.github/workflows/generator_generic_slsa3.yml'
const identity = `${workflow}@refs/tags/v2.1.0`
const source = {
  repository: 'https://github.com/acme/widget',
  commit: 'c',
  ref: 'refs/tags/v1.2.0',
  builder: identity,
  runner: 'github-hosted',
  event: 'push',
}
const run = (parts: object = {}, by = identity, issuer = ownBuilders.issuer): VerifiedProvenance => ({
  signer: { kind: 'identity', identity: by, issuer },
  source: { ...source, builder: by, ...parts },
  predicate: { runDetails: { builder: { id: by } } },
})
const level = (provenance: VerifiedProvenance, ...named: NamedBuilder[]) =>
  buildLevel([provenance], 'v1.2.0', withTrusted(ownBuilders, named))

describe('a builder that the reader trusts for a level', () => {
  test('has that level, at the ref that the reader names or at any', () => {
    expect(level(run()).level).toBe(2)
    for (const id of [identity, workflow])
      expect(level(run(), { id, level: 3 })).toEqual({
        level: 3,
        reason: `The policy trusts the builder ${id} for that level.`,
      })
    expect(level(run(), { id: workflow, level: 1 })).toMatchObject({ level: 1 })
  })

  test('is no other builder, and trusted for nothing without a level', () => {
    expect(level(run(), { id: `${workflow}@refs/tags/v2.0.0`, level: 3 }).level).toBe(2)
    expect(level(run(), { id: workflow.slice(0, -4), level: 3 }).level).toBe(2)
    expect(level(run(), { id: workflow }).level).toBe(2)
    expect(withTrusted(ownBuilders, undefined)).toBe(ownBuilders)
  })

  test.each<[string, VerifiedProvenance, number, string]>([
    ['a self-hosted runner', run({ runner: 'self-hosted' }), 1, 'The runner was self-hosted'],
    ['an event that runs code of others', run({ event: 'pull_request_target' }), 2, 'The event pull_request_target'],
    ['another ref than that of the release', run({ ref: 'refs/heads/main' }), 2, 'The run was of refs/heads/main'],
    ['another builder in the certificate', run({ builder: 'https://github.com/x/y@z' }), 1, 'An identity other than'],
  ])('is limited by %s', (_, provenance, expected, reason) => {
    expect(level(provenance, { id: workflow, level: 3 })).toMatchObject({
      level: expected,
      reason: expect.stringContaining(reason),
    })
  })

  test('may be on a server of one’s own, whose operator the reader then trusts', () => {
    const server = 'https://github.example.org'
    const there = `${server}/tools/release-tools/.github/workflows/release.ghes.yml@refs/tags/v1`
    const parts = { repository: `${server}/acme/widget`, runner: 'self-hosted' }
    const provenance = run(parts, there, `${server}/_services/token`)
    expect(level(provenance)).toMatchObject({ level: 1, operator: server })
    const trusted = level(provenance, { id: there, level: 3 })
    expect(trusted).toEqual({ level: 3, reason: `The policy trusts the builder ${there} for that level.` })
  })

  test('does not bring back a release of ours that was withdrawn', () => {
    const own = `${ownBuilders.repository}/.github/workflows/release.yml@refs/tags/v1.4.0`
    const bad = { ...ownBuilders, releases: [{ tag: 'v1.4.0', commit: 'a', withdrawn: 'It signed anything.' }] }
    const builders = withTrusted(bad, [{ id: own, level: 3 }])
    expect(buildLevel([run({ builderCommit: 'a' }, own)], 'v1.2.0', builders)).toMatchObject({ level: 1 })
  })
})

test('names without a ref mean the workflow at any ref, and nothing longer', () => {
  expect(isBuilder(workflow, identity)).toBe(true)
  expect(isBuilder(identity, identity)).toBe(true)
  expect(isBuilder(workflow, `${workflow}.evil@refs/tags/v1`)).toBe(false)
  expect(isBuilder(`${workflow}@`, identity)).toBe(false)
})
