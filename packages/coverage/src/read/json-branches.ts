import { at } from '@release-tools/base'
import type { Branches } from '@release-tools/evidence'
import { countAt, inconsistent, type JsonEntry, linesAt, pairsAt, proveEqual } from './json-entry.ts'
import { type Arcs, branchesTo } from './merge-branches.ts'

/**
 * Branches by line, equal to the file's summary. A report lists arcs, but coverage.py counts some arcs that are not listed (see
 * `addUnlisted`), and before 7.6 it lists some that it does not count. So coverage_bridge.py adds `branch_stats`: triples of line,
 * number of arcs and number of taken arcs, from `Coverage.branch_stats()`.
 */
export function branchesOf(entry: JsonEntry, missing: ReadonlySet<number>): Map<number, Branches> {
  const arcs = arcsOf(entry)
  const branches =
    at(entry.value, 'branch_stats') === undefined ? countArcs(entry, arcs, missing) : statedBranches(entry, arcs)
  const all = [...branches.values()]
  proveEqual(entry, 'num_branches', sum(all.map(({ total }) => total)))
  proveEqual(entry, 'missing_branches', sum(all.map(({ total, covered }) => total - covered)))
  return branches
}

type ArcsByLine = Map<number, Arcs>

function arcsOf(entry: JsonEntry): ArcsByLine {
  const arcs: ArcsByLine = new Map()
  const add = ([from, to]: [number, number], taken: boolean) => {
    const known = arcs.get(from)?.get(to)
    if (known !== undefined && known !== taken)
      throw inconsistent(entry, `the arc from ${from} to ${to} is both taken and missing`)
    arcs.set(from, (arcs.get(from) ?? new Map()).set(to, taken))
  }
  const excluded = linesAt(entry, 'excluded_lines')
  // An arc to an excluded line does not count, even if it was taken.
  for (const pair of pairsAt(entry, 'executed_branches')) if (!excluded.has(pair[1])) add(pair, true)
  for (const pair of pairsAt(entry, 'missing_branches')) add(pair, false)
  return arcs
}

function countArcs(entry: JsonEntry, arcs: ArcsByLine, missing: ReadonlySet<number>): Map<number, Branches> {
  const branches = new Map([...arcs].map(([line, listed]) => [line, counted(listed)] as const))
  const unlisted = countAt(entry, 'num_branches') - sum([...branches.values()].map(({ total }) => total))
  return unlisted > 1 ? addUnlisted(branches, unlisted, missing) : branches
}

function counted(arcs: Arcs): Branches {
  const branches = branchesTo(arcs)
  // A branching line has at least two arcs: the other one is marked `no branch`, and counts as taken.
  return branches.total === 1 && branches.covered === 1 ? { total: 2, covered: 2 } : branches
}

/**
 * Arcs of a line that is marked `no branch` count as taken, but if the line never ran, they are not listed. The report does not
 * name this line, so the first line that did not run and has no arcs gets them all. The totals then equal coverage.py's.
 */
function addUnlisted(branches: Map<number, Branches>, unlisted: number, missing: ReadonlySet<number>) {
  const line = [...missing].find(one => !branches.has(one))
  return line === undefined ? branches : branches.set(line, { total: unlisted, covered: unlisted })
}

function statedBranches(entry: JsonEntry, arcs: ArcsByLine): Map<number, Branches> {
  const stated = triplesAt(entry).map(([line, total, covered]) => {
    const listed = branchesTo(arcs.get(line) ?? new Map())
    const agrees = listed.total === total && listed.covered === covered
    return [line, agrees ? listed : { total, covered }] as const
  })
  return new Map<number, Branches>(stated)
}

function triplesAt(entry: JsonEntry): [number, number, number][] {
  const triples = at(entry.value, 'branch_stats')
  const valid = (one: unknown) =>
    Array.isArray(one) && one.length === 3 && one.every(count => Number.isSafeInteger(count) && count >= 0)
  if (!Array.isArray(triples) || !triples.every(valid))
    throw inconsistent(entry, '"branch_stats" is not a list of [line, arcs, taken arcs]')
  const wrong = triples.find(([, total, covered]) => covered > total)
  if (wrong !== undefined) throw inconsistent(entry, `line ${wrong[0]} has more taken arcs than arcs`)
  return triples
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
