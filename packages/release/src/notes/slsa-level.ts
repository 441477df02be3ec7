import { byKind } from '@release-tools/base'
import type { ProvenanceFact } from './release-facts.ts'

/** The level of https://slsa.dev/spec/v1.1/levels that the files of a release show, and why it is not another one. */
export interface BuildLevel {
  level: 0 | 1 | 2
  why: string
}

export const levelsUrl = 'https://slsa.dev/spec/v1.1/levels'

/**
 * The build level that the provenance itself shows: 2 if the identity of the builder signed it, and 1 if a key of the project or a
 * person did. A higher level needs a workflow that is isolated from the build, which no file of the release shows.
 */
export function buildLevel(provenance: ProvenanceFact[], dryRun = false): BuildLevel {
  if (provenance.length === 0) return { level: 0, why: 'the release has no signed provenance.' }
  if (dryRun) return { level: 1, why: 'a throw-away key signed the provenance of this dry run.' }
  const others = provenance.filter(({ builder, signature }) =>
    byKind(signature.signer, { key: () => true, identity: ({ identity }) => identity !== builder }),
  )
  const hasKey = others.some(({ signature }) => byKind(signature.signer, { key: () => true, identity: () => false }))
  if (others.length > 0)
    return {
      level: 1,
      why: `${hasKey ? 'a key of the project' : 'an identity other than that of the builder'} signed the provenance, so that the build service does not confirm it.`,
    }
  return {
    level: 2,
    why: 'the identity of the workflow signed the provenance. No file of the release shows that build and signing were apart, as level 3 requires.',
  }
}
