import { at, numberAt, Problem } from '@release-tools/base'

/** The entry of one file in a JSON report of coverage.py. */
export interface JsonEntry {
  path: string
  value: unknown
  /** Names the report in errors. */
  what: string
  /** True if the report has branches. */
  branches: boolean
}

/** The line numbers in a list of an entry. Throws a Problem for anything else. */
export function linesAt(entry: JsonEntry, key: string): Set<number> {
  return new Set(listIn(entry, key).map(item => (isLine(item) ? item : wrongItem(entry, key, item, 'a line'))))
}

/** The [from, to] pairs in a list of an entry. `to` is negative if the arc leaves the function. */
export function pairsAt(entry: JsonEntry, key: string): [number, number][] {
  return listIn(entry, key).map(item => {
    const [from, to] = Array.isArray(item) && item.length === 2 ? item : []
    return isLine(from) && Number.isSafeInteger(to) ? [from, to] : wrongItem(entry, key, item, 'a pair of lines')
  })
}

/** A count in an entry's summary. */
export function countAt(entry: JsonEntry, key: string): number {
  const count = numberAt(entry.value, 'summary', key)
  if (count !== undefined && Number.isSafeInteger(count) && count >= 0) return count
  throw wrongShape(entry, `"summary.${key}" is not a count`)
}

/** Throws a Problem if a count of the file's lines contradicts its summary. */
export function proveEqual(entry: JsonEntry, key: string, counted: number) {
  const count = countAt(entry, key)
  if (count !== counted) throw inconsistent(entry, `it lists ${counted}, but its summary says ${count} (${key})`)
}

/** The Problem for an entry that contradicts itself. */
export function inconsistent({ path, what }: JsonEntry, found: string): Problem {
  return new Problem(`read ${what}`, {
    found: `the entry for ${path} is inconsistent: ${found}.`,
    next: 'Use the data file `.coverage` or `coverage.xml` instead, because coverage.py before 7.13.1 lists items in its JSON that it does not count.',
  })
}

function listIn(entry: JsonEntry, key: string): unknown[] {
  const list = at(entry.value, key)
  if (Array.isArray(list)) return list
  throw wrongShape(entry, list === undefined ? `"${key}" is missing` : `"${key}" is not a list`)
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
    next: 'Use the unchanged report of coverage.py, or regenerate it with `coverage json`.',
  })
}
