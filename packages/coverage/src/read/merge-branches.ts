import type { Branches } from '@release-tools/evidence'

/** The ways of a line that one of two reports has taken; undefined where the reports only count, and the counts leave it open. */
export function unionOfBranches(a: Branches, b: Branches): Branches | undefined {
  if (a.ways && b.ways) return unionOfWays(a.ways, b.ways)
  if (a.total !== b.total) return undefined
  const [less, more] = a.covered < b.covered ? [a, b] : [b, a]
  return less.covered === 0 || more.covered === more.total ? more : undefined
}

function unionOfWays(a: ReadonlyMap<number, boolean>, b: ReadonlyMap<number, boolean>): Branches {
  const ways = new Map(a)
  for (const [to, taken] of b) ways.set(to, taken || a.get(to) === true)
  const covered = [...ways.values()].filter(taken => taken).length
  return { total: ways.size, covered, ways }
}
