import { at } from '@release-tools/base'
import type { Branches } from '@release-tools/evidence'
import { countAt, inconsistent, type JsonEntry, linesAt, pairsAt, proveEqual } from './json-entry.ts'

/**
 * Branches by line, equal to the file's summary. The lists of a report name ways; coverage.py counts some that they do not have
 * (see `addUnlisted`), and lists some before 7.6 that it does not count. Our own program adds `branch_stats` for that: triples of
 * line, ways and taken ways, as `Coverage.branch_stats()` has them.
 */
export function branchesOf(entry: JsonEntry, missing: ReadonlySet<number>): Map<number, Branches> {
  const ways = waysOf(entry)
  const branches =
    at(entry.value, 'branch_stats') === undefined ? countWays(entry, ways, missing) : statedBranches(entry, ways)
  const all = [...branches.values()]
  proveEqual(entry, 'num_branches', sum(all.map(({ total }) => total)))
  proveEqual(entry, 'missing_branches', sum(all.map(({ total, covered }) => total - covered)))
  return branches
}

type Ways = Map<number, Map<number, boolean>>

function waysOf(entry: JsonEntry): Ways {
  const ways: Ways = new Map()
  const add = ([from, to]: [number, number], taken: boolean) => {
    const known = ways.get(from)?.get(to)
    if (known !== undefined && known !== taken)
      throw inconsistent(entry, `the way ${from} to ${to} is taken and missing`)
    ways.set(from, (ways.get(from) ?? new Map()).set(to, taken))
  }
  const excluded = linesAt(entry, 'excluded_lines')
  // A way to an excluded line is not counted, even where it was taken.
  for (const pair of pairsAt(entry, 'executed_branches')) if (!excluded.has(pair[1])) add(pair, true)
  for (const pair of pairsAt(entry, 'missing_branches')) add(pair, false)
  return ways
}

function countWays(entry: JsonEntry, ways: Ways, missing: ReadonlySet<number>): Map<number, Branches> {
  const branches = new Map([...ways].map(([line, listed]) => [line, counted(listed)] as const))
  const unlisted = countAt(entry, 'num_branches') - sum([...branches.values()].map(({ total }) => total))
  return unlisted > 1 ? addUnlisted(branches, unlisted, missing) : branches
}

function counted(ways: Map<number, boolean>): Branches {
  const covered = [...ways.values()].filter(taken => taken).length
  // A line that branches has two ways: the other one is marked `no branch`, and counts as taken.
  return ways.size === 1 && covered === 1 ? { total: 2, covered: 2 } : { total: ways.size, covered, ways }
}

/**
 * Ways of a line that is marked `no branch` count as taken, and where the line was never run no list has them. Which line it is
 * the report does not say: the first that was not run and has no ways takes them all, so that the numbers are coverage.py's.
 */
function addUnlisted(branches: Map<number, Branches>, unlisted: number, missing: ReadonlySet<number>) {
  const line = [...missing].find(one => !branches.has(one))
  return line === undefined ? branches : branches.set(line, { total: unlisted, covered: unlisted })
}

function statedBranches(entry: JsonEntry, ways: Ways): Map<number, Branches> {
  const stated = triplesAt(entry).map(([line, total, covered]) => {
    const listed = ways.get(line)
    const taken = [...(listed?.values() ?? [])].filter(one => one).length
    const agrees = listed?.size === total && taken === covered
    return [line, agrees ? { total, covered, ways: listed } : { total, covered }] as const
  })
  return new Map<number, Branches>(stated)
}

function triplesAt(entry: JsonEntry): [number, number, number][] {
  const triples = at(entry.value, 'branch_stats')
  const valid = (one: unknown) =>
    Array.isArray(one) && one.length === 3 && one.every(count => Number.isSafeInteger(count) && count >= 0)
  if (!Array.isArray(triples) || !triples.every(valid))
    throw inconsistent(entry, '"branch_stats" is no list of [line, ways, taken ways]')
  const wrong = triples.find(([, total, covered]) => covered > total)
  if (wrong !== undefined) throw inconsistent(entry, `line ${wrong[0]} took more ways than it has`)
  return triples
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
