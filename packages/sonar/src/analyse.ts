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
import { verifyMeasures } from './verify-measures.ts'

/** What is sent to Sonar about one project. Paths are relative to its base directory. */
export interface Reports {
  files: FileCoverage[]
  /** Source files without coverage data. */
  unmeasured: string[]
  cases: TestCase[]
}

export interface AnalyseOptions {
  reports: Reports
  scratch: string
  /** How long the server may take, in milliseconds. */
  timeoutMs: number
  /** Runs the scanner on the reports at these paths. */
  scan: (coverage: string, tests: string | undefined) => Promise<ScanRun>
}

/**
 * Lets Sonar analyse one project and verifies the result: the scanner took every file, the server processed them, its figures
 * equal ours, and the result of the quality gate is known. If any of this is uncertain, the outcome is `error`.
 */
export async function analyse(session: SonarSession, options: AnalyseOptions, host: Host): Promise<SonarOutcome> {
  const target = session.target.label === undefined ? {} : { target: session.target.label }
  try {
    return { ...(await analysed(session, options, host)), ...target }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    if (error.details !== undefined) await host.group('Details from Sonar', async () => host.info(error.details ?? ''))
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
  const measures = await verifyMeasures(session, projectKey, reports.files, host)
  const gate = await gateOf(session.api, analysisId)
  return { ...known, ...verdictOf(gate), gate, ...(measures === undefined ? {} : { measures }) }
}

async function scanReports({ reports, scratch, scan }: AnalyseOptions): Promise<ScanRun> {
  const { files, unmeasured, cases } = reports
  const [coverage, tests] = [join(scratch, 'sonar-coverage.xml'), join(scratch, 'sonar-tests.xml')]
  await writeFileAtomic(coverage, renderSonarCoverage(files, unmeasured))
  await writeFileAtomic(tests, renderSonarTests(cases))
  return scan(coverage, cases.length === 0 ? undefined : tests)
}

/** Throws a Problem if the scanner ignored files that it does not know. It reports them only at the level INFO. */
function refuseIgnored({ imported }: ScanRun, { files, unmeasured, cases }: Reports) {
  const { ignoredCoverage, ignoredTests, ignoredNames } = imported
  const ours = new Set([...files, ...cases].map(({ path }) => path))
  const lost = ignoredNames.filter(name => ours.has(name))
  // Source files without coverage data may be unknown to Sonar. Test files may not.
  if (lost.length === 0 && ignoredTests === 0 && ignoredCoverage <= unmeasured.length) return
  throw new Problem('import the reports into Sonar', {
    found: `the scanner ignored ${ignoredCoverage + ignoredTests} unknown files${lost.length === 0 ? '' : `, among them ${lost.slice(0, 3).join(', ')}`}.`,
    next: 'Check `sonar.sources`, `sonar.tests`, `sonar.inclusions` and `sonar.exclusions`, also in the settings of the project on the server.',
    details: lost.join('\n'),
  })
}

/** A warning for analyses whose figures cannot be compared: then only the scanner's own count of files is known. */
function uncounted({ imported }: ScanRun, { files, unmeasured }: Reports): string[] {
  const sent = files.length + unmeasured.length
  const read = (imported.coverage ?? 0) + imported.ignoredCoverage
  return read === sent ? [] : [`The scanner reports that it read the coverage of ${read} files, but ${sent} were sent.`]
}

function verdictOf({ status, conditions }: Gate): Pick<SonarOutcome, 'result' | 'reason'> {
  // Servers before 7.6 answer WARN, and so do others if they cannot compute the period of new code.
  if (status !== 'ERROR') return { result: 'passed' }
  const broken = conditions.filter(condition => condition.status === 'ERROR').length
  return {
    result: 'failed',
    reason: `the quality gate failed: ${broken} of ${conditions.length} conditions are not met`,
  }
}
