import { messageOf, Problem } from '@release-tools/base'
import { type CoverageCounts, countsOf, type PythonResults, percentOf, type TestCase } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import type { Baseline } from './baseline.ts'
import { changedCoverage } from './compare/changed.ts'
import { lostCoverage } from './compare/compare.ts'
import { checkThresholds, type Thresholds } from './compare/thresholds.ts'
import type { ChangedCoverage, ProjectFacts } from './facts.ts'
import { type GatherOptions, gather } from './gather-reports.ts'
import type { PathMap } from './map-paths.ts'
import { type Measured, measure } from './measure.ts'
import type { Project } from './project.ts'
import { pythonResults, readTestReports, sonarTests, testFacts } from './tests/read-tests.ts'
import { tooLow } from './too-low.ts'

export interface ExamineOptions extends GatherOptions {
  pathMap: PathMap
  thresholds: Thresholds
  /** Commit or branch that changes are compared with; undefined if there is none. */
  base: string | undefined
  baseline: Baseline | undefined
  /** Finds the lines that changed since `base`. Runs once for all projects. */
  changes: (base: string) => Promise<Map<string, Set<number>>>
}

/** Everything that is known about a project before Sonar analyses it. */
export interface Examined {
  project: Project
  measured: Measured
  cases: TestCase[]
  /** The results of each matrix job; empty if there were none. */
  pythons: PythonResults[]
  /** The cases that Sonar can show. */
  reportedCases: TestCase[]
  facts: Omit<ProjectFacts, 'sonar'>
}

/** Gathers, measures and compares one project. Throws a Problem if its figures would be unreliable. */
export async function examine(project: Project, options: ExamineOptions, host: Host): Promise<Examined> {
  const gathered = await gather(project, options, host)
  const { sources, junit, config, failed, origin, isOfCommit, wheels, warnings } = gathered
  host.info(`Reading the coverage of ${origin}${project.directory === '.' ? '' : ` in ${project.directory}`}.`)
  const { pathMap, scratch } = options
  const measured = await measure(sources, { project, pathMap, config, isOfCommit, wheels, scratch }, host)
  const cases = await readTestReports(junit, project)
  const pythons = await pythonResults(gathered.jobs ?? [], project)
  const reportedCases = sonarTests(cases, project, measured.excluded)
  const intake = {
    measured: measured.measured,
    reported: measured.files.length,
    excluded: measured.excluded,
    unmeasured: measured.unmeasured,
    cases: cases.length,
    reportedCases: reportedCases.length,
  }
  const low = tooLow(measured.importedBefore, warnings, host)
  const coverage = { ...(await coverageFacts(measured, options, host)), ...low, intake }
  const tests = junit.length === 0 ? {} : { tests: testFacts(cases, failed) }
  return {
    project,
    measured,
    cases,
    pythons,
    reportedCases,
    facts: { directory: project.directory, ...tests, coverage },
  }
}

async function coverageFacts(measured: Measured, options: ExamineOptions, host: Host) {
  const { files } = measured
  const counts = countsOf(files)
  const { thresholds } = options
  const baseline = comparable(options.baseline, counts, host)
  const before = baseline && percentOf(baseline.counts)
  const changed = await changedFacts(measured, options, host)
  return {
    counts,
    ...(measured.nothing === undefined ? {} : { nothing: measured.nothing }),
    ...(baseline === undefined || before === undefined ? {} : { baseline: { percent: before, from: baseline.from } }),
    lost: baseline === undefined ? [] : lostCoverage(baseline.files, files),
    ...changed,
    thresholds: checkThresholds(thresholds, files, changed.changed),
  }
}

/** The baseline, if it is comparable: figures with branches cannot be compared with figures without. */
function comparable(baseline: Baseline | undefined, counts: CoverageCounts, host: Host): Baseline | undefined {
  const { branches } = counts
  if (baseline === undefined || percentOf(counts) === undefined) return undefined
  if (baseline.counts.branches > 0 === branches > 0) return baseline
  host.notice(`Not compared with the baseline (${baseline.from}), because only one of it and this run has branches.`)
  return undefined
}

/** If the event has nothing to compare with, the threshold is not checked. If only history is missing, a required one fails. */
async function changedFacts(
  { files, unmeasured }: Measured,
  { base, changes, thresholds }: ExamineOptions,
  host: Host,
): Promise<{ changed?: ChangedCoverage; changedUnknown?: string }> {
  const needed = thresholds.changed !== undefined
  if (base === undefined) {
    const changedUnknown = 'the event names no commit to compare with.'
    if (needed) host.notice(`Changed lines not checked: ${changedUnknown}`)
    return { changedUnknown }
  }
  try {
    const changed = changedCoverage(files, await changes(base), base, unmeasured)
    if (needed && changed.unmeasured.length > 0)
      host.warning(`Changed files without coverage data: ${changed.unmeasured.join(', ')}.`)
    return { changed }
  } catch (error) {
    if (needed || !(error instanceof Problem)) throw error
    return { changedUnknown: messageOf(error) }
  }
}
