import { byKind } from '@release-tools/base'
import type { ProvenanceFact } from './release-facts.ts'

/** The level of https://slsa.dev/spec/v1.1/levels that the files of a release show, and why it is not another one. */
export interface BuildLevel {
  level: 0 | 1 | 2
  why: string
}

export const levelsUrl = 'https://slsa.dev/spec/v1.1/levels'

/**
 * The build level that the provenance itself shows: 1 if a key of the project signed it, 2 if the identity of a workflow signed it.
 * A higher level needs a workflow that is isolated from the build, which no file of the release shows.
 */
export function buildLevel(provenance: ProvenanceFact[], dryRun = false): BuildLevel {
  if (provenance.length === 0) return { level: 0, why: 'the release has no signed provenance.' }
  const levels = provenance.map(({ signature }) =>
    byKind(signature.signer, { key: () => 1 as const, identity: () => 2 as const }),
  )
  if (dryRun) return { level: 1, why: 'a throw-away key signed the provenance of this dry run.' }
  return levels.includes(1)
    ? { level: 1, why: 'a key of the project signed the provenance, so that the build service does not confirm it.' }
    : {
        level: 2,
        why: 'the identity of the workflow signed the provenance. No file of the release shows that build and signing were apart, as level 3 requires.',
      }
}
