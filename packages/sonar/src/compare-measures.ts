import { type CoverageCounts, countsOf, type FileCoverage, sumCounts } from '@release-tools/evidence'

/** Comparison of Sonar's figures with those that were sent. */
export interface MeasureComparison {
  /** Totals of the files that were sent, ours and Sonar's. */
  ours: CoverageCounts
  theirs: CoverageCounts
  /** Files whose figures differ. */
  differing: { path: string; ours: CoverageCounts; theirs: CoverageCounts }[]
  /** Files with lines to cover that are not source code for Sonar. */
  absent: string[]
}

/**
 * Compares the files that were sent with Sonar's figures, both by path from the project's base directory. Only for analyses
 * of branches: on a pull request, Sonar has only figures of changed files.
 */
export function compareMeasures(ours: FileCoverage[], theirs: ReadonlyMap<string, CoverageCounts>): MeasureComparison {
  const comparison: MeasureComparison = { ours: countsOf(ours), theirs: countsOf([]), differing: [], absent: [] }
  for (const file of ours) {
    const counts = countsOf([file])
    const there = theirs.get(file.path)
    if (there !== undefined) comparison.theirs = sumCounts([comparison.theirs, there])
    else if (counts.lines > 0) comparison.absent.push(file.path)
    if (there !== undefined && !equal(counts, there))
      comparison.differing.push({ path: file.path, ours: counts, theirs: there })
  }
  return comparison
}

/** True if all figures are equal. */
export function equal(one: CoverageCounts, other: CoverageCounts): boolean {
  return (Object.keys(one) as (keyof CoverageCounts)[]).every(key => one[key] === other[key])
}
