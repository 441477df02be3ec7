import { join } from 'node:path'
import { type ProjectFacts, stepResult, type TestFacts, testsFail } from '@release-tools/coverage'
import { formatPercent, kinds, percentOf, type ResourceDescriptor, sumCounts } from '@release-tools/evidence'
import type { Outputs } from '@release-tools/host'
import type { SonarResult } from '@release-tools/sonar'
import type { OutputName } from './names.ts'

/** Results of the analysis, worst first: of several projects, the worst counts. */
const words: SonarResult[] = ['error', 'failed', 'passed', 'skipped']

/** The outputs. If there are several projects, numbers are totals. */
export function outputsOf(
  projects: ProjectFacts[],
  releaseDir: string,
  { list, output }: { list: ResourceDescriptor[]; output: string },
): Outputs<OutputName> {
  const sonar = projects.map(project => project.sonar)
  const gates = sonar.flatMap(({ gate }) => gate ?? [])
  const path = (name: string) => (list.some(file => file.name === name) ? join(releaseDir, name) : undefined)
  return {
    evidence: output,
    result: stepResult(projects),
    'sonar-result': words.find(word => sonar.some(({ result }) => result === word)),
    tests: testsWord(projects.flatMap(({ tests }) => tests ?? [])),
    coverage: total(projects),
    'coverage-change': change(projects),
    'changed-coverage': changed(projects),
    'gate-status': ['ERROR', 'WARN', 'OK', 'NONE'].find(status => gates.some(gate => gate.status === status)),
    conditions: JSON.stringify(gates.flatMap(({ conditions }) => conditions)),
    'dashboard-url': sonar.flatMap(({ dashboardUrl }) => dashboardUrl ?? []).join('\n'),
    'coverage-json': path(kinds.coverage.files.document.path),
    'test-results': path(kinds['test-results'].files.document.path),
  }
}

/** The outputs of a matrix job, which knows only whether its tests passed. */
export function matrixJobOutputs(tests: TestFacts, evidence: string): Outputs<OutputName> {
  return {
    evidence,
    result: testsFail(tests) ? 'fail' : 'pass',
    'sonar-result': undefined,
    tests: testsWord([tests]),
    coverage: undefined,
    'coverage-change': undefined,
    'changed-coverage': undefined,
    'gate-status': undefined,
    conditions: undefined,
    'dashboard-url': undefined,
    'coverage-json': undefined,
    'test-results': undefined,
  }
}

/** The percentage of all projects together; undefined if there is nothing to cover. */
function total(projects: ProjectFacts[]): string | undefined {
  const percent = percentOf(sumCounts(projects.map(({ coverage }) => coverage.counts)))
  return percent === undefined ? undefined : formatPercent(percent)
}

/** The change of the percentage. Only for a single project, because percentages of several do not add up. */
function change(projects: ProjectFacts[]): string | undefined {
  const [only, ...others] = projects
  if (only?.coverage.baseline === undefined || others.length > 0) return undefined
  const now = percentOf(only.coverage.counts)
  if (now === undefined) return undefined
  const points = now - only.coverage.baseline.percent
  return `${points < 0 ? '-' : '+'}${Math.abs(points).toFixed(1)}`
}

function changed(projects: ProjectFacts[]): string | undefined {
  const all = projects.flatMap(({ coverage }) => coverage.changed ?? [])
  const lines = all.reduce((total, one) => total + one.lines, 0)
  const coveredLines = all.reduce((total, one) => total + one.covered, 0)
  return lines === 0 ? undefined : formatPercent((100 * coveredLines) / lines)
}

/** `passed` or `failed`; undefined if unknown. */
function testsWord(known: TestFacts[]): string | undefined {
  if (known.length === 0) return undefined
  return known.some(testsFail) ? 'failed' : 'passed'
}
