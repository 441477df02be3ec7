import { Problem } from '@release-tools/base'
import { type CoverageCounts, countsOf, type FileCoverage } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { compareArrived, equal } from './compare-measures.ts'
import { fileMeasures, isPythonOnly, projectMeasures } from './measures.ts'
import type { SonarSession } from './session.ts'
import { Forbidden } from './sonar-api-errors.ts'
import type { SonarOutcome } from './sonar-outcome.ts'

const shown = 3

/**
 * Asks Sonar for the numbers that it has now and compares them with what it was sent, file by file; for tokens that may only
 * analyse, in sum. Throws a Problem where they differ. undefined where Sonar has nothing to compare.
 */
export async function checkArrival(
  { api, target }: SonarSession,
  key: string,
  files: FileCoverage[],
  host: Host,
): Promise<SonarOutcome['arrived']> {
  // Sonar keeps numbers of changed files only.
  if (target.query.pullRequest !== undefined) return undefined
  try {
    const measures = (await fileMeasures(api, key, target.query)) ?? new Map()
    const { ours, theirs, differing, absent } = compareArrived(files, measures)
    if (differing.length + absent.length === 0) return { ours, theirs }
    throw differs([...differing.map(({ path }) => path), ...absent])
  } catch (error) {
    if (!(error instanceof Forbidden)) throw error
    const theirs = (await projectMeasures(api, key, target.query)) ?? countsOf([])
    const onlyOurs = await isPythonOnly(api, key, target.query)
    return compareTotals(countsOf(files), theirs, onlyOurs, host)
  }
}

/** A total may hold files of other languages; it is never less than what was sent. */
function compareTotals(
  ours: CoverageCounts,
  theirs: CoverageCounts,
  onlyOurs: boolean,
  host: Host,
): SonarOutcome['arrived'] {
  if (equal(ours, theirs)) return { ours, theirs }
  if (onlyOurs || (Object.keys(ours) as (keyof CoverageCounts)[]).some(key => theirs[key] < ours[key]))
    throw differs([])
  host.notice(
    'Sonar counts more than pytest measured, in files of other languages. A token of a user compares file by file.',
  )
  return undefined
}

function differs(paths: string[]): Problem {
  const where = paths.length === 0 ? '' : ` for ${paths.slice(0, shown).join(', ')}`
  const rest = paths.length > shown ? ` and ${paths.length - shown} more` : ''
  return new Problem('prove that the coverage arrived', {
    found: `Sonar shows other numbers than pytest measured${where}${rest}.`,
    next: 'Check `sonar.sources`, `sonar.exclusions` and `sonar.coverage.exclusions`, also those in the settings of the project on the server.',
    details: paths.join('\n'),
  })
}
