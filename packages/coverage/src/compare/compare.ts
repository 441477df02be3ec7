import { byBytes } from '@release-tools/base'
import { type CoverageCounts, countsOf, type FileCoverage, percentOf } from '@release-tools/evidence'

/** A file whose coverage fell. */
export interface LostCoverage {
  path: string
  /** Percent; undefined if it had no statements. */
  baseline: number | undefined
  now: number | undefined
  /** Increase of uncovered lines and branches. */
  newlyUncovered: number
}

/**
 * Files whose percentage fell and whose uncovered lines and branches increased, the largest increase first. Does not include new
 * or deleted files, or files that only lost covered lines.
 */
export function lostCoverage(baseline: Map<string, CoverageCounts>, now: FileCoverage[]): LostCoverage[] {
  const lost = now.flatMap(file => lostOf(file, baseline.get(file.path)))
  return lost.sort((a, b) => b.newlyUncovered - a.newlyUncovered || byBytes(a.path, b.path))
}

function lostOf(file: FileCoverage, baseline: CoverageCounts | undefined): LostCoverage[] {
  if (baseline === undefined) return []
  const now = countsOf([file])
  const newlyUncovered = uncovered(now) - uncovered(baseline)
  if (newlyUncovered <= 0 || !isLess(now, baseline)) return []
  return [{ path: file.path, baseline: percentOf(baseline), now: percentOf(now), newlyUncovered }]
}

/** Compares the fractions as integers, to avoid rounding. A file without anything to cover counts as fully covered. */
function isLess(a: CoverageCounts, b: CoverageCounts): boolean {
  const [totalA, totalB] = [a.lines + a.branches, b.lines + b.branches]
  return totalB === 0 || (totalA - uncovered(a)) * totalB < (totalB - uncovered(b)) * totalA
}

function uncovered({ lines, coveredLines, branches, coveredBranches }: CoverageCounts): number {
  return lines - coveredLines + branches - coveredBranches
}
