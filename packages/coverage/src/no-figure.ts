import { Problem } from '@release-tools/base'
import { countsOf, type FileCoverage, type NothingMeasured, percentOf } from '@release-tools/evidence'
import type { ExcludedFiles } from './excluded-files.ts'
import { builtReason } from './map-paths.ts'
import type { InstalledWheel } from './python.ts'

/** Why test files are excluded. */
export const testReason = 'tests'

interface Seen {
  /** Number of files in the data. */
  measured: number
  excluded: ExcludedFiles[]
  wheels: InstalledWheel[]
}

/**
 * Why the measured source code (`main`) gives no figure; undefined if it gives one. Throws a Problem if nothing was measured and the
 * tested wheels do not explain it, because then a setting is wrong.
 */
export function whyNothing(main: FileCoverage[], { measured, excluded, wheels }: Seen): NothingMeasured | undefined {
  if (percentOf(countsOf(main)) !== undefined) return undefined
  if (main.length > 0) return 'no-statements'
  if (measured === 0 && wheels.length > 0 && wheels.every(({ hasPython }) => !hasPython)) return 'no-python'
  const isBuilt = ({ reason }: ExcludedFiles) => reason === builtReason
  const isExplained = (one: ExcludedFiles) => isBuilt(one) || one.reason === testReason
  if (excluded.some(isBuilt) && excluded.every(isExplained)) return 'made-by-build'
  throw nothingMeasured(measured, excluded)
}

function nothingMeasured(measured: number, excluded: ExcludedFiles[]): Problem {
  const why = excluded.map(({ reason, paths }) => `${paths.length} ${reason}`).join(', ')
  return new Problem('report the coverage', {
    found:
      measured === 0
        ? 'the data contains no files.'
        : `none of the ${measured} measured files is source code of the project (${why}).`,
    next: 'Check `source` in the settings of coverage.py, and `sonar.sources`.',
    details: excluded.flatMap(({ reason, paths }) => paths.map(path => `${path}: ${reason}`)).join('\n'),
  })
}
