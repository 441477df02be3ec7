import { type CoverageCounts, countsOf, type FileCoverage, sumCounts } from '@release-tools/evidence'

/** How what Sonar shows compares with what it was sent. */
export interface Arrival {
  /** Numbers of the files that were sent, ours and Sonar's. */
  ours: CoverageCounts
  theirs: CoverageCounts
  /** Files whose numbers differ. */
  differing: { path: string; ours: CoverageCounts; theirs: CoverageCounts }[]
  /** Files with lines to cover that Sonar does not have as source code. */
  absent: string[]
}

/**
 * Compares the files that were sent with Sonar's numbers, both by path from the project's base directory. Only for
 * analyses of branches: on a pull request Sonar has numbers of changed files only.
 */
export function compareArrived(ours: FileCoverage[], theirs: ReadonlyMap<string, CoverageCounts>): Arrival {
  const arrival: Arrival = { ours: countsOf(ours), theirs: countsOf([]), differing: [], absent: [] }
  for (const file of ours) {
    const counts = countsOf([file])
    const there = theirs.get(file.path)
    if (there !== undefined) arrival.theirs = sumCounts([arrival.theirs, there])
    else if (counts.lines > 0) arrival.absent.push(file.path)
    if (there !== undefined && !equal(counts, there))
      arrival.differing.push({ path: file.path, ours: counts, theirs: there })
  }
  return arrival
}

/** True where nothing was lost on the way. */
export function equal(one: CoverageCounts, other: CoverageCounts): boolean {
  return (Object.keys(one) as (keyof CoverageCounts)[]).every(key => one[key] === other[key])
}
