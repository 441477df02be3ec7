import { marks } from '@release-tools/base'
import { testsText } from '@release-tools/evidence'
import { type ProjectFacts, type TestFacts, testsFail } from './facts.ts'
import { type Detail, fitted } from './report/detail.ts'
import { failingTests } from './report/failing.ts'
import { name as shownName } from './report/markdown.ts'
import { runDocument } from './report/summary-document.ts'

// GitHub accepts at most 1 MiB per step (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands).
const largest = 1_000_000

const full: Detail = { rows: 50, text: { lines: 20, characters: 2000 }, whole: true, projects: 200, sections: 200 }
const less: Detail[] = [
  full,
  { ...full, rows: 20, text: { lines: 10, characters: 1000 } },
  { ...full, rows: 5, text: { lines: 5, characters: 500 } },
  { ...full, rows: 0, sections: 50 },
  { ...full, rows: 0, sections: 0 },
]

/** The Markdown of the job summary. Shortens lists until it is small enough. */
export function coverageSummary(projects: ProjectFacts[]): string {
  return fitted(
    less,
    detail => runDocument(projects, detail),
    text => Buffer.byteLength(text) <= largest,
  )
}

/** The Markdown for a matrix job, which knows only the result of the tests. */
export function matrixJobSummary(job: string, tests: TestFacts): string {
  const mark = testsFail(tests) ? marks.failed : marks.passed
  const title = `## ${mark} Matrix job ${shownName(job)}: ${testsText(tests.counts)}`
  return fitted(
    less,
    detail => [title, failingTests({ tests }, detail)].filter(section => section !== '').join('\n\n'),
    text => Buffer.byteLength(text) <= largest,
  )
}
