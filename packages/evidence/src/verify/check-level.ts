import type { DatedVerdict } from '../manifest/manifest-model.ts'
import { levelText } from '../slsa/build-level.ts'
import type { BuildLevel } from '../slsa/level-limits.ts'

/**
 * Adds to a verdict that the reader's policy asks for a SLSA Build level. A lower one fails it. If the level is not known, or if a
 * higher one could not be checked or depends on an operator, nobody can decide: the result is then `error`.
 */
export function withLevel(
  verdict: DatedVerdict,
  asked: number | undefined,
  found: BuildLevel | undefined,
): DatedVerdict {
  if (asked === undefined || (found !== undefined && found.level >= asked)) return verdict
  const isOpen = found === undefined || found.operator !== undefined || (found.possible ?? 0) >= asked
  const shown = found === undefined ? 'The provenance, which would show it, was not verified.' : levelText(found)
  return {
    ...verdict,
    result: isOpen || verdict.result === 'error' ? 'error' : 'fail',
    reasons: [...verdict.reasons, `The policy asks for SLSA Build L${asked}. ${shown}`],
  }
}
