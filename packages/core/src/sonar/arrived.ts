import { type Counts, countsOf, type FileCoverage, sumCounts } from '@release-tools/evidence/coverage/model'

/** How what Sonar shows compares with what it was sent. */
export interface Arrival {
  /** Numbers of the files that were sent, ours and Sonar's. */
  ours: Counts
  theirs: Counts
  /** Files whose numbers differ. */
  differing: { path: string; ours: Counts; theirs: Counts }[]
  /** Files with lines to cover that Sonar does not have as source code. */
  absent: string[]
}

/**
 * Compares the files that were sent with Sonar's numbers, both by path from the project's base directory. Only for
 * analyses of branches: on a pull request Sonar has numbers of changed files only.
 */
export function compareArrived(ours: FileCoverage[], theirs: ReadonlyMap<string, Counts>): Arrival {
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
export function equal(one: Counts, other: Counts): boolean {
  return (Object.keys(one) as (keyof Counts)[]).every(key => one[key] === other[key])
}
