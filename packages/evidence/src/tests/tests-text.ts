import { count } from '@release-tools/base'
import { type CoverageCounts, formatPercent, percentOf } from '../coverage/coverage-model.ts'
import { type NothingMeasured, nothingText } from '../coverage/nothing-measured.ts'
import type { PythonResults } from './tests-document.ts'
import type { TestCounts } from './tests-model.ts'

/** The coverage of a release, as notes and page show it. `version` is that of coverage.py. */
export interface CoverageFact {
  counts: CoverageCounts
  version?: string
  /** Number of files that were imported before measuring began, which makes the coverage too low. */
  importedBefore?: number
  /** Why there is no figure; absent if there is one. */
  nothing?: NothingMeasured[]
}

/** `312 tests passed, 4 skipped`, `3 of 312 tests failed`. */
export function testsText({ total, passed, failed, error, skipped }: TestCounts): string {
  if (total === 0) return 'no test ran'
  const skips = skipped === 0 ? '' : `, ${skipped} skipped`
  if (failed + error === 0) return `${count(passed, 'test')} passed${skips}`
  return `${failed + error} of ${count(total, 'test')} failed${skips}`
}

/**
 * `Python 3.13.1: 312 tests passed, with requirements from uv.lock, group test (pinned)`; `quote` is for what others wrote. Nothing is
 * said of requirements that are not known.
 */
function pythonText({ python, totals, requirements }: PythonResults, quote: (text: string) => string): string {
  const from =
    requirements === undefined
      ? ''
      : `, with requirements from ${quote(requirements.from)} (${requirements.pinned ? 'pinned' : 'not all pinned'})`
  return `${/^\d/.test(python) ? 'Python ' : ''}${quote(python)}: ${testsText(totals)}${from}`
}

/** The tests of a release, as notes and page show them: one sentence for all, and one for each Python. */
export function testsLines(
  tests: TestCounts & { pythons?: PythonResults[] },
  quote: (text: string) => string,
): string[] {
  return [`Tests: ${testsText(tests)}.`, ...(tests.pythons ?? []).map(one => `${pythonText(one, quote)}.`)]
}

/** `560 of 600 lines and 94 of 100 branches` */
export function countsText({ lines, coveredLines, branches, coveredBranches }: CoverageFact['counts']): string {
  const ofBranches = branches === 0 ? '' : ` and ${coveredBranches} of ${count(branches, 'branch', 'branches')}`
  return `${coveredLines} of ${count(lines, 'line')}${ofBranches}`
}

/**
 * `93.4 % (560 of 600 lines and 94 of 100 branches), by coverage.py 7.17.3`, or why there is no figure; `quote` is for what others
 * wrote.
 */
export function coverageText(
  { counts, version, importedBefore = 0, nothing = [] }: CoverageFact,
  quote: (text: string) => string,
): string {
  const percent = percentOf(counts)
  if (percent === undefined) return nothingText(nothing)
  const by = version === undefined ? '' : `, by coverage.py ${quote(version)}`
  const low =
    importedBefore === 0 ? '' : `; too low: measuring began after ${count(importedBefore, 'file')} had been imported`
  return `${formatPercent(percent)} % (${countsText(counts)})${by}${low}`
}
