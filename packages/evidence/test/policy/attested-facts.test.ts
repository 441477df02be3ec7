import { describe, expect, test } from '@jest/globals'
import { type Attested, attestedFacts, countedBy } from '../../src/policy/attested-facts.ts'
import type { OwnPolicy } from '../../src/policy/own-policy.ts'
import { parsePolicy } from '../../src/policy/policy.ts'
import { ownBuilders } from '../../src/slsa/own-builders.ts'

const own: OwnPolicy = { name: 'ours.yaml', policy: parsePolicy('version: 1'), day: '2026-07-01' }
const identity = 'https://github.com/acme/widget/.github/workflows/release.yml@refs/tags/v1.2.0'
const { issuer } = ownBuilders

/** An attestation that a run signed. */
function attested(
  source: Partial<NonNullable<Attested['verified']['source']>> | undefined,
  predicateType = 'https://cyclonedx.org/bom',
  predicate: unknown = {},
): Attested {
  const run = { repository: 'https://github.com/acme/widget', commit: 'c', ref: 'refs/tags/v1.2.0', ...source }
  return {
    verified: {
      signer: { kind: 'identity', identity, issuer },
      time: '2026-06-15T12:00:00Z',
      ...(source === undefined ? {} : { source: run }),
    },
    statement: { _type: 'https://in-toto.io/Statement/v1', subject: [], predicateType, predicate },
  }
}
const factsOf = (...all: Attested[]) => attestedFacts(countedBy(own, all, 'The image'), ownBuilders)

describe('what attestations say of a file or an image', () => {
  test('is what the certificates of their runs say', () => {
    expect(factsOf(attested({}), attested({}))).toEqual({
      signature: {
        what: 'The image',
        by: { kind: 'identity', identity, issuer },
        at: '2026-06-15T12:00:00Z',
      },
      others: [],
      repository: 'https://github.com/acme/widget',
      tag: 'v1.2.0',
      refs: ['refs/tags/v1.2.0', 'refs/tags/v1.2.0'],
    })
  })

  test('is not known if they contradict each other, or name no run', () => {
    const two = factsOf(
      attested({}),
      attested({ repository: 'https://github.com/acme/gadget', ref: 'refs/heads/main' }),
    )
    expect([two.repository, two.tag]).toEqual([undefined, undefined])
    expect(factsOf(attested(undefined))).toMatchObject({ refs: [] })
    expect(factsOf(attested(undefined))).not.toHaveProperty('repository')
    expect(factsOf(attested({ ref: 'refs/heads/main' }))).not.toHaveProperty('tag')
    expect(factsOf()).toEqual({ others: [], refs: [] })
  })

  test('has builder and level, if provenance is among them', () => {
    const predicate = { runDetails: { builder: { id: identity } } }
    const run = { runner: 'github-hosted', event: 'push' }
    const { provenance } = factsOf(attested({}), attested(run, 'https://slsa.dev/provenance/v1', predicate))
    expect(provenance).toEqual({
      level: { level: 2, reason: expect.stringContaining('not built by a reusable workflow of release-tools') },
      builders: [{ id: identity, confirmed: true }],
      refs: ['refs/tags/v1.2.0'],
    })
  })

  test('a builder that another identity claims is not confirmed', () => {
    const predicate = { runDetails: { builder: { id: 'https://github.com/slsa-framework/builder@refs/tags/v1' } } }
    const { provenance } = factsOf(attested({}, 'https://slsa.dev/provenance/v1', predicate))
    expect(provenance?.builders).toEqual([{ id: predicate.runDetails.builder.id, confirmed: false }])
    const elsewhere = attested({ builder: 'https://github.com/x/y@z' }, 'https://slsa.dev/provenance/v1', {
      runDetails: { builder: { id: identity } },
    })
    expect(factsOf(elsewhere).provenance?.builders).toEqual([{ id: identity, confirmed: false }])
  })

  test('is as old as its oldest signature that counts, in whatever order they are', () => {
    const at = (time: string | undefined): Attested => {
      const { verified, ...one } = attested({})
      const { time: _, ...rest } = verified
      return { ...one, verified: { ...rest, ...(time === undefined ? {} : { time }) } }
    }
    const [old, fresh] = ['2026-01-01T00:00:00Z', '2026-06-30T00:00:00Z']
    for (const times of [
      [fresh, old, undefined],
      [undefined, old, fresh],
      [old, fresh],
    ])
      expect(factsOf(...times.map(at)).signature?.at).toBe(old)
    expect(factsOf(at(undefined)).signature).not.toHaveProperty('at')
  })

  test('has the builder of provenance of v0.2 too, whose certificate confirms it', () => {
    const run = { runner: 'github-hosted', event: 'push' }
    const of = (id: string, uri = 'git+https://github.com/acme/widget@refs/tags/v1.2.0') =>
      factsOf(
        attested(run, 'https://slsa.dev/provenance/v0.2', { builder: { id }, invocation: { configSource: { uri } } }),
      ).provenance
    expect(of(identity)).toMatchObject({ level: { level: 2 }, builders: [{ id: identity, confirmed: true }] })
    const other = 'https://github.com/actions/runner'
    expect(of(other)).toMatchObject({ level: { level: 1 }, builders: [{ id: other, confirmed: false }] })
    expect(of(identity, 'git+https://github.com/acme/gadget@refs/tags/v1.2.0')?.level).toEqual({
      level: 1,
      reason:
        'The provenance says that the repository is https://github.com/acme/gadget, but its certificate says https://github.com/acme/widget.',
    })
  })
})
