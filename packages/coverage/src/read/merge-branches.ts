import type { Branches } from '@release-tools/evidence'

/** The branches of a line by target, true if taken. */
export type Arcs = Map<number, boolean>

/** Branches with their targets. */
export function branchesTo(arcs: Arcs): Branches {
  const targets = (wanted: boolean) => [...arcs].filter(([, taken]) => taken === wanted).map(([to]) => to)
  const [taken, missed] = [true, false].map(targets).map(list => list.sort((a, b) => a - b)) as [number[], number[]]
  return { total: arcs.size, covered: taken.length, targets: taken.concat(missed) }
}

/** Union of a line's branches in two reports; undefined if the reports have only counts, and the counts do not determine it. */
export function unionOfBranches(a: Branches, b: Branches): Branches | undefined {
  if (a.targets && b.targets) {
    const taken = [a, b].flatMap(({ targets = [], covered }) => targets.slice(0, covered))
    const missed = [a, b].flatMap(({ targets = [], covered }) => targets.slice(covered))
    return branchesTo(new Map([...missed.map(to => [to, false] as const), ...taken.map(to => [to, true] as const)]))
  }
  if (a.total !== b.total) return undefined
  const [less, more] = a.covered < b.covered ? [a, b] : [b, a]
  return less.covered === 0 || more.covered === more.total ? more : undefined
}
