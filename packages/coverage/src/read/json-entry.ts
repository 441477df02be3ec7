import { at, numberAt, Problem } from '@release-tools/base'

/** What a JSON report of coverage.py says of one file. */
export interface JsonEntry {
  path: string
  value: unknown
  /** Names the report in errors. */
  what: string
  /** Whether the report has branches. */
  branches: boolean
}

/** The line numbers in a list of an entry. Throws a Problem for anything else. */
export function linesAt(entry: JsonEntry, key: string): Set<number> {
  return new Set(listIn(entry, key).map(item => (isLine(item) ? item : wrongItem(entry, key, item, 'a line'))))
}

/** The [from, to] pairs in a list of an entry; `to` is negative where a way leaves the function. */
export function pairsAt(entry: JsonEntry, key: string): [number, number][] {
  return listIn(entry, key).map(item => {
    const [from, to] = Array.isArray(item) && item.length === 2 ? item : []
    return isLine(from) && Number.isSafeInteger(to) ? [from, to] : wrongItem(entry, key, item, 'a pair of lines')
  })
}

/** A count of an entry's summary. */
export function countAt(entry: JsonEntry, key: string): number {
  const count = numberAt(entry.value, 'summary', key)
  if (count !== undefined && Number.isSafeInteger(count) && count >= 0) return count
  throw wrongShape(entry, `"summary.${key}" is no count`)
}

/** Throws the Problem of a file whose parts contradict its summary, unless they agree. */
export function proveEqual(entry: JsonEntry, key: string, counted: number) {
  const count = countAt(entry, key)
  if (count !== counted) throw inconsistent(entry, `it lists ${counted}, and its summary says ${count} (${key})`)
}

/** The Problem of an entry that contradicts itself. */
export function inconsistent({ path, what }: JsonEntry, found: string): Problem {
  return new Problem(`read ${what}`, {
    found: `${path} does not add up: ${found}.`,
    next: 'Give the data file `.coverage` or `coverage.xml` instead: before 7.13.1, coverage.py lists things in its JSON that it does not count.',
  })
}

function listIn(entry: JsonEntry, key: string): unknown[] {
  const list = at(entry.value, key)
  if (Array.isArray(list)) return list
  throw wrongShape(entry, list === undefined ? `"${key}" is missing` : `"${key}" is no list`)
}

function isLine(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) > 0
}

function wrongItem(entry: JsonEntry, key: string, item: unknown, wanted: string): never {
  throw wrongShape(entry, `"${key}" has ${JSON.stringify(item)}, which is not ${wanted}`)
}

function wrongShape({ path, what }: JsonEntry, found: string): Problem {
  return new Problem(`read ${what}`, {
    found: `${found} (file ${path}).`,
    next: 'Give it as coverage.py wrote it, or make it anew with `coverage json`.',
  })
}
