import { Problem } from '@release-tools/base'
import { type CoverageCounts, countsOf, type FileCoverage } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { compareMeasures, equal } from './compare-measures.ts'
import { fileMeasures, isPythonOnly, projectMeasures } from './measures.ts'
import type { SonarSession } from './session.ts'
import { Forbidden } from './sonar-api-errors.ts'
import type { SonarOutcome } from './sonar-outcome.ts'

const shown = 3

/**
 * Reads Sonar's present figures and compares them with those that were sent: file by file, or the totals if the token may only
 * analyse. Throws a Problem if they differ. Returns undefined if Sonar has nothing to compare.
 */
export async function verifyMeasures(
  { api, target }: SonarSession,
  key: string,
  files: FileCoverage[],
  host: Host,
): Promise<SonarOutcome['measures']> {
  // On a pull request, Sonar has only figures of changed files.
  if (target.query.pullRequest !== undefined) return undefined
  try {
    const measures = (await fileMeasures(api, key, target.query)) ?? new Map()
    const { ours, theirs, differing, absent } = compareMeasures(files, measures)
    if (differing.length + absent.length === 0) return { ours, theirs }
    throw differs([...differing.map(({ path }) => path), ...absent])
  } catch (error) {
    if (!(error instanceof Forbidden)) throw error
    const theirs = (await projectMeasures(api, key, target.query)) ?? countsOf([])
    const onlyOurs = await isPythonOnly(api, key, target.query)
    return compareTotals(countsOf(files), theirs, onlyOurs, host)
  }
}

/** Sonar's total may include files of other languages. It is never less than what was sent. */
function compareTotals(
  ours: CoverageCounts,
  theirs: CoverageCounts,
  onlyOurs: boolean,
  host: Host,
): SonarOutcome['measures'] {
  if (equal(ours, theirs)) return { ours, theirs }
  if (onlyOurs || (Object.keys(ours) as (keyof CoverageCounts)[]).some(key => theirs[key] < ours[key]))
    throw differs([])
  host.notice("Sonar's totals include files of other languages. To compare file by file, use the token of a user.")
  return undefined
}

function differs(paths: string[]): Problem {
  const where = paths.length === 0 ? '' : ` for ${paths.slice(0, shown).join(', ')}`
  const rest = paths.length > shown ? ` and ${paths.length - shown} more` : ''
  return new Problem('verify the coverage in Sonar', {
    found: `Sonar's figures differ from coverage.py's${where}${rest}.`,
    next: 'Check `sonar.sources`, `sonar.exclusions` and `sonar.coverage.exclusions`, also in the settings of the project on the server.',
    details: paths.join('\n'),
  })
}
