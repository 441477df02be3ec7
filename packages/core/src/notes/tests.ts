import { formatPercent, percentOf } from '@release-tools/evidence/coverage/model'
import type { TestCounts } from '@release-tools/evidence/tests/model'
import type { CoverageFact, ReleaseFacts } from './facts.ts'
import { count } from './format.ts'

/** What is known of the tests, one text for each thing; `quote` is for what others wrote. */
export function testTexts({ tests, coverage }: ReleaseFacts, quote: (text: string) => string): string[] {
  return [
    ...(tests === undefined ? [] : [`Tests: ${testsText(tests)}.`]),
    ...(coverage === undefined ? [] : [`Test coverage: ${coverageText(coverage, quote)}.`]),
  ]
}

/** `312 tests passed, 4 skipped`, `3 of 312 tests failed`. */
export function testsText({ total, passed, failed, error, skipped }: TestCounts): string {
  if (total === 0) return 'no test ran'
  const skips = skipped === 0 ? '' : `, ${skipped} skipped`
  if (failed + error === 0) return `${count(passed, 'test')} passed${skips}`
  return `${failed + error} of ${count(total, 'test')} failed${skips}`
}

/** `560 of 600 lines and 94 of 100 branches` */
export function countsText({ lines, coveredLines, branches, coveredBranches }: CoverageFact['counts']): string {
  const ofBranches = branches === 0 ? '' : ` and ${coveredBranches} of ${count(branches, 'branch', 'branches')}`
  return `${coveredLines} of ${count(lines, 'line')}${ofBranches}`
}

function coverageText({ counts, version }: CoverageFact, quote: (text: string) => string): string {
  const by = version === undefined ? '' : `, by coverage.py ${quote(version)}`
  return `${formatPercent(percentOf(counts))} % (${countsText(counts)})${by}`
}
