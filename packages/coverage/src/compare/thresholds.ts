import { byBytes } from '@release-tools/base'
import { type CoverageCounts, countsOf, type FileCoverage, percentOf } from '@release-tools/evidence'
import type { ChangedCoverage } from './changed.ts'

/** One threshold and whether it is met. */
export interface ThresholdCheck {
  /** `total`, `file` (each file) or `changed` (changed lines). */
  kind: 'total' | 'file' | 'changed'
  /** Percent. */
  required: number
  /** Percent: of the total, of the changed lines, or of the worst file. Undefined if there is nothing to cover. */
  actual: number | undefined
  met: boolean
  /** For `file`: the files below it, worst first. */
  below: { path: string; percent: number }[]
}

/** Required percent; absent for no threshold. At most six decimals count. */
export interface Thresholds {
  total?: number
  file?: number
  changed?: number
}

/**
 * Checks thresholds with exact numbers: 89.96 % is less than 90 %, even if it is shown as 90.0 %. Files without anything to cover
 * are left out. If no file has anything, no threshold is met: nobody knows whether the tests reach the code. If `changed` is undefined
 * (nothing to compare with), its threshold is not checked; a change without executable lines meets it.
 */
export function checkThresholds(
  required: Thresholds,
  files: FileCoverage[],
  changed: ChangedCoverage | undefined,
): ThresholdCheck[] {
  const checks: ThresholdCheck[] = []
  const total = countsOf(files)
  const isKnown = percentOf(total) !== undefined
  if (required.total !== undefined) checks.push(simpleCheck('total', required.total, total, isKnown))
  if (required.file !== undefined) checks.push(fileCheck(required.file, files))
  if (required.changed !== undefined && changed !== undefined) {
    const counts = { lines: changed.lines, coveredLines: changed.covered, branches: 0, coveredBranches: 0 }
    checks.push(simpleCheck('changed', required.changed, counts, isKnown))
  }
  return checks
}

function simpleCheck(
  kind: 'total' | 'changed',
  required: number,
  counts: CoverageCounts,
  isKnown: boolean,
): ThresholdCheck {
  return { kind, required, actual: percentOf(counts), met: isKnown && reaches(counts, required), below: [] }
}

function fileCheck(required: number, files: FileCoverage[]): ThresholdCheck {
  const all = files
    .map(file => ({ path: file.path, counts: countsOf([file]) }))
    .flatMap(one => {
      const percent = percentOf(one.counts)
      return percent === undefined ? [] : [{ ...one, percent }]
    })
    .sort((a, b) => a.percent - b.percent || byBytes(a.path, b.path))
  const below = all.filter(({ counts }) => !reaches(counts, required))
  return {
    kind: 'file',
    required,
    actual: all[0]?.percent,
    met: all.length > 0 && below.length === 0,
    below: below.map(({ path, percent }) => ({ path, percent })),
  }
}

/** Compares in integer millionths of a percent, because in floating point, 64.1 times 1000 is less than 64100. */
function reaches({ lines, coveredLines, branches, coveredBranches }: CoverageCounts, required: number): boolean {
  return (coveredLines + coveredBranches) * 100_000_000 >= Math.round(required * 1_000_000) * (lines + branches)
}
