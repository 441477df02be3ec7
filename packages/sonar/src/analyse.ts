import { join } from 'node:path'
import { Problem, writeFileAtomic } from '@release-tools/base'
import type { FileCoverage, TestCase } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { coverageWarnings } from './analysis-warnings.ts'
import { waitForTask } from './ce-task.ts'
import { type Gate, gateOf } from './quality-gate.ts'
import { renderSonarCoverage } from './report/generic-coverage.ts'
import { renderSonarTests } from './report/generic-tests.ts'
import type { ScanRun } from './run-scanner.ts'
import { failed, type SonarSession } from './session.ts'
import type { SonarOutcome } from './sonar-outcome.ts'
import { checkArrival } from './verify-measures.ts'

/** What Sonar is to be told of one project; paths are relative to its base directory. */
export interface Reports {
  files: FileCoverage[]
  /** Source files that were never measured. */
  unmeasured: string[]
  cases: TestCase[]
}

export interface AnalyseOptions {
  reports: Reports
  scratch: string
  /** How long the server may take. */
  timeoutMs: number
  /** Runs the scanner on the reports at these paths. */
  scan: (coverage: string, tests: string | undefined) => Promise<ScanRun>
}

/**
 * Has Sonar analyse one project and proves what came of it: the scanner took every file, the server processed them, its
 * numbers are ours, and the gate is known. What cannot be relied on is the outcome `error`.
 */
export async function analyse(session: SonarSession, options: AnalyseOptions, host: Host): Promise<SonarOutcome> {
  const target = session.target.label === undefined ? {} : { target: session.target.label }
  try {
    return { ...(await analysed(session, options, host)), ...target }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    if (error.details !== undefined) await host.group('What Sonar said', async () => host.info(error.details ?? ''))
    return { ...failed(error), ...target }
  }
}

async function analysed(session: SonarSession, options: AnalyseOptions, host: Host): Promise<SonarOutcome> {
  const { reports, timeoutMs } = options
  const run = await scanReports(options)
  refuseIgnored(run, reports)
  const { id, dashboardUrl, projectKey } = run.task
  const { analysisId, warnings } = await waitForTask(session.api, id, { timeoutMs }, host)
  const known = { dashboardUrl, projectKey, warnings: [...uncounted(run, reports), ...warnings] }
  const unread = coverageWarnings(warnings)
  if (unread.length > 0) return { ...known, result: 'error', reason: unread.join(' ') }
  const arrived = await checkArrival(session, projectKey, reports.files, host)
  const gate = await gateOf(session.api, analysisId)
  return { ...known, ...verdictOf(gate), gate, ...(arrived === undefined ? {} : { arrived }) }
}

async function scanReports({ reports, scratch, scan }: AnalyseOptions): Promise<ScanRun> {
  const { files, unmeasured, cases } = reports
  const [coverage, tests] = [join(scratch, 'sonar-coverage.xml'), join(scratch, 'sonar-tests.xml')]
  await writeFileAtomic(coverage, renderSonarCoverage(files, unmeasured))
  await writeFileAtomic(tests, renderSonarTests(cases))
  return scan(coverage, cases.length === 0 ? undefined : tests)
}

/** The scanner ignores files that it does not know, and says so at the level of information only. */
function refuseIgnored({ imported }: ScanRun, { files, unmeasured, cases }: Reports) {
  const { ignoredCoverage, ignoredTests, ignoredNames } = imported
  const ours = new Set([...files, ...cases].map(({ path }) => path))
  const lost = ignoredNames.filter(name => ours.has(name))
  // Files that were never measured may be unknown to Sonar; tests that are handed over may not.
  if (lost.length === 0 && ignoredTests === 0 && ignoredCoverage <= unmeasured.length) return
  throw new Problem('hand the reports to Sonar', {
    found: `the scanner ignored ${ignoredCoverage + ignoredTests} files as unknown${lost.length === 0 ? '' : `, ${lost.slice(0, 3).join(', ')} among them`}.`,
    next: 'Check `sonar.sources`, `sonar.tests`, `sonar.inclusions` and `sonar.exclusions`, also those in the settings of the project on the server.',
    details: lost.join('\n'),
  })
}

/** Where the numbers cannot be compared, the scanner's own count of files is all that is known. */
function uncounted({ imported }: ScanRun, { files, unmeasured }: Reports): string[] {
  const sent = files.length + unmeasured.length
  const read = (imported.coverage ?? 0) + imported.ignoredCoverage
  return read === sent
    ? []
    : [`The scanner says that it read the coverage of ${read} files, and ${sent} were handed over.`]
}

function verdictOf({ status, conditions }: Gate): Pick<SonarOutcome, 'result' | 'reason'> {
  // WARN is of servers before 7.6, and of leak periods that could not be computed.
  if (status !== 'ERROR') return { result: 'passed' }
  const broken = conditions.filter(condition => condition.status === 'ERROR').length
  return {
    result: 'failed',
    reason: `the quality gate is not passed: ${broken} of ${conditions.length} conditions fail`,
  }
}
