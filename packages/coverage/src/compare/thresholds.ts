import { byBytes } from '@release-tools/base'
import { type CoverageCounts, countsOf, type FileCoverage, percentOf } from '@release-tools/evidence'
import type { ChangedCoverage } from './changed.ts'

/** One threshold and whether it is met. */
export interface ThresholdCheck {
  /** `total`, `file` (each file) or `changed` (changed lines). */
  kind: 'total' | 'file' | 'changed'
  /** Percent. */
  required: number
  /** Percent: of the total, of the changed lines, or of the worst file. */
  actual: number
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
 * have 100 %. If `changed` is undefined (nothing to compare with), its threshold is not checked.
 */
export function checkThresholds(
  required: Thresholds,
  files: FileCoverage[],
  changed: ChangedCoverage | undefined,
): ThresholdCheck[] {
  const checks: ThresholdCheck[] = []
  if (required.total !== undefined) checks.push(simpleCheck('total', required.total, countsOf(files)))
  if (required.file !== undefined) checks.push(fileCheck(required.file, files))
  if (required.changed !== undefined && changed !== undefined) {
    const counts = { lines: changed.lines, coveredLines: changed.covered, branches: 0, coveredBranches: 0 }
    checks.push(simpleCheck('changed', required.changed, counts))
  }
  return checks
}

function simpleCheck(kind: 'total' | 'changed', required: number, counts: CoverageCounts): ThresholdCheck {
  return { kind, required, actual: percentOf(counts), met: reaches(counts, required), below: [] }
}

function fileCheck(required: number, files: FileCoverage[]): ThresholdCheck {
  const all = files
    .map(file => ({ path: file.path, counts: countsOf([file]) }))
    .map(one => ({ ...one, percent: percentOf(one.counts) }))
    .sort((a, b) => a.percent - b.percent || byBytes(a.path, b.path))
  const below = all.filter(({ counts }) => !reaches(counts, required))
  return {
    kind: 'file',
    required,
    actual: all[0]?.percent ?? 100,
    met: below.length === 0,
    below: below.map(({ path, percent }) => ({ path, percent })),
  }
}

/** Compares in integer millionths of a percent, because in floating point, 64.1 times 1000 is less than 64100. */
function reaches({ lines, coveredLines, branches, coveredBranches }: CoverageCounts, required: number): boolean {
  return (coveredLines + coveredBranches) * 100_000_000 >= Math.round(required * 1_000_000) * (lines + branches)
}
