import { at, limits, listAt, numberAt, Problem, parseJson, textAt } from '@release-tools/base'
import { type CoverageReport, countsOf } from '@release-tools/evidence'
import { readJsonFile } from './json-file.ts'
import { refuseLarge } from './refuse-large.ts'

/**
 * Parses the JSON report of coverage.py (https://coverage.readthedocs.io/en/latest/commands/cmd_json.html): format 3, 2, and the
 * first one, which has no number. The result must equal the summary of each file and the totals. `what` names the report in
 * errors. Throws a Problem.
 */
export function parseCoverageJson(text: string, what: string): CoverageReport {
  if (text.trim() === '')
    throw new Problem(`read ${what}`, { found: 'it is empty.', next: 'Check that the step that creates it finished.' })
  const document = parseJson(text, what, limits.coverage)
  const { version, branches, entries } = partsOf(document, what)
  refuseLarge(
    entries.reduce((sum, [, value]) => sum + linesIn(value), 0),
    what,
  )
  const files = entries.map(([path, value]) => readJsonFile({ path, value, what, branches }))
  const { lines, coveredLines, branches: branchCount, coveredBranches } = countsOf(files)
  proveTotals({ num_statements: lines, missing_lines: lines - coveredLines }, document, what)
  if (branches)
    proveTotals({ num_branches: branchCount, missing_branches: branchCount - coveredBranches }, document, what)
  return { version, branches, files }
}

/** Before an object is made of each. */
function linesIn(value: unknown): number {
  return listAt(value, 'executed_lines').length + listAt(value, 'missing_lines').length
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
  return { version, branches, entries: Object.entries(files) }
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
