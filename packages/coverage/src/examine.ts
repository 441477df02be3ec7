import { messageOf, Problem } from '@release-tools/base'
import { type CoverageCounts, countsOf, percentOf, type TestCase } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import type { Before } from './baseline.ts'
import { changedCoverage } from './compare/changed.ts'
import { lostCoverage } from './compare/compare.ts'
import { checkThresholds, type Thresholds } from './compare/thresholds.ts'
import type { ChangedCoverage, ProjectFacts } from './facts.ts'
import { type GatherOptions, gather } from './gather-reports.ts'
import type { PathMap } from './map-paths.ts'
import { type Measured, measure } from './measure.ts'
import type { Project } from './project.ts'
import { readTestReports, sonarTests, testFacts } from './tests/read-tests.ts'

export interface ExamineOptions extends GatherOptions {
  pathMap: PathMap
  thresholds: Thresholds
  /** Commit or branch that changes are compared with; undefined where there is none. */
  base: string | undefined
  before: Before | undefined
  /** Finds the lines that changed since `base`; asked once for all projects. */
  changes: (base: string) => Promise<Map<string, Set<number>>>
}

/** All that is known of a project before Sonar sees it. */
export interface Examined {
  project: Project
  measured: Measured
  cases: TestCase[]
  /** Those of them that Sonar can show. */
  reportedCases: TestCase[]
  facts: Omit<ProjectFacts, 'sonar'>
}

/** Gathers, measures and compares one project. Throws a Problem where its numbers could not be relied on. */
export async function examine(project: Project, options: ExamineOptions, host: Host): Promise<Examined> {
  const { sources, junit, config, failed, origin } = await gather(project, options, host)
  host.info(`Reading the coverage of ${origin}${project.directory === '.' ? '' : ` in ${project.directory}`}.`)
  const { pathMap, scratch } = options
  const measured = await measure(sources, { project, pathMap, config, scratch }, host)
  const cases = await readTestReports(junit, project)
  const reportedCases = sonarTests(cases, project, measured.leftOut)
  const intake = {
    measured: measured.measured,
    reported: measured.files.length,
    leftOut: measured.leftOut,
    unmeasured: measured.unmeasured,
    cases: cases.length,
    reportedCases: reportedCases.length,
  }
  const coverage = { ...(await coverageFacts(measured, options, host)), intake }
  const tests = junit.length === 0 ? {} : { tests: testFacts(cases, failed) }
  return { project, measured, cases, reportedCases, facts: { directory: project.directory, ...tests, coverage } }
}

async function coverageFacts(measured: Measured, options: ExamineOptions, host: Host) {
  const { files } = measured
  const counts = countsOf(files)
  const { thresholds } = options
  const before = comparable(options.before, counts, host)
  const changed = await changedFacts(measured, options, host)
  return {
    counts,
    ...(before === undefined ? {} : { before: { percent: percentOf(before.counts), from: before.from } }),
    lost: before === undefined ? [] : lostCoverage(before.files, files),
    ...changed,
    thresholds: checkThresholds(thresholds, files, changed.changed),
  }
}

/** Numbers with branches and numbers without are two measures. */
function comparable(before: Before | undefined, { branches }: CoverageCounts, host: Host): Before | undefined {
  if (before === undefined || before.counts.branches > 0 === branches > 0) return before
  host.notice(`What changed is not shown: of ${before.from} and this run, only one measured branches.`)
  return undefined
}

/** Where the event has nothing to compare with, no threshold holds; where only history is missing, one that is asked for fails. */
async function changedFacts(
  { files, unmeasured }: Measured,
  { base, changes, thresholds }: ExamineOptions,
  host: Host,
): Promise<{ changed?: ChangedCoverage; changedUnknown?: string }> {
  const needed = thresholds.changed !== undefined
  if (base === undefined) {
    const changedUnknown = 'the event names no commit to compare with.'
    if (needed) host.notice(`Changed lines are not checked: ${changedUnknown}`)
    return { changedUnknown }
  }
  try {
    const changed = changedCoverage(files, await changes(base), base, unmeasured)
    if (needed && changed.unmeasured.length > 0)
      host.warning(`Changed files that were never measured: ${changed.unmeasured.join(', ')}.`)
    return { changed }
  } catch (error) {
    if (needed || !(error instanceof Problem)) throw error
    return { changedUnknown: messageOf(error) }
  }
}
