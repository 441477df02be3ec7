import { count, marks } from '@release-tools/base'
import { percentOf, testsText } from '@release-tools/evidence'
import { type ProjectFacts, testsFail } from '../facts.ts'
import { changeText, percentText } from './percent.ts'

export type ProjectResult = 'passed' | 'failed' | 'error'

/** `failed` if a test, a threshold or the quality gate failed; `error` if Sonar gave no result. Skipping Sonar does not fail. */
export function resultOf({ tests, coverage, sonar }: ProjectFacts): ProjectResult {
  const missed = coverage.thresholds.some(threshold => !threshold.met)
  if ((tests !== undefined && testsFail(tests)) || missed || sonar.result === 'failed') return 'failed'
  return sonar.result === 'error' ? 'error' : 'passed'
}

/** `## ❌ 3 of 312 tests failed, coverage 93.4 % (−0.6), Sonar: failed`; for several projects, how many failed. */
export function headline(projects: ProjectFacts[]): string {
  const results = projects.map(resultOf)
  const worst = (['failed', 'error'] as const).find(result => results.includes(result)) ?? 'passed'
  return `## ${marks[worst]} ${headlineText(projects, results)}`
}

function headlineText(projects: ProjectFacts[], results: ProjectResult[]): string {
  const [first] = projects
  if (first === undefined) return 'No project was measured'
  if (projects.length === 1) return sentence(projectLine(first))
  const numbers = (['passed', 'failed', 'error'] as const)
    .map(result => [results.filter(each => each === result).length, result] as const)
    .filter(([number]) => number > 0)
    .map(([number, result]) => (result === 'error' ? `${number} with an error` : `${number} ${result}`))
  return `${count(projects.length, 'project')}: ${numbers.join(', ')}`
}

function projectLine(project: ProjectFacts): string {
  const { tests, coverage, sonar } = project
  const missed = coverage.thresholds.filter(threshold => !threshold.met).length
  return [
    ...(tests === undefined ? [] : [testsText(tests.counts)]),
    ...(tests?.failedOtherwise === true ? ['but pytest failed'] : []),
    coverage.nothing === undefined ? `coverage ${coverageChange(coverage)}` : 'no Python code measured',
    ...(missed === 0 ? [] : [`${count(missed, 'threshold')} missed`]),
    ...(sonar.result === 'skipped' ? [] : [`Sonar: ${sonar.result}`]),
  ].join(', ')
}

/** `93.4 % (+0.6)`; `–` if there is no figure. */
export function coverageChange({ counts, baseline }: ProjectFacts['coverage']): string {
  const now = percentOf(counts)
  return `${percentText(now)}${baseline === undefined || now === undefined ? '' : ` (${changeText(baseline.percent, now)})`}`
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}
