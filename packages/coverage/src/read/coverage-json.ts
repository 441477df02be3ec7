import { at, listAt, numberAt, Problem, parseJsonParts, textAt } from '@release-tools/base'
import { type CoverageReport, countsOf, type FileCoverage } from '@release-tools/evidence'
import { readJsonFile } from './json-file.ts'
import { LineBudget } from './line-budget.ts'

/**
 * Parses the JSON report of coverage.py (https://coverage.readthedocs.io/en/latest/commands/cmd_json.html): format 3, 2, and the
 * first one, which has no number. The result must equal the summary of each file and the totals. `what` names the report in
 * errors, and `budget` has counted the reports before it. Throws a Problem.
 */
export function parseCoverageJson(json: Buffer, what: string, budget = new LineBudget()): CoverageReport {
  if (json.every(isSpace))
    throw new Problem(`read ${what}`, { found: 'it is empty.', next: 'Check that the step that creates it finished.' })
  const document = parseJsonParts(json, what, 2, part => neededOf(part, what, budget))
  const { version, branches, files: entries } = partsOf(document, what)
  const files: FileCoverage[] = []
  for (const path of Object.keys(entries)) {
    files.push(readJsonFile({ path, value: entries[path], what, branches }))
    // Its lists take as much memory as the lines that were made of them.
    entries[path] = undefined
  }
  const { lines, coveredLines, branches: branchCount, coveredBranches } = countsOf(files)
  proveTotals({ num_statements: lines, missing_lines: lines - coveredLines }, document, what)
  if (branches)
    proveTotals({ num_branches: branchCount, missing_branches: branchCount - coveredBranches }, document, what)
  return { version, branches, files }
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d)
}

const lines = ['executed_lines', 'missing_lines']
const branches = ['executed_branches', 'missing_branches']
/** Most lines of one file. To read a file takes some hundred bytes for each. */
const mostInFile = 100_000
/** What describes lines and branches once more. */
const others = ['excluded_lines', 'statements', 'branch_stats']

/** The entry of a file without its functions and classes, which repeat its lines and are most of a report. */
function neededOf(entry: unknown, what: string, budget: LineBudget): unknown {
  if (!isMapping(entry)) return entry
  const count = (keys: string[]) => keys.reduce((sum, key) => sum + listAt(entry, key).length, 0)
  if (count(lines) > mostInFile)
    throw new Problem(`read ${what}`, {
      found: `it lists more than ${mostInFile} lines for one file.`,
      next: 'Omit generated code from the measurement (setting `omit` of coverage.py).',
    })
  budget.add({ lines: count(lines), branches: count(branches), others: count(others) }, what)
  return Object.fromEntries(
    [...lines, ...branches, ...others, 'summary']
      .filter(key => Object.hasOwn(entry, key))
      .map(key => [key, entry[key]]),
  )
}

function partsOf(document: unknown, what: string) {
  const version = textAt(document, 'meta', 'version')
  const branches = at(document, 'meta', 'branch_coverage')
  const [files, totals] = [at(document, 'files'), at(document, 'totals')]
  if (version === undefined) throw foreign(what, '"meta.version" is missing')
  if (typeof branches !== 'boolean') throw foreign(what, '"meta.branch_coverage" is not true or false')
  if (!isMapping(files)) throw foreign(what, '"files" is not a mapping')
  if (!isMapping(totals)) throw foreign(what, '"totals" is not a mapping')
  requireKnownFormat(at(document, 'meta', 'format'), version, what)
  return { version, branches, files }
}

function requireKnownFormat(format: unknown, version: string, what: string) {
  if (format === undefined || format === 2 || format === 3) return
  throw new Problem(`read ${what}`, {
    found: `it has the format ${JSON.stringify(format)} of coverage.py ${version}, expected 2 or 3.`,
    next: 'Use a newer release-tools, or the data file `.coverage`.',
  })
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function foreign(what: string, found: string): Problem {
  return new Problem(`read ${what}`, {
    found: `it is not a JSON report of coverage.py: ${found}.`,
    next: 'Create it with `coverage json`, or use the data file `.coverage`.',
  })
}

function proveTotals(counts: Record<string, number>, document: unknown, what: string) {
  for (const [key, count] of Object.entries(counts)) {
    const total = numberAt(document, 'totals', key)
    if (total === count) continue
    throw new Problem(`read ${what}`, {
      found: `"${key}" of its files adds up to ${count}, but its totals say ${total ?? 'nothing'}.`,
      next: 'Use the unchanged report of coverage.py, or regenerate it.',
    })
  }
}
