import type { Branches } from '@release-tools/evidence'

/** Union of a line's arcs in two reports; undefined if the reports have only counts, and the counts do not determine it. */
export function unionOfBranches(a: Branches, b: Branches): Branches | undefined {
  if (a.arcs && b.arcs) return unionOfArcs(a.arcs, b.arcs)
  if (a.total !== b.total) return undefined
  const [less, more] = a.covered < b.covered ? [a, b] : [b, a]
  return less.covered === 0 || more.covered === more.total ? more : undefined
}

function unionOfArcs(a: ReadonlyMap<number, boolean>, b: ReadonlyMap<number, boolean>): Branches {
  const arcs = new Map(a)
  for (const [to, taken] of b) arcs.set(to, taken || a.get(to) === true)
  const covered = [...arcs.values()].filter(taken => taken).length
  return { total: arcs.size, covered, arcs }
}
