import { at } from '@release-tools/base'
import { type Branches, type FileCoverage, lineCoverage } from '@release-tools/evidence'
import { branchesOf } from './json-branches.ts'
import { inconsistent, type JsonEntry, linesAt, proveEqual } from './json-entry.ts'

/**
 * Reads the entry of one file in a JSON report of coverage.py. `executed_lines` includes lines that are not statements: excluded
 * ones, and docstrings before coverage.py 7.13.1. coverage_bridge.py adds `statements` to distinguish them; without it, lines
 * that contradict the summary are refused. Throws a Problem that names the file.
 */
export function readJsonFile(entry: JsonEntry): FileCoverage {
  const missing = linesAt(entry, 'missing_lines')
  const executed = executedStatements(entry)
  const both = [...executed].find(line => missing.has(line))
  if (both !== undefined) throw inconsistent(entry, `line ${both} is both executed and missing`)
  proveEqual(entry, 'num_statements', executed.size + missing.size)
  proveEqual(entry, 'missing_lines', missing.size)
  const branches = entry.branches ? branchesOf(entry, missing) : new Map<number, Branches>()
  const stray = [...branches.keys()].find(line => !executed.has(line) && !missing.has(line))
  if (stray !== undefined) throw inconsistent(entry, `line ${stray} has branches, but is not a statement`)
  const lines = [...executed, ...missing].sort((a, b) => a - b)
  return {
    path: entry.path,
    lines: lines.map(line => lineCoverage(line, executed.has(line), branches.get(line))),
  }
}

function executedStatements(entry: JsonEntry): Set<number> {
  const executed = [...linesAt(entry, 'executed_lines')]
  if (at(entry.value, 'statements') !== undefined) {
    const statements = linesAt(entry, 'statements')
    return new Set(executed.filter(line => statements.has(line)))
  }
  const excluded = linesAt(entry, 'excluded_lines')
  return new Set(executed.filter(line => !excluded.has(line)))
}
