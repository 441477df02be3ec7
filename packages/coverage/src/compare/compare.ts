import { byBytes } from '@release-tools/base'
import { type CoverageCounts, countsOf, type FileCoverage, percentOf } from '@release-tools/evidence'

/** A file whose coverage fell. */
export interface LostCoverage {
  path: string
  /** Percent. */
  before: number
  after: number
  /** Lines and branches that are uncovered now, less those that were. */
  newlyUncovered: number
}

/**
 * Files that are covered less than before and have more that is uncovered, the most first. Files that are new, or gone, are none
 * of them; nor is one that only lost covered lines.
 */
export function lostCoverage(before: Map<string, CoverageCounts>, now: FileCoverage[]): LostCoverage[] {
  const lost = now.flatMap(file => lostOf(file, before.get(file.path)))
  return lost.sort((a, b) => b.newlyUncovered - a.newlyUncovered || byBytes(a.path, b.path))
}

function lostOf(file: FileCoverage, before: CoverageCounts | undefined): LostCoverage[] {
  if (before === undefined) return []
  const now = countsOf([file])
  const newlyUncovered = uncovered(now) - uncovered(before)
  if (newlyUncovered <= 0 || !isLess(now, before)) return []
  return [{ path: file.path, before: percentOf(before), after: percentOf(now), newlyUncovered }]
}

/** Compares the fractions as whole numbers, which no rounding touches; nothing to cover is all covered. */
function isLess(a: CoverageCounts, b: CoverageCounts): boolean {
  const [totalA, totalB] = [a.lines + a.branches, b.lines + b.branches]
  return totalB === 0 || (totalA - uncovered(a)) * totalB < (totalB - uncovered(b)) * totalA
}

function uncovered({ lines, coveredLines, branches, coveredBranches }: CoverageCounts): number {
  return lines - coveredLines + branches - coveredBranches
}
