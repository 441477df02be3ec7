import type { SourceLevel } from '../source-track/evaluate.ts'
import { statedSourceLevel } from '../source-track/source-vsa.ts'
import type { AcceptedSummary } from './accepted-summary.ts'

/** The level that a summary states, as far as the policy believes its verifier; undefined if it states none. */
export function statedLevel({ vsa, verifier }: AcceptedSummary): 0 | 1 | 2 | 3 | undefined {
  const stated = vsa.verifiedLevels.map(level => Number(/^SLSA_BUILD_LEVEL_([0-3])$/.exec(level)?.[1] ?? Number.NaN))
  const highest = Math.max(...stated.filter(level => !Number.isNaN(level)))
  if (!Number.isFinite(highest)) return undefined
  return Math.min(highest, verifier.level ?? highest) as 0 | 1 | 2 | 3
}

/** The level of the commit that a summary states, as far as the policy believes its verifier; undefined if it states none. */
export function statedSource({ vsa, verifier }: AcceptedSummary): 0 | SourceLevel | undefined {
  const stated = statedSourceLevel(vsa)
  return stated === undefined ? undefined : (Math.min(stated, verifier['source-level'] ?? stated) as 0 | SourceLevel)
}
